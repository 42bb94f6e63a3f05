"""How two deeds are told: in which words, as news or as the past, and by one article or two."""

from collections.abc import Sequence

from whoseword.weighing.event.actors import cast_level
from whoseword.weighing.event.coded import shared_weight
from whoseword.weighing.event.nearness import when_level, where_level
from whoseword.weighing.event.sketch import Sketch

LEAST = 40
"""Words that weigh less together tell nothing by being shared or not."""
_SHARES = ((60, "most"), (40, "much"), (25, "some"), (12, "little"))
_TOGETHER = ("same_day", "narrow", "wide", "unknown", "news_together")
_APART = ("apart", "far")


def words_level(left: Sketch, right: Sketch) -> str:
    """How much of the shorter sentence the other has too, by weight."""
    return share_level(left.words, right.words, left.words_weight, right.words_weight)


def head_level(left: Sketch, right: Sketch) -> str:
    """The same of title and lead; of what stands in one article, or is past, it says nothing."""
    if left.article == right.article or left.background or right.background:
        return "unknown"
    return share_level(left.head, right.head, left.head_weight, right.head_weight)


def share_level(left: Sequence[int], right: Sequence[int], weight: int, other: int) -> str:
    least = min(weight, other)
    if least < LEAST:
        return "unknown"
    shared = 100 * shared_weight(left, right)
    return next((label for part, label in _SHARES if shared >= part * least), "none")


def ground_level(left: Sketch, right: Sketch) -> str:
    """News, the past, or one of each."""
    if left.background != right.background:
        return "mixed"
    return "past" if left.background else "news"


def told_level(left: Sketch, right: Sketch) -> str:
    """What one article makes of its two deeds: rivals, a deed and its toll, accounts, or two."""
    if left.article != right.article:
        return "two_articles"
    if not set(left.disputes).isdisjoint(right.disputes):
        return "rivals"
    if when_level(left, right) not in _TOGETHER or where_level(left, right) in _APART:
        return "apart"
    if (left.sort == "harm") != (right.sort == "harm"):
        return "toll"
    if left.denied != right.denied:
        return "denial"
    return _alike(left, right)


def _alike(left: Sketch, right: Sketch) -> str:
    """Deeds of one place and day: one told twice, two accounts of one, or two."""
    levels = {cast_level(left.doer, right.doer), cast_level(left.target, right.target)}
    levels.add(cast_level(left.victim, right.victim))
    if left.kind == right.kind and levels & {"same", "alike"}:
        return "again"
    return "two"
