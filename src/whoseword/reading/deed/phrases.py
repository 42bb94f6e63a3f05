"""The noun phrases beside a trigger, by simple chunking: a sure one or none at all."""

from collections.abc import Iterator

from whoseword.reading.deed.story import Sentence
from whoseword.record import Span
from whoseword.reference.deeds import DeedBook

_ACTING = frozenset(
    {"person", "group", "official_body", "nationality", "outlet", "agency", "place"}
)
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "him", "her", "them"})
_QUANTITY = frozenset({"than", "least", "most", "many", "few", "about", "some", "nearly"})
_QUANTITY_FIRST = frozenset({"at", "more", "as", "fewer", "less"})
_OWNS = frozenset({"'s", "\u2019s", "'", "\u2019"})
_TRAILING, _UNKNOWN, _LONGEST, _REACH = 2, 3, 9, 9


def actor_before(sentence: Sentence, end: int, book: DeedBook) -> Span | None:
    """Who acts, in the words that end before an index; None where no doer stands there."""
    return _before(sentence, end, book, acts=True)


def thing_before(sentence: Sentence, end: int, book: DeedBook) -> Span | None:
    """Who or what it is done to, in the words that end before an index."""
    return _before(sentence, end, book, acts=False)


def actor_behind(sentence: Sentence, start: int, book: DeedBook) -> Span | None:
    """Who acts, in the words from an index on."""
    return _behind(sentence, start, book, acts=True)


def thing_behind(sentence: Sentence, start: int, book: DeedBook) -> Span | None:
    """Who or what it is done to, in the words from an index on."""
    return _behind(sentence, start, book, acts=False)


def _before(sentence: Sentence, end: int, book: DeedBook, *, acts: bool) -> Span | None:
    head = end - 1
    for _ in range(_TRAILING + 1):
        if _is_head(sentence, head, book, acts=acts):
            break
        if not sentence.lower(head).endswith(("ed", "ly")):
            return None
        head -= 1
    else:
        return None
    first = _start(sentence, head, book)
    hangs = sentence.lower(first - 1) in sentence.clause["prepositions"] - {"against"}
    return None if hangs else sentence.wording.span(first, head + 1)


def _start(sentence: Sentence, head: int, book: DeedBook) -> int:
    """The first word of the noun phrase that ends with a head."""
    first = _left_of(sentence, head, book)
    while sentence.lower(first - 1) == "of":
        owner = first - 2
        counted = sentence.lower(owner).isdigit() or sentence.lower(owner) in _QUANTITY
        if not (counted or _is_head(sentence, owner, book, acts=False)):
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
        elif word in sentence.clause["articles"] - {"that", "one"}:
            return at - 1
        elif word in _QUANTITY and sentence.lower(at - 2) in _QUANTITY_FIRST:
            at -= 2
        elif word in _OWNS or word == "one" or word.replace(",", "").isdigit():
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
    if word.endswith("ing") or (word.endswith("s") and not word.endswith(("ss", "us", "ous"))):
        return False
    before = sentence.lower(at - 1)
    opened = before == "" or before in sentence.clause["articles"] or not before.isalpha()
    if not word.endswith("ed") or opened:
        return True
    did_it = _is_head(sentence, at - 1, book, acts=True)
    return word in sentence.clause["people_participles"] and not did_it


def _bounds(sentence: Sentence, at: int) -> bool:
    """Whether a word stands at the end of a noun phrase, or is a time."""
    word = sentence.lower(at)
    clause = sentence.clause
    small = clause["object_ends"] | clause["auxiliaries"] | clause["prepositions"]
    if word in small | clause["subject_stops"] | clause["phrase_ends"] | clause["adverbs"]:
        return True
    return any(at in sentence.wording.within(time.span) for time in sentence.times)


def _is_head(sentence: Sentence, at: int, book: DeedBook, *, acts: bool) -> bool:
    """Whether a word can be the noun of a doer, or of who or what suffers."""
    mention = sentence.mention_at(at)
    if mention is not None:
        return at == mention.end - 1 and (not acts or mention.name.kind in _ACTING)
    word = sentence.lower(at)
    if word in book.people or word in book.doers or word in _PRONOUNS:
        return True
    return not acts and word in book.objects | book.sites


def _behind(sentence: Sentence, start: int, book: DeedBook, *, acts: bool) -> Span | None:
    heads = list(_heads(sentence, start, book, acts=acts))
    if not heads:
        return None
    first = start
    while first < heads[0] and not sentence.lower(first)[:1].isalnum():
        first += 1
    return sentence.wording.span(first, heads[-1] + 1)


def _heads(sentence: Sentence, start: int, book: DeedBook, *, acts: bool) -> Iterator[int]:
    """The nouns of the phrase that begins at an index, its last one last."""
    at, seen = start, False
    while at < min(start + _REACH, sentence.words.stop):
        mention = sentence.mention_at(at)
        word = sentence.lower(at)
        if mention is not None:
            at = mention.end
            if _is_head(sentence, at - 1, book, acts=acts):
                seen = True
                yield at - 1
            continue
        if word in _PRONOUNS and at > start:
            return
        if _is_head(sentence, at, book, acts=acts):
            seen = True
            yield at
            if word in _PRONOUNS:
                return
        elif not _goes_on(sentence, at, start, book, seen=seen):
            return
        at += 1


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
