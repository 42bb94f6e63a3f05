"""Who is read to know at first hand, against what the expected record says of each origin."""

import json
from dataclasses import replace
from importlib.resources import files

from tests.unit.reading.claim.hearing import article, hear
from whoseword.measure.knowing import knowing_answers
from whoseword.record import Claim, How, Reading

_FILE = files("whoseword").joinpath("samples", "reports.jsonl")


def reading() -> Reading:
    told = next(json.loads(line) for line in _FILE.read_bytes().splitlines() if b'"r-12"' in line)
    names = {"Chin Hills Radio": "outlet", "Chindwin Defence Column": "group"}
    testimony = hear(told["text"], names)  # type: ignore[arg-type]
    page = article(told["text"])
    return Reading(page, testimony.claims, (), (), testimony.names, (), (), (), (), "x")


def knowing(claim: Claim, how: How) -> Claim:
    return replace(claim, chain=(*claim.chain[:-1], replace(claim.chain[-1], how=how)))


def told(how: How) -> Reading:
    read = reading()
    return replace(read, claims=tuple(knowing(claim, how) for claim in read.claims))


def test_a_witness_counts_as_one_where_a_claim_of_his_shows_it() -> None:
    answers = list(knowing_answers("reports", {"r-12": told("witnessed")}))
    monk = [one for one in answers if one.marked.startswith("a monk") and one.right]
    assert {one.figure for one in monk} == {"witnessed", "witnessed_precision"}


def test_a_witness_of_whom_nothing_is_read_is_a_miss_and_no_wrong_answer() -> None:
    answers = list(knowing_answers("reports", {"r-12": told("unknown")}))
    assert answers and not any(one.right for one in answers)
    assert {one.figure for one in answers} == {"witnessed", "acted"}


def test_who_only_says_so_and_is_read_as_a_witness_is_wrong() -> None:
    answers = knowing_answers("reports", {"r-12": told("witnessed")})
    wrong = [one for one in answers if one.figure == "witnessed_precision" and not one.right]
    assert any("Chindwin Defence Column" in one.marked for one in wrong)


def test_a_report_that_was_not_read_asks_nothing() -> None:
    assert list(knowing_answers("echoes", {})) == []
