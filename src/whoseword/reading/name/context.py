"""Names that the words beside them give away: an outlet by its noun, a person by a title."""

from collections.abc import Iterator, Sequence

from whoseword.language.wording import Wording
from whoseword.reading.name.found import Found
from whoseword.reading.name.runs import is_capital
from whoseword.record import NameKind
from whoseword.reference.names import NameBook

_BESIDE, _TITLED = 7, 3
_QUOTES = frozenset("\"\u201c\u201d\u2018\u2019'")
_APPOSED = 6


def outlets_beside_nouns(
    wording: Wording, runs: Sequence[range], found: Sequence[Found], book: NameBook
) -> Iterator[Found]:
    """Names with a noun such as "news site" before them, behind them, or in apposition."""
    by_first = {run.start: run for run in runs}
    for at in range(len(wording.lower)):
        match = book.outlet_nouns.match(wording.lower, at)
        if match is None or (at and wording.lower[at - 1] in book.beside["no_outlets"]):
            continue
        kind: NameKind = "agency" if match[0] == "agency" else "outlet"
        run = _run_behind(wording, match[1], by_first)
        if run is not None:
            yield Found(wording.span(run.start, run.stop), kind, _BESIDE)
            continue
        for mention in found:
            if _stands_before_noun(wording, mention, at):
                yield Found(mention.span, kind, _BESIDE)


def groups_beside_nouns(wording: Wording, runs: Sequence[range], book: NameBook) -> Iterator[Found]:
    """Names with "a militia" and the like in apposition behind them, or "the militia" before."""
    by_first = {run.start: run for run in runs}
    for at in range(len(wording.lower)):
        match = book.armed_nouns.match(wording.lower, at)
        if match is None:
            continue
        behind = by_first.get(match[1]) if wording.touches(match[1] - 1) else None
        if behind is not None and at and wording.lower[at - 1] in book.beside["before_nouns"]:
            yield Found(wording.span(behind.start, behind.stop), "group", _BESIDE)
        if not _ends_phrase(wording, match[1], book):
            continue
        for run in runs:
            between = wording.lower[run.stop : at] if run.stop <= at else ()
            apposed = between[:1] == (",",) and between[1:2] in {("a",), ("an",), ("the",)}
            if apposed and len(between) <= _APPOSED and "," not in between[1:]:
                first = run.start + (wording.raw[run.start] == "The" and len(run) > 1)
                yield Found(wording.span(first, run.stop), "group", _BESIDE)


def _ends_phrase(wording: Wording, at: int, book: NameBook) -> bool:
    """Whether a noun phrase ends before a word: "a militia that", not "a militia leader"."""
    if at >= len(wording.lower):
        return True
    word = wording.lower[at]
    return word in book.beside["apposition_ends"] or word in book.beside["behind_nouns"]


def _run_behind(wording: Wording, at: int, by_first: dict[int, range]) -> range | None:
    """The run that begins at a word, behind an opening quotation mark, or in an apposition."""
    if at < len(wording.raw) and wording.raw[at] in _QUOTES:
        at += 1
    elif at + 1 < len(wording.raw) and wording.raw[at] == ",":
        run = by_first.get(at + 1)
        closed = run is not None and wording.raw[run.stop : run.stop + 1] == (",",)
        return run if closed and len(run or ()) > 1 else None
    elif not wording.touches(at - 1):
        return None
    return by_first.get(at)


def _stands_before_noun(wording: Wording, mention: Found, noun: int) -> bool:
    """Whether it is "Alvalley newspaper" or "Alvalley, a newspaper", not "Tolian newspaper"."""
    if mention.kind in {"nationality", "place", "weapon"}:
        return False
    last = wording.at(mention.span.end - 1)
    if wording.spans[last].end != mention.span.end:
        return False
    between = wording.lower[last + 1 : noun]
    person = mention.kind == "person"
    if not between:
        return last + 1 == noun and wording.touches(last) and not person
    if between in {("news",), ("tv",), ("television",), ("radio",)}:
        return not person
    if person and wording.raw[noun + 1 : noun + 2] != (",",):
        return False
    apposed = between[:1] == (",",) and len(between) <= _APPOSED
    return apposed and between[1:2] in {("a",), ("an",), ("the",)} and "," not in between[1:]


def persons_behind_titles(
    wording: Wording, runs: Sequence[range], book: NameBook
) -> Iterator[Found]:
    """Runs of capital words behind a title or a word such as "nicknamed", and long kunyas."""
    for run in runs:
        first = run.start
        while first < run.stop and wording.lower[first].rstrip(".") in book.titles.before_names:
            first += 1
        stop = _before_of(wording, first, run.stop)
        if first >= stop or wording.raw[first].isupper():
            continue
        titled = first > run.start or _title_before(wording, first, book)
        kunya = wording.lower[first] in book.titles.kunya and stop - first >= 2
        named = _named_before(wording, first)
        if (titled and _named_like_a_person(wording, first, stop)) or (
            kunya and (named or stop - first > 2)
        ):
            yield Found(wording.span(first, stop), "person", _TITLED)


def _before_of(wording: Wording, first: int, stop: int) -> int:
    for at in range(first, stop):
        if wording.lower[at] in {"of", "the"}:
            return at
    return stop


def _title_before(wording: Wording, first: int, book: NameBook) -> bool:
    """Whether a title in small letters ends right before a word ("Front leader Anna Toll")."""
    if first == 0 or not wording.touches(first - 1):
        return False
    return wording.lower[first - 1].rstrip(".") in book.titles.before_names


def _named_before(wording: Wording, first: int) -> bool:
    at = first - 1
    while at >= 0 and wording.raw[at] in _QUOTES:
        at -= 1
    return at >= 0 and wording.lower[at] in {"named", "nicknamed", "called", "aka", "alias", "as"}


def _named_like_a_person(wording: Wording, first: int, stop: int) -> bool:
    words = wording.raw[first:stop]
    return 2 <= len(words) <= 6 and all(is_capital(w) or w.islower() for w in words)
