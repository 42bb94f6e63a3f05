"""Why two deeds are one event, in words that people read."""

from collections.abc import Mapping
from dataclasses import replace

from whoseword.record import Joined, Reason
from whoseword.weighing.event.scoring import Level, Scored
from whoseword.weighing.event.sketch import Sketch

_TOLD = 0.3
"""Bits below which a level is not worth telling."""

_TEXTS: Mapping[str, Mapping[str, str]] = {
    "kind": {
        "same": "both are told as the same kind of deed",
        "compatible": "the kinds can be words for one thing",
        "harm": "one tells the harm, the other what may have done it",
        "two_means": "they are told as done by different means",
        "kin": "the kinds are near to each other",
        "different": "the kinds are different",
    },
    "when": {
        "same_day": "on the same day",
        "narrow": "within the same few days",
        "wide": "within a stretch of time that meets",
        "next_day": "on neighbouring days",
        "week": "within a week of each other, on different days",
        "apart": "on days far from each other",
        "news_together": "a day is not told, and both were news at the same time",
        "news_apart": "a day is not told, and they were news at different times",
        "news_long_apart": "a day is not told, and they were news weeks apart",
        "unknown": "a day is not known",
    },
    "where": {
        "same": "at the same place",
        "near": "at places less than 25 kilometres apart",
        "same_name": "at places of the same name",
        "contains": "one place lies in the other",
        "far": "at places 25 to 100 kilometres apart",
        "apart": "at places far from each other",
        "unknown": "a place is not known",
    },
    "ground": {
        "news": "both are told as news",
        "past": "both are told as past",
        "mixed": "one is told as news and one as past",
    },
    "told": {
        "two_articles": "told by two articles",
        "rivals": "one article tells them as rival accounts",
        "goes_on": "one article goes on about it without naming another place",
        "goes_on_later": "one article comes back to it without naming another place",
        "toll": "one article tells the deed and its toll",
        "denial": "one article tells it and its denial",
        "again": "one article tells it twice",
        "two": "one article tells them as two",
        "apart": "one article tells them as on other days or at other places",
    },
}
_CAST: Mapping[str, str] = {
    "same": "the same {}",
    "alike": "the {} in like words",
    "two_names": "two names for the {}",
    "other_words": "the {} in other words",
    "unknown": "the {} is not told by both",
}
_COUNT: Mapping[str, str] = {
    "equal": "the same number of {}",
    "equal_few": "the same small number of {}",
    "some_of": "one counts some of the {} of the other",
    "meet": "numbers of {} that can both be right",
    "rising": "a later report has a higher number of {}",
    "other_people": "numbers of {} that count other people",
    "differ": "numbers of {} that exclude each other",
    "unknown": "the number of {} is not told by both",
}
_SHARE: Mapping[str, str] = {
    "most": "{} share most of their words",
    "much": "{} share many words",
    "some": "{} share some words",
    "little": "{} share few words",
    "none": "{} share hardly a word",
    "unknown": "{} say too little to compare",
}
_PATTERNS: Mapping[str, tuple[Mapping[str, str], str]] = {
    "doer": (_CAST, "doer"),
    "target": (_CAST, "target"),
    "victim": (_CAST, "victim"),
    "killed": (_COUNT, "killed"),
    "injured": (_COUNT, "injured"),
    "words": (_SHARE, "the sentences"),
    "lead": (_SHARE, "title and lead"),
}


def joined_of(scored: Scored, left: Sketch, right: Sketch) -> Joined:
    """The merge with its weight, and what speaks for it and against, the weightiest first."""
    claims = tuple(dict.fromkeys((*left.claims, *right.claims)))
    telling = [level for level in scored.levels if abs(level.bits) >= _TOLD]
    telling.sort(key=lambda level: (-abs(level.bits), level.comparison))
    reasons = tuple(Reason(rule_of(level), claims, sentence(level)) for level in telling)
    return Joined(scored.left, scored.right, round(scored.weight, 3), reasons)


def judged_of(left: Sketch, right: Sketch, scored: Scored | None, told: str | None) -> Joined:
    """The merge that a person made, as ``told``; what the machine makes of it stands behind."""
    claims = tuple(dict.fromkeys((*left.claims, *right.claims)))
    judged = Reason("judged", claims, told or "a person said that they are one")
    if scored is not None:
        joined = joined_of(scored, left, right)
        return replace(joined, reasons=(judged, *joined.reasons))
    one, other = sorted((left.deed, right.deed))
    return Joined(one, other, 0.0, (judged,))


def rule_of(level: Level) -> str:
    """The comparison and the level that it reached, as a rule's name."""
    return f"{level.comparison}_{level.label}"


def sentence(level: Level) -> str:
    """What the level says, and how strongly, in bits."""
    return f"{_words(level)} ({level.bits:+.1f} bits)"


def _words(level: Level) -> str:
    if level.comparison in _PATTERNS:
        texts, what = _PATTERNS[level.comparison]
        return texts[level.label].format(what)
    return _TEXTS[level.comparison][level.label]
