"""Readings of a synthetic press with what is true of them, one after the other, from a seed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from whoseword.measure.synthetic.gathered import truth_of
from whoseword.measure.synthetic.happening import Town
from whoseword.measure.synthetic.mix import Mix
from whoseword.measure.synthetic.story.report import Report, Source
from whoseword.measure.synthetic.story.weeks import weeks
from whoseword.measure.synthetic.text.article import write
from whoseword.measure.synthetic.text.read import parts_of, reading_of
from whoseword.measure.synthetic.towns import TOWNS
from whoseword.measure.synthetic.truth import ReadingTruth, Told, TrueCopy, Truth
from whoseword.measure.synthetic.world.world import World
from whoseword.record import Reading

_DEFAULT = Mix()


def generate(seed: int, *, mix: Mix = _DEFAULT, towns: Sequence[Town] = TOWNS) -> Iterator[Told]:
    """Readings without end, in the order in which a week's reports came out; same seed, same ones.

    Whatever a chain goes on in comes before it, so any number taken from the start is whole.
    """
    world = World(seed, towns, mix)
    for reports in weeks(seed, world):
        memory = _Memory({}, {})
        for report in reports:
            yield _told(report, mix, memory)


def sample(
    seed: int, readings: int, *, mix: Mix = _DEFAULT, towns: Sequence[Town] = TOWNS
) -> tuple[tuple[Reading, ...], Truth]:
    """So many readings, and what is true of them together."""
    told = tuple(islice(generate(seed, mix=mix, towns=towns), readings))
    return tuple(one.reading for one in told), truth_of(one.truth for one in told)


@dataclass(frozen=True, slots=True)
class _Taken:
    """What a copy needs to know of another one of the same text."""

    article: str
    report: Report
    wordings: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Memory:
    """A week's claims by report and line, and its articles by the report they copy."""

    claims: dict[Source, str]
    families: dict[int, list[_Taken]]


def _told(report: Report, mix: Mix, memory: _Memory) -> Told:
    written = write(report, mix)
    parts = parts_of(report, written, memory.claims)
    article = written.article.id
    said = [line.saying for line in report.lines if line.saying]
    truth = ReadingTruth(
        article=article,
        outlet=report.outlet,
        published=report.day,
        happenings=tuple({one.event.id: one.event for one in said}.values()),
        deeds=parts.deeds.true,
        claims=tuple(parts.true_claims),
        origins=tuple({one.origin.id: one.origin for one in said}.values()),
        mentions=written.bearers,
        copies=_copies(report, article, memory),
    )
    return Told(reading_of(written, parts), truth)


def _copies(report: Report, article: str, memory: _Memory) -> tuple[TrueCopy, ...]:
    """The articles of the same text that came out before."""
    wordings = frozenset(line.wording for line in report.lines if line.saying)
    root = report.number if report.root is None else report.root
    family = memory.families.setdefault(root, [])
    taken = _Taken(article, report, wordings)
    found = tuple(_copy(one, taken) for one in family if one.wordings & wordings)
    family.append(taken)
    return found


def _copy(earlier: _Taken, later: _Taken) -> TrueCopy:
    """How the later one stands to the earlier: taken from it, or both from a third."""
    credit, other = later.report.credit, earlier.report.credit
    if earlier.report.root is None:
        return TrueCopy(earlier.article, later.article, credit is not None, None)
    shared = credit is not None and other is not None
    return TrueCopy(
        earlier.article, later.article, shared, credit.id if credit and shared else None
    )
