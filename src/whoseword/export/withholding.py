"""Withholds people's names by tier, in every word, title and address of a reading.

The result is a reading again, its spans moved to the new text, so that whatever is made of it
cannot say what was withheld.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from string import ascii_uppercase
from typing import Any, TypeVar, cast

from whoseword.export.spellings import Markers, Spellings, cuts_in, folded, marked, parts_of
from whoseword.export.withholding_events import withheld_event
from whoseword.record import Event, Name, Reading, Span, Tier
from whoseword.record.kinds import PEOPLE

_T = TypeVar("_T")
RULES = "withholding-1"
_WHO: Mapping[Tier | None, str] = {
    "victim": "victim",
    "minor": "minor",
    "witness": "witness",
    "named-private": "private person",
    None: "private person",
}
_WEIGHT: tuple[Tier, ...] = ("named-private", "witness", "victim", "minor")
_ADDRESS = "[address withheld: it holds the name of a private person]"
_AUTHOR = "[name withheld: author]"


@dataclass(frozen=True, slots=True)
class Withheld:
    """Readings and events fit for others' eyes, and what was withheld: markers, by reason."""

    readings: tuple[Reading, ...]
    events: tuple[Event, ...]
    people: int
    by_reason: tuple[tuple[str, int], ...]
    addresses: int
    authors: int
    rules: str = RULES


@dataclass(frozen=True, slots=True)
class _Person:
    name: str
    spellings: tuple[str, ...]
    tier: Tier


def withhold(readings: Iterable[Reading], events: Iterable[Event] = ()) -> Withheld:
    """The readings with only the names of public roles; others get a marker and a letter.

    A letter stands for one name within the file: "[name withheld: private person A]". A name
    that is a victim's or a minor's in one article is withheld in all of them. An event may have
    its names from any article: none that is withheld in one of them stays in it.
    """
    readings = tuple(readings)
    people = [_private_people(reading) for reading in readings]
    grave = _grave(people)
    letters: dict[str, str] = {}
    reasons: dict[str, int] = {}
    told: list[Reading] = []
    for reading, own in zip(readings, people, strict=True):
        markers = _markers((*own, *grave), letters)
        told.append(_rewritten(reading, markers))
        for reason in (_WHO[person.tier] for person in own):
            reasons[reason] = reasons.get(reason, 0) + 1
    everyone = _markers((person for own in people for person in own), letters)
    markers_of_all = Markers({m: _spelled(person, set()) for m, person in everyone.items()})
    return Withheld(
        readings=tuple(told),
        events=tuple(withheld_event(one, markers_of_all.told) for one in events),
        people=len(letters),
        by_reason=tuple(sorted(reasons.items())),
        addresses=sum(reading.article.url == _ADDRESS for reading in told),
        authors=sum(reading.article.author == _AUTHOR for reading in told),
    )


def _private_people(reading: Reading) -> tuple[_Person, ...]:
    public = {folded(n.text) for n in reading.names if n.tier == "public-role"}
    found = [
        _Person(name.text, _spellings(reading, name), name.tier or "named-private")
        for name in reading.names
        if name.kind == "person" and name.tier != "public-role"
    ]
    known = public | {folded(spelling) for person in found for spelling in person.spellings}
    for link in (link for claim in reading.claims for link in claim.chain):
        if link.named and link.name and link.kind in PEOPLE and folded(link.name) not in known:
            known.add(folded(link.name))
            found.append(_Person(link.name, (link.name,), "named-private"))
    return tuple(found)


def _spellings(reading: Reading, name: Name) -> tuple[str, ...]:
    aliases = (s.value for s in reading.statements if s.about == name.id and s.what == "alias")
    spans = (span.of(reading.article.text) for span in name.spans)
    told = dict.fromkeys((name.text, *aliases, *spans))
    return tuple(spelling for spelling in told if spelling[:1].isupper() or spelling == name.text)


def _grave(people: list[tuple[_Person, ...]]) -> tuple[_Person, ...]:
    return tuple(p for own in people for p in own if p.tier in ("victim", "minor"))


def _markers(people: Iterable[_Person], letters: dict[str, str]) -> dict[str, _Person]:
    """The marker of each person of an article; the gravest tier of one name decides its word."""
    by_letter: dict[str, _Person] = {}
    for person in people:
        known = next((letters[k] for s in person.spellings if (k := folded(s)) in letters), None)
        letter = known or _letter(len(set(letters.values())))
        letters.update((folded(spelling), letter) for spelling in person.spellings)
        other = by_letter.get(letter)
        by_letter[letter] = _both(other, person) if other else person
    return {f"[name withheld: {_WHO[p.tier]} {letter}]": p for letter, p in by_letter.items()}


def _both(one: _Person, other: _Person) -> _Person:
    tier = max(one.tier, other.tier, key=_WEIGHT.index)
    return _Person(one.name, tuple(dict.fromkeys((*one.spellings, *other.spellings))), tier)


def _letter(number: int) -> str:
    """The letter of a number from nought: A, B and so on to Z, then AA, AB."""
    told = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, len(ascii_uppercase))
        told = ascii_uppercase[rest] + told
    return told


def _rewritten(reading: Reading, markers: Mapping[str, _Person]) -> Reading:
    public = {
        folded(part)
        for name in reading.names
        if name.kind not in ("person", "voice") or name.tier == "public-role"
        for part in parts_of(name.text)
    }
    search = {m: _spelled(p, public) for m, p in markers.items()}
    found = cuts_in(reading.article.text, search)
    article = reading.article
    url = article.url
    if url and any(spellings.hidden_in(url) for spellings in search.values()):
        url = _ADDRESS
    author = _AUTHOR if article.author else None
    plain = replace(reading, article=replace(article, url=None, author=None))
    moved = _mapped(plain, lambda words: marked(words, search), lambda span: _moved(span, found))
    return replace(moved, article=replace(moved.article, url=url, author=author))


def _spelled(person: _Person, public: set[str]) -> Spellings:
    """The person's spellings; no part that belongs to a public name of the same article too."""
    parts = {p for spelling in person.spellings for p in parts_of(spelling)}
    return Spellings(person.spellings, (part for part in parts if folded(part) not in public))


def _moved(span: Span, cuts: tuple[tuple[int, int, str], ...]) -> Span:
    return Span(_position(span.start, cuts, end=False), _position(span.end, cuts, end=True))


def _position(at: int, cuts: tuple[tuple[int, int, str], ...], *, end: bool) -> int:
    """Where a character stands in the new text; inside a name, at the edge of its marker."""
    shift = 0
    for start, stop, marker in cuts:
        if stop <= at:
            shift += len(marker) - (stop - start)
        elif start < at:
            return start + shift + (len(marker) if end else 0)
    return at + shift


def _mapped(value: _T, words: Callable[[str], str], spans: Callable[[Span], Span]) -> _T:
    """The same value with every text and every span in it replaced."""
    told: Any = value
    if isinstance(value, Span):
        told = spans(value)
    elif isinstance(value, str):
        told = words(value)
    elif isinstance(value, tuple):
        told = tuple(_mapped(part, words, spans) for part in value)
    elif is_dataclass(value):
        parts = {f.name: _mapped(getattr(value, f.name), words, spans) for f in fields(value)}
        told = replace(cast("Any", value), **parts)
    return cast("_T", told)
