"""How much a person's name may be shown: public only with a role that the text states."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from whoseword.language.wording import Wording
from whoseword.reading.name.aliases import alias_behind, alias_in_brackets, alias_of
from whoseword.reading.name.page import Line, lines_in
from whoseword.reading.name.titles import before_ranks, title_before, title_behind
from whoseword.record import Name, Span, Tagged, Tier
from whoseword.reference.names import NameBook, name_key

_REACH = 8
_AGE = re.compile(r"(\d{1,2})-year-old|\baged? (\d{1,2})\b")
_OF_AGE = 18
_HARMED_BEFORE = re.compile(
    r"\b(?:death of|killing of|killed|wounded|injured|abducted|body of|kidnapped|victim)$"
)
_ORDER: tuple[Tier, ...] = ("minor", "public-role", "victim", "witness")
_QUOTES = frozenset({"\u201c", "\u201d", '"', "'", "one"})
_ALIAS_RULES = (alias_behind, alias_of, alias_in_brackets)


def with_tiers(
    names: Sequence[Name], wording: Wording, tagged: Tagged, book: NameBook
) -> tuple[Name, ...]:
    """The names, persons with their tiers; "named-private" where the text says nothing.

    Names that the text states to be one person's have one tier. No pronoun makes anybody public.
    """
    persons = {
        name.id: {tier for span in name.spans for tier in _tiers_at(wording, span, tagged, book)}
        for name in names
        if name.kind == "person"
    }
    if not persons:
        return tuple(names)
    for one, other in _tied(names, lines_in(wording, tagged.sentences, names, book), book):
        persons[one] = persons[other] = persons[one] | persons[other]
    return tuple(
        replace(name, tier=_first(persons[name.id])) if name.id in persons else name
        for name in names
    )


def _first(tiers: set[Tier]) -> Tier:
    return next((tier for tier in _ORDER if tier in tiers), "named-private")


def _tied(
    names: Sequence[Name], lines: Iterator[Line], book: NameBook
) -> Iterator[tuple[str, str]]:
    """The ids of two names of which the text states that they are one person's."""
    persons = {name_key(name.text): name.id for name in names if name.kind == "person"}
    for line in lines:
        for rule in _ALIAS_RULES:
            for stated in rule(line, book):
                other = persons.get(name_key(stated.value))
                if other is not None and stated.about.kind == "person":
                    yield stated.about.id, other


def _tiers_at(wording: Wording, span: Span, tagged: Tagged, book: NameBook) -> set[Tier]:
    words = wording.within(span)
    sentence = _sentence_around(wording, span, tagged)
    titles = book.titles
    tiers: set[Tier] = set()
    if _is_child(wording, words, sentence, book):
        tiers.add("minor")
    ranks = before_ranks(wording, words.start, book)
    if (
        title_before(wording, ranks, words.stop, titles.public, book)
        or title_behind(wording, words.stop, sentence.stop, titles.public)
        or _leads(wording, ranks, sentence, book)
    ):
        tiers.add("public-role")
    if _is_harmed(wording, words, sentence, book) or title_before(
        wording, ranks, words.stop, titles.victims, book
    ):
        tiers.add("victim")
    if _saw_it(wording, words, span, tagged, book) or _is_shielded(wording, words, sentence, book):
        tiers.add("witness")
    return tiers


def _leads(wording: Wording, first: int, sentence: range, book: NameBook) -> bool:
    """Whether a name stands behind "a militia led by"."""
    while first > sentence.start and wording.lower[first - 1] in _QUOTES:
        first -= 1
    start = max(sentence.start, first - _REACH)
    for at in range(start, first):
        match = book.titles.led_by.match(wording.lower, at)
        if match is not None and match[1] == first:
            return not book.titles.led.isdisjoint(wording.lower[start:at])
    return False


def _is_shielded(wording: Wording, words: range, sentence: range, book: NameBook) -> bool:
    """Whether a source gave only a part of this name, or another one for its own."""
    first = words.start
    while first > sentence.start and wording.lower[first - 1] in _QUOTES:
        first -= 1
    for at in range(max(sentence.start, first - _REACH), first):
        match = book.titles.shielded_before.match(wording.lower, at)
        if match is not None and match[1] == first:
            return True
    stop = min(sentence.stop, words.stop + _REACH)
    return book.titles.shielded_behind.first_in(wording.lower, words.stop, stop) is not None


def _sentence_around(wording: Wording, span: Span, tagged: Tagged) -> range:
    for sentence in tagged.sentences:
        if sentence.start <= span.start < sentence.end:
            return wording.within(sentence)
    return wording.within(span)


def _is_child(wording: Wording, words: range, sentence: range, book: NameBook) -> bool:
    if title_before(wording, words.start, words.stop, book.titles.minors, book) or title_behind(
        wording, words.stop, sentence.stop, book.titles.minors
    ):
        return True
    behind = wording.lower[words.stop : words.stop + 3]
    if behind[:1] == (",",) and len(behind) > 2 and behind[1].isdigit() and behind[2] in {",", "."}:
        return int(behind[1]) < _OF_AGE
    start = max(sentence.start, words.start - 4)
    around = wording.text[wording.spans[start].start : _end_of(wording, words.stop + 4, sentence)]
    ages = [int(a or b) for a, b in _AGE.findall(around)]
    return any(age < _OF_AGE for age in ages)


def _end_of(wording: Wording, index: int, sentence: range) -> int:
    return wording.spans[max(min(index, sentence.stop) - 1, 0)].end


def _is_harmed(wording: Wording, words: range, sentence: range, book: NameBook) -> bool:
    """Whether the name is the one harmed: "X was killed", "killed X", "the death of X"."""
    for at in range(words.stop, min(sentence.stop, words.stop + 3 * _REACH)):
        word = wording.lower[at]
        if word in {";", "said", "told"} or word in book.beside["others"]:
            break
        match = book.titles.harmed.match(wording.lower, at)
        if match is None:
            continue
        before = wording.lower[at - 1]
        two_before = wording.lower[at - 2] if at > 1 else ""
        return (
            before in {"was", "were", "been", "is", "being", "dead", "and", "reported"}
            or (word in {"died", "perished", "drowned"})
            or two_before in {"was", "been"}
        )
    told = wording.lower[max(sentence.start, words.start - 4) : words.start]
    return _HARMED_BEFORE.search(" ".join(told)) is not None


def _saw_it(wording: Wording, words: range, span: Span, tagged: Tagged, book: NameBook) -> bool:
    """Whether the name is a source whose words or description tell that it saw something."""
    sources = (part for one in tagged.attributions for part in one.source)
    if not any(part.overlap(span) for part in sources):
        return False
    behind = wording.lower[words.stop : words.stop + _REACH]
    before = wording.lower[max(0, words.start - 3) : words.start]
    return any(word in book.titles.saw for word in (*behind, *before))
