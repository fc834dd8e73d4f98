"""What a speaker tells of himself counts where another account tells it in words of its own, and nowhere else."""

from __future__ import annotations

from pathlib import Path

from tests.factory import compared
from variorum.types import Dossier

SAID = "“I welcome the release of the 21 sailors from the fort,” said Maud Ellery on Monday."
TOLD = "Maud Ellery welcomed the release of the 21 sailors from the fort."


def _told_by_both(dossier: Dossier) -> list[set[str]]:
    """The statements of each finding that both accounts tell."""
    claims = {claim.id: claim for claim in dossier.claims}
    text = {document.id: document for document in dossier.documents}
    found = [[claims[one] for reading in finding.readings for one in reading.claims] for finding in dossier.findings]
    shared = [group for group in found if group[0].kind == "event" and len({claim.document for claim in group}) > 1]
    return [{claim.span.of(text[claim.document]) for claim in group} for group in shared]


def test_a_speakers_words_stand_beside_those_of_an_account_that_tells_it(tmp_path: Path) -> None:
    assert {"I welcome the release of the 21 sailors from the fort", TOLD.rstrip(".")} in _told_by_both(compared(tmp_path, SAID, TOLD))


def test_two_quotations_of_the_same_words_are_no_statement(tmp_path: Path) -> None:
    dossier = compared(tmp_path, SAID, SAID.replace("on Monday", "at noon"))
    assert not any("I welcome" in words for group in _told_by_both(dossier) for words in group)
    assert any(claim.kind == "quote" for claim in dossier.claims)


def test_what_only_sounds_like_it_stays_with_the_quotation(tmp_path: Path) -> None:
    dossier = compared(tmp_path, "“I keep a boat in the old harbour of Bristol,” said Maud Ellery.", "The harbour of Bristol was shut.")
    assert not any(claim.value.say().startswith("I keep") for claim in dossier.claims if claim.kind == "event")
