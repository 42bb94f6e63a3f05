"""A report's reading as its careful reader marked it: what weighing gets from perfect reading."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from whoseword.errors import SourceError
from whoseword.language.calendar import bounds
from whoseword.measure.gold import GoldActor, GoldName, GoldToll
from whoseword.reading.article import take_article
from whoseword.record import (
    Article,
    Certainty,
    Claim,
    Deed,
    DeedKind,
    How,
    Link,
    LinkKind,
    Name,
    Reading,
    Reality,
    Role,
    Side,
    Source,
    Span,
    Stance,
    Toll,
    Unread,
    When,
    Where,
)
from whoseword.record.ids import content_id
from whoseword.reference.gazetteer import Gazetteer

_MADE_BY = "marks"


@dataclass(frozen=True, slots=True)
class MarkedAttribution:
    """An attribution of the marks with all that a claim needs; ``chain`` lacks the own outlet."""

    content_text: str
    chain: tuple[str, ...]
    source_kind: LinkKind
    named: bool
    certainty: Certainty
    stance: Stance
    depth: int = 1
    source_text: str | None = None
    cue_text: str | None = None
    source_date: str | None = None


@dataclass(frozen=True, slots=True)
class MarkedDeed:
    """A deed of the marks; ``asserted_by`` is the index of an attribution, or "author"."""

    type: DeedKind
    trigger_text: str
    reality: Reality
    background: bool
    asserted_by: int | str
    date: str | None = None
    date_text: str | None = None
    place_text: str | None = None
    place_country: str | None = None
    geonames_name: str | None = None
    actors: tuple[GoldActor, ...] = ()
    killed: GoldToll | None = None
    injured: GoldToll | None = None


@dataclass(frozen=True, slots=True)
class MarkedReport:
    """What weighing needs of a report's marks."""

    id: str
    attributions: tuple[MarkedAttribution, ...]
    events: tuple[MarkedDeed, ...]
    names: tuple[GoldName, ...] = ()


@dataclass(frozen=True, slots=True)
class AsMarked:
    """A reading made of marks, and which claim and deed stands for each of their entries.

    ``own`` is the claim of what the outlet says in its own voice; None where it says nothing.
    """

    reading: Reading
    claims: tuple[str, ...]
    own: str | None
    deeds: tuple[str, ...]


Hows = Mapping[int | str, How]
"""How the voice at an attribution's end, or the outlet itself ("author"), knows: not marked."""


def marked_reports(lines: bytes) -> tuple[MarkedReport, ...]:
    """The reports of a file of marks, one a line."""
    return tuple(msgspec.json.decode(line, type=MarkedReport) for line in lines.splitlines())


def article_of(line: bytes) -> Article:
    """The article that a line of reports holds; SourceError when it cannot be read."""
    article = take_article(Source(json.loads(line)["id"], line, "json"))
    if isinstance(article, Unread):
        raise SourceError(f"a report cannot be read: {article.reason}", where=article.source)
    return article


def as_marked(article: Article, marks: MarkedReport, hows: Hows, gazetteer: Gazetteer) -> AsMarked:
    """The reading, with ``hows`` for the ends of chains; unknown where it has none."""
    outlets = {name.text for name in marks.names if name.kinds[0] in ("outlet", "agency")}
    names = tuple(_names(article, marks))
    whose = {form: name.id for name, told in names for form in (told.text, *told.also)}
    claims = [
        _claim(article, one, number, hows, (whose, outlets))
        for number, one in enumerate(marks.attributions)
    ]
    author = [one for one in marks.events if one.asserted_by == "author"]
    own = _own_claim(article, author, hows.get("author", "unknown")) if author else None
    deeds = tuple(
        _deed(article, one, number, _asserting(one, claims, own), (whose, gazetteer))
        for number, one in enumerate(marks.events)
    )
    reading = Reading(
        article=article,
        claims=(*claims, *((own,) if own else ())),
        citations=(),
        deeds=deeds,
        names=tuple(name for name, _ in names),
        times=(),
        statements=(),
        conflicts=(),
        notes=(),
        made_by=_MADE_BY,
    )
    ids = tuple(claim.id for claim in claims)
    return AsMarked(reading, ids, own.id if own else None, tuple(deed.id for deed in deeds))


def _asserting(deed: MarkedDeed, claims: Sequence[Claim], own: Claim | None) -> tuple[str, ...]:
    if isinstance(deed.asserted_by, int):
        return (claims[deed.asserted_by].id,)
    return (own.id,) if own else ()


def _names(article: Article, marks: MarkedReport) -> Iterator[tuple[Name, GoldName]]:
    for told in marks.names:
        forms = [_span(article, form) for form in (told.text, *told.also)]
        spans = tuple(sorted({span for span in forms if span is not None}))
        if spans:
            tier = told.tiers[0] if told.tiers else None
            id_ = content_id("n", article.id, told.text, spans)
            yield Name(id_, told.kinds[0], tier, spans, told.text), told


