"""The thing that an amount counts, as the words around the amount tell it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counted:
    """The thing counted: its head token, its words, what narrows it, and the last token that the claim should show.

    `about` is what the amount is told of: what was measured, or who holds, did or got so many (`quantities.about`).
    `sort` names what is counted with what classifies it alone: "power plants" of "20 newly built power plants".
    """

    head: int | None = None
    words: str | None = None
    modifiers: tuple[str, ...] = ()
    act: str | None = None
    last: int | None = None
    about: tuple[str, ...] = ()
    sort: str | None = None
