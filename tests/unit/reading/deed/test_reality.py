"""What stands beside a trigger says how real its deed is."""

from importlib.resources import files
from typing import Any

import pytest
import yaml

from tests.unit.reading.deed.desk import book, story
from whoseword.reading.deed.reality import is_told_as_past, reality_of
from whoseword.reading.deed.triggers import find_triggers
from whoseword.record import Reality, Span

_RAW: dict[str, Any] = yaml.safe_load(
    files("whoseword").joinpath("lexicons/reality.yaml").read_text("utf-8")
)
_RULES = [*_RAW["before"], *_RAW["after"]]
_IDS = [f"{rule['reality']}-{rule['words'][0]}" for rule in _RULES]


def _reality(text: str) -> Reality:
    """The reality of the deed at the word marked with underscores."""
    at = text.index("_attack_")
    [sentence] = story(text.replace("_attack_", "attack"))
    span = Span(at, at + len("attack"))
    trigger = next(t for t in find_triggers(sentence, book()) if t.span.overlap(span))
    return reality_of(sentence, trigger, book())


@pytest.mark.parametrize("rule", _RULES, ids=_IDS)
def test_a_rule_on_reality_fires_where_it_says(rule: dict[str, Any]) -> None:
    assert _reality(rule["fires"]) == rule["reality"]


@pytest.mark.parametrize("rule", _RULES, ids=_IDS)
def test_a_rule_on_reality_is_silent_where_it_says(rule: dict[str, Any]) -> None:
    assert _reality(rule["not"]) != rule["reality"]


@pytest.mark.parametrize("text", ["Rebels may have attacked the post.", "They began to attack it."])
def test_what_may_have_happened_and_what_began_counts_as_told(text: str) -> None:
    [sentence] = story(text)
    [trigger] = find_triggers(sentence, book())
    assert reality_of(sentence, trigger, book()) == "happened"


def test_the_words_before_a_deed_tell_it_as_the_past() -> None:
    assert _told_as_past("Rebels had previously attacked the post.")
    assert not _told_as_past("Rebels attacked the post.")


def _told_as_past(text: str) -> bool:
    [sentence] = story(text)
    [trigger] = find_triggers(sentence, book())
    return is_told_as_past(sentence, trigger, book())


def _realities(text: str) -> list[Reality]:
    [sentence] = story(text)
    return [reality_of(sentence, trigger, book()) for trigger in find_triggers(sentence, book())]


def test_a_verb_joined_to_an_infinitive_is_as_planned_as_that() -> None:
    assert _realities("They came with a mission to burn the depot and kill whoever was there.") == [
        "planned",
        "planned",
    ]


def test_a_verb_of_the_past_joined_to_an_infinitive_happened() -> None:
    assert _realities("They had wanted to burn the depot and killed a guard.") == [
        "planned",
        "happened",
    ]
