"""Whether a later sentence tells of a happening that was told before, by what it says of it."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from whoseword.reading.deed.days import overlap, same_day
from whoseword.reading.deed.draft import Draft, is_definite, is_named, is_part, places_agree
from whoseword.reading.deed.happening import VIOLENT
from whoseword.reading.deed.sums import total
from whoseword.record import DeedKind
from whoseword.record.kinds import DONE, HARM

_TOWNS = frozenset({"settlement", "near_settlement", "neighbourhood", "street", "exact"})
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
_ANAPHORS = frozenset({"this", "which", "it", "that"})


def told_before(draft: Draft, drafts: Iterable[Draft]) -> Draft | None:
    """The draft that is clearly the same happening; None where no draft is.

    Of several it is the one of the same number, else the one told in words of the same root, else
    the one at its place, else the last.
    """
    found = list(_told_before(draft, drafts))
    counted = (earlier for earlier in found if _same_number(draft, earlier))
    # "In the attack" after "they attacked" and "they fired" is the first of the two.
    of_a_word = (earlier for earlier in found if draft.said & earlier.said)
    at_place = (earlier for earlier in found if _shared_place(draft, earlier))
    last = found[0] if found else None
    return next(counted, next(of_a_word, next(at_place, last)))


def _told_before(draft: Draft, drafts: Iterable[Draft]) -> Iterator[Draft]:
    for earlier in reversed(tuple(drafts)):
        if (
            draft.index - earlier.index > _BACK
            or earlier.sentence.heading != draft.sentence.heading
        ):
            return
        again = _is_same if earlier.index < draft.index else _counts_otherwise
        if again(draft, earlier):
            yield earlier


def _shared_place(draft: Draft, earlier: Draft) -> bool:
    """Whether both are told at one named place."""
    ours, theirs = (
        {where.name for where in one.where if where.basis == "stated" and is_named(where)}
        for one in (draft, earlier)
    )
    return bool(ours & theirs)


def _is_same(draft: Draft, earlier: Draft) -> bool:
    if not _one_scene(draft, earlier):
        return False
    if earlier.kind == draft.kind == "death_report":
        return _same_death(draft, earlier)
    if earlier.kind not in VIOLENT:
        return draft.kind == earlier.kind and draft.kind in _TOLD_AGAIN and is_definite(draft)
    if _same_day_and_town(draft, earlier) or _is_counter(draft, earlier):
        return True
    if draft.happening.only_results:
        return _follows(draft, earlier)
    same_kind = draft.kind == earlier.kind
    generic = draft.happening.trigger.entry.generic and draft.kind in VIOLENT
    return (same_kind or generic) and is_definite(draft)


def _counts_otherwise(draft: Draft, earlier: Draft) -> bool:
    """Whether another voice of the sentence only gives another number ("..., but the army 14")."""
    if earlier.kind not in VIOLENT or not draft.happening.only_results or is_part(draft):
        return False
    voices = [
        {claim.id for claim in d.sentence.reported(d.happening.trigger.span)}
        for d in (draft, earlier)
    ]
    counted = (draft.killed and earlier.killed) or (draft.injured and earlier.injured)
    return voices[0] != voices[1] and bool(counted) and _one_scene(draft, earlier)


def _is_counter(draft: Draft, earlier: Draft) -> bool:
    """Whether another voice sets its version against the one before ("on the other hand")."""
    sentence = draft.sentence
    opened = " ".join(sentence.lower(at) for at in sentence.words[:4])
    against = any(opened.startswith(words) for words in sentence.clause["contrasts"])
    kinds = {draft.kind, earlier.kind} <= VIOLENT | HARM
    voices = not set(draft.claims) & set(earlier.claims)
    named = {where.name for where in draft.where} & {where.name for where in earlier.where}
    both = bool(draft.killed and earlier.killed) and total(draft.killed) != total(earlier.killed)
    return against and kinds and voices and both and bool(named)


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


def _follows(draft: Draft, earlier: Draft) -> bool:
    """Whether killed and wounded are told after the deed that they can only have come of."""
    if draft.happening.trigger.kind not in HARM:
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
    one_day = same_day(draft.when, earlier.when)
    towns = [
        {w.name for w in d.where if w.basis == "stated" and w.precision in _TOWNS}
        for d in (draft, earlier)
    ]
    first = draft.happening.trigger.first
    before = {draft.sentence.lower(at) for at in range(first - 4, first)}
    return one_day and bool(towns[0] & towns[1]) and not before & draft.sentence.clause["another"]


def _same_number(draft: Draft, earlier: Draft) -> bool:
    """Whether both tell of the same killed or the same injured, and of more than a few."""
    pairs = ((draft.killed, earlier.killed), (draft.injured, earlier.injured))
    return any(
        new and old and total(new) == total(old) and total(new)[0] >= _MANY for new, old in pairs
    )


def _one_scene(draft: Draft, earlier: Draft) -> bool:
    """Whether place, time and reality do not part the two."""
    if not places_agree(draft.where, earlier.where):
        return False
    if draft.when and earlier.when and not overlap(draft.when, earlier.when):
        return False
    return draft.reality == earlier.reality or {draft.reality, earlier.reality} <= DONE


def agree(draft: Draft, earlier: Draft) -> bool:
    """Whether the tolls told of one happening are the same; where not, they are two versions."""
    pairs = ((draft.killed, earlier.killed), (draft.injured, earlier.injured))
    return all(not new or not old or total(new) == total(old) for new, old in pairs)
