"""The comparisons of ``weighing/event`` in SQL: the same levels, by the same limits.

A level holds where no earlier one of its comparison does; the last is what is left. A property
holds the two together, so that a rule is never changed in one of them alone.
"""

from collections.abc import Mapping

from whoseword.scorer.conditions import ELSE, WHEN, WHERE, Levels, cast, count, label_of, share
from whoseword.weighing.event.nearness import JOURNEY
from whoseword.weighing.event.telling import CLOSE

_HARM = "'harm' IN (sort_l, sort_r)"
_DAMAGE = "'destruction' IN (kind_l, kind_r)"
_OTHER = "'other' IN (sort_l, sort_r)"
_MEANS = "(sort_l = 'means' AND sort_r = 'means')"
_FAMILY = "family_l = family_r"

KIND: Levels = {
    "same": "kind_l = kind_r",
    "harm": f"{_HARM} AND NOT {_OTHER} AND NOT {_DAMAGE}",
    "two_means": _MEANS,
    "compatible": "sort_l IN ('means', 'fight') AND sort_r IN ('means', 'fight')",
    "kin": _FAMILY,
    "different": ELSE,
}

_PAST = "(article_l = article_r OR background_l OR background_r)"
_WORDS, _LEAD = share("words"), share("lead")
WORDS: Levels = {
    "unknown": f"article_l = article_r OR {_WORDS['unknown']}",
    **dict(list(_WORDS.items())[1:]),
}
LEAD: Levels = {"unknown": f"{_PAST} OR {_LEAD['unknown']}", **dict(list(_LEAD.items())[1:])}

GROUND: Levels = {
    "mixed": "background_l <> background_r",
    "past": "background_l",
    "news": ELSE,
}

_SHARED = (
    "("
    + " OR ".join(
        f"{label_of(cast(role))} IN ('same', 'alike')" for role in ("doer", "target", "victim")
    )
    + ")"
)
_ONE_HARM = "((sort_l = 'harm') <> (sort_r = 'harm'))"
_DAYS = "('same_day', 'narrow', 'wide', 'unknown', 'news_together')"
_WHEN, _WHERE = label_of(WHEN), label_of(WHERE)
_APART = (
    f"(NOT ({_WHEN} IN {_DAYS} OR ({_ONE_HARM} AND {_WHEN} = 'next_day')) "
    f"OR {_WHERE} IN ('apart', 'far'))"
)
_WORDS_FOR_ONE = (
    f"(CASE WHEN {_OTHER} AND family_l <> 'violence' THEN kind_l = kind_r AND {_SHARED} "
    f"ELSE NOT list_has_any(victim_ids_l, victim_ids_r) AND {_FAMILY} "
    f"AND NOT ({_HARM} AND {_DAMAGE}) AND (kind_l = kind_r OR NOT {_MEANS}) END)"
)
_UNPLACED = f"(NOT placed_l OR NOT placed_r OR family_l = '{JOURNEY}')"
_OWN_DAY = " OR ".join(
    f"(NOT placed_{one} AND begins_{one} IS NOT NULL AND placed_{other} AND begins_{other} IS NULL)"
    for one, other in ("lr", "rl")
)
TOLD: Levels = {
    "two_articles": "article_l <> article_r",
    "rivals": "list_has_any(disputes_l, disputes_r)",
    "apart": (
        f"{_APART} OR (background_l = background_r AND {_WORDS_FOR_ONE} AND NOT {_UNPLACED} "
        f"AND {_WHERE} NOT IN ('same', 'near', 'same_name', 'contains'))"
    ),
    "two": (
        f"background_l <> background_r OR NOT {_WORDS_FOR_ONE} OR {_OWN_DAY} OR (NOT {_UNPLACED} "
        f"AND denied_l = denied_r AND NOT {_ONE_HARM} AND NOT {_SHARED})"
    ),
    "goes_on": (
        f"{_UNPLACED} AND abs(at_l - at_r) <= {CLOSE} AND NOT (sort_l = 'harm' AND sort_r = 'harm')"
    ),
    "goes_on_later": _UNPLACED,
    "denial": "denied_l <> denied_r",
    "toll": _ONE_HARM,
    "again": ELSE,
}

CONDITIONS: Mapping[str, Levels] = {
    "kind": KIND,
    "when": WHEN,
    "where": WHERE,
    "doer": cast("doer"),
    "target": cast("target"),
    "victim": cast("victim"),
    "killed": count("killed"),
    "injured": count("injured"),
    "words": WORDS,
    "lead": LEAD,
    "ground": GROUND,
    "told": TOLD,
}
"""For each comparison its levels by label."""
