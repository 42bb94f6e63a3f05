"""From a reading's deeds to what is compared of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from whoseword.language.sentences import sentences_of
from whoseword.language.spelling import folded
from whoseword.record import Deed, Reading, RoleKind, Span
from whoseword.record.kinds import UNDONE, UNTRUE
from whoseword.reference.matching import WordWeights
from whoseword.weighing.event.coded import WEIGHTS, coded, rarest, weight_of
from whoseword.weighing.event.families import family_of, sort_of
from whoseword.weighing.event.sites import best_site
from whoseword.weighing.event.sketch import Cast, Sketch
from whoseword.weighing.event.toll import count_of

LEAD = 700
"""Characters at the head of a text that tell what it is about; what follows may be of others."""
_FEW, _RARE = 4, 6
"""How many rare words are kept; what a word weighs that is in one text of fifty, or in fewer."""
_NO_NAMES = frozenset({"voice", "weapon", "place"})


def sketches_of(
    reading: Reading, entities: Mapping[str, str], weights: WordWeights
) -> tuple[Sketch, ...]:
    """A sketch of each deed, in the order of the reading; depends on the reading alone.

    ``entities`` gives the entity of each Name, by its id.
    """
    page = _page_of(reading, entities, weights)
    return tuple(_sketch(deed, page) for deed in reading.deeds)


@dataclass(frozen=True, slots=True)
class _Page:
    """What the deeds of one article share."""

    reading: Reading
    names: Mapping[str, str]
    weights: WordWeights
    published: int | None
    sentences: tuple[Span, ...]
    lead: tuple[int, ...]


def _page_of(reading: Reading, entities: Mapping[str, str], weights: WordWeights) -> _Page:
    article = reading.article
    lead = f"{article.title or ''} {article.text[:LEAD]}"
    named = [name for name in reading.names if name.kind not in _NO_NAMES]
    return _Page(
        reading=reading,
        names={
            name.id: entities.get(name.id) or f"{name.kind}:{name.text.lower()}" for name in named
        },
        weights=weights,
        published=_day(article.published),
        sentences=sentences_of(article.text, article.blocks),
        lead=coded(lead, weights),
    )


def _sketch(deed: Deed, page: _Page) -> Sketch:
    first, last = _days(deed, page.published)
    words = coded(_sentence(deed.trigger, page), page.weights)
    return Sketch(
        deed=deed.id,
        article=page.reading.article.id,
        claims=deed.claims,
        voices=_voices(deed, page),
        published=page.published,
        start=deed.trigger.start,
        kind=deed.kind,
        sort=sort_of(deed.kind),
        family=family_of(deed.kind),
        to_come=deed.reality in UNDONE,
        denied=deed.reality in UNTRUE,
        background=deed.background,
        first=first,
        last=last,
        site=best_site(deed.where),
        doer=_cast(deed, _doing(deed), page),
        target=_cast(deed, ("target",), page),
        victim=_cast(deed, _suffering(deed), page),
        killed=count_of(deed.killed),
        injured=count_of(deed.injured),
        words=words,
        words_weight=weight_of(words),
        lead=page.lead,
        lead_weight=weight_of(page.lead),
        rare=_rare(words, deed, page),
        disputes=_disputes(deed, page.reading),
        attempted=deed.reality == "attempted",
    )


def _rare(words: tuple[int, ...], deed: Deed, page: _Page) -> tuple[int, ...]:
    """The rarest of a sentence's words, those left out by which many deeds are told."""
    own = set(words).difference(coded(" ".join(_named(deed, page.reading)), page.weights))
    return rarest((code for code in own if code % WEIGHTS >= _RARE), _FEW)


def _named(deed: Deed, reading: Reading) -> Iterator[str]:
    """What tells its kind and place, who does such things, and who speaks."""
    yield deed.trigger.of(reading.article.text)
    yield from (where.name for where in deed.where)
    yield from (role.text for role in deed.roles if role.role in _doing(deed))
    yield from (name.text for name in reading.names if name.kind == "group")
    for claim in reading.claims:
        if claim.id in deed.claims:
            yield from (
                told for link in claim.chain for told in (link.name, link.affiliation) if told
            )


def _day(told: str | None) -> int | None:
    """The number of a whole day; None for a month, a year, or nothing."""
    try:
        return date.fromisoformat(told).toordinal() if told else None
    except ValueError:
        return None


def _days(deed: Deed, published: int | None) -> tuple[int | None, int | None]:
    """First and last day; what a report tells as done was done by the day it appeared."""
    if deed.when is None:
        return None, None
    first, last = _day(deed.when.earliest), _day(deed.when.latest)
    done = deed.reality not in UNDONE
    if done and published is not None and first is not None and first <= published:
        last = published if last is None else min(last, published)
    return first, last


def _sentence(trigger: Span, page: _Page) -> str:
    """The words of the sentence that tells of it."""
    text = page.reading.article.text
    return next(
        (
            text[one.start : one.end]
            for one in page.sentences
            if one.start <= trigger.start < one.end
        ),
        text[trigger.start : trigger.end],
    )


def _doing(deed: Deed) -> tuple[RoleKind, ...]:
    """The roles of who acts: also a subject, unless it is who died."""
    return ("perpetrator",) if sort_of(deed.kind) == "harm" else ("perpetrator", "subject")


def _suffering(deed: Deed) -> tuple[RoleKind, ...]:
    """The roles of who suffers: of a death told by itself also its subject."""
    return ("victim", "subject") if sort_of(deed.kind) == "harm" else ("victim",)


def _cast(deed: Deed, roles: tuple[RoleKind, ...], page: _Page) -> Cast:
    bearers = [role for role in deed.roles if role.role in roles]
    ids = {page.names[role.who] for role in bearers if role.who and role.who in page.names}
    words = {code for role in bearers for code in coded(role.text, page.weights)}
    return Cast(tuple(sorted(ids)), tuple(sorted(words)))


def _voices(deed: Deed, page: _Page) -> tuple[str, ...]:
    """Who at the ends of the chains tells it, by entity and by name; an own voice is none."""
    chains = [claim.chain for claim in page.reading.claims if claim.id in deed.claims]
    ends = [chain[-1] for chain in chains if len(chain) > 1]
    ids = {page.names.get(link.who, link.who) for link in ends if link.who is not None}
    names = {folded(link.name) for link in ends if link.name and (link.named or not link.who)}
    return tuple(sorted(ids | names))


def _disputes(deed: Deed, reading: Reading) -> tuple[str, ...]:
    """The conflicts that the deed is in: they are about it, or it is what the other side says."""
    claims = {one.id: frozenset(one.claims) for one in reading.deeds}
    return tuple(
        f"{reading.article.id}:{number}"
        for number, conflict in enumerate(reading.conflicts)
        if deed.id == conflict.about
        or (set(conflict.claims) - claims.get(conflict.about, frozenset())) & set(deed.claims)
    )
