"""A deed before mentions of one happening across sentences are put together."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from whoseword.reading.deed.happenings import VIOLENT, Happening
from whoseword.reading.deed.story import Sentence
from whoseword.record import DeedKind, Reality, Role, Toll, When, Where

_TOWNS = frozenset({"settlement", "near_settlement", "neighbourhood", "street", "exact"})
_ANOTHER = frozenset({"another", "second", "third", "other", "more", "further", "separate", "two"})
_BACK, _SOON, _MANY = 10, 3, 5
_TOLD_AGAIN: frozenset[DeedKind] = frozenset(
    {
        "protest",
        "abduction",
        "arrest",
        "ceasefire",
        "evacuation",
        "claim_of_responsibility",
        "denial",
    }
)
_DONE = frozenset({"happened", "ongoing"})
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
    again: tuple[int, ...] = ()  # the later sentences that tell of it again

    @property
    def sentence(self) -> Sentence:
        """The sentence that tells of it first."""
        return self.happening.sentence


def told_before(draft: Draft, drafts: Iterable[Draft]) -> Draft | None:
    """The draft of an earlier sentence that is clearly the same happening; else None."""
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
    if not _one_scene(draft, earlier):
        return False
    if earlier.kind == draft.kind == "death_report":
        return _same_death(draft, earlier)
    if earlier.kind not in VIOLENT:
        return draft.kind == earlier.kind and draft.kind in _TOLD_AGAIN and is_definite(draft)
    if _same_day_and_town(draft, earlier):
        return True
    if draft.happening.only_results:
        return _follows(draft, earlier)
    same_kind = draft.kind == earlier.kind
    generic = draft.happening.trigger.entry.generic and draft.kind in VIOLENT
    return (same_kind or generic) and is_definite(draft)


def _same_death(draft: Draft, earlier: Draft) -> bool:
    """Whether "the operative" or "his death" points back to the one whose death was told before."""
    apart = draft.index - earlier.index
    if apart > 2 or draft.sentence.block != earlier.sentence.block:
        return False
    trigger = draft.happening.trigger
    words = {draft.sentence.lower(at) for at in range(trigger.first, trigger.end)}
    if words & {"his", "her"}:
        return not draft.killed
    nouns = [[toll.who.lower().split() for toll in d.killed if toll.who] for d in (draft, earlier)]
    if any(len(heads) != 1 for heads in nouns):
        return False
    (new,), (old,) = nouns
    return (new[0] == "the" and new[-1] == old[-1]) or new[0] in {"he", "she"}


def is_definite(draft: Draft) -> bool:
    """Whether the words point back: "the attack", "this airstrike", "the second raid"."""
    trigger, sentence = draft.happening.trigger, draft.sentence
    if trigger.verb:
        return False
    told_of = sentence.lower(trigger.end) in {"on", "against", "by"}
    if told_of and sentence.lower(trigger.end + 1) not in {"its", "their", "his", "her"}:
        return False
    for at in range(trigger.first - 1, trigger.first - 5, -1):
        word = sentence.lower(at)
        if word in _DEFINITE:
            return True
        named = sentence.mention_at(at) is not None
        if not named and (
            not word.replace("-", "").isalpha() or word in sentence.clause["no_adjectives"]
        ):
            return False
    return False


def _follows(draft: Draft, earlier: Draft) -> bool:
    """Whether killed and wounded are told after the deed that they can only have come of."""
    if draft.happening.trigger.kind not in _RESULTS:
        return False
    words = [draft.sentence.lower(at) for at in draft.sentence.words[:8]]
    if draft.index - earlier.index == 1 and any(
        word in _ANAPHORS
        and following in {"caused", "killed", "left", "claimed", "resulted", "led", "wounded"}
        for word, following in pairwise(words)
    ):
        return True
    stated = draft.when is not None or any(w.basis == "stated" for w in draft.where)
    apart = draft.index - max(earlier.index, *earlier.again, 0)
    if stated or is_part(draft) or apart > _SOON:
        return False
    if _counts_again(draft) or _same_number(draft, earlier):
        return True
    asserted = bool(draft.sentence.reported(draft.happening.trigger.span))
    if asserted and draft.killed and draft.index - 1 in {earlier.index, *earlier.again}:
        return True
    same_block = draft.sentence.block == earlier.sentence.block
    new = (draft.killed and not earlier.killed) or (draft.injured and not earlier.injured)
    return bool(new and same_block)


def _counts_again(draft: Draft) -> bool:
    """Whether the words point back to a number told before ("the death toll", "the dead")."""
    trigger, sentence = draft.happening.trigger, draft.sentence
    words = {sentence.lower(at) for at in range(trigger.first, trigger.end)}
    return bool(words & {"toll", "dead"}) and sentence.lower(trigger.first - 1) == "the"


def _same_day_and_town(draft: Draft, earlier: Draft) -> bool:
    """Whether both tell one kind of deed at one town on one day, with no word for a second one."""
    one_kind = draft.kind == earlier.kind and not draft.happening.only_results
    if not one_kind or draft.when is None or earlier.when is None or not agree(draft, earlier):
        return False
    one_day = draft.when.edtf == earlier.when.edtf and draft.when.earliest == draft.when.latest
    towns = [
        {w.name for w in d.where if w.basis == "stated" and w.precision in _TOWNS}
        for d in (draft, earlier)
    ]
    first = draft.happening.trigger.first
    before = {draft.sentence.lower(at) for at in range(first - 4, first)}
    known = draft.when.earliest is not None
    return known and one_day and bool(towns[0] & towns[1]) and not before & _ANOTHER


def _same_number(draft: Draft, earlier: Draft) -> bool:
    """Whether both tell of the same killed or the same injured, and of more than a few."""
    pairs = ((draft.killed, earlier.killed), (draft.injured, earlier.injured))
    return any(
        new and old and total(new) == total(old) and total(new)[0] >= _MANY for new, old in pairs
    )


def is_part(draft: Draft) -> bool:
    """Whether those who died are a part of others told before ("two of the wounded")."""
    return is_part_of_others(draft.killed + draft.injured)


def is_part_of_others(tolls: tuple[Toll, ...]) -> bool:
    """Whether a toll counts some of people told before, so that it is no rival of their number."""
    return any(toll.who is not None and toll.who.lower().startswith("of ") for toll in tolls)


def _one_scene(draft: Draft, earlier: Draft) -> bool:
    """Whether place, time and reality do not part the two."""
    if not places_agree(draft.where, earlier.where):
        return False
    if draft.when and earlier.when and not overlap(draft.when, earlier.when):
        return False
    return draft.reality == earlier.reality or {draft.reality, earlier.reality} <= _DONE


def agree(draft: Draft, earlier: Draft) -> bool:
    """Whether the tolls told of one happening are the same; where not, they are two versions."""
    pairs = ((draft.killed, earlier.killed), (draft.injured, earlier.injured))
    return all(not new or not old or total(new) == total(old) for new, old in pairs)


def version_of(draft: Draft, earlier: Draft) -> Draft:
    """The draft as another version of a happening: place and time of the first, inferred."""
    inherits = draft.happening.only_results or draft.happening.trigger.entry.generic
    stated = any(where.basis == "stated" for where in draft.where)
    return replace(
        draft,
        kind=earlier.kind if inherits else draft.kind,
        when=draft.when or inferred(earlier.when),
        where=draft.where if stated else tuple(replace(w, basis="inferred") for w in earlier.where),
        rules=(*draft.rules, "other_version"),
    )


def inferred(when: When | None) -> When | None:
    """The same interval, as inferred from what was told before."""
    return None if when is None else replace(when, basis="inferred")


def places_agree(some: tuple[Where, ...], others: tuple[Where, ...]) -> bool:
    """Whether stated places are the same, or one is the country of the other."""
    ours = {w.name for w in some if w.basis == "stated" and is_named(w)}
    theirs = {w.name for w in others if w.basis == "stated" and is_named(w)}
    if not ours or not theirs or ours & theirs:
        return True
    coarse = any(w.precision in {"country", "region"} for w in (*some, *others))
    countries = {w.country for w in some} & {w.country for w in others} - {None}
    return coarse and bool(countries)


def is_named(where: Where) -> bool:
    """Whether a place has a name, and is not "the square" of some town."""
    return where.country is not None or not where.name.islower()


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
    placed = any(where.basis == "stated" for where in draft.where)
    if draft.kind == "death_report" and placed and not stated:
        return joined(draft, replace(earlier, where=()))
    new_roles = tuple(
        role
        for role in draft.roles
        if not any(r.role == role.role and (r.who == role.who and r.who) for r in earlier.roles)
    )
    return replace(
        earlier,
        claims=tuple(dict.fromkeys((*earlier.claims, *draft.claims))),
        when=earlier.when or (None if _is_news(draft) else draft.when),
        where=earlier.where if stated or not draft.where else draft.where,
        roles=earlier.roles + new_roles
        if draft.happening.only_results
        else earlier.roles or draft.roles,
        killed=_more(earlier.killed, draft.killed),
        injured=_more(earlier.injured, draft.injured),
        rules=tuple(dict.fromkeys((*earlier.rules, "same_happening"))),
        again=(*earlier.again, draft.index),
    )


def _is_news(draft: Draft) -> bool:
    """Whether the words are for the news of a death: its day is not the day of the death."""
    return draft.sentence.lower(draft.happening.trigger.first) in {"notice", "news"}


def _more(some: tuple[Toll, ...], others: tuple[Toll, ...]) -> tuple[Toll, ...]:
    """The tolls that are there, else the later ones: telling again adds nothing."""
    return some or others
