"""One answer of a reading to a question that a careful reader's mark asks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether it is right, under its figure, with the marked and the read words."""

    figure: str
    right: bool
    article: str
    marked: str
    read: str
