"""The noun phrases beside a trigger, by simple chunking: a sure one or none at all."""

from dataclasses import dataclass

from whoseword.reading.deed.nominals import (
    PRONOUNS,
    QUANTITY,
    UNKNOWN,
    heads_from,
    is_agents,
    is_bound,
    is_head,
    left_of,
    opens,
    start_of,
)
from whoseword.reading.deed.sentence import Sentence
from whoseword.record import Span
from whoseword.record.kinds import SPEAKERS
from whoseword.reference.deeds import DeedBook

_ACTING = SPEAKERS | {"nationality", "place"}
_CLAUSE_STARTS = frozenset({"", ",", "that", "when", "if", "because", "as", "\u201c", "after"})
_OPENS = frozenset({"\u201c", '"', "all", "both", "also", "again", "only"})
_TRAILING = 2


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase as indices of words; ``known`` where the books or the names know its noun."""

    first: int
    end: int
    head: int
    known: bool = True

    def span(self, sentence: Sentence) -> Span:
        """Its characters."""
        return sentence.wording.span(self.first, self.end)


def phrase_before(sentence: Sentence, end: int, book: DeedBook) -> Phrase | None:
    """The noun phrase that ends before an index, a participle or an adverb behind it left out."""
    head = end - 1
    for _ in range(_TRAILING + 1):
        if is_head(sentence, head, book):
            first = start_of(sentence, head, book)
            return Phrase(first, head + 1, first_noun(sentence, first, head, book))
        if not sentence.lower(head).endswith("ly"):
            break
        head -= 1
    return _unknown_before(sentence, end, book)


def phrase_behind(sentence: Sentence, start: int, book: DeedBook) -> Phrase | None:
    """The noun phrase that begins at an index."""
    first = start
    while sentence.lower(first) in _OPENS:
        first += 1
    if sentence.lower(first) == "that":
        return None
    heads = list(heads_from(sentence, first, book))
    if not heads:
        return _unknown_behind(sentence, first, book)
    head, end = first_noun(sentence, first, heads[-1], book), heads[-1] + 1
    home = sentence.mention_at(end + 1)
    if sentence.lower(end) == "from" and home is not None and sentence.lower(head) in book.people:
        end = home.end  # "elders from Tolo"
    return Phrase(first, end, head)


def first_noun(sentence: Sentence, first: int, last: int, book: DeedBook) -> int:
    """The noun that a phrase is about: "members" of "members of a militia"."""
    of = next((at for at in range(first, last) if sentence.lower(at) == "of"), last + 1)
    counted = sentence.lower(of - 1).isdigit() or sentence.lower(of - 1) in QUANTITY
    if of > last or counted or not is_head(sentence, of - 1, book):
        return last
    return of - 1


def _unknown_before(sentence: Sentence, end: int, book: DeedBook) -> Phrase | None:
    """A phrase whose noun no book knows, from its article on ("a tribal jirga")."""
    noun = sentence.lower(end - 1)
    dated = any(end - 1 in sentence.wording.within(time.span) for time in sentence.times)
    if noun.endswith("ed") or noun in book.things or dated:
        return None
    if noun in QUANTITY or book.numbers.is_number(noun):
        return Phrase(left_of(sentence, end - 1, book), end, end - 1)
    if noun.endswith("s") and noun.isalpha() and sentence.lower(end - 2) in _CLAUSE_STARTS:
        return None if is_bound(sentence, end - 1) else Phrase(end - 1, end, end - 1, known=False)
    for at in range(end - 1, end - 2 - UNKNOWN, -1):
        word = sentence.lower(at)
        if opens(sentence, at, book):
            return Phrase(at, end, end - 1, known=False) if at < end - 1 else None
        verb = word.endswith("ed") and not opens(sentence, at - 1, book)
        if verb or not word.replace("-", "").isalpha() or is_bound(sentence, at):
            return None
    return None


def _unknown_behind(sentence: Sentence, start: int, book: DeedBook) -> Phrase | None:
    """A phrase whose noun no book knows, from its article on ("the granary")."""
    if not opens(sentence, start, book):
        return None
    end = start + 1
    while end <= start + UNKNOWN and sentence.lower(end).replace("-", "").isalpha():
        if is_bound(sentence, end):
            break
        end += 1
    if end == start + 1 or end > start + UNKNOWN or sentence.lower(end - 1) in book.things:
        return None
    owner = phrase_behind(sentence, end + 1, book) if sentence.lower(end) == "of" else None
    return Phrase(start, end if owner is None else owner.end, end - 1, known=False)


def acts(sentence: Sentence, phrase: Phrase, book: DeedBook) -> bool:
    """Whether a phrase is for somebody, or for what somebody steers."""
    mention = sentence.mention_at(phrase.head)
    if mention is not None:
        return mention.name.kind in _ACTING
    word = sentence.lower(phrase.head)
    if word in book.people or word in book.doers or word in PRONOUNS | QUANTITY:
        return True
    return is_agents(word, book) or book.numbers.is_number(word)
