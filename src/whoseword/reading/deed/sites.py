"""Places that a sentence tells without a name: "near the border", "the town"."""

from dataclasses import dataclass

from whoseword.reading.deed.carried import is_town
from whoseword.reading.deed.hanging import OWNING, leads_off
from whoseword.reading.deed.sentence import Mention, Sentence
from whoseword.reading.deed.triggers import Trigger
from whoseword.record import Span
from whoseword.reference.deeds import DeedBook

_REACH = 14


@dataclass(frozen=True, slots=True)
class Site:
    """A place without a name; ``again`` is the town that its words point back to, if one is."""

    span: Span
    first: int
    again: Mention | None


def site_behind(sentence: Sentence, trigger: Trigger, book: DeedBook) -> Site | None:
    """The place without a name behind the trigger ("near the border"), as it is told."""
    if trigger.end - trigger.first > 1 and sentence.lower(trigger.end - 1) == "there":
        return _there(sentence, trigger.end - 1)
    inside = _leading_off(sentence, trigger, book)
    if inside is not None:
        return inside
    ends = sentence.clause["subordinating"] | sentence.clause["revenge"]
    for at in range(trigger.end, min(sentence.words.stop, trigger.end + _REACH)):
        word = sentence.lower(at)
        if word in {";", ":", "("} or word in ends or _closes(sentence, at, trigger):
            return None
        if _points_back(sentence, trigger, at):
            return _there(sentence, at)
        if word not in book.sites or sentence.mention_at(at) is not None:
            continue
        first = _start_of_site(sentence, at, trigger)
        if first is None or sentence.lower(at + 1) in book.people:
            continue
        end = _end_of_site(sentence, at + 1)
        again = _named_before(sentence, first, at, end)
        return Site(sentence.wording.span(first, end), first, again)
    return None


def town_of(sentence: Sentence, mention: Mention) -> int | None:
    """The word for the town without a name that a place owns ("Tolia's second city")."""
    if sentence.lower(mention.end) not in OWNING:
        return None
    for at in range(mention.end + 1, mention.end + 4):
        if sentence.lower(at) in sentence.clause["towns"]:
            named = sentence.mention_at(at + 1) or sentence.mention_at(at + 2)
            return None if named is not None and named.is_place else at
        if not sentence.lower(at).isalpha():
            break
    return None


def _leading_off(sentence: Sentence, trigger: Trigger, book: DeedBook) -> Site | None:
    """The road of "cut the road to Tolia", whose words tell the deed as well."""
    noun = trigger.end - 1
    end = _end_of_site(sentence, trigger.end)
    if noun == trigger.first or sentence.lower(noun) not in book.sites or end <= trigger.end + 1:
        return None
    article = sentence.lower(noun - 1) in sentence.clause["articles"]
    first = noun - 1 if article else noun
    return Site(sentence.wording.span(first, end), first, None)


def _closes(sentence: Sentence, at: int, trigger: Trigger) -> bool:
    """Whether a mark ends a quotation that the trigger stands in."""
    words = [sentence.lower(word) for word in range(trigger.end, at)]
    return sentence.lower(at) == "\u201d" and "\u201c" not in words


def _named_before(sentence: Sentence, first: int, noun: int, end: int) -> Mention | None:
    """The town that "the town" is: the last one named before it."""
    bare = noun == first + 1 and end == noun + 1 and sentence.lower(first) == "the"
    if not bare or sentence.lower(noun) not in sentence.clause["towns"]:
        return None
    return _town_before(sentence, first)


def _town_before(sentence: Sentence, first: int) -> Mention | None:
    """The last town named before a word, in its sentence or in those before."""
    here = [mention for mention in sentence.mentions if mention.end <= first and is_town(mention)]
    return here[-1] if here else sentence.town


def _there(sentence: Sentence, at: int) -> Site:
    return Site(sentence.wording.span(at, at + 1), at, _town_before(sentence, at))


def _points_back(sentence: Sentence, trigger: Trigger, at: int) -> bool:
    """Whether "there" right behind a trigger means a place, and not that there is something."""
    behind = at == trigger.end and sentence.lower(at) == "there"
    return behind and sentence.lower(at + 1) not in sentence.clause["verbal"]


def _start_of_site(sentence: Sentence, noun: int, trigger: Trigger) -> int | None:
    """The first word of a site's noun phrase, where a preposition or the verb stands before it."""
    for at in range(noun - 1, max(trigger.end - 1, noun - 6) - 1, -1):
        word = sentence.lower(at)
        if word in sentence.clause["prepositions"] and word != "of":
            return at + 1
        if at == trigger.end - 1:
            return at + 1 if trigger.verb else None
        plain = word.replace("-", "").isalpha() or word in OWNING
        if not plain or word in sentence.clause["phrase_ends"]:
            return None
    return None


def _end_of_site(sentence: Sentence, end: int) -> int:
    """The index behind a site's noun phrase, with "of the town" and the like."""
    goal = sentence.mention_at(end + 1)
    if sentence.lower(end) == "to" and goal is not None and leads_off(sentence, goal):
        return goal.end
    if sentence.lower(end) != "of":
        return end
    at = end + 1
    while at < end + 5 and sentence.lower(at).isalpha():
        if sentence.lower(at) in sentence.clause["phrase_ends"]:
            break
        at += 1
    return at if at > end + 1 else end
