"""What the words around a place's name tell: its kind, what it lies in, whose it is, how near."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from whoseword.record import Span
from whoseword.reference.gazetteer import Entry, Gazetteer

_BEFORE, _AFTER = 80, 60
_WORD = re.compile(r"[\w'\u2019.-]+")
_PROPER = re.compile(r"[A-Z\u00c0-\u024f][\w'\u2019.-]*(?: [A-Z\u00c0-\u024f][\w'\u2019.-]*){0,3}")
_INSIDE = re.compile(
    r"\s?(?:,|\(|,? in| of|, of)\s+(?:the\s+)?(?:\w+(?:ern|ral)\s+)?", re.IGNORECASE
)
_APPOSED = re.compile(r"(?:,| \() ?(?:in )?")
_GOES_ON = re.compile(r"(?:,? (?:and|or|to) |, [A-Z])")
_JOINS = re.compile(r",? (?:and|or) ")
_STOPS = re.compile(r"[.;:!?()\n]")
_SENTENCE_END = re.compile(r"(?<=\w{3})\.(?= |\Z)")
_SPEAKS = re.compile(
    rf", (?:{_PROPER.pattern}) (?:ha[sd] |have )?(?P<verb>[a-z]+)"
    r"(?: (?:on|in|late|early|earlier|yesterday|today|this|last)\b[^.,;:]*)?[.;]"
)
_INITIALS = 3
_HOLDERS = ("country", "province", "region")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The evidence beside one mention: its word for the kind, what it is said to lie in, nearness.

    ``stated`` are the holders that follow a comma or stand in a bracket ("Paris, Texas").
    """

    word: str | None
    holders: tuple[Entry, ...]
    stated: tuple[Entry, ...]
    people: str | None
    near: bool


@dataclass(frozen=True, slots=True)
class Core:
    """A name without its words for kind and side: "northern Idlib province" is Idlib."""

    text: str
    word: str | None
    holder: str | None


def core_of(name: str, gazetteer: Gazetteer) -> Core:
    """The name to look up, the kind that it announces, and what stands after a comma in it."""
    bare, _, holder = name.partition(",")
    words = bare.split()
    kinds, word = gazetteer.words, None
    if words and words[0].lower() == "the":
        words = words[1:]
    while len(words) > 1 and words[0].lower() in kinds.sides and words[0].islower():
        words = words[1:]
    if len(words) > 2 and words[1].lower() == "of" and kinds.kind_of(words[0]):
        word, words = words[0], words[2:]
    elif (
        len(words) > 1
        and kinds.kind_of(words[-1])
        and not gazetteer.find(" ".join(words), fuzzy=False)
    ):
        word, words = words[-1], words[:-1]
    return Core(" ".join(words) or bare.strip(), word, holder.strip() or None)


def surroundings_of(text: str, span: Span, gazetteer: Gazetteer) -> Surroundings:
    """What the text says around one mention of a place."""
    before = _STOPS.split(text[max(0, span.start - _BEFORE) : span.start])[-1]
    after = _without_speaker(text[span.end : span.end + _AFTER].partition("\n")[0], gazetteer)
    words = _WORD.findall(before)
    return Surroundings(
        word=_kind_word(before, words, after, gazetteer),
        holders=_holders(before, after, gazetteer),
        stated=_stated(after, gazetteer),
        people=_people(words, gazetteer),
        near=gazetteer.words.is_near(words),
    )


def _without_speaker(after: str, gazetteer: Gazetteer) -> str:
    """What follows a name up to a government that said it ("… in Tolo, Mezra said on Monday.").

    Where "said" does not close the sentence, "a man in Tolo, Mezra said that …" tells who speaks.
    """
    speaks = _SPEAKS.search(after)
    if speaks is None or speaks["verb"] not in gazetteer.words.saying or " that " in speaks[0]:
        return after
    return after[: speaks.start()]


def _kind_word(before: str, words: list[str], after: str, gazetteer: Gazetteer) -> str | None:
    """The word for the kind in "the town of …" or "… province"."""
    kinds = gazetteer.words
    found = _WORD.match(after.lstrip()) if after[:1] == " " else None
    following = found.group().rstrip(".") if found else ""
    if kinds.kind_of(following):
        return following
    if not words or not before.endswith(f"{words[-1]} "):
        return None
    leading = words[-2:-1] if words[-1].lower() == "of" else words[-1:]
    return leading[0] if leading and kinds.kind_of(leading[0]) else None


def _stated(after: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """What a place is said to lie in behind a comma or in a bracket, and not in a list."""
    opened = _APPOSED.match(after)
    proper = _PROPER.match(after, opened.end()) if opened else None
    if proper is None:
        return ()
    told = _SENTENCE_END.split(proper.group())[0]
    entries, length = _longest(told, gazetteer, own=True)
    rest = after[proper.start() + length :]
    # "Tolo, MEZRA -" is followed by an agency; a part of a longer name is another place's.
    other = length < len(told) or told.lower() in gazetteer.words.sides
    agency = told.isupper() and len(told) > _INITIALS
    return () if other or agency or _GOES_ON.match(rest) else tuple(entries)


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
        left = rest[proper.start() + length :]
        if not entries or (rest[:1] == "," and _JOINS.match(left)):
            break
        found.extend(entries)
        rest = left
    owner = re.search(r"([A-Z][\w-]+(?: [A-Z][\w-]+){0,2})['\u2019]s? (?:[\w-]+ ){0,5}\Z", before)
    if owner:
        found.extend(_longest(owner.group(1), gazetteer)[0])
    return tuple(found)


def _longest(proper: str, gazetteer: Gazetteer, *, own: bool = False) -> tuple[list[Entry], int]:
    """The holders that the most words of a phrase name, and how many characters those are."""
    words = proper.split(" ")
    for count in range(len(words), 0, -1):
        phrase = " ".join(words[:count])
        entries = holders_named(phrase.rstrip("."), gazetteer, own=own)
        if entries:
            return entries, len(phrase)
    return [], 0


def holders_named(phrase: str, gazetteer: Gazetteer, *, own: bool = False) -> list[Entry]:
    """Countries, provinces and regions of exactly this name; with ``own`` no other name counts."""
    hits = gazetteer.search(phrase, fuzzy=False)
    matches = ("name",) if own else ("name", "other_name")
    return [hit.entry for hit in hits if hit.entry.kind in _HOLDERS and hit.match in matches]


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
