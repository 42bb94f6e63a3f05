"""Conditions of the simpler comparisons in SQL, in the order in which they are tried."""

from collections.abc import Mapping

from whoseword.weighing.event.coded import WEIGHTS
from whoseword.weighing.event.counts import FEW, GROWTH
from whoseword.weighing.event.nearness import FAR, JOURNEY, NARROW, NEAR, NEWS, OLD_NEWS, WEEK
from whoseword.weighing.event.telling import LEAST, SHARES

ELSE = "ELSE"
Levels = Mapping[str, str]


_UNDATED = "(begins_l IS NULL OR ends_l IS NULL OR begins_r IS NULL OR ends_r IS NULL)"
_GAP = "(greatest(begins_l, begins_r) - least(ends_l, ends_r))"
_WIDEST = "greatest(ends_l - begins_l, ends_r - begins_r)"
_HIDDEN = "(background_l OR background_r OR published_l IS NULL OR published_r IS NULL)"
WHEN: Levels = {
    "unknown": f"{_UNDATED} AND {_HIDDEN}",
    "news_together": f"{_UNDATED} AND abs(published_l - published_r) <= {NEWS}",
    "news_apart": f"{_UNDATED} AND abs(published_l - published_r) <= {OLD_NEWS}",
    "news_long_apart": _UNDATED,
    "same_day": f"{_GAP} <= 0 AND {_WIDEST} = 0",
    "narrow": f"{_GAP} <= 0 AND {_WIDEST} <= {NARROW}",
    "wide": f"{_GAP} <= 0",
    "next_day": f"{_GAP} = 1 AND {_WIDEST} <= {NARROW}",
    "week": f"{_GAP} <= {WEEK}",
    "apart": ELSE,
}

_CHORD = "((x_l - x_r) * (x_l - x_r) + (y_l - y_r) * (y_l - y_r) + (z_l - z_r) * (z_l - z_r))"
_ONE_ID = "(site_l IS NOT NULL AND site_r IS NOT NULL AND site_l = site_r)"
_WIDE = "(wide_l OR wide_r)"
_NO_POINT = "(x_l IS NULL OR x_r IS NULL)"
_COUNTRIES = "(country_l IS NOT NULL AND country_r IS NOT NULL)"
_REACH = "(greatest(reach_l, reach_r) * greatest(reach_l, reach_r))"
_POINTS = f"(NOT {_WIDE} AND NOT {_NO_POINT})"
_MOVES = f"'{JOURNEY}' IN (family_l, family_r)"
# What the levels before "far" leave over: other countries, or points beyond reach and name.
_JOURNEY_APART = (
    f"({_MOVES} AND NOT {_ONE_ID} AND (({_WIDE} AND {_COUNTRIES} AND country_l <> country_r) OR "
    f"(NOT {_WIDE} AND place_l <> place_r AND ({_NO_POINT} OR ({_CHORD} > {NEAR!r} "
    f"AND {_CHORD} > {_REACH})))))"
)
WHERE: Levels = {
    "unknown": (
        f"NOT placed_l OR NOT placed_r OR {_JOURNEY_APART} OR (NOT {_ONE_ID} AND ("
        f"({_WIDE} AND NOT {_COUNTRIES}) OR (NOT {_WIDE} AND {_NO_POINT} AND place_l <> place_r "
        f"AND (NOT {_COUNTRIES} OR country_l = country_r))))"
    ),
    "same": f"{_ONE_ID} AND NOT wide_l",
    "near": f"NOT {_ONE_ID} AND {_POINTS} AND {_CHORD} <= {NEAR!r}",
    "contains": (
        f"{_ONE_ID} OR ({_WIDE} AND {_COUNTRIES} AND country_l = country_r) "
        f"OR ({_POINTS} AND {_CHORD} <= {_REACH})"
    ),
    "same_name": f"NOT {_WIDE} AND place_l = place_r",
    "far": f"{_POINTS} AND {_CHORD} <= {FAR!r}",
    "apart": ELSE,
}


def cast(role: str) -> Levels:
    """The levels of a role's bearers."""
    ids, words = f"{role}_ids", f"{role}_words"
    untold = " OR ".join(f"(len({ids}_{s}) = 0 AND len({words}_{s}) = 0)" for s in "lr")
    return {
        "unknown": untold,
        "same": f"list_has_any({ids}_l, {ids}_r)",
        "alike": f"list_has_any({words}_l, {words}_r)",
        "two_names": f"len({ids}_l) > 0 AND len({ids}_r) > 0",
        "other_words": ELSE,
    }


def count(field: str) -> Levels:
    """The levels of a number of people."""
    low, high, side = f"{field}_low", f"{field}_high", f"{field}_side"
    few = f"CASE WHEN sort_l = 'harm' THEN {low}_l < {low}_r ELSE {low}_r < {low}_l END"
    return {
        "unknown": f"{low}_l IS NULL OR {low}_r IS NULL OR denied_l <> denied_r",
        "some_of": f"sort_l <> sort_r AND 'harm' IN (sort_l, sort_r) AND ({few})",
        "equal": f"{low}_l = {low}_r AND {high}_l = {high}_r AND {low}_l > {FEW}",
        "equal_few": f"{low}_l = {low}_r AND {high}_l = {high}_r",
        "meet": f"{low}_l <= {high}_r AND {low}_r <= {high}_l",
        "other_people": f"{side}_l <> {side}_r AND 'unknown' NOT IN ({side}_l, {side}_r)",
        "rising": f"{_rises(low, high, 'l', 'r')} OR {_rises(low, high, 'r', 'l')}",
        "differ": ELSE,
    }


def _rises(low: str, high: str, one: str, other: str) -> str:
    return (
        f"(published_l IS NOT NULL AND published_r IS NOT NULL AND article_l <> article_r "
        f"AND {high}_{one} < {low}_{other} AND {low}_{other} <= {GROWTH} * {high}_{one} "
        f"AND published_{one} <= published_{other})"
    )


def share(words: str) -> Levels:
    """The levels of what two lists of words share."""
    least = f"least({words}_weight_l, {words}_weight_r)"
    both_have = f"list_intersect({words}_l, {words}_r)"
    shared = f"coalesce(list_sum(list_transform({both_have}, lambda w: w % {WEIGHTS})), 0)"
    told = {label: f"100 * {shared} >= {part} * {least}" for part, label in SHARES}
    return {"unknown": f"{least} < {LEAST}", **told, "none": ELSE}


def label_of(levels: Levels) -> str:
    """The levels as one expression whose value is the label."""
    whens = [f"WHEN {sql} THEN '{label}'" for label, sql in levels.items() if sql != ELSE]
    last = next(label for label, sql in levels.items() if sql == ELSE)
    return f"(CASE {' '.join(whens)} ELSE '{last}' END)"
