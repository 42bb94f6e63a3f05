"""WikiEvents: news on attacks with events and arguments, and how well a tagger finds them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

from whoseword.errors import SourceError
from whoseword.measure.plain_text import located
from whoseword.measure.polnear import line_blocks
from whoseword.record import Article, EventMark, Span


@dataclass(frozen=True, slots=True)
class MarkedEvent:
    """A trigger, its type of two levels, and its arguments with their roles in small letters."""

    span: Span
    kind: str
    arguments: tuple[tuple[Span, str], ...]


@dataclass(frozen=True, slots=True)
class EventArticle:
    """An article with its events."""

    article: Article
    events: tuple[MarkedEvent, ...]


@runtime_checkable
class ArgumentTagger(Protocol):
    """A tagger that finds the arguments of events whose triggers are given."""

    def arguments_of(
        self, article: Article, triggers: Sequence[tuple[Span, str]]
    ) -> tuple[EventMark, ...]:
        """The events of the triggers (words and type of two levels), in the same order."""


def read_wikievents(path: Path) -> Iterator[EventArticle]:
    """The articles of a file of JSON lines, in the form of Li, Ji and Han (2021)."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield event_article(json.loads(line))


def event_article(row: Mapping[str, Any]) -> EventArticle:
    """One article: each sentence as it was written on a line of its own, tokens found in it.

    The file's own text runs sentences together. SourceError when a token is not in its sentence.
    """
    name = str(row["doc_id"])
    text, tokens = "", list[Span]()
    for held, sentence in row["sentences"]:
        spans = located([token for token, *_ in held], sentence)
        if spans is None:
            raise SourceError("a word is not in its sentence", where=f"WikiEvents, {name}")
        tokens += [span.moved(len(text)) for span in spans]
        text += f"{sentence}\n"
    entities = {
        one["id"]: _between(tokens, one["start"], one["end"]) for one in row["entity_mentions"]
    }
    events = (_event(one, tokens, entities) for one in row["event_mentions"])
    article = Article(name, None, None, None, None, "en", None, None, text, line_blocks(text))
    return EventArticle(article, tuple(sorted(events, key=lambda one: one.span)))


def two_levels(kind: str) -> str:
    """The first two levels of a type: "Conflict.Attack" of "Conflict.Attack.Firearm"."""
    return ".".join(kind.split(".")[:2])


def _event(
    row: Mapping[str, Any], tokens: Sequence[Span], entities: Mapping[str, Span]
) -> MarkedEvent:
    trigger = row["trigger"]
    return MarkedEvent(
        _between(tokens, trigger["start"], trigger["end"]),
        two_levels(row["event_type"]),
        tuple(
            (entities[one["entity_id"]], one["role"].casefold())
            for one in row["arguments"]
            if one["entity_id"] in entities
        ),
    )


def _between(tokens: Sequence[Span], first: int, end: int) -> Span:
    return Span(tokens[first].start, tokens[end - 1].end)
