"""Readings made from a careful reader's marks: what weighing would be given by a perfect reader."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from whoseword.language.edtf import bounds
from whoseword.measure.marked_claims import Hows, marked_claims, nearest_place
from whoseword.measure.marked_conflicts import Marks, marked_conflicts
from whoseword.measure.marked_places import where_of
from whoseword.measure.matching import places_of
from whoseword.reading.article import take_article
from whoseword.reading.deed import find_conflicts
from whoseword.record import (
    Article,
    Claim,
    Deed,
    Name,
    Reading,
    Role,
    Side,
    Source,
    Span,
    Toll,
    Unread,
    When,
)
from whoseword.record.ids import content_id
from whoseword.reference.books import Books

_NOWHERE = Span(0, 1)
_MADE_BY = "marks"


def reading_of(
    marks: Marks, source: Source, books: Books, hows: Hows = MappingProxyType({})
) -> Reading | Unread:
    """The article as it is read, with the deeds, claims and names that are marked in it."""
    article = take_article(source, pages=books.pages)
    if isinstance(article, Unread):
        return article
    page = _Page(article, books, _names(marks, article))
    claims = tuple(marked_claims(marks, article, page.names, hows))
    deeds = tuple(_deeds(marks, page, claims))
    return Reading(
        article=article,
        claims=claims,
        citations=(),
        deeds=deeds,
        names=page.names,
        times=(),
        statements=(),
        conflicts=(*find_conflicts(deeds, claims), *marked_conflicts(marks, article, deeds)),
        notes=(),
        made_by=_MADE_BY,
    )


@dataclass(frozen=True, slots=True)
class _Page:
    article: Article
    books: Books
    names: tuple[Name, ...]


def _names(marks: Marks, article: Article) -> tuple[Name, ...]:
    found = []
    for name in marks["names"]:
        forms = [name["text"], *name.get("also", ())]
        spans = tuple(span for form in forms for span in places_of(form, article.text))
        tier = next(iter(name.get("tiers", ())), None)
        id_ = content_id("n", article.id, name["text"])
        found.append(Name(id_, name["kinds"][0], tier, spans, name["text"]))
    return tuple(found)


def _deeds(marks: Marks, page: _Page, claims: Sequence[Claim]) -> Iterator[Deed]:
    for number, event in enumerate(marks["events"]):
        by = event["asserted_by"]
        claim = claims[by + 1] if isinstance(by, int) else claims[0]
        coordinated = [one.id for one in claims[1:] if one.text == claim.text and claim.text]
        trigger = _trigger(event, page.article.text, claim)
        low, high = bounds(event["date"]) if event.get("date") else (None, None)
        dated = low is not None or high is not None
        yield Deed(
            id=content_id("d", page.article.id, number),
            kind=event["type"],
            trigger=trigger,
            claims=tuple(dict.fromkeys((claim.id, *coordinated))),
            reality=event["reality"],
            background=event["background"],
            when=When(event["date"], low, high, "stated", None, None) if dated else None,
            where=where_of(event, page.books.gazetteer),
            roles=tuple(_roles(event, page)),
            killed=_tolls(event, "killed", page.books),
            injured=_tolls(event, "injured", page.books),
            made_by=_MADE_BY,
        )


def _trigger(event: Marks, text: str, claim: Claim) -> Span:
    """The place of the deed's words: in the claim that tells it, else nearest to who had a part."""
    parts = tuple(span for actor in event["actors"] for span in places_of(actor["text"], text))
    near = claim.said if claim.text else parts or claim.said
    return nearest_place(event["trigger_text"], text, near) or _NOWHERE


def _roles(event: Marks, page: _Page) -> Iterator[Role]:
    for actor in event["actors"]:
        span = next(iter(places_of(actor["text"], page.article.text)), _NOWHERE)
        yield Role(actor["role"], _bearer(actor["text"], page.names), span, actor["text"])


def _bearer(text: str, names: Sequence[Name]) -> str | None:
    """The name that the words hold, the longest where they hold several."""
    held = [name for name in names if places_of(name.text, text) or name.text == text]
    return max(held, key=lambda name: len(name.text)).id if held else None


def _tolls(event: Marks, field: str, books: Books) -> tuple[Toll, ...]:
    toll = event.get(field)
    if toll is None:
        return ()
    text = toll.get("text") or ""
    victims = [actor["text"] for actor in event["actors"] if actor["role"] == "victim"]
    sides = {_side(one, books) for one in victims}
    side = _side(text, books) or (sides.pop() if len(sides) == 1 else None)
    return (Toll(toll["min"], toll["max"], text or None, side or "unknown", _NOWHERE),)


def _side(text: str, books: Books) -> Side | None:
    """The side that a noun of people in the words tells."""
    people = books.deeds.people
    nouns = [people[word] for word in text.lower().split() if word in people]
    return next((noun.side for noun in nouns if noun.side != "unknown"), None)
