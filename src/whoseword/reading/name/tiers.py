"""How much a person's name may be shown: public only with a role that the text states."""

import re
from collections.abc import Sequence

from whoseword.language.wording import Wording
from whoseword.record import Span, Tagged, Tier
from whoseword.reference.names import NameBook
from whoseword.reference.phrases import Phrases

_REACH = 8
_AGE = re.compile(r"(\d{1,2})-year-old|\baged? (\d{1,2})\b")
_OF_AGE = 18
_HARMED_BEFORE = re.compile(
    r"\b(?:death of|killing of|killed|wounded|injured|abducted|body of|kidnapped|victim)$"
)
_ORDER: tuple[Tier, ...] = ("minor", "public-role", "victim", "witness")
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their"})
_STOPS = frozenset('.;:()\u201c\u201d"')
_NAMED = frozenset({"appointed", "named", "elected", "became", "is", "was", "as"})


def tier_of(wording: Wording, mentions: Sequence[Span], tagged: Tagged, book: NameBook) -> Tier:
    """The tier of a person with these mentions; "named-private" where the text says nothing."""
    tiers = {tier for span in mentions for tier in _tiers_at(wording, span, tagged, book)}
    return next((tier for tier in _ORDER if tier in tiers), "named-private")


def _tiers_at(wording: Wording, span: Span, tagged: Tagged, book: NameBook) -> set[Tier]:
    words = wording.within(span)
    sentence = _sentence_around(wording, span, tagged)
    tiers: set[Tier] = set()
    if _is_child(wording, words, sentence, book):
        tiers.add("minor")
    ranks = before_ranks(wording, words.start, book)
    if title_before(wording, ranks, book.titles.public) or title_behind(
        wording, words.stop, sentence.stop, book.titles.public
    ):
        tiers.add("public-role")
    if _is_harmed(wording, words, sentence, book):
        tiers.add("victim")
    if _saw_it(wording, words, span, tagged, book):
        tiers.add("witness")
    return tiers


def _sentence_around(wording: Wording, span: Span, tagged: Tagged) -> range:
    for sentence in tagged.sentences:
        if sentence.start <= span.start < sentence.end:
            return wording.within(sentence)
    return wording.within(span)


def title_before(wording: Wording, first: int, titles: Phrases[str]) -> tuple[int, int] | None:
    """First and end word of a title that stands right before a name ("the spokesman, ")."""
    end = first
    while (
        end > 0
        and wording.raw[end - 1] in {",", "\u201c", '"', "(", ".", "\u2018"}
        and first - end < 2
    ):
        end -= 1
    for at in range(max(0, end - 4), end):
        match = titles.match(wording.lower, at)
        if match is not None and match[1] == end:
            return at, end
    return _title_of_something(wording, first, titles)


def _title_of_something(
    wording: Wording, first: int, titles: Phrases[str]
) -> tuple[int, int] | None:
    """The title in "the governor of Tolo, Anna Toll", with what it is of."""
    if first < 3 or wording.raw[first - 1] != ",":
        return None
    for at in range(first - 2, max(-1, first - 12), -1):
        if wording.raw[at] in {",", ".", ";", ":", "(", "\u2014"}:
            return None
        match = titles.match(wording.lower, at)
        if match is not None and wording.lower[match[1]] in {"of", "in", "for", "at"}:
            return at, first - 1
    return None


def before_ranks(wording: Wording, first: int, book: NameBook) -> int:
    """The index of the rank or form of address right before a name; else the name's own."""
    for at in range(max(0, first - 3), first):
        for titles in (book.titles.ranks, book.titles.honorifics):
            match = titles.match(wording.lower, at)
            if match is not None and match[1] == first:
                return at
    return first


def title_behind(
    wording: Wording, end: int, stop: int, titles: Phrases[str]
) -> tuple[int, int] | None:
    """First and end word of a title in the apposition behind a name (", the governor of Tolo,")."""
    if end >= stop:
        return None
    if wording.raw[end] == "," or wording.lower[end] in _NAMED | {"has", "had", "who", "("}:
        start = end + (wording.raw[end] in {",", "("})
        named = wording.raw[end] == ","
        for at in range(start, min(stop, start + _REACH)):
            word = wording.lower[at]
            if word in _STOPS or (word == "," and at > start):
                return None
            named = named or word in _NAMED
            match = titles.match(wording.lower, at)
            if match is not None and named and _is_apposed(wording, start, at):
                return at, match[1]
    return None


def _is_apposed(wording: Wording, start: int, at: int) -> bool:
    """Whether only describing words stand between the comma and the title."""
    between = wording.lower[start:at]
    return not any(
        word in {"said", "told", "and", "of", "by", "that", "to", "with", "him", "her", "them"}
        for word in between
    )


def _is_child(wording: Wording, words: range, sentence: range, book: NameBook) -> bool:
    if title_before(wording, words.start, book.titles.minors) or title_behind(
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
    for attribution in tagged.attributions:
        if not any(part.overlap(span) for part in attribution.source):
            continue
        behind = wording.lower[words.stop : words.stop + _REACH]
        if any(word in book.titles.saw for word in behind):
            return True
        before = wording.lower[max(0, words.start - 3) : words.start]
        return any(word in book.titles.saw for word in before)
    return False
