"""People as a sentence tells them: those whom a number counts, and persons who stand alone."""

from dataclasses import dataclass

from whoseword.reading.deed.sentence import Sentence
from whoseword.record import Side, Span
from whoseword.reference.deeds import DeedBook

_HARMED = (["the", "wounded"], ["the", "injured"])
_PRONOUNS = frozenset({"he", "she", "him", "her"})
_PHRASE, _BACK = 6, 14


@dataclass(frozen=True, slots=True)
class Group:
    """People of a sentence; ``who`` are the words for them, ``end`` the index behind these."""

    who: str | None
    side: Side
    is_people: bool
    end: int
    span: Span
    size: int = 1


def group_behind(sentence: Sentence, first: int, book: DeedBook) -> Group:
    """The people that a number before ``first`` counts; no people where the noun is a thing."""
    start = first + 1 if sentence.lower(first) == "of" else first
    start += sentence.lower(start) in {"\u201d", '"', "\u201c"}
    if start > first and [sentence.lower(start), sentence.lower(start + 1)] in _HARMED:
        span = sentence.wording.span(first, start + 2)
        return Group(span.of(sentence.wording.text), "unknown", True, start + 2, span)
    for at in range(start, min(sentence.words.stop, start + _PHRASE)):
        word = sentence.lower(at)
        noun = book.people.get(word)
        mention = sentence.mention_at(at)
        people = mention is not None and mention.name.kind == "nationality" and word.endswith("s")
        if (noun is not None and not _goes_on(sentence, at, book)) or people:
            span = sentence.wording.span(start, at + 1)
            side: Side = noun.side if noun is not None else "unknown"
            return Group(span.of(sentence.wording.text), side, True, at + 1, span)
        if word in sentence.clause["phrase_ends"] or _is_harm(word, book):
            break
        if word in book.objects and at == start:
            return _nobody(sentence, first, is_people=False)
    unknown = _unknown_people(sentence, start, book)
    if unknown is not None:
        return unknown
    behind = sentence.lower(start)
    bare = behind in sentence.clause["phrase_ends"] or behind == "" or _is_harm(behind, book)
    return _nobody(sentence, first, is_people=bare)


def _unknown_people(sentence: Sentence, start: int, book: DeedBook) -> Group | None:
    """The people whom a plural stands for that the book does not list ("60 dockers")."""
    end = start
    while end < start + _PHRASE and sentence.lower(end).replace("-", "").isalpha():
        if sentence.lower(end) in sentence.clause["phrase_ends"] or _is_harm(
            sentence.lower(end), book
        ):
            break
        end += 1
    noun = sentence.lower(end - 1) if end > start else ""
    if not noun.endswith(("s", "men")) or noun.endswith("ss") or noun in book.things | book.objects:
        return None
    if sentence.mention_at(end - 1) is not None and not sentence.lower(end - 1).endswith("s"):
        return None
    span = sentence.wording.span(start, end)
    return Group(span.of(sentence.wording.text), "unknown", True, end, span)


def _goes_on(sentence: Sentence, at: int, book: DeedBook) -> bool:
    """Whether the noun only describes the next one ("three guard posts")."""
    following = sentence.lower(at + 1)
    return following in book.people or following in book.objects - book.people.keys()


def _is_harm(word: str, book: DeedBook) -> bool:
    tolls = book.tolls
    return any(
        word in harm.passive | harm.counted for harm in (tolls.killed, tolls.injured, tolls.both)
    )


def _nobody(sentence: Sentence, at: int, *, is_people: bool) -> Group:
    place = min(at, len(sentence.wording.spans)) - 1
    return Group(None, "unknown", is_people, at, sentence.wording.spans[place])


def lone_person_behind(sentence: Sentence, first: int, book: DeedBook) -> Group | None:
    """The one person who is the object of a verb before ``first``: a name, or "a guard"."""
    for at in range(first, min(sentence.words.stop, first + _PHRASE)):
        mention = sentence.mention_at(at)
        if mention is not None and mention.name.kind == "person":
            return _named(sentence, first, mention.end)
        word = sentence.lower(at)
        noun = book.people.get(word)
        if at == first and mention is None and noun is None and not _is_article(sentence, at):
            return _pronoun(sentence, at)
        if noun is not None and not _goes_on(sentence, at, book):
            if not noun.single or not _is_article(sentence, first):
                return _titled(sentence, at, book)
            span = sentence.wording.span(first, at + 1)
            who = span.of(sentence.wording.text)
            return Group(who, noun.side, True, at + 1, span, _size(sentence.lower(at)))
        if word in sentence.clause["phrase_ends"]:
            return None
    return None


def _size(noun: str) -> int:
    """How many a noun in the singular is for."""
    return 2 if noun == "couple" else 1


def _is_article(sentence: Sentence, at: int) -> bool:
    return sentence.lower(at) in sentence.clause["articles"]


def _pronoun(sentence: Sentence, at: int) -> Group | None:
    """The one person whom "him" or "himself" stands for."""
    word = sentence.lower(at)
    if word not in {"him", "her", "himself", "herself"}:
        return None
    side: Side = "perpetrator" if word.endswith("self") else "unknown"
    return Group(word, side, True, at + 1, sentence.wording.spans[at])


def _titled(sentence: Sentence, at: int, book: DeedBook) -> Group | None:
    """The name right behind a noun of people without an article ("killed commander Anno Toll")."""
    mention = sentence.mention_at(at + 1)
    noun = book.people.get(sentence.lower(at))
    if mention is None or mention.name.kind != "person" or noun is None or not noun.single:
        return None
    return _named(sentence, at, mention.end, noun.side)


def _named(sentence: Sentence, first: int, end: int, side: Side = "unknown") -> Group:
    span = sentence.wording.span(first, end)
    return Group(span.of(sentence.wording.text), side, True, end, span)


def lone_person_before(sentence: Sentence, verb: int, book: DeedBook) -> Group | None:
    """The one person who is the subject of a passive verb, or of "died"."""
    at = verb - 1
    while (
        at >= sentence.words.start and sentence.lower(at) in sentence.clause["passive_auxiliaries"]
    ):
        at -= 1
    apposed = sentence.lower(at) == ","
    for here in range(at, max(sentence.words.start - 1, at - _BACK), -1):
        mention = sentence.mention_at(here)
        if mention is not None and mention.name.kind == "person":
            return _named(sentence, mention.first, mention.end)
        word = sentence.lower(here)
        if word in _PRONOUNS:
            return Group(word, "unknown", True, here + 1, sentence.wording.spans[here])
        noun = book.people.get(word)
        if noun is not None and not apposed:
            return _lone(sentence, here, book) if noun.single else None
        if word in {";", ":", "(", ")", "and", "but"} or (word == "," and not apposed):
            return None
    return None


def _lone(sentence: Sentence, noun: int, book: DeedBook) -> Group | None:
    """A noun with its article ("a guard", "the guard"); None where it has none."""
    told = book.people[sentence.lower(noun)]
    named = sentence.mention_at(noun)
    if sentence.lower(noun - 1) in book.objects - book.people.keys() or (
        named is not None and named.name.kind != "person"
    ):
        return None  # "the consulate general" is no general
    for at in range(noun - 1, max(sentence.words.start - 1, noun - _PHRASE), -1):
        if sentence.lower(at) in sentence.clause["articles"]:
            span = sentence.wording.span(at, noun + 1)
            who = span.of(sentence.wording.text)
            return Group(who, told.side, True, noun + 1, span, _size(sentence.lower(noun)))
        if sentence.lower(at) in sentence.clause["phrase_ends"]:
            return None
    return None
