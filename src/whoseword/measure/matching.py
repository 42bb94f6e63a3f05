"""When a reading says the same as a mark: shared words, names compared leniently, shared days."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from whoseword.language.edtf import bounds
from whoseword.language.spelling import folded, loosened
from whoseword.record import Span

_HALF = 2


def places_of(words: str, text: str) -> tuple[Span, ...]:
    """Every place where some words stand in a text, whatever space is between them."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    return tuple(Span(*found.span()) for found in re.finditer(pattern, text)) if pattern else ()


def first_place(text: str, *told: str | None) -> Span | None:
    """Where the first of the words that stand in the text do so; None when none does."""
    return next((place for words in told if words for place in places_of(words, text)), None)


def overlaps_half(marked: Iterable[Span], read: Iterable[Span]) -> bool:
    """Whether at least half of one of the marked places is covered by what was read."""
    read = tuple(read)
    return any(
        sum(place.overlap(span) for span in read) * _HALF >= place.end - place.start
        for place in marked
    )


def same_name(marked: str, read: str) -> bool:
    """Whether two names are one but for case, accents, articles, words that only one has."""
    some, others = set(_core(marked)), set(_core(read))
    return bool(some) and bool(others) and (some <= others or others <= some)


def same_chain(marked: tuple[str, ...], read: tuple[tuple[str, ...], ...]) -> bool:
    """Whether two chains have the same links in order; a link may be told in several ways."""
    return len(marked) == len(read) and all(
        any(same_name(name, told) for told in ways) for name, ways in zip(marked, read, strict=True)
    )


def same_days(marked: str, earliest: str | None, latest: str | None) -> bool:
    """Whether a date in EDTF and an interval share at least half of the longer one's days.

    An approximate date (``~``) is told by any interval inside of its bounds.
    """
    low, high = bounds(marked)
    if low is None or high is None:
        return (low, high) == (earliest, latest)
    if earliest is None or latest is None:
        return False
    if marked.endswith("~") and low <= earliest and latest <= high:
        return True
    first, last = max(_day(low), _day(earliest)), min(_day(high), _day(latest))
    longer = max(_day(high) - _day(low), _day(latest) - _day(earliest)) + 1
    return (last - first + 1) * _HALF >= longer


def _day(iso: str) -> int:
    return date.fromisoformat(iso).toordinal()


def _core(name: str) -> Iterator[str]:
    return (word for word in loosened(folded(name)).split() if word not in {"a", "an", "the"})
