"""Verbs of speech and mind by the act they name."""

import pytest

from variorum.extract.attributions.cues import JUDGING, SAYING
from variorum.extract.attributions.cues_of_acts import ACT


@pytest.mark.parametrize(
    ("verb", "act"),
    [
        ("say", "say"),
        ("announce", "report"),
        ("contend", "argue"),
        ("vow", "pledge"),
        ("accuse", "blame"),
        ("endorse", "side"),
        ("see", "consider"),
    ],
)
def test_a_verb_names_an_act(verb, act):
    assert ACT[verb] == act


def test_the_commonest_verbs_of_saying_and_judging_have_an_act():
    common = "accuse acknowledge add agree announce argue ask assert blame call claim condemn deny explain praise report say warn"
    assert [verb for verb in common.split() if verb not in ACT] == []
    assert len((SAYING | JUDGING) & ACT.keys()) > 200
