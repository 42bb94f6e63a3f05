"""Judgements over many articles: made on what the record holds now, and what holds of them."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from whoseword.desk.clock import now, second_after
from whoseword.desk.desk import Desk
from whoseword.errors import JudgementError
from whoseword.judging import in_force
from whoseword.judging.across import Placed, Ruled, anchors_in, judge_across, rule, withdraw
from whoseword.record import Anchor, Decision, Entity, Judgement, Reading, articles_touched_by


@dataclass(frozen=True, slots=True)
class Made:
    """A decision to be made: the field, what is decided, and why."""

    field: str
    decision: Decision
    value: str | None = None
    reason: str | None = None


def in_force_across(desk: Desk) -> tuple[Judgement, ...]:
    """The judgements over many articles that nobody took back or replaced, oldest first."""
    return in_force(one for one in desk.store.judgements() if one.is_across)


def ruled_on(desk: Desk, articles: Iterable[str]) -> Ruled:
    """What holds of the judgements that were made on one of these articles."""
    wanted = frozenset(articles)
    mine = [one for one in in_force_across(desk) if not wanted.isdisjoint(articles_touched_by(one))]
    return rule(mine, readings_of(desk, mine))


def readings_of(desk: Desk, judgements: Iterable[Judgement]) -> Mapping[str, Reading]:
    """The readings, as people left them, on which judgements were made, by article."""
    articles = {id_ for one in judgements for id_ in articles_touched_by(one)}
    return {reading.article.id: reading for reading in desk.readings_of(articles)}


def touched_with(
    desk: Desk, articles: Collection[str], across: Sequence[Judgement]
) -> frozenset[str]:
    """The articles with all those that judgements tie to them, and on to others.

    What is judged of an outlet counts in all articles of its entity. Judgements that were taken
    back tie too: what they made has to be made again without them.
    """
    touched, open_ = frozenset[str](), frozenset(articles)
    while open_:
        touched |= open_
        mine = [one for one in across if not open_.isdisjoint(articles_touched_by(one))]
        voices = [a.about for one in mine if one.field.startswith("outlet.") for a in one.anchors]
        tied = frozenset(id_ for one in mine for id_ in articles_touched_by(one))
        open_ = tied.union(_articles_of_entities(desk, voices)) - touched
    return touched


def _articles_of_entities(desk: Desk, mentions: Collection[str]) -> Iterator[str]:
    for entity in desk.store.weighings.of("entity", mentions) if mentions else ():
        if isinstance(entity, Entity):
            yield from entity.articles
            yield from desk.store.weighings.articles_of(entity.mentions)


def anchored(
    desk: Desk, articles: Iterable[str], ids: Collection[str], *, apart: bool = False
) -> Iterator[Anchor]:
    """What ties a judgement to the parts of these ids, in the order of the articles."""
    for article in articles:
        reading = desk.store.reading(article)
        if reading is not None:
            yield from anchors_in(reading, ids, apart=apart)


def decide_across(desk: Desk, anchors: Sequence[Anchor], made: Made) -> Judgement:
    """The judgement by whoever sits at the desk; what it replaces on the same thing is named.

    Couples are judged pair by pair, the later over the earlier: one that is made knowing others
    is later than they are, even within a second. JudgementError when nothing is there to judge.
    """
    if not any(not anchor.apart for anchor in anchors):
        raise JudgementError("nothing of this is in the record's articles any more")
    ruled = ruled_on(desk, (anchor.article for anchor in anchors))
    couples = made.field in ("event", "entity")
    known = [one.judgement for one in ruled.placed if one.judgement.field == made.field]
    at = max(now(), *(second_after(one.at) for one in known if couples), "")
    ids = {anchor.about for anchor in anchors if not anchor.apart}
    stood = None if couples else _standing_on(ruled.placed, made.field, ids)
    return judge_across(
        anchors,
        made.field,
        made.decision,
        made.value,
        by=desk.by,
        at=at,
        reason=made.reason,
        supersedes=None if stood is None else stood.id,
    )


def take_back(desk: Desk, judgement: Judgement, reason: str | None) -> Judgement:
    """What withdraws a judgement; JudgementError when it does not stand any more."""
    others = desk.store.judgements(None if judgement.is_across else judgement.article)
    if judgement not in in_force(others):
        cure = "withdraw the judgement that stands: whoseword explain lists them"
        raise JudgementError("nothing of this judgement stands", where=judgement.id, cure=cure)
    return withdraw(judgement, by=desk.by, at=now(), reason=reason)


def placed_on(ruled: Ruled, ids: Collection[str]) -> tuple[Placed, ...]:
    """The judgements most of whose parts are among these, or that keep one of these apart."""
    return tuple(one for one in ruled.placed if _is_on(one, ids) or not _apart(one, ids))


def _apart(placed: Placed, ids: Collection[str]) -> bool:
    return frozenset(placed.far).isdisjoint(ids)


def _is_on(placed: Placed, ids: Collection[str]) -> bool:
    """Whether most of what it was made on is among the ids; of an origin its claims."""
    near: Sequence[str] = placed.near
    if placed.judgement.field.startswith("origin."):
        near = [one for one in near if one.startswith("c-")] or near
    return 2 * sum(one in ids for one in near) > len(near)


def _standing_on(placed: Iterable[Placed], field: str, ids: Collection[str]) -> Judgement | None:
    """The last judgement on the field of what is made of these ids."""
    mine = [one.judgement for one in placed if one.judgement.field == field and _is_on(one, ids)]
    return mine[-1] if mine else None
