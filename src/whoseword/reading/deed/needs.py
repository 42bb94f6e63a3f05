"""What some words need beside them to tell of a deed: a place, somebody, or a thing."""

from collections.abc import Callable, Mapping

from whoseword.reading.deed.sentence import Sentence
from whoseword.reference.deeds import DeedBook, Need

_BREAKS = frozenset({";", ":", "(", ")"})
_WHOM = frozenset({"us", "him", "them", "me", "her", "it", "you"})
_AGENTS, _SHORTEST_AGENTS = ("ors", "ists", "ees", "ians", "men", "women"), 7


def _names_a_place(sentence: Sentence, at: int, book: DeedBook) -> bool:
    mention = sentence.mention_at(at)
    return (mention is not None and mention.is_place) or (
        mention is None and sentence.lower(at) in book.spots | book.sites
    )


def _place(sentence: Sentence, first: int, end: int, book: DeedBook) -> bool:
    """Whether a place stands behind, with a preposition not far before it.

    "They had come to free us" is no way to a place.
    """
    if sentence.lower(end - 1) == "to" and sentence.lower(end + 1) in _WHOM:
        return False
    for at in range(end, min(sentence.words.stop, end + 16)):
        if sentence.lower(at) in _BREAKS:
            return False
        if _names_a_place(sentence, at, book):
            before = range(max(first, at - 6), at)
            if any(sentence.lower(word) in sentence.clause["prepositions"] for word in before):
                return True
    return False


def _at_place(sentence: Sentence, first: int, end: int, book: DeedBook) -> bool:  # noqa: ARG001
    """Whether a place stands right behind, at most describing words between."""
    for at in range(end, min(sentence.words.stop, end + 5)):
        mention = sentence.mention_at(at)
        if _names_a_place(sentence, at, book):
            return True
        people = mention is not None and mention.name.kind == "nationality"
        if sentence.lower(at) not in sentence.clause["place_adjectives"] and not people:
            return False
    return False


def _subject(sentence: Sentence, first: int, end: int, book: DeedBook) -> bool:  # noqa: ARG001
    """Whether a person, a group or a pronoun for them stands before."""
    for at in range(first - 1, max(sentence.words.start - 1, first - 14), -1):
        mention = sentence.mention_at(at)
        if mention is not None and mention.name.kind in {"person", "group", "official_body"}:
            return True
        if sentence.lower(at) in sentence.clause["pronouns"] or sentence.lower(at) in book.people:
            return True
        if sentence.lower(at) in _BREAKS:
            return False
    return False


def _group(sentence: Sentence, first: int, end: int, book: DeedBook) -> bool:  # noqa: ARG001
    """Whether a group stands behind."""
    for at in range(end, min(sentence.words.stop, end + 7)):
        mention = sentence.mention_at(at)
        if mention is not None and mention.name.kind == "group":
            return True
        if sentence.lower(at) in sentence.clause["group_nouns"]:
            return True
    return sentence.lower(end) in {"to", "nobody"} or sentence.lower(first) in {"pledged", "swore"}


def _people(sentence: Sentence, first: int, end: int, book: DeedBook) -> bool:
    """Whether a person or a noun of people stands beside."""
    beside = (*range(max(sentence.words.start, first - 6), first), *range(end, end + 7))
    for at in beside:
        mention = sentence.mention_at(at)
        if (mention is not None and mention.name.kind == "person") or sentence.lower(
            at
        ) in book.people:
            return True
    if any(_is_agents(sentence.lower(at)) for at in range(end, end + 4)):
        return True
    pronouns = {sentence.lower(at) for at in (end, first - 1, first - 2, first - 3)}
    start = max(sentence.words.start, first - 4)
    told = sentence.wording.spans[start].start, sentence.wording.spans[first].start
    if any(q.unit is None for q in book.numbers.quantities(sentence.wording.text, *told)):
        return True
    return bool(pronouns & {"him", "her", "them", "they", "he", "she", "who", "all"})


def _is_agents(word: str) -> bool:
    """Whether a plural is one of people by its ending ("surveyors", "journalists")."""
    return len(word) >= _SHORTEST_AGENTS and word.endswith(_AGENTS)


def _object(sentence: Sentence, first: int, end: int, book: DeedBook) -> bool:
    """Whether a place, a facility or a thing that is fought over stands beside."""
    beside = [*range(end, min(end + 9, sentence.words.stop))]
    if sentence.lower(first - 1) in {"was", "were", "been", "being", "is", "are"} or (
        sentence.lower(first - 2) in {"was", "were", "been"}
    ):
        beside += range(max(sentence.words.start, first - 9), first)
    for at in beside:
        mention = sentence.mention_at(at)
        head = sentence.lower(at).rpartition("-")[2]
        if (mention is not None and mention.is_place) or head in book.objects:
            return True
    return False


NEEDS: Mapping[Need, Callable[[Sentence, int, int, DeedBook], bool]] = {
    "place": _place,
    "at_place": _at_place,
    "subject": _subject,
    "group": _group,
    "people": _people,
    "object": _object,
}
"""For each need of a trigger, whether the words beside one (first, end) meet it."""
