"""What the words around a place's name tell: its kind, what it lies in, whose it is, how near."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from whoseword.record import Precision, Span
from whoseword.reference.gazetteer import Entry, Gazetteer

_BEFORE, _AFTER = 80, 60
_WORD = re.compile(r"[\w'\u2019.-]+")
_PROPER = re.compile(r"[A-Z\u00c0-\u024f][\w'\u2019.-]*(?: [A-Z\u00c0-\u024f][\w'\u2019.-]*){0,3}")
_INSIDE = re.compile(
    r"\s?(?:,|\(|,? in| of|, of)\s+(?:the\s+)?(?:\w+(?:ern|ral)\s+)?", re.IGNORECASE
)
_STOPS = re.compile(r"[.;:!?()\n]")
_HOLDERS = ("country", "province", "region")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The evidence beside one mention: its kind, what it is said to lie in, nearness."""

    kind: Precision | None
    holders: tuple[Entry, ...]
    people: str | None
    near: bool


@dataclass(frozen=True, slots=True)
class Core:
    """A name without its words for kind and side: "northern Idlib province" is Idlib."""

    text: str
    kind: Precision | None
    holder: str | None


def core_of(name: str, gazetteer: Gazetteer) -> Core:
    """The name to look up, the kind that it announces, and what stands after a comma in it."""
    bare, _, holder = name.partition(",")
    words = bare.split()
    kind: Precision | None = None
    if words and words[0].lower() == "the":
        words = words[1:]
    while len(words) > 1 and words[0].lower() in gazetteer.words.sides and words[0].islower():
        words = words[1:]
    if len(words) > 2 and words[1].lower() == "of" and gazetteer.words.kind_of(words[0]):
        kind, words = gazetteer.words.kind_of(words[0]), words[2:]
    elif (
        len(words) > 1
        and gazetteer.words.kind_of(words[-1])
        and not gazetteer.find(" ".join(words), fuzzy=False)
    ):
        kind, words = gazetteer.words.kind_of(words[-1]), words[:-1]
    return Core(" ".join(words) or bare.strip(), kind, holder.strip() or None)


def surroundings_of(text: str, span: Span, gazetteer: Gazetteer) -> Surroundings:
    """What the text says around one mention of a place."""
    before = _STOPS.split(text[max(0, span.start - _BEFORE) : span.start])[-1]
    after = text[span.end : span.end + _AFTER].partition("\n")[0]
    words = _WORD.findall(before)
    return Surroundings(
        kind=_kind(before, words, after, gazetteer),
        holders=_holders(before, after, gazetteer),
        people=_people(words, gazetteer),
        near=gazetteer.words.is_near(words),
    )


def _kind(before: str, words: list[str], after: str, gazetteer: Gazetteer) -> Precision | None:
    """The kind that "the town of …" or "… province" announces."""
    following = _WORD.match(after.lstrip()) if after[:1] == " " else None
    told = gazetteer.words.kind_of(following.group()) if following else None
    if told or not words or not before.endswith(f"{words[-1]} "):
        return told
    leading = words[-2:-1] if words[-1].lower() == "of" else words[-1:]
    return gazetteer.words.kind_of(leading[0]) if leading else None


def _holders(before: str, after: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """What the place is said to lie in: ", Libya", "in Syria", "Syria's"."""
    found: list[Entry] = []
    rest = after.removeprefix("\u2019s").removeprefix("'s")
    for _ in range(2):
        inside = _INSIDE.match(rest)
        proper = _PROPER.match(rest, inside.end()) if inside else None
        if proper is None:
            break
        entries, length = _longest(proper.group(), gazetteer)
        if not entries:
            break
        found.extend(entries)
        rest = rest[proper.start() + length :]
    owner = re.search(r"([A-Z][\w-]+(?: [A-Z][\w-]+){0,2})['\u2019]s? (?:[\w-]+ ){0,5}\Z", before)
    if owner:
        found.extend(_longest(owner.group(1), gazetteer)[0])
    return tuple(found)


def _longest(proper: str, gazetteer: Gazetteer) -> tuple[list[Entry], int]:
    """The holders that the most words of a phrase name, and how many characters those are."""
    words = proper.split(" ")
    for count in range(len(words), 0, -1):
        phrase = " ".join(words[:count])
        entries = holders_named(phrase.rstrip("."), gazetteer)
        if entries:
            return entries, len(phrase)
    return [], 0


def holders_named(phrase: str, gazetteer: Gazetteer) -> list[Entry]:
    """Countries, provinces and regions of exactly this name."""
    hits = gazetteer.search(phrase, fuzzy=False)
    return [
        hit.entry
        for hit in hits
        if hit.entry.kind in _HOLDERS and hit.match in ("name", "other_name")
    ]


def _people(before: list[str], gazetteer: Gazetteer) -> str | None:
    """The country of "the Tunisian city of …"; only of the words that lead up to the name."""
    for word in reversed(before[-6:]):
        if word[:1].isupper():
            return gazetteer.country_of_people(word)
        if not (gazetteer.words.leads(word)):
            return None
    return None


def countries_named(text: str, gazetteer: Gazetteer) -> Mapping[str, int]:
    """How often the text names each country or its people, by alpha-2 code."""
    counts: dict[str, int] = {}
    for found in re.finditer(r"\b[A-Z][\w.-]+", text):
        code = gazetteer.country_of_people(found.group())
        if code:
            counts[code] = counts.get(code, 0) + 1
    return counts
