"""Finding the deeds of an article: by sentence, then mentions of one happening together."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from whoseword.reading.deed.draft import (
    Draft,
    agree,
    inferred,
    is_definite,
    is_named,
    joined,
    told_before,
    version_of,
)
from whoseword.reading.deed.happenings import VIOLENT, Happening, happenings_of
from whoseword.reading.deed.reality import is_background
from whoseword.reading.deed.roles import roles_of
from whoseword.reading.deed.story import Sentence, story_of
from whoseword.reading.deed.tolls import tolls_of
from whoseword.reading.deed.triggers import RULE, RUMOUR, Trigger, find_triggers
from whoseword.reading.deed.when import when_of
from whoseword.reading.deed.where import wheres_of
from whoseword.record import Article, Deed, DeedKind, Tagged, Testimony, TimeExpression, When, Where
from whoseword.record.ids import content_id
from whoseword.reference.books import Books
from whoseword.reference.deeds import DeedBook

_CARRIES: frozenset[DeedKind] = VIOLENT | {
    "death_report",
    "injury_report",
    "presence",
    "arrest",
    "abduction",
    "evacuation",
    "destruction",
    "release",
    "protest",
}
_CARRY = 3


def find_deeds(
    article: Article,
    tagged: Tagged,
    testimony: Testimony,
    times: tuple[TimeExpression, ...],
    books: Books,
) -> tuple[Deed, ...]:
    """The deeds that the article tells of, in the order of their first mention.

    One deed per happening and sentence; a later mention joins an earlier one where the words point
    back to it and nothing told of the two excludes it. Versions that exclude each other stay apart.
    """
    book = books.deeds
    drafts: list[Draft] = []
    for index, sentence in enumerate(story_of(article, tagged, testimony, times, book)):
        new = _drafts(sentence, index, book)
        _add(drafts, new, article.published)
    latest = article.published or max((t.when.latest for t in times if t.when.latest), default=None)
    return tuple(_deed(article, draft, latest, book) for draft in drafts)


def _drafts(sentence: Sentence, index: int, book: DeedBook) -> list[Draft]:
    triggers = find_triggers(sentence, book)
    if not triggers:
        return []
    happenings = happenings_of(sentence, triggers, tolls_of(sentence, book), book)
    mains = tuple(happening.trigger for happening in happenings)
    return [_draft(happening, index, mains, book) for happening in happenings]


def _draft(happening: Happening, index: int, mains: tuple[Trigger, ...], book: DeedBook) -> Draft:
    """What one sentence tells of a happening."""
    sentence, trigger = happening.sentence, happening.trigger
    killed = tuple(told.toll for told in happening.told if told.harm == "killed")
    injured = tuple(told.toll for told in happening.told if told.harm == "injured")
    claims = dict.fromkeys(
        claim.id for told in happening.triggers for claim in sentence.claims_over(told.span)
    )
    return Draft(
        happening=happening,
        index=index,
        kind=happening.kind,
        reality=happening.reality,
        claims=tuple(claims),
        when=when_of(sentence, trigger, mains),
        where=wheres_of(sentence, trigger, happening.kind, mains, book),
        roles=roles_of(sentence, trigger, happening.kind, killed + injured, book),
        killed=killed,
        injured=injured,
        rules=(RULE, RUMOUR) if _is_rumoured(happening) else (RULE,),
    )


def _is_rumoured(happening: Happening) -> bool:
    """Whether a death is told as reported and not as known ("was reported killed")."""
    words = {"reported", "declared", "presumed", "pronounced", "believed"}
    first = happening.trigger.first
    near = {happening.sentence.lower(first), happening.sentence.lower(first - 1)}
    return happening.kind == "death_report" and bool(words & near)


def _add(drafts: list[Draft], new: Sequence[Draft], published: str | None) -> None:
    """Put the drafts of a sentence to the earlier ones, joined with those that they repeat."""
    fresh: list[Draft] = []
    since: When | None = None
    for draft in new:
        earlier = told_before(draft, drafts)
        if earlier is None or not agree(draft, earlier):
            fresh.append(draft if earlier is None else version_of(draft, earlier))
            continue
        drafts[drafts.index(earlier)] = joined(earlier, draft)
        if _stands_behind_after(draft) and earlier.when is not None:
            since = _from_then_on(earlier.when, published)
    for draft in fresh:
        dated = replace(draft, when=since) if since and draft.when is None else draft
        placed = _with_place_carried(dated, drafts)
        drafts.append(_with_time_carried(placed, drafts))


def _stands_behind_after(draft: Draft) -> bool:
    """Whether the deed told before stands behind "after" ("closed the border after the attack")."""
    trigger = draft.happening.trigger
    words = {draft.sentence.lower(trigger.first - back) for back in (1, 2, 3)}
    return is_definite(draft) and bool(words & {"after", "following"})


def _from_then_on(when: When, published: str | None) -> When | None:
    """From the day of what came before until the article's own: "2016-03-07/2016-03-09".

    Relative where that day is only known from the publication.
    """
    if when.earliest is None:
        return None if when.relative is None else inferred(when)
    latest = published if published and published >= when.earliest else None
    edtf = when.earliest if latest == when.earliest else f"{when.earliest}/{latest or '..'}"
    return replace(when, edtf=edtf, latest=latest, basis="inferred")


def _with_time_carried(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """The draft with the time of the scene it goes on with, flagged as inferred.

    Only where its own sentence tells no time at all.
    """
    if draft.when is not None or draft.kind not in _CARRIES or draft.sentence.times:
        return draft
    if draft.reality not in {"happened", "ongoing", "attempted", "denied"}:
        return draft
    for earlier in reversed(drafts):
        if draft.index - earlier.index > _CARRY:
            return draft
        if earlier.sentence.heading != draft.sentence.heading:
            return draft
        if earlier.kind in _CARRIES and _is_bounded(earlier.when):
            rules = tuple(dict.fromkeys((*draft.rules, "same_scene")))
            return replace(draft, when=inferred(earlier.when), rules=rules)
    return draft


def _is_bounded(when: When | None) -> bool:
    """Whether both ends of an interval are known: only such a time can be a scene's."""
    return when is not None and when.earliest is not None and when.latest is not None


def _with_place_carried(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """The draft with the place of the scene it goes on with, flagged as inferred."""
    if draft.where or draft.kind not in _CARRIES or draft.when is not None:
        return draft
    for earlier in reversed(drafts):
        apart = draft.index - earlier.index
        if apart > _CARRY or earlier.sentence.heading != draft.sentence.heading:
            return draft
        if apart and earlier.kind in _CARRIES:
            carried = _carried(earlier.where)
            return (
                replace(draft, where=carried, rules=(*draft.rules, "same_scene"))
                if carried
                else draft
            )
    return draft


def _carried(wheres: Iterable[Where]) -> tuple[Where, ...]:
    return tuple(
        replace(where, basis="inferred")
        for where in wheres
        if where.role == "place" and is_named(where)
    )


def _deed(article: Article, draft: Draft, latest: str | None, book: DeedBook) -> Deed:
    trigger = draft.happening.trigger
    return Deed(
        id=content_id("d", article.id, draft.kind, [trigger.span]),
        kind=draft.kind,
        trigger=trigger.span,
        claims=draft.claims,
        reality=draft.reality,
        background=is_background(draft.sentence, trigger, draft.when, latest, book),
        when=draft.when,
        where=draft.where,
        roles=draft.roles,
        killed=draft.killed,
        injured=draft.injured,
        made_by="+".join(draft.rules),
    )
