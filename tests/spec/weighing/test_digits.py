"""Which digit a value gets: the cases of ``digits.yaml``, each rule with its own."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from whoseword.record import How, Origin
from whoseword.weighing.grade.digits import RULES, Evidence, graded

CASES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("digits.yaml").read_text(encoding="utf-8")
)
HOWS: dict[str, How] = {"w": "witnessed", "a": "acted", "t": "unknown"}


def origin(number: int, letters: str) -> Origin:
    interested = "i" in letters
    basis = "its own act" if interested else None
    id_ = f"o-{number}"
    return Origin(id_, id_, "person", True, interested, basis, HOWS[letters[0]], (f"c-{number}",))


def evidence(case: dict[str, Any]) -> Evidence:
    told = [*case["agree"], *case.get("against", ())]
    origins = [origin(number, letters) for number, letters in enumerate(told)]
    count = len(case["agree"])
    return Evidence(
        agree=tuple(origins[:count]),
        against=tuple(origins[count:]),
        elsewhere=bool(case.get("elsewhere")),
        recorded=frozenset(f"o-{n}" for n, letters in enumerate(told) if "n" not in letters),
        apart=frozenset(frozenset((f"o-{a}", f"o-{b}")) for a, b in case.get("apart", ())),
        withdrawn=bool(case.get("withdrawn")),
    )


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_the_digit_follows_from_who_says_so(case: dict[str, Any]) -> None:
    (reason,) = graded(evidence(case)).reasons
    assert reason.rule == case["rule"]


def test_every_rule_has_a_case_where_it_decides() -> None:
    assert {case["rule"] for case in CASES} == {rule.__name__ for _, rule in RULES}


def test_a_machine_only_proposes_and_judges_no_source() -> None:
    for case in CASES:
        grade = graded(evidence(case))
        assert (grade.proposed, grade.source) == (True, "F")
