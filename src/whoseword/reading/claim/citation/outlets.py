"""The outlets of a bracket, each with its days."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from whoseword.reading.claim.citation.days import DATE, dates_in
from whoseword.record import Span

_INTRO = re.compile(
    r"(?i)\A\s*(?:sources?|via|from|see|by|as reported by|reported by|per|quoted (?:by|in))\s*:?\s+"
)
_ONE_WORD = re.compile(r"\w+(?:[-'’.]\w+)*")
_GENERIC = re.compile(
    r"(?i)(?:an?|his|her|their|its|this|that|these|those|some|all|no|also|called|known)\b"
)


@dataclass(frozen=True, slots=True)
class Cited:
    """One outlet of a bracket with its dates (EDTF days or months) and the words of both."""

    outlet: str
    span: Span
    dates: tuple[str, ...]


def cited_in(text: str, inside: Span, outlets: set[str]) -> Iterator[Cited]:
    """The outlets with their dates; () when the bracket says anything else."""
    parts = list(_parts(text, inside))
    dated = [(part, tuple(dates_in(part.of(text)))) for part in parts]
    if not any(dates for _, dates in dated):
        if all(_outlet_words(part.of(text))[0].casefold() in outlets for part in parts):
            yield from (Cited(*_named(text, part), ()) for part in parts)
        return
    shared: tuple[str, ...] = ()
    entries: list[Cited] = []
    for part, dates in reversed(dated):
        shared = dates or shared
        name, span = _named(text, part)
        if not name and dates:
            continue
        if not _looks_like_outlet(name, among_others=len(parts) > 1):
            return
        entries.append(Cited(name, span, dates or shared))
    yield from reversed(entries)


def _parts(text: str, inside: Span) -> Iterator[Span]:
    """The parts between semicolons."""
    start = inside.start
    for stop in [
        *(found.start() for found in re.finditer(";", text[inside.start : inside.end])),
        None,
    ]:
        end = inside.end if stop is None else inside.start + stop
        if text[start:end].strip():
            lead = len(text[start:end]) - len(text[start:end].lstrip())
            yield Span(start + lead, start + len(text[start:end].rstrip()))
        start = end + 1


def _outlet_words(part: str) -> tuple[str, int]:
    """The words before the dates, and how many characters an introduction takes."""
    intro = _INTRO.match(part)
    skipped = intro.end() if intro else 0
    date = DATE.search(part)
    name = part[skipped : date.start()] if date else part[skipped:]
    return name.rstrip(" ,:–-").removesuffix(" on").rstrip(" ,:"), skipped


def _named(text: str, part: Span) -> tuple[str, Span]:
    name, skipped = _outlet_words(part.of(text))
    if not name:
        return "", part
    start = part.start + skipped
    return name, Span(start, start + len(name))


def _looks_like_outlet(name: str, *, among_others: bool) -> bool:
    """A few words, one with a capital or a dot as of a site; in a list one small word will do."""
    words = name.split()
    if not words or len(words) > 9 or _GENERIC.match(name):
        return False
    if among_others and len(words) == 1:
        return _ONE_WORD.fullmatch(words[0]) is not None
    return any(word[:1].isupper() for word in words) or "." in name or words[0].startswith("@")
