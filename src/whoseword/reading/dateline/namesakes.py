"""A name that the text gives to two places: each mention goes with the one that it means."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from whoseword.language.sentences import sentence_at
from whoseword.reading.dateline.asking import Asked
from whoseword.reading.dateline.company import Region
from whoseword.reading.dateline.surroundings import Surroundings, holders_named
from whoseword.record import Article, Span
from whoseword.record.ids import content_id
from whoseword.reference.gazetteer import Entry, Gazetteer

_FAR = 60
_NAMED = r"([A-Z][\w-]+(?: [A-Z][\w-]+)?)"
_IN = re.compile(rf" in {_NAMED}")
_CITY_OF = re.compile(rf"{_NAMED}['\u2019]s (?:[a-z-]+ )?([a-z]+)\b(?!,? [A-Z])")
_OWNER = re.compile(rf"{_NAMED}['\u2019]s? ((?:[\w-]+,? ){{0,3}})\Z")
_COUNTLESS = ("country", "continent", "sea", "region")


def told_apart(article: Article, one: Asked, gazetteer: Gazetteer) -> Iterator[Asked]:
    """The name as one, or as one for each of the lands that its mentions are surely put in.

    A mention that tells none means the place that was told before it, the first ones what is told
    next. Only a land that holds a place of that name counts.
    """
    if len(one.mentions) != len(one.name.spans):
        yield one
        return
    told = [_land(article, *mention, one, gazetteer) for mention in _by_span(one)]
    lands = _meant([None if land is None else _region(land) for land in told])
    if len(set(lands)) < 2:
        yield one
        return
    for number, region in enumerate(dict.fromkeys(lands)):
        mine = [mention for mention, its in zip(_by_span(one), lands, strict=True) if its == region]
        land = next(land for land in told if land is not None and _region(land) == region)
        yield _part(article, one, mine, land, first=number == 0)


def _by_span(one: Asked) -> Iterator[tuple[Span, Surroundings]]:
    """The mentions in the order of the text."""
    mentions = zip(one.name.spans, one.mentions, strict=True)
    return iter(sorted(mentions, key=lambda mention: mention[0]))


def _land(
    article: Article, span: Span, mention: Surroundings, one: Asked, gazetteer: Gazetteer
) -> Entry | None:
    """The country or province that a mention is surely put in, if it holds a place of the name."""
    people = gazetteer.country(mention.people) if mention.people else None
    sure = mention.stated or ((people,) if people else _beside(article, span, gazetteer))
    held = [land for land in sure if any(_holds(_region(land), entry) for entry in _small(one))]
    return held[0] if len({_region(land) for land in held}) == 1 else None


def _beside(article: Article, span: Span, gazetteer: Gazetteer) -> Sequence[Entry]:
    """What the words right beside a name put it in: "Tolo in Mezra", "Mezra's capital, Tolo"."""
    text = article.text
    inside = _IN.match(text, span.end)
    if inside is not None:
        return holders_named(inside.group(1), gazetteer, own=True)
    owner = _OWNER.search(text[max(0, span.start - _FAR) : span.start])
    if owner is None:
        return _told_as(article, span, gazetteer)
    words = [word.rstrip(",") for word in owner.group(2).split()]
    led = all(gazetteer.words.leads(word) for word in words)
    return holders_named(owner.group(1), gazetteer, own=True) if led else ()


def _told_as(article: Article, span: Span, gazetteer: Gazetteer) -> Sequence[Entry]:
    """The country whose city without a name the sentence tells ("in Mezra's second city")."""
    sentence = sentence_at(article.text, article.blocks, span.start)
    before = article.text[sentence.start : span.start]
    behind = article.text[span.end : sentence.end]
    for found in chain(_CITY_OF.finditer(before), _CITY_OF.finditer(behind)):
        if gazetteer.words.kind_of(found.group(2)) == "settlement":
            return holders_named(found.group(1), gazetteer, own=True)
    return ()


def _region(holder: Entry) -> Region:
    return holder.country, holder.name if holder.kind == "province" else None


def _small(one: Asked) -> Iterator[Entry]:
    """What the name may mean in some country, told by more than a like spelling."""
    for hit in one.hits:
        if hit.match != "spelling" and hit.entry.kind not in _COUNTLESS:
            yield hit.entry


def _holds(region: Region, entry: Entry) -> bool:
    country, admin1 = region
    return entry.country == country and admin1 in (None, entry.admin1, entry.name)


def _meant(told: Sequence[Region | None]) -> list[Region | None]:
    """The land of each mention; a bare country is that of its region told before or else next."""
    known = [region for region in told if region is not None]
    finer = {region[0]: region for region in reversed(known) if region[1]}
    meant: list[Region | None] = []
    here = known[0] if known else None
    for region in told:
        here = region or here
        if here is not None and here[1]:
            finer[here[0]] = here
        here = finer.get(here[0], here) if here is not None else None
        meant.append(here)
    return meant


def _part(
    article: Article,
    one: Asked,
    mine: Sequence[tuple[Span, Surroundings]],
    land: Entry,
    *,
    first: bool,
) -> Asked:
    """The name with some of its mentions and their land; that told first in the text keeps its id.

    The others' ids are made from where they stand.
    """
    spans = tuple(span for span, _ in mine)
    id_ = content_id("n", article.id, one.name.kind, one.name.text, spans[:1])
    name = replace(one.name, id=one.name.id if first else id_, spans=spans)
    mentions = tuple(replace(mention, stated=(land,)) for _, mention in mine)
    return replace(one, name=name, mentions=mentions)
