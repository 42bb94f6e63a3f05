"""How well readings agree with a careful reader's marks: a figure a question, misses listed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from whoseword.measure.aliases import alias_answers
from whoseword.measure.answers import Answer, miss_of
from whoseword.measure.deeds import part_answers
from whoseword.measure.gold import Gold
from whoseword.measure.misses import Miss, surroundings
from whoseword.measure.naming import name_answers
from whoseword.measure.voiced import voice_answers
from whoseword.measure.when_and_where import date_answers, deed_answers
from whoseword.record import Reading


@dataclass(frozen=True, slots=True)
class Figure:
    """How many of how many, under a stable name."""

    name: str
    right: int
    of: int

    @property
    def share(self) -> float | None:
        """The share that is right, 0 to 1; None where there was nothing to find."""
        return self.right / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class SeedsTable:
    """All figures and every miss."""

    figures: tuple[Figure, ...]
    misses: tuple[Miss, ...]

    def figure(self, name: str) -> Figure:
        """The figure of that name; KeyError when there is none."""
        for figure in self.figures:
            if figure.name == name:
                return figure
        raise KeyError(name)


def score_seeds(
    gold: Sequence[Gold],
    readings: Mapping[str, Reading],
    dated: Mapping[str, Reading] | None = None,
    more: Iterable[Answer] = (),
) -> SeedsTable:
    """The figures over all articles, in the order of the questions.

    ``readings`` are by the mark's id, read without the true day of publication; ``dated`` with
    it, where such a run was made. ``more`` are answers to questions that other marks ask.
    """
    answers: list[Answer] = []
    misses: list[Miss] = []
    for entry in gold:
        reading, later = readings.get(entry.id), (dated or {}).get(entry.id)
        own = list(_answers(entry, reading)) if reading is not None else []
        if later is not None:
            own.extend(date_answers(entry, later, "dates_published"))
        answers.extend(own)
        shown = reading or later
        if shown is not None:
            around = surroundings(shown.article)
            misses.extend(miss_of(one, around(one.at)) for one in own if not one.right)
    for one in more:
        answers.append(one)
        if not one.right:
            misses.append(miss_of(one, surroundings(readings[one.article].article)(one.at)))
    names = dict.fromkeys(answer.figure for answer in answers)
    return SeedsTable(tuple(_figure(name, answers) for name in names), tuple(misses))


def _figure(name: str, answers: Sequence[Answer]) -> Figure:
    own = [answer for answer in answers if answer.figure == name]
    return Figure(name, sum(answer.right for answer in own), len(own))


def _answers(entry: Gold, reading: Reading) -> Iterator[Answer]:
    yield from voice_answers(entry, reading)
    yield from deed_answers(entry, reading)
    yield from date_answers(entry, reading, "dates")
    yield from part_answers(entry, reading)
    yield from alias_answers(entry, reading)
    yield from name_answers(entry, reading)
