"""Each entry of the lexicon of deeds fires where it says so, and stays silent where it says so."""

from importlib.resources import files
from typing import Any

import pytest
import yaml

from tests.unit.reading.deed.desk import book, story
from whoseword.reading.deed.sentence import Sentence
from whoseword.reading.deed.triggers import find_triggers
from whoseword.reference.deeds import TriggerEntry

_RAW: list[dict[str, Any]] = yaml.safe_load(
    files("whoseword").joinpath("lexicons/deeds.yaml").read_text("utf-8")
)["triggers"]
_IDS = [f"{at}-{entry['words'][0]}" for at, entry in enumerate(_RAW)]


def _entry(raw: dict[str, Any]) -> TriggerEntry:
    """The entry as the book holds it."""
    words = tuple(raw["words"])
    entries = {id(w.entry): w.entry for w in book().triggers.entries()}
    return next(e for e in entries.values() if e.words == words and e.kind == raw["kind"])


def _fires(sentence: Sentence, entry: TriggerEntry) -> bool:
    """Whether the entry is what the lexicon makes of some words of the sentence."""
    if entry.kind != "none":
        return any(trigger.entry is entry for trigger in find_triggers(sentence, book()))
    lower = sentence.wording.lower
    return any(
        words.entry is entry for at in sentence.words for words, _ in book().triggers_at(lower, at)
    )


@pytest.mark.parametrize("raw", _RAW, ids=_IDS)
def test_an_entry_fires_where_it_says(raw: dict[str, Any]) -> None:
    entry = _entry(raw)
    for text in raw["fires"]:
        assert any(_fires(sentence, entry) for sentence in story(text)), text


@pytest.mark.parametrize("raw", _RAW, ids=_IDS)
def test_an_entry_is_silent_where_it_says(raw: dict[str, Any]) -> None:
    entry = _entry(raw)
    for text in raw["not"]:
        assert not any(_fires(sentence, entry) for sentence in story(text)), text


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rebels attacked a tanker off Tolo.", "attack_at_sea"),
        ("Jets attacked the depot.", "airstrike"),
        ("They attacked the villagers of Tolo.", "attack_on_civilians"),
        ("A sniper killed the guard.", "shooting"),
        ("A landmine killed the guard.", "bombing"),
        ("They attacked the barracks.", "armed_clash"),
    ],
)
def test_the_words_around_a_trigger_turn_its_kind(text: str, kind: str) -> None:
    [sentence] = story(text)
    assert [trigger.kind for trigger in find_triggers(sentence, book())] == [kind]


def test_a_heading_tells_no_deed_of_its_own() -> None:
    heading, sentence = story("Rebels seized Tolo\nRebels seized Tolo on Monday.")
    assert find_triggers(heading, book()) == ()
    assert find_triggers(sentence, book())


def test_a_word_inside_a_name_is_no_trigger() -> None:
    [sentence] = story("The Northern Front met.")
    assert find_triggers(sentence, book()) == ()


def test_people_are_told_by_the_ending_of_their_noun() -> None:
    [sentence] = story("The column released four surveyors.")
    assert [trigger.kind for trigger in find_triggers(sentence, book())] == ["release"]
    [sentence] = story("The column released four numbers.")
    assert find_triggers(sentence, book()) == ()
