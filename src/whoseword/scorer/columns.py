"""Sketches as the rows of a table."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from whoseword.weighing.event import Sketch

COLUMNS: Mapping[str, tuple[str, Callable[[Sketch], Any]]] = {
    "deed": ("VARCHAR", lambda one: one.deed),
    "article": ("VARCHAR", lambda one: one.article),
    "published": ("INTEGER", lambda one: one.published),
    "at": ("INTEGER", lambda one: one.start),
    "kind": ("VARCHAR", lambda one: one.kind),
    "sort": ("VARCHAR", lambda one: one.sort),
    "family": ("VARCHAR", lambda one: one.family),
    "denied": ("BOOLEAN", lambda one: one.denied),
    "background": ("BOOLEAN", lambda one: one.background),
    "begins": ("INTEGER", lambda one: one.first),
    "ends": ("INTEGER", lambda one: one.last),
    "placed": ("BOOLEAN", lambda one: one.site is not None),
    "site": ("BIGINT", lambda one: one.site and one.site.id),
    "place": ("VARCHAR", lambda one: one.site and one.site.name),
    "country": ("VARCHAR", lambda one: one.site and (one.site.country or None)),
    "x": ("DOUBLE", lambda one: one.site and one.site.x),
    "y": ("DOUBLE", lambda one: one.site and one.site.y),
    "z": ("DOUBLE", lambda one: one.site and one.site.z),
    "reach": ("DOUBLE", lambda one: one.site and one.site.reach),
    "wide": ("BOOLEAN", lambda one: one.site and one.site.wide),
    "doer_ids": ("VARCHAR[]", lambda one: list(one.doer.ids)),
    "doer_words": ("BIGINT[]", lambda one: list(one.doer.words)),
    "target_ids": ("VARCHAR[]", lambda one: list(one.target.ids)),
    "target_words": ("BIGINT[]", lambda one: list(one.target.words)),
    "victim_ids": ("VARCHAR[]", lambda one: list(one.victim.ids)),
    "victim_words": ("BIGINT[]", lambda one: list(one.victim.words)),
    "killed_low": ("BIGINT", lambda one: one.killed and one.killed.low),
    "killed_high": ("BIGINT", lambda one: one.killed and one.killed.high),
    "killed_side": ("VARCHAR", lambda one: one.killed and one.killed.side),
    "injured_low": ("BIGINT", lambda one: one.injured and one.injured.low),
    "injured_high": ("BIGINT", lambda one: one.injured and one.injured.high),
    "injured_side": ("VARCHAR", lambda one: one.injured and one.injured.side),
    "words": ("BIGINT[]", lambda one: list(one.words)),
    "words_weight": ("BIGINT", lambda one: one.words_weight),
    "lead": ("BIGINT[]", lambda one: list(one.lead)),
    "lead_weight": ("BIGINT", lambda one: one.lead_weight),
    "disputes": ("VARCHAR[]", lambda one: list(one.disputes)),
}
"""The columns of the table: type, and what stands in it."""


def table_of(sketches: Sequence[Sketch]) -> dict[str, list[Any]]:
    """The sketches column by column."""
    return {name: [value(one) for one in sketches] for name, (_, value) in COLUMNS.items()}
