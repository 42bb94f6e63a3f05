"""Which words of a sentence make a noun phrase: its nouns, what describes them, where it ends."""

from collections.abc import Iterator

from whoseword.reading.deed.sentence import Sentence
from whoseword.reference.deeds import DeedBook

PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "him", "her", "them"})
QUANTITY = frozenset(
    {"than", "least", "most", "many", "few", "about", "some", "nearly", "hundreds", "thousands"}
    | {"dozens", "scores", "tens", "several"}
)
_QUANTITY_FIRST = frozenset({"at", "more", "as", "fewer", "less"})
_OWNS = frozenset({"'s", "\u2019s", "'", "\u2019"})
_AGENTS, _SHORTEST_AGENTS = ("ers", "ors", "ists", "ees", "ians", "men", "women"), 6
UNKNOWN, _LONGEST, _REACH = 4, 9, 9


def opens(sentence: Sentence, at: int, book: DeedBook) -> bool:
    """Whether a phrase begins with a word: an article, or a number."""
    word = sentence.lower(at)
    return word in sentence.clause["articles"] - {"that", "one", "this"} or book.numbers.is_number(
        word
    )


def start_of(sentence: Sentence, head: int, book: DeedBook) -> int:
    """The first word of the noun phrase that ends with a head."""
    first = left_of(sentence, head, book)
    while sentence.lower(first - 1) == "of":
        owner = first - 2
        counted = sentence.lower(owner).isdigit() or sentence.lower(owner) in QUANTITY
        if not (counted or is_head(sentence, owner, book)):
            break
        first = left_of(sentence, owner, book)
    return first


def left_of(sentence: Sentence, head: int, book: DeedBook) -> int:
    """The first word of a noun phrase without "of": up to its article or its first modifier."""
    if sentence.lower(head) in PRONOUNS:
        return head
    mention = sentence.mention_at(head)
    at = mention.first if mention is not None else head
    unknown = 0
    while at > sentence.words.start and unknown <= UNKNOWN:
        word = sentence.lower(at - 1)
        above = sentence.mention_at(at - 1)
        if above is not None:
            at = above.first
        elif word in sentence.clause["articles"] - {"that", "one"} or word in {"both", "all"}:
            return at - 1
        elif word in QUANTITY and sentence.lower(at - 2) in _QUANTITY_FIRST:
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
    if not word.replace("-", "").isalpha() or is_bound(sentence, at):
        return False
    before = sentence.lower(at - 1)
    opened = before == "" or before in sentence.clause["articles"] or not before.isalpha()
    if word.endswith("ing") or (word.endswith("s") and not word.endswith(("ss", "us", "ous"))):
        return before in {"the", "a", "an", "its", "their"} and word.endswith("s")
    if not word.endswith("ed") or opened:
        return True
    did_it = is_head(sentence, at - 1, book)
    return word in sentence.clause["people_participles"] and not did_it


def is_bound(sentence: Sentence, at: int) -> bool:
    """Whether a word stands at the end of a noun phrase, or is a time."""
    word = sentence.lower(at)
    clause = sentence.clause
    small = clause["object_ends"] | clause["auxiliaries"] | clause["prepositions"]
    if word in small | clause["subject_stops"] | clause["phrase_ends"] | clause["adverbs"]:
        return True
    if word in clause["often"]:
        return False
    return any(at in sentence.wording.within(time.span) for time in sentence.times)


def is_head(sentence: Sentence, at: int, book: DeedBook) -> bool:
    """Whether a word can be the noun of a doer, of a weapon, or of who or what suffers."""
    mention = sentence.mention_at(at)
    if mention is not None:
        return at == mention.end - 1
    word = sentence.lower(at)
    nouns = word in book.people or word in book.doers or word in PRONOUNS
    things = book.objects | book.sites | book.weapons | book.vehicles
    return nouns or word in things or is_agents(word, book)


def is_agents(word: str, book: DeedBook) -> bool:
    """Whether a plural is one of people by its ending ("surveyors", "porters")."""
    long = len(word) >= _SHORTEST_AGENTS and word.endswith(_AGENTS)
    return long and word not in book.things | book.objects | book.sites | book.weapons


def heads_from(sentence: Sentence, start: int, book: DeedBook) -> Iterator[int]:
    """The nouns of the phrase that begins at an index, its last one last."""
    at, seen = start, False
    while at < min(start + _REACH, sentence.words.stop):
        mention = sentence.mention_at(at)
        word = sentence.lower(at)
        if mention is not None:
            at = mention.end
            if is_head(sentence, at - 1, book):
                seen = not _leads_on(sentence, at, book)
                yield at - 1
            continue
        if word in PRONOUNS and at > start:
            return
        if is_head(sentence, at, book):
            seen = True
            yield at
            if word in PRONOUNS:
                return
        elif not _goes_on(sentence, at, start, book, seen=seen):
            return
        at += 1


def _leads_on(sentence: Sentence, at: int, book: DeedBook) -> bool:
    """Whether a name only describes a thing behind it ("a Northern Front training camp")."""
    for here in range(at, at + 3):
        if is_head(sentence, here, book):
            return sentence.lower(here) not in PRONOUNS
        if not sentence.lower(here).isalpha() or is_bound(sentence, here):
            return False
    return False


def _goes_on(sentence: Sentence, at: int, start: int, book: DeedBook, *, seen: bool) -> bool:
    """Whether a phrase goes on over a word that is none of its nouns."""
    word = sentence.lower(at)
    if word in sentence.clause["articles"] | _OWNS | QUANTITY or word.replace(",", "").isdigit():
        return word in _OWNS or not seen or sentence.lower(at - 1) == "of"
    if word == "of":
        return seen or sentence.lower(at - 1).isdigit() or sentence.lower(at - 1) in QUANTITY
    if word in _QUANTITY_FIRST and sentence.lower(at + 1) in QUANTITY:
        return not seen
    if word == "at" or seen:
        return False
    return at - start < _LONGEST and _describes(sentence, at, book)
