"""WikiEvents: tokens find their characters, and arguments are held by their heads."""

from typing import Any

import pytest

from whoseword.errors import SourceError
from whoseword.measure.events import (
    ARGUMENTS,
    GIVEN,
    TRIGGERS,
    TYPES,
    score_arguments,
    score_events,
)
from whoseword.measure.misses import counted
from whoseword.measure.spans import Score
from whoseword.measure.wikievents import ArgumentTagger, EventArticle, event_article
from whoseword.record import Argument, Article, EventMark, Span, Tagged

SENTENCES = ("Shells hit the old mill of Oda.", "Two guards, both cousins, were hurt.")


def row() -> dict[str, Any]:
    tokens = [
        ["Shells", "hit", "the", "old", "mill", "of", "Oda", "."],
        ["Two", "guards", ",", "both", "cousins", ",", "were", "hurt", "."],
    ]
    return {
        "doc_id": "w-1",
        "sentences": [
            [[[token, 0, 0] for token in held], sentence]
            for held, sentence in zip(tokens, SENTENCES, strict=True)
        ],
        "entity_mentions": [
            {"id": "T1", "start": 4, "end": 5},
            {"id": "T2", "start": 9, "end": 10},
        ],
        "event_mentions": [
            {
                "event_type": "Life.Injure.Unspecified",
                "trigger": {"start": 15, "end": 16},
                "arguments": [{"entity_id": "T2", "role": "Victim"}],
            },
            {
                "event_type": "Conflict.Attack.Shelling",
                "trigger": {"start": 1, "end": 2},
                "arguments": [{"entity_id": "T1", "role": "Target"}],
            },
        ],
    }


@pytest.fixture
def marked() -> EventArticle:
    return event_article(row())


def event(marked: EventArticle, words: str, kind: str, *arguments: tuple[str, str]) -> EventMark:
    def span(of: str) -> Span:
        at = marked.article.text.index(of)
        return Span(at, at + len(of))

    found = tuple(Argument(span(of), role, 1.0) for of, role in arguments)
    return EventMark(span(words), kind, 1.0, arguments=found)


def test_tokens_find_their_characters_and_events_stand_in_order(marked: EventArticle) -> None:
    text = marked.article.text
    assert text == "\n".join(SENTENCES) + "\n"
    assert [(one.span.of(text), one.kind) for one in marked.events] == [
        ("hit", "Conflict.Attack"),
        ("hurt", "Life.Injure"),
    ]
    assert [span.of(text) for one in marked.events for span, _ in one.arguments] == [
        "mill",
        "guards",
    ]


def test_a_token_that_is_not_in_its_sentence_is_refused_by_the_articles_name() -> None:
    broken = row()
    broken["sentences"][0][0][4][0] = "barn"
    with pytest.raises(SourceError, match="w-1"):
        event_article(broken)


def test_heads_and_roles_decide_where_triggers_are_given(marked: EventArticle) -> None:
    found = (
        event(marked, "hit", "Conflict.Attack", ("the old mill of Oda", "target")),
        event(marked, "hurt", "Life.Injure", ("Two guards", "INSTRUMENT"), ("cousins", "Victim")),
    )
    scored = score_arguments(marked, found)
    assert scored.scores[GIVEN] == Score(1, 3, 2)
    assert counted(scored.misses) == {(GIVEN, "other role"): 1, (GIVEN, "not marked"): 1}
    assert "Two [guards], both" in scored.misses[0].around


def test_end_to_end_an_argument_needs_a_right_trigger(marked: EventArticle) -> None:
    found = (
        event(marked, "hit", "Conflict.Threaten", ("mill", "Target")),
        event(marked, "hurt", "Life.Injure.Other", ("guards", "Victim")),
        event(marked, "cousins", "Life.Die"),
    )
    scored = score_events(marked, found)
    assert scored.scores[TRIGGERS] == Score(2, 3, 2)
    assert scored.scores[TYPES] == Score(1, 3, 2)
    assert scored.scores[ARGUMENTS] == Score(1, 2, 2)
    assert counted(scored.misses) == {(TYPES, "other type"): 1, (TRIGGERS, "not marked"): 1}


class Plain:
    name = "plain"

    def tag(self, _article: Article) -> Tagged:
        return Tagged(self.name, (), (), (), ())


class Able(Plain):
    def arguments_of(self, _article: Article, _triggers: object) -> tuple[EventMark, ...]:
        return ()


def test_a_tagger_is_asked_for_arguments_only_if_it_can_tell_them() -> None:
    assert not isinstance(Plain(), ArgumentTagger)
    assert isinstance(Able(), ArgumentTagger)
