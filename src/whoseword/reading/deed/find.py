"""Finding the deeds of an article: by sentence, then mentions of one happening together."""

from collections.abc import Sequence
from dataclasses import replace

from whoseword.language.calendar import dated
from whoseword.reading.deed.days import from_then_on
from whoseword.reading.deed.doers import laid_to_others, with_doers
from whoseword.reading.deed.draft import Draft, is_definite, joined, version_of, words_for
from whoseword.reading.deed.elliptic import elliptic_toll
from whoseword.reading.deed.happening import Happening
from whoseword.reading.deed.happenings import happenings_of
from whoseword.reading.deed.reality import (
    TOLD_AS_PAST,
    UNCOMMITTED,
    is_told_as_past,
    is_uncommitted,
)
from whoseword.reading.deed.roles import roles_of
from whoseword.reading.deed.same import agree, told_before
from whoseword.reading.deed.scene import with_scene
from whoseword.reading.deed.sentence import Sentence
from whoseword.reading.deed.settled import FROM_THEN_ON, settled
from whoseword.reading.deed.story import story_of
from whoseword.reading.deed.tolls import tolls_of
from whoseword.reading.deed.triggers import LEARNED, RULE, RUMOUR, find_triggers
from whoseword.reading.deed.when import when_of
from whoseword.reading.deed.where import wheres_of
from whoseword.record import Article, Deed, Tagged, Testimony, TimeExpression, When
from whoseword.record.ids import content_id
from whoseword.record.kinds import UNDONE
from whoseword.reference.books import Books
from whoseword.reference.deeds import DeedBook


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
    # Told without the day of publication, so that one supplied later finds the same deeds.
    told = tuple(dated(time, None) for time in times)
    latest = max((time.when.latest for time in told if time.when.latest), default=None)
    for index, sentence in enumerate(story_of(article, tagged, testimony, told, book)):
        _add(drafts, _drafts(sentence, index, book), latest, book)
        done = with_doers(sentence, index, drafts, book)
        if done is not None:
            drafts[drafts.index(done[0])] = done[1]
        again = elliptic_toll(sentence, index, drafts, book)
        drafts.extend([] if again is None else [again])
    return settled((_deed(article, draft) for draft in drafts), times, article.published)


def _drafts(sentence: Sentence, index: int, book: DeedBook) -> list[Draft]:
    triggers = find_triggers(sentence, book)
    if not triggers:
        return []
    happenings = happenings_of(sentence, triggers, tolls_of(sentence, book), book)
    return [_draft(happening, index, happenings, book) for happening in happenings]


def _draft(
    happening: Happening, index: int, happenings: tuple[Happening, ...], book: DeedBook
) -> Draft:
    """What one sentence tells of a happening."""
    mains = tuple(one.trigger for one in happenings)
    triggers = sorted((t for one in happenings for t in one.triggers), key=lambda t: t.first)
    sentence, trigger = happening.sentence, happening.trigger
    killed = tuple(told.toll for told in happening.told if told.harm == "killed")
    injured = tuple(told.toll for told in happening.told if told.harm == "injured")
    over = [claim for told in happening.triggers for claim in sentence.claims_over(told.span)]
    claims = dict.fromkeys(claim.id for claim in over or sentence.claims_before(trigger.span))
    return Draft(
        happening=happening,
        index=index,
        kind=happening.kind,
        reality=happening.reality,
        claims=tuple(claims),
        when=when_of(sentence, trigger, mains, happening.reality),
        where=wheres_of(sentence, trigger, happening.kind, mains, book),
        roles=roles_of(happening, triggers, killed + injured, book),
        killed=() if happening.reality in UNDONE else killed,
        injured=() if happening.reality in UNDONE else injured,
        rules=_rules(happening, book),
        said=words_for(happening),
    )


def _rules(happening: Happening, book: DeedBook) -> tuple[str, ...]:
    rules = [RULE if happening.trigger.entry.words else LEARNED]
    if _is_rumoured(happening):
        rules.append(RUMOUR)
    if is_uncommitted(happening.sentence, happening.trigger, book):
        rules.append(UNCOMMITTED)
    if is_told_as_past(happening.sentence, happening.trigger, book):
        rules.append(TOLD_AS_PAST)
    return tuple(rules)


def _is_rumoured(happening: Happening) -> bool:
    """Whether a death is told as reported and not as known ("was reported killed")."""
    words = {"reported", "declared", "presumed", "pronounced", "believed"}
    first = happening.trigger.first
    near = {happening.sentence.lower(first), happening.sentence.lower(first - 1)}
    return happening.kind == "death_report" and bool(words & near)


def _add(drafts: list[Draft], new: Sequence[Draft], latest: str | None, book: DeedBook) -> None:
    """Put the drafts of a sentence to the earlier ones, joined with those that they repeat."""
    fresh: list[Draft] = []
    since: When | None = None
    for draft in new:
        earlier = told_before(draft, (*drafts, *fresh))
        if earlier is None or not agree(draft, earlier) or laid_to_others(draft, earlier, book):
            fresh.append(draft if earlier is None else version_of(draft, earlier))
            continue
        among = drafts if earlier in drafts else fresh
        among[among.index(earlier)] = joined(earlier, draft)
        if _stands_behind_after(draft) and earlier.when is not None:
            since = from_then_on(earlier.when)
    for draft in fresh:
        drafts.append(with_scene(_since(draft, since), drafts, latest))


def _since(draft: Draft, since: When | None) -> Draft:
    """The draft from a day on, where it tells no time itself."""
    if since is None or draft.when is not None:
        return draft
    return replace(draft, when=since, rules=(*draft.rules, FROM_THEN_ON))


def _stands_behind_after(draft: Draft) -> bool:
    """Whether the deed told before stands behind "after" ("closed the border after the attack")."""
    trigger = draft.happening.trigger
    words = {draft.sentence.lower(trigger.first - back) for back in (1, 2, 3)}
    return is_definite(draft) and bool(words & {"after", "following"})


def _deed(article: Article, draft: Draft) -> Deed:
    trigger = draft.happening.trigger
    return Deed(
        id=content_id("d", article.id, draft.kind, [trigger.span]),
        kind=draft.kind,
        trigger=trigger.span,
        claims=draft.claims,
        reality=draft.reality,
        background=False,
        when=draft.when,
        where=draft.where,
        roles=draft.roles,
        killed=draft.killed,
        injured=draft.injured,
        made_by="+".join(draft.rules),
    )