def _claim(
    article: Article,
    marked: MarkedAttribution,
    number: int,
    hows: Hows,
    known: tuple[Mapping[str, str], set[str]],
) -> Claim:
    said = _span(article, marked.content_text) or Span(0, 1)
    chain = (_outlet(article, "relays"), *_links(article, marked, hows.get(number), known))
    return Claim(
        id=content_id("c", article.id, (said,), number),
        said=(said,),
        text=marked.content_text,
        group=None,
        chain=chain,
        based_on=(),
        certainty=marked.certainty,
        certainty_span=None,
        quoted="indirect",
        made_by=_MADE_BY,
    )


def _links(
    article: Article,
    marked: MarkedAttribution,
    how: How | None,
    known: tuple[Mapping[str, str], set[str]],
) -> Iterator[Link]:
    """The links behind the article's own outlet: all but the last pass on what they have."""
    whose, outlets = known
    cue = _span(article, marked.cue_text) if marked.cue_text else None
    for at, name in enumerate(marked.chain[: marked.depth]):
        last = at == marked.depth - 1
        kind: LinkKind = marked.source_kind if last or name not in outlets else "outlet"
        yield Link(
            name=name,
            who=whose.get(name),
            kind=kind,
            named=marked.named if last else name in whose,
            collective=False,
            span=_span(article, name),
            cue=cue if last else None,
            stance=marked.stance if last else "reports",
            how=(how or "unknown") if last else "relays",
            date=marked.source_date if last else None,
        )


def _own_claim(article: Article, deeds: Sequence[MarkedDeed], how: How) -> Claim:
    spans = {_span(article, deed.trigger_text) for deed in deeds}
    said = tuple(sorted(span for span in spans if span is not None)) or (Span(0, 1),)
    return Claim(
        id=content_id("c", article.id, said, "author"),
        said=said,
        text=" ".join(span.of(article.text) for span in said),
        group=None,
        chain=(_outlet(article, how),),
        based_on=(),
        certainty="stated",
        certainty_span=None,
        quoted="indirect",
        made_by=_MADE_BY,
    )


def _outlet(article: Article, how: How) -> Link:
    return Link(article.outlet, None, "outlet", True, False, None, None, "says", how)


def _deed(
    article: Article,
    marked: MarkedDeed,
    number: int,
    claims: tuple[str, ...],
    known: tuple[Mapping[str, str], Gazetteer],
) -> Deed:
    whose, gazetteer = known
    trigger = _span(article, marked.trigger_text) or Span(0, 1)
    return Deed(
        id=content_id("d", article.id, (trigger,), number),
        kind=marked.type,
        trigger=trigger,
        claims=claims,
        reality=marked.reality,
        background=marked.background,
        when=_when(article, marked),
        where=tuple(_where(article, marked, gazetteer)),
        roles=tuple(_roles(article, marked, whose)),
        killed=tuple(_tolls(article, marked.killed, trigger)),
        injured=tuple(_tolls(article, marked.injured, trigger)),
        made_by=_MADE_BY,
    )


def _when(article: Article, marked: MarkedDeed) -> When | None:
    if marked.date is None:
        return None
    span = _span(article, marked.date_text) if marked.date_text else None
    return When(marked.date, *bounds(marked.date), "stated", None, span)


def _where(article: Article, marked: MarkedDeed, gazetteer: Gazetteer) -> Iterator[Where]:
    if marked.place_text is None:
        return
    span, country = _span(article, marked.place_text), marked.place_country
    found = gazetteer.find(marked.geonames_name, fuzzy=False) if marked.geonames_name else ()
    fitting = [one for one in found if one.country == country]
    if not fitting:
        yield Where(marked.place_text, "place", None, None, None, country, None, "stated", span)
        return
    best = max(fitting, key=lambda one: one.population)
    yield Where(
        marked.place_text,
        "place",
        best.geonames_id,
        best.lat,
        best.lon,
        country,
        "settlement",
        "stated",
        span,
    )


def _roles(article: Article, marked: MarkedDeed, whose: Mapping[str, str]) -> Iterator[Role]:
    for actor in marked.actors:
        span = _span(article, actor.text)
        if span is not None:
            inside = (id_ for form, id_ in whose.items() if form in actor.text)
            yield Role(actor.role, next(inside, None), span, actor.text)


def _tolls(article: Article, toll: GoldToll | None, trigger: Span) -> Iterator[Toll]:
    if toll is not None:
        words = toll.text or ""
        side: Side = "fighter" if "fighter" in words or "soldier" in words else "unknown"
        span = _span(article, words) if words else None
        yield Toll(toll.min, toll.max, None, side, span or trigger)


def _span(article: Article, words: str) -> Span | None:
    at = article.text.find(words)
    return None if at < 0 or not words else Span(at, at + len(words))
