"""Numbers of people in plain words: "43", "at least 40", each with who says so."""

from collections.abc import Mapping
from dataclasses import dataclass

from whoseword.export.chains import chain_in_words
from whoseword.export.passages import claim_saying
from whoseword.record import Deed, Reading, Toll

_DETERMINERS = frozenset(
    ("a", "an", "the", "his", "her", "its", "their", "this", "that", "one", "another", "who")
)


@dataclass(frozen=True, slots=True)
class Version:
    """One number and whose it is: ``low`` and ``high`` as in a Toll, None is an open end."""

    low: int | None
    high: int | None
    words: str
    per: str


def range_in_words(low: int | None, high: int | None) -> str:
    """The range in words; zero is a number, an end that is not known is open."""
    if low is None and high is None:
        return "an unknown number"
    if low == high:
        return str(low)
    if high is None:
        return f"at least {low}"
    if low is None:
        return f"at most {high}"
    return f"{low} to {high}"


def toll_in_words(toll: Toll) -> str:
    """The range with who they are, as told: "at least 40 people"."""
    told = range_in_words(toll.low, toll.high)
    if toll.who is None:
        return told
    plain = toll.who[:1].islower() and toll.who.split()[0] not in _DETERMINERS
    return f"{told} {toll.who}" if plain else f"{told} ({toll.who})"


def versions_of(
    reading: Reading, deed: Deed, tolls: tuple[Toll, ...], described: Mapping[str, str]
) -> tuple[Version, ...]:
    """Each number of a deed with the chain of the claim that says it, in the order of the text."""
    return tuple(
        Version(toll.low, toll.high, toll_in_words(toll), _per(reading, deed, toll, described))
        for toll in sorted(tolls, key=lambda toll: toll.span)
    )


def versions_in_words(versions: tuple[Version, ...], done: str, sole: str | None = None) -> str:
    """The numbers side by side: "43 killed (per X); at least 40 (per Y)"; empty without any.

    ``sole`` is a voice that need not be named again.
    """
    told: list[str] = []
    for words, per in dict.fromkeys((version.words, version.per) for version in versions):
        whose = "" if per == sole else f" (per {per})"
        told.append(f"{words if told else _done(words, done)}{whose}")
    return "; ".join(told)


def _done(words: str, done: str) -> str:
    """The number with what was done: "43 fighters killed", but "1 killed (a boy)"."""
    number, bracket, who = words.partition(" (")
    return f"{number} {done}{bracket}{who}"


def _per(reading: Reading, deed: Deed, toll: Toll, described: Mapping[str, str]) -> str:
    claim = claim_saying(reading, toll.span, deed.claims) or claim_saying(reading, toll.span)
    if claim is not None:
        return chain_in_words(claim.chain, described)
    return reading.article.outlet or "the article itself"
