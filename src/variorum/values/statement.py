"""Statements: who did, said, decided, is or has what; to whom, where, when, why.

A statement is one clause, with its parts in the words of the text. Two statements are compared by
what can be decided without knowing the world: polarity, whether a thing is done or still to come,
how far it reaches, and when. What is merely worded otherwise can be true together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from variorum.types import Claim, Kind, Reason, Status, Verdict

Tense = Literal["done", "ongoing", "planned", "possible"]
Polarity = Literal["positive", "negative"]


@dataclass(frozen=True, slots=True)
class Statement:
    """One clause. `act` is the lemma of its verb, with "not" left to `polarity`; parts that are not there are None."""

    actor: str | None
    act: str | None
    object: str | None
    place: str | None = None
    time: str | None = None
    reason: str | None = None
    tense: Tense = "ongoing"
    polarity: Polarity = "positive"
    said: str = ""
    only: bool = False
    every: bool = False
    finite: bool = False

    @property
    def kind(self) -> Kind:
        return "event"

    def to_json(self) -> dict[str, Any]:
        """The contract's keys for a statement."""
        return {key: value for key, value in asdict(self).items() if key not in ("said", "only", "every", "finite")}

    def say(self) -> str:
        """The clause as it was written, cut where it is long."""
        words = self.said.split()
        return " ".join(words) if len(words) <= 30 else " ".join(words[:30]) + " …"


# ---- comparing ----------------------------------------------------------------------------------


def compare(claims: Sequence[Claim]) -> Verdict:
    """How statements of one matter stand to one another.

    Only what the grammar shows counts: the same act asserted and denied cannot both be; an act done and the
    same act still planned or possible are two reports of different hours. Everything else can be true together.
    """
    groups = _readings(claims)
    if len({claim.document for claim in claims}) < 2:
        return Verdict("single-source", None, "Only one account says it.", groups, ("one account",))
    status, reason, because = _stand(claims, groups)
    return Verdict(status, reason, because, groups, (f"{len(groups)} ways of standing to the act", f"{status}: {reason}"))


def _mode(claim: Claim) -> str:
    statement = claim.value
    assert isinstance(statement, Statement)
    if claim.stance == "asks":
        return "asked"
    if statement.polarity == "negative" or claim.stance == "denies":
        return "denied"
    if claim.stance == "hedges" or statement.tense in ("planned", "possible"):
        return "planned or possible"
    return "said to be so"


def _readings(claims: Sequence[Claim]) -> tuple[tuple[int, ...], ...]:
    by_mode: dict[str, list[int]] = {}
    for index, claim in enumerate(claims):
        by_mode.setdefault(_mode(claim), []).append(index)
    return tuple(tuple(indices) for _, indices in sorted(by_mode.items(), key=lambda group: (-len(group[1]), group[0])))


def _stand(claims: Sequence[Claim], groups: Sequence[Sequence[int]]) -> tuple[Status, Reason, str]:
    modes = {_mode(claims[group[0]]): group for group in groups}
    said, denied = modes.get("said to be so", ()), modes.get("denied", ())
    if any(_same_act(claims[i], claims[j]) and claims[i].document != claims[j].document for i in said for j in denied):
        return "disputed", "polarity", "One account says it, another says that it is not so."
    later = modes.get("planned or possible", ())
    if any(_same_act(claims[i], claims[j]) and claims[i].document != claims[j].document for i in said for j in later):
        return "compatible", "update", "One account reports it as done, another as planned or possible."
    return "corroborated", "same", f"{len({claim.document for claim in claims})} accounts say it."


def _same_act(a: Claim, b: Claim) -> bool:
    left, right = a.value, b.value
    assert isinstance(left, Statement)
    assert isinstance(right, Statement)
    return left.act is not None and left.act == right.act and left.act not in ("be", "have")


def question(claims: Sequence[Claim]) -> str:
    """The clause that shares most with the others, as it was written, asked."""
    said = [claim.value.said if isinstance(claim.value, Statement) else claim.value.say() for claim in claims]
    words = [frozenset(text.casefold().split()) for text in said]
    likeness = [sum(len(one & other) / len(one | other) for other in words if other) for one in words]
    best = min(range(len(said)), key=lambda index: (-likeness[index], len(said[index]), said[index]))
    clause = said[best].rstrip(" .,;:")
    return clause[:1].upper() + clause[1:] + "?"
