"""What is known of two origins: the cases of ``independence.yaml``, each rule with its own."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from whoseword.record import Origin
from whoseword.weighing.origin.independence import RULES, Standing, pair_of

CASES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("independence.yaml").read_text(encoding="utf-8")
)


def standing(id_: str, told: dict[str, Any]) -> Standing:
    named = told["name"] == "named"
    origin = Origin(
        id=id_,
        name=told["of"],
        kind="outlet" if told["heard"] == told["of"] else "person",
        named=named,
        interested=bool(told.get("party")),
        interested_basis="its own act" if told.get("party") else None,
        how=told["how"],
        claims=(f"c-{id_}",),
    )
    return Standing(
        origin=origin,
        outlets=frozenset({told["heard"]}),
        relays=frozenset(told.get("relays", ())),
        institutions=frozenset({told["of"]} if told["of"] else ()),
        recorded=told.get("recorded", True),
        describes=told["name"] == "described",
    )


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_two_origins_stand_as_told(case: dict[str, Any]) -> None:
    one, other = standing("o-1", case["one"]), standing("o-2", case["other"])
    assert pair_of(one, other).rule == case["rule"]
    assert pair_of(other, one) == pair_of(one, other)


def test_every_rule_has_a_case_where_it_decides() -> None:
    assert {case["rule"] for case in CASES} == {rule.__name__ for rule in RULES}


def test_every_rule_says_in_a_sentence_why() -> None:
    assert all(rule.__doc__ and rule.__doc__.endswith(".") for rule in RULES)
