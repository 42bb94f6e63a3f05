"""A deed before mentions of one happening across sentences are put together."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from whoseword.reading.deed.happenings import VIOLENT, Happening
from whoseword.reading.deed.story import Sentence
from whoseword.record import DeedKind, Reality, Role, Toll, When, Where

_BACK = 6
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_ANAPHORS = frozenset({"this", "which", "it", "that"})
_RESULTS: frozenset[DeedKind] = frozenset({"death_report", "injury_report"})


@dataclass(frozen=True, slots=True)
class Draft:
    """One happening as one sentence tells it, or several sentences together."""

    happening: Happening
    index: int  # of the sentence, in the article
    kind: DeedKind
    reality: Reality
    claims: tuple[str, ...]
    when: When | None
    where: tuple[Where, ...]
    roles: tuple[Role, ...]
    killed: tuple[Toll, ...]
    injured: tuple[Toll, ...]
    rules: tuple[str, ...]

    @property
    def sentence(self) -> Sentence:
        """The sentence that tells of it first."""
        return self.happening.sentence


def told_before(draft: Draft, drafts: Iterable[Draft]) -> Draft | None:
    """The draft of an earlier sentence that is clearly the same happening, None where it is not clear."""
    for earlier in reversed(tuple(drafts)):
        if (
            draft.index - earlier.index > _BACK
            or earlier.sentence.heading != draft.sentence.heading
        ):
            return None
        if earlier.index < draft.index and _is_same(draft, earlier):
            return earlier
    return None


def _is_same(draft: Draft, earlier: Draft) -> bool:
    if earlier.kind not in VIOLENT or not _agree(draft, earlier):
        return False
    if draft.happening.only_results:
        return _follows(draft, earlier)
    same_kind = draft.kind == earlier.kind
    generic = draft.happening.trigger.entry.generic and draft.kind in VIOLENT
    return (same_kind or generic) and is_definite(draft)


def is_definite(draft: Draft) -> bool:
    """Whether the words point back: "the attack", "this airstrike", "the second raid"."""
    trigger, sentence = draft.happening.trigger, draft.sentence
    if trigger.verb:
        return False
    before = [sentence.lower(trigger.first - back) for back in (1, 2, 3)]
    if before[0] in _DEFINITE or before[0] == "'s":
        return True
    plain = before[0].isalpha() and before[0] not in {"of", "a", "an", "and", "in", "by"}
    return (
        plain
        and before[1] in _DEFINITE
        and sentence.lower(trigger.end) not in {"on", "against", "by"}
    )


def _follows(draft: Draft, earlier: Draft) -> bool:
    """Whether killed and wounded are told right after the deed that they can only have come of."""
    if draft.kind not in _RESULTS or draft.reality != earlier.reality:
        return False
    words = [draft.sentence.lower(at) for at in draft.sentence.words[:8]]
    if draft.index - earlier.index == 1 and any(
        word in _ANAPHORS
        and following in {"caused", "killed", "left", "claimed", "resulted", "led", "wounded"}
        for word, following in zip(words, words[1:], strict=False)
    ):
        return True
    stated = draft.when is not None or any(w.basis == "stated" for w in draft.where)
    if stated or draft.sentence.block != earlier.sentence.block or draft.index - earlier.index != 1:
        return False
    new = (draft.killed and not earlier.killed) or (draft.injured and not earlier.injured)
    return bool(new) and not any(toll.who and "of the" in toll.who for toll in draft.killed)


def _agree(draft: Draft, earlier: Draft) -> bool:
    """Whether nothing told of the one excludes the other."""
    places = {w.name for w in draft.where if w.basis == "stated"}
    others = {w.name for w in earlier.where if w.basis == "stated"}
    if places and others and places.isdisjoint(others):
        return False
    if draft.when and earlier.when and not overlap(draft.when, earlier.when):
        return False
    both_done = {draft.reality, earlier.reality} <= {"happened", "ongoing"}
    return (
        (draft.reality == earlier.reality or both_done)
        and compatible(draft.killed, earlier.killed)
        and compatible(draft.injured, earlier.injured)
    )


def overlap(one: When, other: When) -> bool:
    """Whether two intervals share a day; unknown ends are open."""
    if one.latest is not None and other.earliest is not None and one.latest < other.earliest:
        return False
    return not (
        other.latest is not None and one.earliest is not None and other.latest < one.earliest
    )


def compatible(some: tuple[Toll, ...], others: tuple[Toll, ...]) -> bool:
    """Whether two tellings of the killed, or of the injured, can both be right."""
    if not some or not others:
        return True
    low, high = total(some)
    other_low, other_high = total(others)
    return (high is None or high >= other_low) and (other_high is None or other_high >= low)


def total(tolls: tuple[Toll, ...]) -> tuple[int, int | None]:
    """The sum of tolls told side by side, as a range."""
    low = sum(toll.low or 0 for toll in tolls)
    highs = [toll.high for toll in tolls]
    return low, None if None in highs else sum(high for high in highs if high is not None)


def joined(earlier: Draft, draft: Draft) -> Draft:
    """The earlier draft with what the later one adds."""
    stated = any(where.basis == "stated" for where in earlier.where)
    new_roles = tuple(
        role
        for role in draft.roles
        if not any(r.role == role.role and (r.who == role.who and r.who) for r in earlier.roles)
    )
    return replace(
        earlier,
        claims=tuple(dict.fromkeys((*earlier.claims, *draft.claims))),
        when=earlier.when or draft.when,
        where=earlier.where if stated or not draft.where else draft.where,
        roles=earlier.roles + new_roles
        if draft.happening.only_results
        else earlier.roles or draft.roles,
        killed=_more(earlier.killed, draft.killed),
        injured=_more(earlier.injured, draft.injured),
        rules=tuple(dict.fromkeys((*earlier.rules, "same_happening"))),
    )


def _more(some: tuple[Toll, ...], others: tuple[Toll, ...]) -> tuple[Toll, ...]:
    """The tolls that are there, else the later ones: telling again adds nothing."""
    return some or others
