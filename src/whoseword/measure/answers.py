"""One answer of a reading to a question that a careful reader's mark asks."""

from dataclasses import dataclass

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
