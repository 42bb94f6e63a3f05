"""Expected entities: where their names stand, and what is said of them."""

from collections.abc import Iterator
from typing import get_args

from tests.spec.expected_record.written import EACH_SET, articles, marks, record, text
from whoseword.record import kinds

STATEMENTS = frozenset(get_args(kinds.StatementKind))


def _names(name: str) -> Iterator[tuple[str, str]]:
    """The pieces of text that entities and forbidden pairs point to, with their reports."""
    for entity in record(name)["entities"]:
        for report, texts in entity["mentions"].items():
            yield from ((report, one) for one in texts)
    for pair in record(name)["never"]:
        yield from (tuple(pair["a"]), tuple(pair["b"]))


@EACH_SET
def test_names_and_forbidden_pairs_stand_in_the_reports(name: str) -> None:
    assert [one for one in _names(name) if one[1] not in text(name, one[0])] == []


@EACH_SET
def test_an_entity_occurs_in_two_reports_or_under_two_names(name: str) -> None:
    for entity in record(name)["entities"]:
        reports = {*entity["mentions"], *entity.get("outlet_of", [])}
        assert len(reports) >= 2 or len(entity["names"]) >= 2
        assert {one["how"] for one in entity["names"]} <= {"stated", "spelling", "transliteration"}
        assert reports <= set(articles(name))


@EACH_SET
def test_no_entity_holds_both_sides_of_a_forbidden_pair(name: str) -> None:
    entities = record(name)["entities"]
    held = [{(r, t) for r, texts in e["mentions"].items() for t in texts} for e in entities]
    never = [{tuple(pair["a"]), tuple(pair["b"])} for pair in record(name)["never"]]
    assert not [pair for pair in never for mentions in held if pair <= mentions]


@EACH_SET
def test_statements_are_about_entities_and_said_by_somebody(name: str) -> None:
    entities = {entity["name"] for entity in record(name)["entities"]}
    for statement in record(name)["statements"]:
        said = statement["said_by"]
        assert statement["about"] in entities
        assert statement["what"] in STATEMENTS
        attributions = marks(name)[statement["report"]]["attributions"]
        assert said == "author" or attributions[said]
