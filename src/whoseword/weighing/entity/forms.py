"""A name as it is held against others: folded, with what kind of a name it is."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from whoseword.language.likeness.parts import parts_of
from whoseword.language.likeness.pieces import Part
from whoseword.language.spelling import folded, loosened
from whoseword.language.words import words_of
from whoseword.record import NameKind
from whoseword.reference.entities import EntityBook
from whoseword.reference.names import name_key

Family = Literal["person", "publisher", "body", "place"]
"""Kinds between which readers waver ("agency", "outlet") are one family."""

FAMILIES: dict[NameKind, Family] = {
    "person": "person",
    "outlet": "publisher",
    "agency": "publisher",
    "group": "body",
    "official_body": "body",
    "facility": "body",
    "place": "place",
}
FormKind = Literal[
    "full", "byname", "bare", "name", "short", "address", "generic", "located", "unlocated"
]
_REMEMBERED = 100_000
_ADDRESS = re.compile(
    r"(?:https?://)?(?:www\.)?((?:[\w-]+\.)+[a-z]{2,})(?:[/:?#].*)?\Z", re.IGNORECASE
)
_HANDLE = re.compile(r"@(\w{3,})\Z")
_LETTERS = re.compile(r"[A-Z][A-Z&.-]{1,8}\Z")
_SECOND_LEVEL = frozenset({"com", "co", "org", "net", "gov", "ac", "edu", "info"})
_SMALL = frozenset({"the", "a", "an", "in", "of", "at", "for", "and", "its", "their", "s"})


@dataclass(frozen=True, slots=True, order=True)
class Form:
    """A name's folded form; ``key`` is alike for what differs by case, accents or articles only.

    ``kind`` of a person's: "full" of two parts or more; "byname" a kunya with more behind it, or
    a byname such as "the Tailor of Tolo"; "bare" one given name, family name or kunya. Of a body:
    "generic" is of words that any country's bodies bear, "short" an abbreviation or one word
    that the lexicons do not hold.
    """

    family: Family
    kind: FormKind
    key: str


@lru_cache(maxsize=_REMEMBERED)
def person_parts(key: str, book: EntityBook) -> tuple[Part, ...]:
    """The parts of a person's folded name."""
    return parts_of(key, book.parts, person=True)


@lru_cache(maxsize=_REMEMBERED)
def person_form(text: str, book: EntityBook, *, by_the: bool = False) -> Form:
    """A person's name; ``by_the``: the article "the" stands before it."""
    key = name_key(text)
    own = [one for one in person_parts(key, book) if one.kind != "small"]
    told = [one for one in own if one.kind != "initial"]
    if len(told) < 2:
        return Form("person", "bare", key)
    byname = by_the or any(one.kind == "kunya" for one in told)
    return Form("person", "byname" if byname else "full", key)


@lru_cache(maxsize=_REMEMBERED)
def publisher_form(text: str, book: EntityBook) -> Form:
    """An outlet's or agency's name, web address or handle."""
    site = address_of(text)
    if site is not None:
        return Form("publisher", "address", site)
    handle = _HANDLE.match(text.strip())
    if handle is not None:
        return Form("publisher", "address", handle[1].lower())
    key = folded(text).removeprefix("the ")
    if _is_common(text, key, book):
        return Form("publisher", "bare", key)
    return Form("publisher", "name", key)


def _is_common(text: str, key: str, book: EntityBook) -> bool:
    """Whether an outlet's name is a common word alone ("the Post") or a description of many.

    "State radio" is written as a description; "Daily Star" and "The Guardian" are known as names.
    """
    words = [span.of(text) for span in words_of(text)]
    if _is_known(text, book):
        return False
    common = book.names.outlet_tails | book.everywhere
    described = len(words) == 1 or any(word.islower() for word in words[1:])
    return described and all(word in common for word in key.split())


def _is_known(text: str, book: EntityBook) -> bool:
    """Whether the lexicons have the whole name as it is written."""
    words = [span.of(text) for span in words_of(text)]
    for told in (words, ["The", *words]) if words else ():
        known = book.names.known.match(told, 0)
        if known is not None and known[1] == len(told):
            return True
    return False


@lru_cache(maxsize=_REMEMBERED)
def body_form(text: str, book: EntityBook, without: frozenset[str] = frozenset()) -> Form:
    """A group's, body's or facility's name; ``without`` are the words that tell where it is."""
    own = core_of(text, book, without)
    if own and all(word in book.everywhere or word.isdigit() for word in own):
        return Form("body", "generic", " ".join(sorted(own)))
    key = name_key(text)
    common = book.names.same.get(key)
    if common is not None or _is_known(text, book):
        return Form("body", "name", common or key)
    short = len(key.split()) == 1 or is_letters(text)
    return Form("body", "short" if short else "name", key)


def core_of(text: str, book: EntityBook, without: frozenset[str]) -> tuple[str, ...]:
    """The words of a body's name without small words and those that tell whose it is."""
    people = book.gazetteer.country_of_people
    words = (word for word in folded(re.sub(r"[’']s\b", " ", text)).split() if word not in _SMALL)
    kept = (word for word in words if word not in without and people(word) is None)
    return tuple(book.parts.numbers.get(word, word) for word in kept)


def is_letters(text: str) -> bool:
    """Whether a name is in capitals alone, as abbreviations are."""
    return _LETTERS.match(text) is not None


def address_of(text: str) -> str | None:
    """The site that an address belongs to, "tolo.example" for www.tolo.example/1."""
    found = _ADDRESS.match(text.strip())
    if found is None:
        return None
    parts = found[1].lower().split(".")
    own = 3 if len(parts) > 2 and parts[-2] in _SECOND_LEVEL and len(parts[-1]) == 2 else 2
    return ".".join(parts[-own:])


def country_of_address(site: str, book: EntityBook) -> str | None:
    """The country that an address ends in, as ISO 3166 alpha-2; None where it tells none."""
    ending = site.rsplit(".", 1)[-1]
    if "." not in site or len(ending) != 2 or ending in book.anywhere:
        return None
    return {"uk": "GB"}.get(ending, ending.upper())


def label_of(site: str) -> str:
    """What an address or handle spells, "tolopost" for tolo-post.example."""
    return site.split(".", 1)[0].replace("-", "").replace("_", "")


def labels_of(site: Form) -> frozenset[str]:
    """What an address spells, and the same without an article at its beginning."""
    label = label_of(site.key)
    return frozenset({label, *(label.removeprefix(article) for article in ("the", "al", "el"))})


def without_common_end(key: str, book: EntityBook) -> str:
    """A body's name without the common words at its end ("Salko" for "Salko Brigade")."""
    words = key.split()
    while len(words) > 1 and words[-1] in book.everywhere:
        del words[-1]
    return " ".join(words)


def spelt_together(key: str, book: EntityBook) -> frozenset[str]:
    """A name's words as an address may spell them, with and without what it may leave out."""
    names = (tuple(key.split()), tuple(loosened(key).split()))
    every = (one for words in names for one in (words, *shortened(words, book.left_out)))
    return frozenset("".join(one) for one in every)


def shortened(
    words: tuple[str, ...], endings: tuple[tuple[str, ...], ...]
) -> tuple[tuple[str, ...], ...]:
    """The name without the words that it may leave out at its end, one after the other."""
    found: list[tuple[str, ...]] = []
    for ending in endings:
        if len(words) > len(ending) and words[-len(ending) :] == ending:
            rest = words[: -len(ending)]
            found += [rest, *shortened(rest, endings)]
    return tuple(dict.fromkeys(found))
