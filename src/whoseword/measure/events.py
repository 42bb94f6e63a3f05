"""How well the events of WikiEvents are found: triggers, their types, and arguments by heads."""

from collections.abc import Iterator, Sequence

from whoseword.language.heads import head_of
from whoseword.measure.misses import NOT_FOUND, NOT_MARKED, Miss, Scored, surroundings
from whoseword.measure.spans import exact_score
from whoseword.measure.wikievents import EventArticle, MarkedEvent, two_levels
from whoseword.record import EventMark, Span

GIVEN = "arguments, triggers given"
TRIGGERS, TYPES, ARGUMENTS = "triggers", "triggers with type", "arguments, end to end"

Argument = tuple[Span, str, Span, str]
"""Trigger, type, head of the argument, role."""


def score_arguments(marked: EventArticle, found: Sequence[EventMark]) -> Scored:
    """Arguments of the triggers that are given, ``found`` being in their order.

    One is right when its role is right and its head is the head of the marked one: argument
    classification, head match, of Li, Ji and Han (2021); types of two levels.
    """
    text = marked.article.text
    wanted = _marked_arguments(marked)
    given = {
        (event.span, event.kind, head_of(one.span, text), one.role.casefold())
        for event, mark in zip(marked.events, found, strict=True)
        for one in mark.arguments
    }
    misses = _argument_misses(marked, GIVEN, wanted, given)
    return Scored({GIVEN: exact_score(wanted, given)}, tuple(misses))


def score_events(marked: EventArticle, found: Sequence[EventMark]) -> Scored:
    """Triggers by their exact words, with their type, and arguments of triggers right in both."""
    text = marked.article.text
    given = {
        (event.span, two_levels(event.kind), head_of(one.span, text), one.role.casefold())
        for event in found
        for one in event.arguments
    }
    read = [(event.span, two_levels(event.kind)) for event in found]
    triggers = [(event.span, event.kind) for event in marked.events]
    scores = {
        TRIGGERS: exact_score([span for span, _ in triggers], [span for span, _ in read]),
        TYPES: exact_score(triggers, read),
        ARGUMENTS: exact_score(_marked_arguments(marked), given),
    }
    return Scored(scores, tuple(_trigger_misses(marked, read)))


def _marked_arguments(marked: EventArticle) -> set[Argument]:
    return {
        (event.span, event.kind, head_of(span, marked.article.text), role)
        for event in marked.events
        for span, role in event.arguments
    }


def _argument_misses(
    marked: EventArticle, figure: str, wanted: set[Argument], given: set[Argument]
) -> Iterator[Miss]:
    """Each marked argument that was not read, then each read one of words that are not marked."""
    text, around = marked.article.text, surroundings(marked.article)

    def told(one: Argument) -> str:
        trigger, kind, head, role = one
        return f"{role} {head.of(text)} of {trigger.of(text)} ({kind})"

    for one in sorted(wanted - given):
        other = [held for held in sorted(given - wanted) if held[:3] == one[:3]]
        kind = "other role" if other else NOT_FOUND
        read = "; ".join(held[3] for held in other)
        yield Miss(figure, kind, marked.article.id, told(one), read, around(one[2]))
    for one in sorted(given - wanted):
        if all(held[:3] != one[:3] for held in wanted - given):
            yield Miss(figure, NOT_MARKED, marked.article.id, "", told(one), around(one[2]))


def _trigger_misses(marked: EventArticle, read: Sequence[tuple[Span, str]]) -> Iterator[Miss]:
    text, name, around = marked.article.text, marked.article.id, surroundings(marked.article)
    for event in marked.events:
        if (event.span, event.kind) in read:
            continue
        near = [one for one in read if one[0].overlap(event.span)]
        words = "; ".join(f"{kind} {span.of(text)}" for span, kind in near)
        told = f"{event.kind} {event.span.of(text)}"
        kind = _difference(event, near)
        figure = TYPES if kind == "other type" else TRIGGERS
        yield Miss(figure, kind, name, told, words, around(event.span))
    for span, kind in read:
        if not any(span.overlap(event.span) for event in marked.events):
            told = f"{kind} {span.of(text)}"
            yield Miss(TRIGGERS, NOT_MARKED, name, "", told, around(span))


def _difference(event: MarkedEvent, near: Sequence[tuple[Span, str]]) -> str:
    if not near:
        return NOT_FOUND
    same = any(span == event.span for span, _ in near)
    return "other type" if same else "other words"
