"""The grammar of times: no rule is left out where it could match."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whoseword.reading.dateline.scan import RULES


@pytest.mark.parametrize(("letters", "pattern"), [(rule[0], rule[1]) for rule in RULES])
@given(data=st.data())
@settings(max_examples=30)
def test_every_match_of_a_rule_holds_one_of_its_letters(
    letters: str, pattern: re.Pattern[str], data: st.DataObject
) -> None:
    codes = data.draw(st.from_regex(pattern))
    matches = list(pattern.finditer(codes))
    assert matches
    assert all(set(match.group()) & set(letters) for match in matches)
