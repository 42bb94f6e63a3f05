"""The noun phrases beside a trigger, by simple chunking: a sure one or none at all."""

from collections.abc import Iterator
from dataclasses import dataclass

from whoseword.reading.deed.story import Sentence
from whoseword.record import Span
from whoseword.reference.deeds import DeedBook

_ACTING = frozenset(
    {"person", "group", "official_body", "nationality", "outlet", "agency", "place"}
)
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "him", "her", "them"})
_QUANTITY = frozenset(
    {"than", "least", "most", "many", "few", "about", "some", "nearly", "hundreds", "thousands"}
    | {"dozens", "scores", "tens", "several"}
)
_QUANTITY_FIRST = frozenset({"at", "more", "as", "fewer", "less"})
_OWNS = frozenset({"'s", "\u2019s", "'", "\u2019"})
_CLAUSE_STARTS = frozenset({"", ",", "that", "when", "if", "because", "as", "\u201c", "after"})
_OFTEN = frozenset({"weekly", "daily", "monthly", "yearly", "nightly", "annual"})
_OPENS = frozenset({"\u201c", '"', "all", "both", "also", "again", "only"})
_AGENTS, _SHORTEST_AGENTS = ("ers", "ors", "ists", "ees", "ians", "men", "women"), 6
_TRAILING, _UNKNOWN, _LONGEST, _REACH = 2, 4, 9, 9


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
        if _is_head(sentence, head, book):
            first = _start(sentence, head, book)
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
    heads = list(_heads(sentence, first, book))
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
    counted = sentence.lower(of - 1).isdigit() or sentence.lower(of - 1) in _QUANTITY
    if of > last or counted or not _is_head(sentence, of - 1, book):
        return last
    return of - 1


def _unknown_before(sentence: Sentence, end: int, book: DeedBook) -> Phrase | None:
    """A phrase whose noun no book knows, from its article on ("a tribal jirga")."""
    noun = sentence.lower(end - 1)
    dated = any(end - 1 in sentence.wording.within(time.span) for time in sentence.times)
    if noun.endswith("ed") or noun in book.things or dated:
        return None
    if noun in _QUANTITY or book.numbers.is_number(noun):
        return Phrase(_left_of(sentence, end - 1, book), end, end - 1)
    if noun.endswith("s") and noun.isalpha() and sentence.lower(end - 2) in _CLAUSE_STARTS:
        return None if _bounds(sentence, end - 1) else Phrase(end - 1, end, end - 1, known=False)
    for at in range(end - 1, end - 2 - _UNKNOWN, -1):
        word = sentence.lower(at)
        if _counts(sentence, at, book):
            return Phrase(at, end, end - 1, known=False) if at < end - 1 else None
        verb = word.endswith("ed") and not _counts(sentence, at - 1, book)
        if verb or not word.replace("-", "").isalpha() or _bounds(sentence, at):
            return None
    return None


def _unknown_behind(sentence: Sentence, start: int, book: DeedBook) -> Phrase | None:
    """A phrase whose noun no book knows, from its article on ("the granary")."""
    if not _counts(sentence, start, book):
        return None
    end = start + 1
    while end <= start + _UNKNOWN and sentence.lower(end).replace("-", "").isalpha():
        if _bounds(sentence, end):
            break
        end += 1
    if end == start + 1 or end > start + _UNKNOWN or sentence.lower(end - 1) in book.things:
        return None
    owner = phrase_behind(sentence, end + 1, book) if sentence.lower(end) == "of" else None
    return Phrase(start, end if owner is None else owner.end, end - 1, known=False)


def _counts(sentence: Sentence, at: int, book: DeedBook) -> bool:
    """Whether a phrase begins with a word: an article, or a number."""
    word = sentence.lower(at)
    return word in sentence.clause["articles"] - {"that", "one", "this"} or book.numbers.is_number(
        word
    )


def _start(sentence: Sentence, head: int, book: DeedBook) -> int:
    """The first word of the noun phrase that ends with a head."""
    first = _left_of(sentence, head, book)
    while sentence.lower(first - 1) == "of":
        owner = first - 2
        counted = sentence.lower(owner).isdigit() or sentence.lower(owner) in _QUANTITY
        if not (counted or _is_head(sentence, owner, book)):
            break
        first = _left_of(sentence, owner, book)
    return first


def _left_of(sentence: Sentence, head: int, book: DeedBook) -> int:
    """The first word of a noun phrase without "of": up to its article or its first modifier."""
    if sentence.lower(head) in _PRONOUNS:
        return head
    mention = sentence.mention_at(head)
    at = mention.first if mention is not None else head
    unknown = 0
    while at > sentence.words.start and unknown <= _UNKNOWN:
        word = sentence.lower(at - 1)
        above = sentence.mention_at(at - 1)
        if above is not None:
            at = above.first
        elif word in sentence.clause["articles"] - {"that", "one"} or word in {"both", "all"}:
            return at - 1
        elif word in _QUANTITY and sentence.lower(at - 2) in _QUANTITY_FIRST:
            at -= 2
        elif word in _OWNS or word == "one" or word.replace(",", "").isdigit():
            if any(at - 1 in sentence.wording.within(time.span) for time in sentence.times):
                break
            at -= 1
        elif _describes(sentence, at - 1, book):
            at, unknown = at - 1, unknown + 1
        else:
            break
    return at


