"""The numbers of a sentence that count people, and which of them count some told already."""

from collections.abc import Iterator
from dataclasses import replace

from whoseword.language.numbers import Quantity
from whoseword.reading.deed.harms import Count, harm_of
from whoseword.reading.deed.people import Group, group_behind
from whoseword.reading.deed.sentence import Sentence
from whoseword.reference.deeds import DeedBook

_MOST_PEOPLE = 10_000_000


def counts_of(sentence: Sentence, book: DeedBook) -> Iterator[Count]:
    """The numbers that may count people, in order; ``part`` where they count some of others."""
    span, wording = sentence.span, sentence.wording
    for quantity in book.numbers.quantities(wording.text, span.start, span.end):
        first = wording.at(quantity.span.start)
        end = wording.at(quantity.span.end - 1) + 1
        if not _may_count(sentence, quantity, first, end):
            continue
        family = _family(sentence, first, end, book)
        if family is not None:
            yield Count(quantity, family.end - 2, end, replace(family, end=end))
        elif not (_describes(sentence, first, book) or _is_age(sentence, first, end, book)):
            count = Count(quantity, first, end, group_behind(sentence, end, book))
            if not _is_bare(sentence, count):
                yield as_part(sentence, count, book)
    yield from _some(sentence, book)


def _some(sentence: Sentence, book: DeedBook) -> Iterator[Count]:
    """The people of "some guards": two or more."""
    for at in sentence.words:
        noun = book.people.get(sentence.lower(at + 1))
        if sentence.lower(at) == "some" and noun is not None and not noun.single:
            quantity = Quantity(sentence.wording.spans[at], 2, None, about=False, unit=None)
            yield Count(quantity, at, at + 1, group_behind(sentence, at + 1, book))


def _may_count(sentence: Sentence, quantity: Quantity, first: int, end: int) -> bool:
    """Whether a number counts anything: no measure, no time, no name, and none taken back."""
    named = sentence.mention_at(first)
    if quantity.unit is not None or (named is not None and named.end > end):
        return False
    if any(time.span.overlap(quantity.span) for time in sentence.times):
        return False
    if max(quantity.low or 0, quantity.high or 0) > _MOST_PEOPLE:
        return False
    return sentence.lower(first - 1) != "not" or (quantity.low, quantity.high) == (1, 1)


def _is_bare(sentence: Sentence, count: Count) -> bool:
    """Whether "without" stands with no noun for people, and so is no number."""
    return sentence.lower(count.first) == "without" and count.group.who is None


def _family(sentence: Sentence, first: int, end: int, book: DeedBook) -> Group | None:
    """The people of "a family of six", whose number stands behind them."""
    noun = first - 2
    if sentence.lower(first - 1) != "of" or sentence.lower(noun) not in book.tolls.families:
        return None
    behind = group_behind(sentence, end, book)
    if behind.who is not None or sentence.lower(noun - 1) not in sentence.clause["articles"]:
        return None
    span = sentence.wording.span(noun - 1, end)
    who = sentence.wording.text[
        sentence.wording.spans[noun].start : sentence.wording.spans[noun].end
    ]
    return Group(who, "unknown", is_people=True, end=noun + 1, span=span)


def _is_age(sentence: Sentence, first: int, end: int, book: DeedBook) -> bool:
    """Whether a number between commas is the age of the one told before it ("a shepherd, 61,")."""
    closed = sentence.lower(end) in {",", ".", "", ";"} and sentence.lower(first - 1) == ","
    told = sentence.mention_at(first - 2)
    named = told is not None and told.name.kind == "person"
    noun = book.people.get(sentence.lower(first - 2))
    return closed and (named or (noun is not None and noun.single))


def _describes(sentence: Sentence, first: int, book: DeedBook) -> bool:
    """Whether the number only describes what is told before it ("a town of 9,000")."""
    if sentence.lower(first - 1) in sentence.clause["articles"]:
        owner = sentence.lower(first - 3)
        counted = book.numbers.is_number(owner) or owner in {"some", "several", "all", "both"}
        return sentence.lower(first - 2) == "of" and counted  # "one of the two"
    if sentence.lower(first - 1) != "of" or sentence.lower(first - 2) == "":
        return False
    noun = sentence.lower(first - 2)
    harmed = harm_of(noun, book, lambda h: h.counted | h.active) is not None
    if harmed or noun in book.tolls.numbers or noun.endswith("ing"):
        return False
    places = book.objects | book.sites | book.spots | sentence.clause["kinds_of_place"]
    known = noun in places or noun in book.people
    return known or sentence.lower(first - 3) in sentence.clause["articles"]


def as_part(sentence: Sentence, count: Count, book: DeedBook) -> Count:
    """The count, marked where it counts some of those told before, with who they are."""
    lower, parts = sentence.wording.lower, book.tolls.parts
    for at in range(max(sentence.words.start, count.first - 3), count.first):
        match = parts.match(lower, at)
        if match is not None and match[1] == count.first:
            return replace(count, part=True)
    behind = parts.match(lower, count.end) if count.end < sentence.words.stop else None
    if behind is not None:
        return replace(count, part=True, group=group_behind(sentence, behind[1], book))
    if _is_share(sentence, count, book):
        return replace(count, part=True, group=group_behind(sentence, count.end + 1, book))
    return count


def _is_share(sentence: Sentence, count: Count, book: DeedBook) -> bool:
    """Whether it says what some were ("of the 20 killed, eight were women")."""
    first = sentence.words.start
    opened = any(sentence.lower(at) == "of" for at in (first, first + 1))
    were = sentence.lower(count.end) in {"were", "was", "are"}
    return opened and were and group_behind(sentence, count.end + 1, book).who is not None
