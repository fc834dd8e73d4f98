"""Which counts plainly count one thing."""

from __future__ import annotations

import pytest

from tests.test_quantities_apart import said
from variorum.values.quantities.alike import agreed, share_a_thing


@pytest.mark.parametrize(
    ("accounts", "kept"),
    [
        (("Harl scored two goals.", "Orsk wrote two goals.", "They saw two penalties."), [0, 1]),
        (("It has two parts.", "It has two.", "They broke two chains."), [0, 1]),
        (("A few wrong notes were heard.", "A few guitar solos were heard."), [0]),
        (("Two houses burnt.", "Two homes burnt."), [0, 1]),
        (("Ten tourists drowned.", "Ten passengers drowned."), [0, 1]),  # persons may be told of as either
        (("It sold 284 boats.", "It sold 284 yachts."), [0, 1]),  # hardly the same number by chance
    ],
)
def test_a_small_number_is_agreed_on_where_one_thing_is_counted(accounts: tuple[str, ...], kept: list[int]) -> None:
    assert [int(claim.document) for claim in agreed(said(*accounts))] == kept


@pytest.mark.parametrize(
    ("accounts", "shared"),
    [
        (("Up to four divers went.", "It carried 4 probes."), False),
        (("Up to four divers went.", "Four divers went."), True),
        (("Up to four divers went.", "Four went."), True),
        (("Up to 400 divers went.", "It carried 400 probes."), True),
    ],
)
def test_two_small_numbers_are_told_of_one_thing(accounts: tuple[str, ...], shared: bool) -> None:
    claims = said(*accounts)
    assert share_a_thing([claims[:1], claims[1:]]) is shared
