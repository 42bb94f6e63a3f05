"""Who did it, where a later sentence tells: "the attackers", and whom they belong to."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from whoseword.reading.deed.draft import Draft
from whoseword.reading.deed.happening import VIOLENT
from whoseword.reading.deed.nominals import PRONOUNS
from whoseword.reading.deed.sentence import Sentence
from whoseword.record import Role
from whoseword.record.kinds import BODIES, DONE
from whoseword.reference.deeds import DeedBook

DOERS = "doers_told_later"
_FAR, _NEAR = 8, 6


def with_doers(
    sentence: Sentence, index: int, drafts: Sequence[Draft], book: DeedBook
) -> tuple[Draft, Draft] | None:
    """The deed that "the attackers" of a sentence did, before and after it is told of them.

    None where nothing new is told of them, or more than one deed may be theirs.
    """
    doers = next(_attackers(sentence, book), None)
    before = None if doers is None else _deed_before(sentence, index, drafts)
    if doers is None or before is None:
        return None
    told = [role for role in before.roles if role.role == "perpetrator"]
    new = [] if told else [_role(sentence, doers, None)]
    group = _belongs_to(sentence, doers[1])
    if group is not None and group.who not in {role.who for role in told}:
        new.append(group)
    if not new:
        return None
    rules = tuple(dict.fromkeys((*before.rules, DOERS)))
    return before, replace(before, roles=(*before.roles, *new), rules=rules)


def _attackers(sentence: Sentence, book: DeedBook) -> Iterator[tuple[int, int]]:
    """Where "the attackers" begin and end."""
    for at in sentence.words[1:]:
        if sentence.lower(at) in book.attackers and sentence.lower(at - 1) == "the":
            yield at - 1, at + 1


def _deed_before(sentence: Sentence, index: int, drafts: Sequence[Draft]) -> Draft | None:
    """The one violent deed of the sentences before; its other versions are no second one."""
    near = [
        draft
        for draft in drafts
        if draft.kind in VIOLENT
        and draft.reality in DONE
        and 0 < index - draft.index <= _FAR
        and draft.sentence.heading == sentence.heading
        and "other_version" not in draft.rules
    ]
    return near[0] if len(near) == 1 else None


def _belongs_to(sentence: Sentence, at: int) -> Role | None:
    """The group that they are said to belong to, as alleged by whoever says so."""
    for here in range(at, min(at + _NEAR, sentence.words.stop - 1)):
        for end in (here + 2, here + 3):
            words = " ".join(sentence.lower(word) for word in range(here, end))
            group = words in sentence.clause["belonging"] and _group_at(sentence, end)
            if group:
                return _role(sentence, group[0], group[1])
    return None


def _group_at(sentence: Sentence, at: int) -> tuple[tuple[int, int], str] | None:
    first = at + 1 if sentence.lower(at) == "the" else at
    named = sentence.mention_at(first)
    if named is None or named.name.kind not in BODIES:
        return None
    return (at, named.end), named.name.id


def _role(sentence: Sentence, words: tuple[int, int], who: str | None) -> Role:
    span = sentence.wording.span(*words)
    claims = tuple(claim.id for claim in sentence.claims_over(span)) if who else ()
    text = span.of(sentence.wording.text)
    return Role("perpetrator", who, span, text, alleged=who is not None, claims=claims)


def laid_to_others(draft: Draft, earlier: Draft, book: DeedBook) -> bool:
    """Whether another voice lays what happened to others than the one before did.

    Rebels are not the army; they may be the Northern Front.
    """
    ours, theirs = (_known_doers(one, book) for one in (draft, earlier))
    if not ours or not theirs or ours & theirs or set(draft.claims) & set(earlier.claims):
        return False
    mentions = (*draft.sentence.mentions, *earlier.sentence.mentions)
    names = {one.name.id for one in mentions}
    anyones = {one.name.id for one in mentions if one.name.kind != "official_body"}
    sides = ((ours, theirs), (theirs, ours))
    return not any(one <= anyones and not other & names for one, other in sides)


def _known_doers(draft: Draft, book: DeedBook) -> frozenset[str]:
    """The doers by name or last word; none where "they", "men" or "gunmen" can be anybody."""
    doers = [one for one in draft.roles if one.role == "perpetrator" and not one.alleged]
    last = {one.text.lower().split()[-1] for one in doers if one.who is None}
    anybody = {word for word in last if word in book.people and book.people[word].side == "unknown"}
    hidden = anybody | last & (PRONOUNS | book.attackers)
    return frozenset() if hidden else frozenset(last | {one.who for one in doers if one.who})
