"""The deeds of one report: each event once, and once more where another line tells it otherwise."""

from collections.abc import Sequence
from dataclasses import replace

from whoseword.measure.synthetic.text.article import MADE_BY, Written
from whoseword.measure.synthetic.text.draft import Draft
from whoseword.measure.synthetic.text.lines import Told
from whoseword.measure.synthetic.truth import TrueDeed
from whoseword.record import Conflict, Deed, Role, Toll
from whoseword.record.ids import content_id

_OTHER_VERSION = f"{MADE_BY}+other_version"


class Deeds:
    """The deeds of a report while its lines come in, with what is true of them."""

    def __init__(self, written: Written) -> None:
        """Begin without any."""
        self.conflicts: list[Conflict] = []
        self._written = written
        self._deeds: list[tuple[Deed, TrueDeed, Told]] = []

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """The deeds in the order in which they are first told."""
        return tuple(deed for deed, _, _ in self._deeds)

    @property
    def true(self) -> tuple[TrueDeed, ...]:
        """What is true of each."""
        return tuple(true for _, true, _ in self._deeds)

    def add(self, told: Told, claim: str) -> None:
        """Add the deed of a line, or the line's claim to the deed that it tells again."""
        article, saying = self._written.article.id, told.saying
        beside = False
        for at, (deed, true, first) in enumerate(self._deeds):
            if first.saying.event.id != saying.event.id or first.saying.denies != saying.denies:
                continue
            beside = True
            if _same_account(first, told) and _agree(deed.killed, told.draft.killed):
                joined = _joined(deed, self._written, told.draft, claim)
                version = true.version or version_of(told)
                self._deeds[at] = joined, replace(true, version=version), first
                return
            if not _agree(deed.killed, told.draft.killed):
                self._conflict(deed, told, claim)
        deed = _deed(self._written, told, claim, _OTHER_VERSION if beside else MADE_BY)
        true = TrueDeed(deed.id, article, saying.event.id, version_of(told))
        self._deeds.append((deed, true, told))

    def _conflict(self, deed: Deed, told: Told, claim: str) -> None:
        text = f"killed: {_words(deed.killed)} or {_words(told.draft.killed)}"
        self.conflicts.append(Conflict(deed.id, "killed", (*deed.claims, claim), text))


def version_of(told: Told) -> str | None:
    """The version that the words tell: both fit where they tell neither doer nor victims."""
    tells_sides = told.draft.tells & {"perpetrator", "victim", "killed"}
    return told.saying.version if tells_sides or not told.saying.event.other else None


def _same_account(one: Told, other: Told) -> bool:
    left, right = one.saying, other.saying
    return (left.version, left.account.kind, left.background) == (
        right.version,
        right.account.kind,
        right.background,
    )


def _agree(some: Sequence[Toll], others: Sequence[Toll]) -> bool:
    """Whether both tolls can be of one number of dead, as where one of them is not told."""
    if not some or not others:
        return True
    one, other = some[0], others[0]
    low = max(one.low or 0, other.low or 0)
    return all(high is None or low <= high for high in (one.high, other.high))


def _words(tolls: Sequence[Toll]) -> str:
    toll = tolls[0]
    return str(toll.low) if toll.low == toll.high else f"{toll.low} to {toll.high or 'more'}"


def _deed(written: Written, told: Told, claim: str, made_by: str) -> Deed:
    draft, article = told.draft, written.article
    if draft.trigger is None:
        raise AssertionError("every template has a trigger")
    return Deed(
        id=content_id("d", article.id, draft.kind, [draft.trigger]),
        kind=draft.kind,
        trigger=draft.trigger,
        claims=(claim,),
        reality="denied" if told.saying.denies else "happened",
        background=told.saying.background,
        when=draft.when,
        where=draft.where,
        roles=_roles(written, draft),
        killed=tuple(draft.killed),
        injured=tuple(draft.injured),
        made_by=made_by,
    )


def _joined(deed: Deed, written: Written, draft: Draft, claim: str) -> Deed:
    """The deed with what a further line tells of it."""
    told = {(role.role, role.who or role.text) for role in deed.roles}
    roles = _roles(written, draft)
    more = tuple(one for one in roles if (one.role, one.who or one.text) not in told)
    return replace(
        deed,
        claims=(*deed.claims, claim),
        when=deed.when or draft.when,
        where=deed.where or draft.where,
        roles=(*deed.roles, *more),
        killed=deed.killed or tuple(draft.killed),
        injured=deed.injured or tuple(draft.injured),
    )


def _roles(written: Written, draft: Draft) -> tuple[Role, ...]:
    text, ids = written.article.text, written.ids
    return tuple(
        replace(
            one, who=None if one.who is None else ids.of(one.who, one.span), text=one.span.of(text)
        )
        for one in draft.roles
    )
