"""Names that the book knows by their words or their shape: outlets, bodies, groups, facilities."""

import re
from collections.abc import Iterator

from whoseword.language.wording import Wording
from whoseword.reading.name.found import Found
from whoseword.reading.name.runs import is_capital
from whoseword.record import NameKind, Span
from whoseword.reference.gazetteer import Gazetteer
from whoseword.reference.names import NameBook
from whoseword.reference.phrases import Phrases

_KNOWN, _ADDRESS, _CITED, _SHAPE, _FACILITY, _LAND = 9, 9, 8, 6, 5, 3
_NEAR, _LONGEST_LAND = 6, 3
_QUOTES = frozenset({"\u201c", "\u201d", '"'})
_BRACKET = re.compile(r"\(([^()\n]{3,300})\)")
_DATED = re.compile(
    r"(?:19|20)\d\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d",
    re.IGNORECASE,
)
_CITED_NAME = re.compile(r"\s*(?:via |see |in )?([^,;\d]{2,60}?)\s*(?:,|$|\d)")


def known_names(wording: Wording, starts: frozenset[int], book: NameBook) -> Iterator[Found]:
    """Names that the book lists, as written there ("al-" and "Al-" alike)."""
    words = [_with_capital_article(word) for word in wording.raw]
    at = 0
    while at < len(words):
        match = book.known.match(wording.raw, at) or book.known.match(words, at)
        if match is None or not _stands_alone(wording, range(at, match[1]), starts, book):
            at += 1
            continue
        kind, end = match
        yield Found(wording.span(at, end), _kind(kind), _KNOWN)
        at = end


def _with_capital_article(word: str) -> str:
    return word[0].upper() + word[1:] if word[:3] in {"al-", "el-", "as-", "an-"} else word


def _kind(kind: str) -> NameKind:
    kinds: dict[str, NameKind] = {"agency": "agency", "outlet": "outlet", "group": "group"}
    return kinds.get(kind, "official_body")


def groups_of(wording: Wording, run: range, book: NameBook) -> Iterator[Found]:
    """The armed or political group in a run of capital words, going by its last or first words."""
    words = list(wording.raw[run.start : run.stop])
    skip = 1 if words[0] == "The" else 0
    start = book.group_starts.match(words, skip) if skip < len(words) else None
    far = book.group_starts.match(wording.raw, run.start + skip)
    if far is not None and far[1] > run.stop and far[1] < len(wording.raw):
        behind = _capitals(wording, far[1])
        if behind > far[1]:
            yield Found(wording.span(run.start + skip, behind), "group", _FACILITY)
            return
    armed = words[-1] in {"Army", "Forces", "Force"} and _is_armed(words, book)
    end = _ends_with(words, book.group_ends)
    if (
        armed
        or (start is not None and start[1] < len(words))
        or (end is not None and end < len(words) and words[end] == "of")
    ):
        end = len(words)
    if end is not None and end - skip >= 2:
        last = _behind_quotation(wording, run.start + end)
        yield Found(wording.span(run.start + skip, last), "group", _FACILITY)


def _capitals(wording: Wording, first: int) -> int:
    """The index behind the capital words that begin at a word."""
    end = first
    while end < len(wording.raw) and is_capital(wording.raw[end]) and wording.touches(end - 1):
        end += 1
    return end


def _is_armed(words: list[str], book: NameBook) -> bool:
    """Whether a word makes an army an armed group ("Free", "Lord's")."""
    return not book.armed_groups.isdisjoint(" ".join(words).replace(" 's", "'s").split())


def _behind_quotation(wording: Wording, end: int) -> int:
    """The index behind the name in quotation marks that closes a name ("Column “Tolo”")."""
    if end >= len(wording.raw) or wording.raw[end] not in _QUOTES or not wording.touches(end - 1):
        return end
    for at in range(end + 1, min(end + 5, len(wording.raw))):
        if wording.raw[at] in _QUOTES:
            return at + 1 if at > end + 1 else end
        if not is_capital(wording.raw[at]):
            break
    return end


def _stands_alone(wording: Wording, known: range, starts: frozenset[int], book: NameBook) -> bool:
    """Whether a known name of one common-looking word is meant, and is not part of another."""
    first, end = known.start, known.stop
    if end - first > 1 or "-" in wording.raw[first] or wording.raw[first].isupper():
        return True
    after = wording.lower[end] if end < len(wording.lower) else ""
    if first in starts:
        return after in book.beside["saying"]
    joined_left = first > 0 and wording.touches(first - 1) and is_capital(wording.raw[first - 1])
    joined_right = wording.touches(end - 1) and is_capital(wording.raw[end])
    return not (joined_left and first - 1 not in starts) and not joined_right


def addresses(wording: Wording, book: NameBook) -> Iterator[Found]:
    """Addresses on the web that stand in the text as an outlet's name."""
    ends = "|".join(re.escape(domain) for domain in book.domains)
    address = re.compile(rf"(?:[\w-]+\.)*[\w-]{{3,}}\.(?:{ends})")
    for at, word in enumerate(wording.lower):
        if "." in word[1:-1] and address.fullmatch(word) and not word.startswith("www."):
            yield Found(wording.spans[at], "outlet", _ADDRESS)


