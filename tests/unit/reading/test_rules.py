"""Every rule says what it does, and every value that is made names rules that say so."""

import pytest

from whoseword.cli.rules import rules_of
from whoseword.reading.claim.rules import RULES as CLAIM_RULES
from whoseword.reading.deed.rules import RULES as DEED_RULES
from whoseword.reading.name.rules import RULES as NAME_RULES

ALL = {**CLAIM_RULES, **NAME_RULES, **DEED_RULES}


@pytest.mark.parametrize("name", ALL)
def test_a_rule_has_a_text_of_its_own(name: str) -> None:
    assert ALL[name].strip()
    assert list(ALL.values()).count(ALL[name]) == 1


def test_no_two_rooms_give_a_rule_the_same_name() -> None:
    assert len(ALL) == len(CLAIM_RULES) + len(NAME_RULES) + len(DEED_RULES)


def test_the_parts_of_made_by_are_explained_in_their_order() -> None:
    told = rules_of(["tagger-1-abc+tagged+nested", "own_voice", "no_such_rule"])
    assert list(told) == ["tagger-1-abc", "tagged", "nested", "own_voice", "no_such_rule"]
    assert told["nested"] == CLAIM_RULES["nested"]
    assert told["no_such_rule"] == "no description of this rule is on record"
