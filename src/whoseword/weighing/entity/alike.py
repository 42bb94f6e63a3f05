"""How alike two names are in spelling, and whether one may stand for the other."""

from dataclasses import dataclass
from typing import Literal

from whoseword.language.likeness.alike import ALIKE, likeness
from whoseword.language.likeness.keys import may_spell_one
from whoseword.language.likeness.parts import parts_of
from whoseword.language.likeness.pieces import Part
from whoseword.language.likeness.ties import Tie, tied
from whoseword.language.spelling import loosened
from whoseword.reference.entities import EntityBook
from whoseword.weighing.entity.forms import (
    Form,
    labels_of,
    person_parts,
    shortened,
    spelt_together,
    without_common_end,
)

How = Literal["same", "spelt", "shortened", "address", "near", "other"]
"""One name; one in other letters; one without its last word; an address that spells it; alike, but
not enough; two names that nobody bears both of."""

ONE: frozenset[How] = frozenset({"same", "spelt", "shortened", "address"})
WITH_PARTS = frozenset({"full", "byname"})
_ONE_IN_OTHER_LETTERS = 0.85
_NAMED = frozenset({"name", "short"})


@dataclass(frozen=True, slots=True)
class Relation:
    """How two names stand to each other, and how alike they are, from 0 to 1."""

    how: How
    score: float


def relation_of(one: Form, other: Form, book: EntityBook) -> Relation | None:
    """How two names of one family stand to each other; None where spelling tells nothing."""
    kinds = {one.kind, other.kind}
    if one.family == "person":
        return _of_persons(one, other, book) if kinds <= WITH_PARTS else None
    if one.family == "publisher" and "address" in kinds:
        return _of_address(one, other, book) if kinds == {"address", "name"} else None
    if one.family == "publisher" and kinds == {"name"}:
        return _of_outlets(one, other, book)
    if one.family == "body" and kinds <= _NAMED:
        return _of_bodies(one, other, book)
    return None


def _of_persons(one: Form, other: Form, book: EntityBook) -> Relation | None:
    """Names of which every tied part may spell the other; what one leaves out counts little."""
    score = likeness(one.key, other.key, book.parts, person=True).score
    lefts, rights = (person_parts(form.key, book) for form in (one, other))
    ties = tied(lefts, rights)
    if score < ALIKE:
        apart = {one.kind, other.kind} == {"full"} and _tell_apart(lefts, rights, ties)
        return Relation("other", 0.0) if apart else None
    spells = all(_spells(lefts, rights, tie) for tie in ties)
    return Relation("spelt" if spells and len(ties) > 1 else "near", score)


def _tell_apart(lefts: tuple[Part, ...], rights: tuple[Part, ...], ties: tuple[Tie, ...]) -> bool:
    """Whether two names share two parts, and each has one more that the other has not."""
    alone = (
        [part for at, part in enumerate(lefts) if not any(at in tie.lefts for tie in ties)],
        [part for at, part in enumerate(rights) if not any(at in tie.rights for tie in ties)],
    )
    told = [any(part.kind in {"name", "father"} for part in side) for side in alone]
    return len(ties) > 1 and all(told)


def _spells(lefts: tuple[Part, ...], rights: tuple[Part, ...], tie: Tie) -> bool:
    """Whether tied parts may be spellings of one: Hassan and Hussein sound alike and are two."""
    left = "".join(lefts[at].text for at in tie.lefts)
    right = "".join(rights[at].text for at in tie.rights)
    if left == right or tie.reason.because == "initial" or may_spell_one(left, right):
        return True
    last = (lefts[tie.lefts[-1]].text, rights[tie.rights[-1]].text)
    return left == f"a{last[1]}" or right == f"a{last[0]}"  # "Asharq" for "al-Sharq"


def _of_address(one: Form, other: Form, book: EntityBook) -> Relation | None:
    site, named = (one, other) if one.kind == "address" else (other, one)
    spells = not labels_of(site).isdisjoint(spelt_together(named.key, book))
    return Relation("address", 1.0) if spells else None


def _of_outlets(one: Form, other: Form, book: EntityBook) -> Relation | None:
    words, others = (tuple(loosened(form.key).split()) for form in (one, other))
    if words == others:
        return Relation("same", 1.0)
    if words in shortened(others, book.left_out) or others in shortened(words, book.left_out):
        return Relation("shortened", 1.0)
    return _in_other_letters(one, other, book)


def _of_bodies(one: Form, other: Form, book: EntityBook) -> Relation | None:
    """Names in other letters; one with letters or words of the other alone is but near."""
    if {one.kind, other.kind} == _NAMED:
        short, full = (one, other) if one.kind == "short" else (other, one)
        letters = "".join(word[0] for word in full.key.split())
        near = short.key == letters or short.key == without_common_end(full.key, book)
        return Relation("near", ALIKE) if near else None
    return _in_other_letters(one, other, book) if one.kind == "name" else None


def _in_other_letters(one: Form, other: Form, book: EntityBook) -> Relation | None:
    like = likeness(one.key, other.key, book.parts, person=False)
    if not like.alike:
        return None
    lefts, rights = (parts_of(form.key, book.parts, person=False) for form in (one, other))
    whole = all(reason.because in {"same", "sound", "near"} for reason in like.reasons)
    spells = all(_spells(lefts, rights, tie) for tie in tied(lefts, rights))
    one_name = whole and spells and like.score >= _ONE_IN_OTHER_LETTERS
    return Relation("spelt" if one_name else "near", like.score)