def _describes(sentence: Sentence, at: int, book: DeedBook) -> bool:
    """Whether a word can describe the noun behind it, and is no verb, preposition or time."""
    word = sentence.lower(at)
    if not word.replace("-", "").isalpha() or _bounds(sentence, at):
        return False
    before = sentence.lower(at - 1)
    opened = before == "" or before in sentence.clause["articles"] or not before.isalpha()
    if word.endswith("ing") or (word.endswith("s") and not word.endswith(("ss", "us", "ous"))):
        return before in {"the", "a", "an", "its", "their"} and word.endswith("s")
    if not word.endswith("ed") or opened:
        return True
    did_it = _is_head(sentence, at - 1, book)
    return word in sentence.clause["people_participles"] and not did_it


def _bounds(sentence: Sentence, at: int) -> bool:
    """Whether a word stands at the end of a noun phrase, or is a time."""
    word = sentence.lower(at)
    clause = sentence.clause
    small = clause["object_ends"] | clause["auxiliaries"] | clause["prepositions"]
    if word in small | clause["subject_stops"] | clause["phrase_ends"] | clause["adverbs"]:
        return True
    if word in _OFTEN:
        return False
    return any(at in sentence.wording.within(time.span) for time in sentence.times)


def _is_head(sentence: Sentence, at: int, book: DeedBook) -> bool:
    """Whether a word can be the noun of a doer, of a weapon, or of who or what suffers."""
    mention = sentence.mention_at(at)
    if mention is not None:
        return at == mention.end - 1
    word = sentence.lower(at)
    nouns = word in book.people or word in book.doers or word in _PRONOUNS
    things = book.objects | book.sites | book.weapons | book.vehicles
    return nouns or word in things or _is_agents(word, book)


def _is_agents(word: str, book: DeedBook) -> bool:
    """Whether a plural is one of people by its ending ("surveyors", "porters")."""
    long = len(word) >= _SHORTEST_AGENTS and word.endswith(_AGENTS)
    return long and word not in book.things | book.objects | book.sites | book.weapons


def acts(sentence: Sentence, phrase: Phrase, book: DeedBook) -> bool:
    """Whether a phrase is for somebody, or for what somebody steers."""
    mention = sentence.mention_at(phrase.head)
    if mention is not None:
        return mention.name.kind in _ACTING
    word = sentence.lower(phrase.head)
    if word in book.people or word in book.doers or word in _PRONOUNS | _QUANTITY:
        return True
    return _is_agents(word, book) or book.numbers.is_number(word)


def _heads(sentence: Sentence, start: int, book: DeedBook) -> Iterator[int]:
    """The nouns of the phrase that begins at an index, its last one last."""
    at, seen = start, False
    while at < min(start + _REACH, sentence.words.stop):
        mention = sentence.mention_at(at)
        word = sentence.lower(at)
        if mention is not None:
            at = mention.end
            if _is_head(sentence, at - 1, book):
                seen = not _leads_on(sentence, at, book)
                yield at - 1
            continue
        if word in _PRONOUNS and at > start:
            return
        if _is_head(sentence, at, book):
            seen = True
            yield at
            if word in _PRONOUNS:
                return
        elif not _goes_on(sentence, at, start, book, seen=seen):
            return
        at += 1


def _leads_on(sentence: Sentence, at: int, book: DeedBook) -> bool:
    """Whether a name only describes a thing behind it ("a Northern Front training camp")."""
    for here in range(at, at + 3):
        if _is_head(sentence, here, book):
            return sentence.lower(here) not in _PRONOUNS
        if not sentence.lower(here).isalpha() or _bounds(sentence, here):
            return False
    return False


def _goes_on(sentence: Sentence, at: int, start: int, book: DeedBook, *, seen: bool) -> bool:
    """Whether a phrase goes on over a word that is none of its nouns."""
    word = sentence.lower(at)
    if word in sentence.clause["articles"] | _OWNS | _QUANTITY or word.replace(",", "").isdigit():
        return word in _OWNS or not seen or sentence.lower(at - 1) == "of"
    if word == "of":
        return seen or sentence.lower(at - 1).isdigit() or sentence.lower(at - 1) in _QUANTITY
    if word in _QUANTITY_FIRST and sentence.lower(at + 1) in _QUANTITY:
        return not seen
    if word == "at" or seen:
        return False
    return at - start < _LONGEST and _describes(sentence, at, book)
