"""What the text tells on a place that the gazetteer lacks, and nothing else."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import product

from whoseword.reading.dateline.asking import Asked
from whoseword.record import Article, Place

_FARTHEST = 40
# Nothing but words for a place may stand between: "clashes in Qasr, Cairo and Tunis" lists places,
# and "at Qasr in talks with Egypt" is not in Egypt.
_IS_IN = re.compile(r",? (?:in|at) (?:the )?(?:(?:city|town|village|district|province) of )?")


def outside(
    article: Article, one: Asked, asked: Sequence[Asked], chosen: Mapping[str, Place], clear: float
) -> Place:
    """A place without a number: with the country that the text or its heading tells.

    ``clear`` is the score from which a heading's own place counts as known.
    """
    told = [holder.country for holder in (*one.stated, *one.holders) if holder.country]
    admin1 = next((holder.name for holder in one.holders if holder.kind == "province"), None)
    town = None if told or one.people else _town_told(article, one, asked, chosen, clear)
    if town is not None:
        return Place(None, one.core.text, None, None, town.country, town.admin1, one.kind, 0.0)
    heading = _heading_country(article, one, asked, chosen, clear)
    country = told[0] if told else one.people or heading
    return Place(None, one.core.text, None, None, country, admin1, one.kind, 0.0)


def _town_told(
    article: Article, one: Asked, asked: Sequence[Asked], chosen: Mapping[str, Place], clear: float
) -> Place | None:
    """The clear place that the name is said to be in ("Mezra Hospital in Sirte")."""
    for other in asked:
        place = chosen.get(other.name.id)
        if place is None or place.score < clear or other is one:
            continue
        for span, inside in product(one.name.spans, other.name.spans):
            between = article.text[span.end : inside.start] if span.end < inside.start else ""
            if len(between) < _FARTHEST and _IS_IN.fullmatch(between):
                return place
    return None


def as_told(one: Asked, place: Place) -> Place:
    """The place as near it or as a quarter of it, where every mention says so."""
    if place.precision != "settlement" or not one.mentions:
        return place
    if all(mention.near for mention in one.mentions):
        return replace(place, precision="near_settlement")
    if one.kind == "neighbourhood" and all(mention.word for mention in one.mentions):
        return replace(place, precision="neighbourhood")
    return place


def _heading_country(
    article: Article, one: Asked, asked: Sequence[Asked], chosen: Mapping[str, Place], clear: float
) -> str | None:
    """The country of the place that surely heads the section of the name's first mention."""
    start = one.name.spans[0].start
    heading = next(
        (
            block
            for block in reversed(article.blocks)
            if block.kind == "heading" and block.span.end <= start
        ),
        None,
    )
    if heading is None:
        return None
    for other in asked:
        place = chosen.get(other.name.id)
        if place is None or place.score < clear or place.country is None:
            continue
        if any(heading.span.holds(span) for span in other.name.spans):
            return place.country
    return None
