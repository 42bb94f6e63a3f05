"""Rules on persons reported dead or alive, on whereabouts, births and owners."""

from collections.abc import Collection, Iterator

from whoseword.reading.name.page import Line, Stated
from whoseword.record import NameKind, StatementKind
from whoseword.record.kinds import PLACED
from whoseword.reference.names import NameBook
from whoseword.reference.phrases import Phrases

_PEOPLE: tuple[NameKind, ...] = ("person",)
_MOVERS: tuple[NameKind, ...] = ("person", "group")
_OWNED: tuple[NameKind, ...] = ("outlet", "agency", "group", "facility")
_OWNERS: tuple[NameKind, ...] = ("person", "group", "official_body", "place", "outlet")
_PREPOSITIONS = frozenset({"in", "to", "of", "near", "at", "on"})


def reported_dead(line: Line, book: NameBook) -> Iterator[Stated]:
    """The text reports a person's death; how often is kept where it is told."""
    for _, at, end in line.matches(book.statements.reported_dead):
        if line.lower(end - 1) == "of":
            named = line.behind(end, _PEOPLE, 4)
            about = named.name if named else None
        else:
            about = line.before(at, _PEOPLE)
        if about is None:
            continue
        times = book.statements.times_over.first_in(
            line.wording.lower, end, min(line.words.stop, end + 5)
        )
        stop = times[2] if times else end
        span = line.wording.span(at, stop)
        count = times[0] if times else None
        yield Stated(about, "reported_dead", line.text(at, stop), span, "reported_dead", count)


def reported_alive(line: Line, book: NameBook) -> Iterator[Stated]:
    """The text reports that a person lives, or was seen again."""
    yield from _about_before(line, book.statements.reported_alive, "reported_alive", _PEOPLE)


def _about_before(
    line: Line, phrases: Phrases[str], what: StatementKind, kinds: tuple[NameKind, ...]
) -> Iterator[Stated]:
    for _, at, end in line.matches(phrases):
        about = line.before(at, kinds)
        if about is not None:
            yield Stated(about, what, line.text(at, end), line.wording.span(at, end), what)


def whereabouts(line: Line, book: NameBook) -> Iterator[Stated]:
    """The text says where a person or a group is, lives, or has gone to."""
    yield from _with_object(line, book.statements.whereabouts, "whereabouts", (_MOVERS, PLACED))


def born(line: Line, book: NameBook) -> Iterator[Stated]:
    """The text says where a person was born."""
    yield from _with_object(line, book.statements.born, "born", (_PEOPLE, PLACED))


def owned_by(line: Line, book: NameBook) -> Iterator[Stated]:
    """The text says who owns, funds or runs an outlet or a group."""
    yield from _with_object(line, book.statements.owned_by, "owned_by", (_OWNED, _OWNERS))


def _with_object(
    line: Line,
    phrases: Phrases[str],
    what: StatementKind,
    kinds: tuple[Collection[NameKind], Collection[NameKind]],
) -> Iterator[Stated]:
    """The name before the words, with the name behind them as the value."""
    for _, at, end in line.matches(phrases):
        about = line.before(at, kinds[0])
        named = line.behind(end, kinds[1], 4)
        if about is None or named is None or about.id == named.name.id:
            continue
        first = end - 1 if line.lower(end - 1) in _PREPOSITIONS and what != "owned_by" else end
        value = line.text(first, named.end) if first < named.first else named.name.text
        yield Stated(about, what, value, line.wording.span(at, named.end), what)
