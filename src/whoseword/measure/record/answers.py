"""All answers of a weighed record to what is expected of it, class by class."""

from collections.abc import Iterator

from whoseword.measure.answers import Answer
from whoseword.measure.record.articles import article_answers
from whoseword.measure.record.entities import entity_answers
from whoseword.measure.record.events import event_answers
from whoseword.measure.record.held import Held
from whoseword.measure.record.origins import origin_answers
from whoseword.measure.record.values import value_answers


def record_answers(held: Held) -> Iterator[Answer]:
    """An answer for each thing that the expected record tells, and for what it does not."""
    yield from event_answers(held)
    for expected in held.expected.events:
        event = held.home(expected)
        yield from origin_answers(expected, event, held)
        yield from value_answers(expected, event, held)
    yield from entity_answers(held)
    yield from article_answers(held)
