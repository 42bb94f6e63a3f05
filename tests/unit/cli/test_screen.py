"""What commands put on a screen."""

import json

import pytest
from rich.console import Console

from tests.readings import depot_reading, hostile_reading, span_of
from whoseword.cli.screen.console import json_line, words
from whoseword.cli.screen.evidence import evidence
from whoseword.cli.screen.marked import TRIGGER, around, marked
from whoseword.cli.screen.progress import Progress
from whoseword.cli.screen.tolls_view import bar


def test_words_are_one_line_without_control_and_keep_their_style_to_themselves() -> None:
    line = words("a\n\x1b[31mb", "bold").append(" plain")
    assert line.plain == "a \N{REPLACEMENT CHARACTER}[31mb plain"
    assert [(span.start, span.end) for span in line.spans] == [(0, 8)]


def test_what_is_not_known_says_so() -> None:
    assert words(None).plain == "not known"


def test_a_json_line_holds_no_control_character(capsys: pytest.CaptureFixture[str]) -> None:
    json_line({"text": "\x1b[2J \x9b2J \x7f"})
    shown = capsys.readouterr().out
    assert not set(shown) & set("\x1b\x9b\x7f")
    assert json.loads(shown) == {"text": "\x1b[2J \x9b2J \x7f"}


@pytest.mark.parametrize(
    ("low", "high", "told"),
    [
        (0, 0, "●"),
        (10, 10, "···················●"),
        (5, 10, "··········●━━━━━━━━●"),
        (5, None, "··········●▶"),
        (None, 10, "●━━━━━━━━━━━━━━━━━━●"),
    ],
)
def test_a_range_has_its_place_on_the_scale(low: int | None, high: int | None, told: str) -> None:
    assert bar(low, high, 10).plain == told


def test_spans_are_marked_where_they_stand() -> None:
    article = depot_reading().article
    trigger = span_of(article.text, "airstrike")
    part = around(article, [trigger])
    text = marked(article, part, [(trigger, TRIGGER)])
    (span,) = text.spans
    assert text.plain[span.start : span.end] == "airstrike"
    assert text.plain.startswith("Tidewater Post reported today")


def test_marked_words_of_a_hostile_article_are_harmless() -> None:
    reading = hostile_reading()
    console = Console(force_terminal=True, width=80, highlight=False)
    with console.capture() as shown:
        console.print(marked(reading.article, reading.claims[0].said[0], []))
    assert "\x1b[2J" not in shown.get()


def test_evidence_is_every_span_with_its_words() -> None:
    reading = depot_reading()
    told = {field: words for field, _, words in evidence(reading, reading.deeds[0])}
    assert told == {
        "kind airstrike": "airstrike",
        "when": "today",
        "place": "Ras Vello",
        "target": "depot",
        "killed": "43 fighters",
    }


def test_progress_passes_things_on_and_says_nothing_into_a_pipe(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert list(Progress("reading", ["a", "b"])) == ["a", "b"]
    assert capsys.readouterr().err == ""
