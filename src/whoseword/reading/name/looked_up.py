"""Places and peoples that no mark covers, or two under one mark, by the gazetteer."""

from collections.abc import Iterator

from whoseword.language.wording import Wording
from whoseword.reading.name.found import Found
from whoseword.reading.name.in_gazetteer import (
    is_a_country,
    is_a_people,
    is_a_place,
    names_a_language,
)
from whoseword.reading.name.runs import is_capital
from whoseword.record import NameKind, Span
from whoseword.reference.gazetteer import Gazetteer
from whoseword.reference.names import NameBook, name_key

_MARKED, _TOLD, _LOOKED_UP = 4, 3, 2
_SHORTEST = 2
# Parts of a town: "of" and its name behind them, where the gazetteer has it.
_PARTS = frozenset({"quarter", "suburbs", "outskirts", "centre", "center", "districts"})
_BESIDE_COUNTRIES = frozenset({"with", "against"})
_PAIRED: frozenset[NameKind] = frozenset({"place", "nationality"})


def places_of(
    wording: Wording, run: range, gazetteer: Gazetteer, book: NameBook
) -> Iterator[Found]:
    """A run behind "in", "near" and the like that the gazetteer holds, and peoples in it."""
    for at in run:
        word = wording.raw[at]
        people = is_capital(word) and is_a_people(word, gazetteer, book)
        if people and not names_a_language(wording, at):
            yield Found(wording.spans[at], "nationality", _LOOKED_UP)
        elif _is_short_country(wording, at, gazetteer, book):
            yield Found(wording.spans[at], "place", _LOOKED_UP)
    if run.start == 0 or len(run) > 4:
        return
    span = wording.span(run.start, run.stop)
    kind = wording.lower[run.start - 2] if wording.lower[run.start - 1] == "of" else ""
    if kind in book.beside["place_kinds"]:
        yield Found(span, "place", _TOLD)
    before, text = wording.lower[run.start - 1], span.of(wording.text)
    inside = before in book.beside["inside"] or kind in _PARTS
    beside = before in book.beside["before_places"] or before in _BESIDE_COUNTRIES
    if (inside and is_a_place(text, gazetteer)) or (beside and is_a_country(text, gazetteer)):
        yield Found(span, "place", _LOOKED_UP)


def _is_short_country(wording: Wording, at: int, gazetteer: Gazetteer, book: NameBook) -> bool:
    """Whether a word is a short form of a country ("US"), and not one of a line in capitals."""
    word = wording.raw[at]
    if not word.isupper() or len(word) < _SHORTEST or name_key(word) not in book.same:
        return False
    beside = (*wording.raw[max(0, at - 1) : at], *wording.raw[at + 1 : at + 2])
    if any(len(other) > 1 and other.isalpha() and other.isupper() for other in beside):
        return False
    return is_a_country(word, gazetteer)


def halves(mention: Found, wording: Wording, gazetteer: Gazetteer) -> Iterator[Found]:
    """The two countries or peoples of "Tolia-Mezria ties", "Tolian-Mezrian ties"; else as it is."""
    text = mention.span.of(wording.text)
    first, _, last = text.partition("-")
    if mention.rank != _MARKED or mention.kind not in _PAIRED or not last or "-" in last:
        yield mention
        return
    kinds = [_kind_of_country(half, gazetteer) for half in (first, last)]
    if None in kinds or is_a_place(text, gazetteer):
        yield mention
        return
    middle = mention.span.start + len(first)
    yield Found(Span(mention.span.start, middle), kinds[0] or mention.kind, _MARKED)
    yield Found(Span(middle + 1, mention.span.end), kinds[1] or mention.kind, _MARKED)


def _kind_of_country(word: str, gazetteer: Gazetteer) -> NameKind | None:
    if not is_capital(word):
        return None
    if gazetteer.country_of_people(word) is not None:
        return "nationality"
    return "place" if is_a_country(word, gazetteer) else None
