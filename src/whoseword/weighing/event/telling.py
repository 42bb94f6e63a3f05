"""How two deeds are told: in which words, as news or as the past, and by one article or two."""

from collections.abc import Sequence

from whoseword.weighing.event.actors import cast_level
from whoseword.weighing.event.coded import shared_weight
from whoseword.weighing.event.nearness import JOURNEY, when_level, where_level
from whoseword.weighing.event.sketch import Sketch

LEAST = 44
"""Words that weigh less together tell nothing by being shared or not."""
SHARES = ((60, "most"), (40, "much"), (25, "some"), (12, "little"))
_TOGETHER = ("same_day", "narrow", "wide", "unknown", "news_together")
_APART = ("apart", "far")
_HERE = ("same", "near", "same_name", "contains")
_SHARED = frozenset({"same", "alike"})
CLOSE = 600
"""Characters within which a deed without a place goes on about the one before."""


def words_level(left: Sketch, right: Sketch) -> str:
    """How much of the shorter sentence the other has too, by weight.

    An article does not say a thing twice in the same words: of its own sentences it says nothing.
    """
    if left.article == right.article:
        return "unknown"
    return share_level(left.words, right.words, left.words_weight, right.words_weight)


def lead_level(left: Sketch, right: Sketch) -> str:
    """The same of title and lead; of what stands in one article, or is past, it says nothing."""
    if left.article == right.article or left.background or right.background:
        return "unknown"
    return share_level(left.lead, right.lead, left.lead_weight, right.lead_weight)


def share_level(left: Sequence[int], right: Sequence[int], weight: int, other: int) -> str:
    """How much two lists of words share, by weight, of the lighter one."""
    least = min(weight, other)
    if least < LEAST:
        return "unknown"
    shared = 100 * shared_weight(left, right)
    return next((label for part, label in SHARES if shared >= part * least), "none")


def ground_level(left: Sketch, right: Sketch) -> str:
    """News, the past, or one of each."""
    if left.background != right.background:
        return "mixed"
    return "past" if left.background else "news"


def told_level(left: Sketch, right: Sketch) -> str:
    """What one article makes of its two deeds: rivals, one and more of it, accounts, or two."""
    if left.article != right.article:
        return "two_articles"
    if not set(left.disputes).isdisjoint(right.disputes):
        return "rivals"
    if _is_apart(left, right):
        return "apart"
    if left.background != right.background or not _may_be_one(left, right):
        return "two"
    if left.site is None or right.site is None or left.family == JOURNEY:
        return "goes_on" if _is_next(left, right) else "goes_on_later"
    return _of_one_place(left, right) if where_level(left, right) in _HERE else "apart"


def _has_a_day_of_its_own(one: Sketch, other: Sketch) -> bool:
    """Whether the one has a day and no place, the other a place and no day: nothing joins them."""
    return one.site is None and one.first is not None and bool(other.site) and other.first is None


def _is_next(left: Sketch, right: Sketch) -> bool:
    """Whether the one follows closely; a death goes on about a deed sooner than about a death."""
    harms = left.sort == right.sort == "harm"
    return abs(left.start - right.start) <= CLOSE and not harms


def _of_one_place(left: Sketch, right: Sketch) -> str:
    """Two deeds that can be one: a denial, a toll, the same again, or two like ones."""
    if left.denied != right.denied:
        return "denial"
    if (left.sort == "harm") != (right.sort == "harm"):
        return "toll"
    return "again" if _cast_levels(left, right) & _SHARED else "two"


def _is_apart(left: Sketch, right: Sketch) -> bool:
    """Whether days or places exclude that they are one; a toll may be told of a later day."""
    later = ("next_day",) if (left.sort == "harm") != (right.sort == "harm") else ()
    return when_level(left, right) not in (*_TOGETHER, *later) or where_level(left, right) in _APART


def _may_be_one(left: Sketch, right: Sketch) -> bool:
    """Whether the kinds allow it, and either has more than a day of its own to go by."""
    alone = _has_a_day_of_its_own(left, right) or _has_a_day_of_its_own(right, left)
    return not alone and _may_be_words_for_one(left, right)


def _may_be_words_for_one(left: Sketch, right: Sketch) -> bool:
    """Whether the kinds can mean one thing; beside violence only where somebody is the same.

    Fire and damage wound nobody by themselves; and an article tells of one man's end once.
    """
    if "other" in (left.sort, right.sort) and left.family != "violence":
        return left.kind == right.kind and bool(_cast_levels(left, right) & _SHARED)
    if not set(left.victim.ids).isdisjoint(right.victim.ids):
        return False
    harm, damage = "harm" in (left.sort, right.sort), "destruction" in (left.kind, right.kind)
    means = left.sort == right.sort == "means"
    same = left.family == right.family
    return same and not (harm and damage) and (left.kind == right.kind or not means)


def _cast_levels(left: Sketch, right: Sketch) -> set[str]:
    return {
        cast_level(left.doer, right.doer),
        cast_level(left.target, right.target),
        cast_level(left.victim, right.victim),
    }
