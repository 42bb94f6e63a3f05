"""Closing citations: the outlets and dates in a bracket that ends an item or a passage."""

import calendar
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from whoseword.record import Article, Citation, Name, Span

_BRACKET = re.compile(r"\((?P<inside>[^()\n]{3,400})\)|\[(?P<square>[^\[\]\n]{3,400})\]")
_CLOSES = re.compile(r"\s*(?:[.;!]|\Z|\n)")
_MONTHS = {
    form: number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if name
    for form in {
        name.lower(),
        name.lower()[:3],
        name.lower()[:4] if name == "September" else name.lower(),
    }
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAYS = (
    r"\d{1,2}(?:st|nd|rd|th)?(?:\s*(?:,|and|&|-|–|to)\s*(?:and\s+)?\d{1,2}(?:st|nd|rd|th)?(?!\d))*"
)
_DATE = re.compile(
    rf"""(?ix)
      \b(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})\b
    | \b(?P<month>{_MONTH})\b\.?\s+(?P<days>{_DAYS})(?:\s*,?\s*(?P<year>\d{{4}}))?
    | \b(?P<days2>{_DAYS})\s+(?P<month2>{_MONTH})\b\.?(?:\s*,?\s*(?P<year2>\d{{4}}))?
    | \b(?P<month3>{_MONTH})\b\.?\s+(?P<year3>\d{{4}})
    """
)
_SHORTEST_YEAR = 4
_INTRO = re.compile(
    r"(?i)\A\s*(?:sources?|via|from|see|by|as reported by|reported by|per|quoted (?:by|in))\s*:?\s+"
)
_GENERIC = re.compile(
    r"(?i)(?:an?|his|her|their|its|this|that|these|those|some|all|no|also|called|known)\b"
)


@dataclass(frozen=True, slots=True)
class Cited:
    """One outlet of a bracket with its dates (EDTF days or months) and the words of both."""

    outlet: str
    span: Span
    dates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bracket:
    """A bracket that cites: its characters, its outlets, the passage that it closes."""

    span: Span
    cited: tuple[Cited, ...]
    block: Span

    @property
    def sole(self) -> bool:
        """Whether one outlet alone stands in it, so that it covers the whole passage."""
        return len({cited.outlet.casefold() for cited in self.cited}) == 1


def find_brackets(article: Article, names: Sequence[Name]) -> tuple[Bracket, ...]:
    """The brackets that close an item with outlets and dates, in order."""
    outlets = {name.text.casefold() for name in names if name.kind in {"outlet", "agency"}}
    found = []
    for block in article.blocks:
        if block.kind in {"heading", "caption"}:
            continue
        for match in _BRACKET.finditer(article.text, block.span.start, block.span.end):
            if not _closes_passage(article.text, match, block.span):
                continue
            group = "inside" if match["inside"] is not None else "square"
            cited = tuple(_cited(article.text, Span(*match.span(group)), outlets))
            if cited:
                found.append(Bracket(Span(*match.span()), cited, block.span))
    return tuple(found)


def citations_of(
    brackets: Sequence[Bracket], sentences: Sequence[Span]
) -> tuple[tuple[Citation, ...], ...]:
    """For each bracket its citations: scope is the passage since the bracket before it."""
    made: list[tuple[Citation, ...]] = []
    for number, bracket in enumerate(brackets):
        before = brackets[number - 1] if number else None
        start = bracket.block.start
        if before is not None and before.block == bracket.block:
            start = before.span.end
        scope = _scope(sentences, start, bracket.span.start)
        if not scope:
            made.append(())
            continue
        made.append(
            tuple(
                Citation(
                    outlet=cited.outlet,
                    dates=cited.dates,
                    span=cited.span,
                    bracket=bracket.span,
                    scope=scope,
                    assigned="sole" if bracket.sole else "open",
                )
                for cited in _together(bracket.cited)
            )
        )
    return tuple(made)


def passage_at(
    passages: Sequence[tuple[Bracket, tuple[Span, ...]]], position: int
) -> Bracket | None:
    """The bracket in whose scope a character stands; passages are in the order of the text."""
    at = bisect_right(passages, position, key=lambda one: one[1][0].start) - 1
    if at >= 0 and any(one.start <= position < one.end for one in passages[at][1]):
        return passages[at][0]
    return None


def _together(cited: tuple[Cited, ...]) -> Iterator[Cited]:
    """One entry an outlet: mentioned twice in a bracket it is one citation with all dates."""
    entries: dict[str, Cited] = {}
    for one in cited:
        key = one.outlet.casefold()
        earlier = entries.get(key)
        entries[key] = replace(earlier, dates=(*earlier.dates, *one.dates)) if earlier else one
    yield from entries.values()


def _scope(sentences: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
    """The sentences between two characters; the last one without its bracket."""
    scope = []
    at = bisect_right(sentences, start, key=lambda one: one.end)
    for number in range(at, len(sentences)):
        sentence = sentences[number]
        if sentence.start >= end:
            break
        first, last = max(sentence.start, start), min(sentence.end, end)
        if last - first > 2:
            scope.append(Span(first, last))
    return tuple(scope)


def _closes_passage(text: str, match: re.Match[str], block: Span) -> bool:
    """Whether a stop, or the block's end, follows the bracket, or a new sentence does."""
    if match.start() <= block.start + 2:
        return False
    if match.end() >= block.end or _CLOSES.match(text, match.end(), block.end):
        return True
    after = text[match.end() : match.end() + 2]
    return after[:1].isspace() and after[1:].isupper() and text[match.start() - 2] in '.!?”"'


def _cited(text: str, inside: Span, outlets: set[str]) -> Iterator[Cited]:
    """The outlets with their dates; () when the bracket says anything else."""
    parts = list(_parts(text, inside))
    dated = [(part, tuple(_dates(part.of(text)))) for part in parts]
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
    date = _DATE.search(part)
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
        return words[0].isalnum()
    return any(word[:1].isupper() for word in words) or "." in name or words[0].startswith("@")


def _dates(part: str) -> Iterator[str]:
    """The EDTF dates of a part: days where the year is told, months where the day is not."""
    found = list(_DATE.finditer(part))
    year = ""
    told: list[str] = []
    for match in reversed(found):
        if match["iso"]:
            told.append(match["iso"])
            year = match["iso"][:_SHORTEST_YEAR]
            continue
        year = match["year"] or match["year2"] or match["year3"] or year
        month = _MONTHS[(match["month"] or match["month2"] or match["month3"]).lower()]
        if match["month3"]:
            told.append(f"{year}-{month:02}")
            continue
        days = _days(match["days"] or match["days2"])
        told.extend(_day(year, month, day) for day in reversed(days))
    yield from reversed(told)


def _day(year: str, month: int, day: int) -> str:
    return f"{year or 'XXXX'}-{month:02}-{day:02}"


def _days(days: str) -> list[int]:
    """The days of "9 and 11", "9, 11", "9-11" (every day between)."""
    ranged = re.fullmatch(r"(\d{1,2})\D{0,3}?\s*(?:-|–|to)\s*(\d{1,2})\D*", days)
    if ranged and int(ranged[1]) < int(ranged[2]):
        return list(range(int(ranged[1]), int(ranged[2]) + 1))
    return [int(day) for day in re.findall(r"\d{1,2}", days)]
