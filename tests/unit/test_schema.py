"""The record as JSON: what is written is what the contract shows, and it comes back the same."""

import json

import pytest

from tests.weighings import weighed
from whoseword.errors import SourceError
from whoseword.record import (
    Article,
    Block,
    Claim,
    Link,
    Reading,
    Span,
    Unread,
)
from whoseword.schema import (
    WEIGHED,
    all_weighed,
    kind_of,
    reading_from_json,
    reading_to_json,
    record_schema,
    schema_of,
    unread_to_json,
    weighed_from_json,
    weighed_to_json,
)

TEXT = "The harbour is closed."
OUTLET = Link("Meridian Post", None, "outlet", True, False, None, None, "says", "relays")


def reading() -> Reading:
    article = Article(
        "ab" * 32,
        "Meridian Post",
        None,
        None,
        None,
        "en",
        None,
        None,
        TEXT,
        (Block("paragraph", Span(0, 22)),),
    )
    own = Claim(
        "c-1", (Span(0, 22),), TEXT, None, (OUTLET,), (), "stated", None, "indirect", "t+own_voice"
    )
    return Reading(article, (own,), (), (), (), (), (), (), (), "t")


def test_a_reading_comes_back_from_json_as_it_was() -> None:
    assert reading_from_json(reading_to_json(reading())) == reading()


def test_json_names_the_schema_first_and_spans_as_pairs() -> None:
    line = json.loads(reading_to_json(reading()))
    assert next(iter(line)) == "schema"
    assert line["schema"] == "whoseword/1"
    assert line["claims"][0]["said"] == [[0, 22]]


@pytest.mark.parametrize("bad", ["[0, 23]", "[5, 5]", "[7, 3]"])
def test_a_span_outside_its_text_is_refused(bad: str) -> None:
    line = reading_to_json(reading()).replace(b'"said":[[0,22]]', f'"said":[{bad}]'.encode())
    with pytest.raises(SourceError, match="a span reaches outside its text"):
        reading_from_json(line)


def test_what_is_no_reading_is_refused_with_the_place() -> None:
    with pytest.raises(SourceError, match="no reading of whoseword/1"):
        reading_from_json(b'{"article": 3}')


def test_an_unread_says_where_and_why() -> None:
    line = json.loads(
        unread_to_json(Unread("folder/a.pdf", "no_text_in_pdf", "no text in 3 pages"))
    )
    assert line["schema"] == "whoseword/1"
    assert line["unread"]["reason"] == "no_text_in_pdf"


def test_the_published_schema_knows_every_field_of_a_reading() -> None:
    known = schema_of(Reading)["$defs"]["Reading"]["properties"]
    assert set(known) == set(Reading.__dataclass_fields__)


def test_what_weighing_gave_comes_back_from_its_lines_as_it_was() -> None:
    given = tuple(all_weighed(weighed()))
    assert {kind_of(one) for one in given} == {"entity", "event", "copy", "tie"}
    for one in given:
        line = weighed_to_json(one)
        assert next(iter(json.loads(line))) == "type"
        assert weighed_from_json(line) == one


@pytest.mark.parametrize("bad", ['{"type": "reading"}', '{"type": "event"}', "{}", "[1]"])
def test_what_is_no_line_of_weighing_is_refused(bad: str) -> None:
    with pytest.raises(SourceError, match="whoseword/1"):
        weighed_from_json(bad)


def test_a_grade_without_reasons_is_refused() -> None:
    line = json.loads(weighed_to_json(weighed().events[0]))
    line["grade"]["reasons"] = []
    with pytest.raises(SourceError, match="no event of"):
        weighed_from_json(json.dumps(line))


def test_the_schema_of_a_record_holds_for_every_line_and_names_each_type_plainly() -> None:
    schema = record_schema()
    kinds = [one["properties"]["type"]["const"] for one in schema["oneOf"]]
    assert kinds == ["notice", "reading", *WEIGHED, "judgement"]
    assert all(name.replace("_", "").isalnum() and len(name) < 30 for name in schema["$defs"])
    checked = pytest.importorskip("jsonschema").Draft202012Validator(schema)
    for one in all_weighed(weighed()):
        checked.validate(json.loads(weighed_to_json(one)))
    with pytest.raises(Exception, match="is not valid"):
        checked.validate({"type": "event", "id": "v-1"})
