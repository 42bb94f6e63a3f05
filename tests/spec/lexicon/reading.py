"""Passages read with a lexicon of small words, and with one word taken out of it."""

from collections.abc import Iterable
from dataclasses import replace
from types import SimpleNamespace
from typing import cast

from tests.unit.reading.claim.hearing import Books as ClaimBooks
from tests.unit.reading.claim.hearing import books, hear
from tests.unit.reading.deed.desk import article_of, book, names_of, tagged_of
from whoseword.reading.dateline import find_times
from whoseword.reading.deed import find_deeds
from whoseword.record import Deed, NameKind, Testimony
from whoseword.reference.books import Books
from whoseword.reference.dates import open_dates

_NAMES: dict[str, NameKind] = {
    "Anna Toll": "person",
    "Dune Radio": "outlet",
    "Northern Front": "group",
    "Tolo": "place",
}
_DATES = open_dates()


def deeds_without(text: str, word: str, lists: Iterable[str]) -> tuple[Deed, ...]:
    """The deeds of a passage, read with clauses.yaml less a word in some of its lists."""
    clause = dict(book().clause)
    clause.update({name: clause[name] - {word} for name in lists})
    known = SimpleNamespace(deeds=replace(book(), clause=clause), dates=_DATES)
    article, told = article_of(text), cast("Books", known)
    testimony = Testimony((), (), names_of(text))
    return find_deeds(article, tagged_of(article), testimony, find_times(article, told), told)


def claims_without(text: str, word: str, lists: Iterable[str]) -> Testimony:
    """The claims of a passage, read with grammar.yaml less a word in some of its lists."""
    grammar = books().cues.grammar
    less = replace(grammar, **{name: getattr(grammar, name) - {word} for name in lists})
    known = ClaimBooks(replace(books().cues, grammar=less), books().voices)
    return hear(text, _NAMES, known=known)