def cited_names(wording: Wording, book: NameBook) -> Iterator[Found]:
    """Outlets in brackets with dates: "(Valley Portal, 3 May 2016; Lagoon Radio, 4 May 2016)"."""
    for bracket in _BRACKET.finditer(wording.text):
        if not _DATED.search(bracket[1]):
            continue
        start = bracket.start(1)
        for part in bracket[1].split(";"):
            name = _CITED_NAME.match(part)
            if name and _looks_cited(name[1], book):
                span = Span(start + name.start(1), start + name.end(1))
                agency = _ends_with(name[1].split(), book.agency_ends) is not None
                yield Found(span, "agency" if agency else "outlet", _CITED)
            start += len(part) + 1


def _looks_cited(name: str, book: NameBook) -> bool:
    words = name.split()
    if words[0].lower() in book.openers | book.calendar and words[0].lower() != "the":
        return False
    return any(is_capital(word) for word in words) or len(words) == 1


def _ends_with(words: list[str], ends: Phrases[str]) -> int | None:
    """The smallest index behind the last of the phrases in the words; None without one."""
    for at in range(len(words) - 1, 0, -1):
        match = ends.match(words, at)
        if match is not None:
            return match[1]
    return None


def outlets_of(wording: Wording, run: range, book: NameBook) -> Iterator[Found]:
    """The outlet or agency in a run of capital words, going by its last or first words."""
    words = list(wording.raw[run.start : run.stop])
    skip = 1 if words[0] == "The" else 0
    end = _ends_with(words, book.agency_ends)
    kind: NameKind = "agency"
    if end is None:
        end, kind = _ends_with(words, book.outlet_ends), "outlet"
    start = book.outlet_starts.match(words, skip) if skip < len(words) else None
    if end is None and start is not None and start[1] < len(words):
        end = len(words)
    if end is None or end - skip < 2:
        return
    if kind == "outlet" and run.start and wording.lower[run.start - 1] == "agency":
        kind = "agency"
    name = " ".join(words[:end])
    if name not in book.not_outlets and " ".join(words[skip:end]) not in book.not_outlets:
        yield Found(wording.span(run.start + skip, run.start + end), kind, _SHAPE)


def bodies_of(wording: Wording, run: range, book: NameBook) -> Iterator[Found]:
    """The official body in a run of capital words, or in one and the small words behind it."""
    words = list(wording.raw[run.start : run.stop])
    if _is_armed(words, book):
        return
    skip = 1 if words[0] == "The" else 0
    if words[skip:] and words[skip] in book.body_of and "of" in words:
        yield Found(wording.span(run.start + skip, run.stop), "official_body", _SHAPE)
        return
    end = _ends_with(words, book.body_ends)
    if end is not None and end - skip >= 2 and (_ends_with(words, book.group_ends) or 0) <= end:
        carries = words[end - 1] == "Agency" and _carries(wording, run.start + end, book)
        kind: NameKind = "agency" if carries else "official_body"
        yield Found(wording.span(run.start + skip, run.start + end), kind, _SHAPE)


def _carries(wording: Wording, at: int, book: NameBook) -> bool:
    """Whether a name before these words passes on what others say ("which had carried it")."""
    for word in wording.lower[at : at + _NEAR]:
        if word in {".", ";"}:
            return False
        if word in book.beside["carrying"]:
            return True
    return False


def lands_of(wording: Wording, run: range, gazetteer: Gazetteer, book: NameBook) -> Iterator[Found]:
    """The place made of capital words and "mountains", "river" and the like."""
    if run.stop >= len(wording.raw) or wording.lower[run.stop] not in book.beside["natural"]:
        return
    people = any(gazetteer.country_of_people(wording.raw[at]) is not None for at in run)
    behind_the = run.start > 0 and wording.lower[run.start - 1] == "the"
    if behind_the and not people and len(run) <= _LONGEST_LAND and wording.touches(run.stop - 1):
        yield Found(wording.span(run.start, run.stop + 1), "place", _LAND)


def small_bodies(wording: Wording, mention: Found, book: NameBook) -> Iterator[Found]:
    """The official body made of a nationality or a country and small words: "Tolian air force"."""
    last = wording.at(mention.span.end - 1)
    if mention.kind not in {"nationality", "place"}:
        return
    if last + 1 < len(wording.lower) and wording.lower[last + 1] == "'s":
        last += 1
    if not wording.touches(last):
        return
    match = book.body_small_ends.match(wording.lower, last + 1)
    if match is not None:
        first = wording.at(mention.span.start)
        if first == 0 or wording.raw[first - 1] not in book.armed_groups:
            yield Found(wording.span(first, match[1]), "official_body", _SHAPE)


def facilities_of(wording: Wording, run: range, book: NameBook) -> Iterator[Found]:
    """The facility in a run of capital words: "Tolo Airport", "Tolo prison", "Hospital of Tolo"."""
    first = run.start
    while first < run.stop and wording.raw[first] in book.not_facilities:
        first += 1
    if first == run.stop:
        return
    for at in range(first + 1, run.stop + 1):
        if not wording.touches(at - 1):
            return
        match = book.facilities.match(wording.lower, at)
        if match is not None and (at == run.stop or wording.raw[at][0].isupper()):
            yield Found(wording.span(first, match[1]), "facility", _FACILITY)
            return
    if (
        book.facilities.match(wording.lower, first) is not None
        and "of" in wording.lower[first : run.stop]
    ):
        yield Found(wording.span(first, run.stop), "facility", _FACILITY)
