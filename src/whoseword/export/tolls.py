"""Numbers of people in plain words: "43", "at least 40", each with who says so."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from whoseword.export.chains import chain_in_words
from whoseword.export.passages import claim_saying
from whoseword.export.words import running
from whoseword.record import Deed, Reading, Span, Toll

_DETERMINERS = frozenset(
    ("a", "an", "the", "his", "her", "its", "their", "this", "that", "one", "another", "who")
)
_PRONOUNS = frozenset(("he", "she", "they", "it", "him", "them", "i", "we", "you"))
_MORE_THAN = re.compile(r"\b(?:more than|over|upwards of)\s+(\d[\d,]*|[a-z][a-z-]*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Version:
    """One number and whose it is: ``low`` and ``high`` as in a Toll, None is an open end.

    ``amount`` is the number in words, "more than 50" where the text says so; ``words`` with who.
    """

    low: int | None
    high: int | None
    amount: str
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


def amount_in_words(toll: Toll, text: str) -> str:
    """The range as the text tells it: "more than 50" is not "at least 51", which nobody said."""
    if toll.low is not None and toll.high is None and _MORE_THAN.search(toll.span.of(text)):
        return f"more than {toll.low - 1}"
    return range_in_words(toll.low, toll.high)


def toll_in_words(toll: Toll, text: str) -> str:
    """The range with who they are, as told: "at least 40 people"; a bare pronoun tells nothing."""
    told = amount_in_words(toll, text)
    if toll.who is None or toll.who.casefold() in _PRONOUNS:
        return told
    who = running(toll.who)
    plain = who[:1].islower() and who.split()[0] not in _DETERMINERS
    return f"{told} {who}" if plain else f"{told} ({who})"


def versions_of(
    reading: Reading, deed: Deed, tolls: tuple[Toll, ...], described: Mapping[str, str]
) -> tuple[Version, ...]:
    """The number that each claim gives, in the order of the text.

    Tolls of one claim are parts that stand side by side ("3 soldiers and 5 civilians").
    """
    by_voice: dict[str, list[Toll]] = {}
    for toll in sorted(tolls, key=lambda toll: toll.span):
        by_voice.setdefault(_per(reading, deed, toll, described), []).append(toll)
    for per, parts in _told_again(reading, deed, tolls, described).items():
        by_voice.setdefault(per, parts)
    text = reading.article.text
    return tuple(_version(per, tuple(parts), text) for per, parts in by_voice.items())


def _told_again(
    reading: Reading, deed: Deed, tolls: tuple[Toll, ...], described: Mapping[str, str]
) -> dict[str, list[Toll]]:
    """The same numbers by the other voices that tell them; the outlet only repeats its voices."""
    found: dict[str, dict[Span, Toll]] = {}
    for toll in tolls:
        for span in toll.also:
            claim = claim_saying(reading, span, deed.claims)
            if claim is not None and len(claim.chain) > 1:
                told = found.setdefault(chain_in_words(claim.chain, described), {})
                told.setdefault(toll.span, replace(toll, span=span, also=()))
    return {per: list(told.values()) for per, told in found.items()}


def total_of(tolls: Iterable[Toll]) -> tuple[int | None, int | None]:
    """The sum of tolls that stand side by side, as a range; None is an open end.

    Parts of a toll are counted in it already.
    """
    tolls = tuple(toll for toll in tolls if not toll.part)
    lows = [toll.low for toll in tolls if toll.low is not None]
    highs = [toll.high for toll in tolls if toll.high is not None]
    high = sum(highs) if tolls and len(highs) == len(tolls) else None
    return (sum(lows) if lows else None), high


def _version(per: str, parts: tuple[Toll, ...], text: str) -> Version:
    low, high = total_of(parts)
    wholes = [part for part in parts if not part.part]
    amount = amount_in_words(wholes[0], text) if len(wholes) == 1 else range_in_words(low, high)
    told = " and ".join(toll_in_words(part, text) for part in wholes)
    among = ", ".join(toll_in_words(part, text) for part in parts if part.part)
    return Version(low, high, amount, f"{told}, of them {among}" if among else told, per)


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
