"""The record as JSON lines, out and back."""

import json

from tests.readings import depot_reading
from whoseword.export.face import Face
from whoseword.export.lines import record_lines
from whoseword.export.withholding import withhold
from whoseword.judging import decide
from whoseword.schema import judgement_from_json, reading_from_json

READING = depot_reading()
JUDGEMENT = decide(
    READING, READING.claims[0].id, "claim", "accept", by="a desk", at="2031-03-10T00:00:00Z"
)


def test_each_line_has_its_type_and_comes_back() -> None:
    lines = list(record_lines([READING], [JUDGEMENT], Face("internal", "2031-03-09")))
    assert [json.loads(line)["type"] for line in lines] == ["notice", "reading", "judgement"]
    assert reading_from_json(lines[1]) == READING
    assert judgement_from_json(lines[2]) == JUDGEMENT


def test_a_public_file_names_no_reviewer_and_counts_what_it_withholds() -> None:
    withheld = withhold([READING])
    face = Face("public", "2031-03-09", withheld)
    lines = list(record_lines(withheld.readings, [JUDGEMENT], face))
    assert [json.loads(line)["type"] for line in lines] == ["notice", "reading"]
    assert json.loads(lines[0])["manifest"]["names withheld"] == 2
