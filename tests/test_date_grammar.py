"""A rule is tried only where the parts of words stand that it cannot match without: no match may be lost by that."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from variorum.extract.dates.grammar import RULES, expressions


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_what_a_rule_matches_holds_what_the_rule_needs(rule, data):
    text = data.draw(st.from_regex(rule.pattern.pattern, fullmatch=False, alphabet=st.characters(max_codepoint=0x17F)))
    if rule.pattern.search(text):
        assert any(found.end > found.start for found in expressions(text)), text
