"""One answer of a reading to a question that a careful reader's mark asks."""

from dataclasses import dataclass

from whoseword.measure.misses import NOT_FOUND, NOT_MARKED, Miss
from whoseword.record import Span


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether it is right, under its figure, with the marked and the read words.

    ``at`` is where in the article to look; None where the marked words stand nowhere.
    """

    figure: str
    right: bool
    article: str
    marked: str
    read: str
    at: Span | None = None


def miss_of(answer: Answer, around: str = "") -> Miss:
    """The miss that a wrong answer is."""
    kind = NOT_MARKED if not answer.marked else "read otherwise" if answer.read else NOT_FOUND
    return Miss(answer.figure, kind, answer.article, answer.marked, answer.read, around)
