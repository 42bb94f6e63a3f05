"""A deed before mentions of one happening across sentences are put together."""

from dataclasses import dataclass, replace

from whoseword.reading.deed.days import inferred
from whoseword.reading.deed.happening import Happening
from whoseword.reading.deed.sentence import Sentence
from whoseword.reading.deed.settled import FROM_THEN_ON
from whoseword.reading.deed.sums import is_part_of_others
from whoseword.record import DeedKind, Reality, Role, Toll, When, Where

_ROOT = 5
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})


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
    said: frozenset[str] = frozenset()  # how the words for it begin ("attac")

    @property
    def sentence(self) -> Sentence:
        """The sentence that tells of it first."""
        return self.happening.sentence


def words_for(happening: Happening) -> frozenset[str]:
    """How the words that tell of a happening begin, so that verb and noun of one root meet."""
    sentence = happening.sentence
    words = (
        sentence.lower(at)
        for trigger in happening.triggers
        for at in range(trigger.first, trigger.end)
    )
    return frozenset(word[:_ROOT] for word in words if len(word) >= _ROOT)


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


def is_part(draft: Draft) -> bool:
    """Whether those who died are a part of others told before ("two of the wounded")."""
    return is_part_of_others(draft.killed + draft.injured)


def version_of(draft: Draft, earlier: Draft) -> Draft:
    """The draft as another version of a happening: place and time of the first, inferred."""
    inherits = draft.happening.only_results or draft.happening.trigger.entry.generic
    stated = any(where.basis == "stated" for where in draft.where)
    open_end = draft.when is None and FROM_THEN_ON in earlier.rules
    return replace(
        draft,
        kind=earlier.kind if inherits else draft.kind,
        when=draft.when or inferred(earlier.when),
        where=draft.where if stated else tuple(replace(w, basis="inferred") for w in earlier.where),
        rules=(*draft.rules, "other_version", *((FROM_THEN_ON,) if open_end else ())),
    )


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


def joined(earlier: Draft, draft: Draft) -> Draft:
    """The earlier draft with what the later one adds."""
    stated = any(where.basis == "stated" for where in earlier.where)
    placed = any(where.basis == "stated" for where in draft.where)
    if draft.kind == "death_report" and placed and not stated:
        return joined(draft, replace(earlier, where=()))
    return replace(
        earlier,
        claims=tuple(dict.fromkeys((*earlier.claims, *draft.claims))),
        when=earlier.when or (None if _is_news(draft) else draft.when),
        where=earlier.where if stated or not draft.where else draft.where,
        roles=_all_roles(earlier, draft),
        killed=_more(earlier.killed, draft.killed),
        injured=_more(earlier.injured, draft.injured),
        rules=tuple(dict.fromkeys((*earlier.rules, "same_happening"))),
        again=(*earlier.again, draft.index),
        said=earlier.said | draft.said,
    )


def _all_roles(earlier: Draft, draft: Draft) -> tuple[Role, ...]:
    """The roles told first, and of later ones those harmed, and those to whom it is laid."""
    new = tuple(
        role
        for role in draft.roles
        if not any(r.role == role.role and (r.who == role.who and r.who) for r in earlier.roles)
    )
    if draft.happening.only_results:
        return earlier.roles + new
    if not earlier.roles:
        return draft.roles
    return earlier.roles + tuple(role for role in new if role.alleged)


def _is_news(draft: Draft) -> bool:
    """Whether the words are for the news of a death: its day is not the day of the death."""
    return draft.sentence.lower(draft.happening.trigger.first) in {"notice", "news"}


def _more(some: tuple[Toll, ...], others: tuple[Toll, ...]) -> tuple[Toll, ...]:
    """The tolls that are there, else the later ones: telling again adds only where it is told."""
    if not some or len(some) != len(others):
        return some or others
    pairs = tuple(zip(some, others, strict=True))
    if not all(_one_number(one, two) for one, two in pairs):
        return some
    return tuple(replace(one, also=(*one.also, two.span, *two.also)) for one, two in pairs)


def _one_number(one: Toll, two: Toll) -> bool:
    return (one.low, one.high, one.part) == (two.low, two.high, two.part)
