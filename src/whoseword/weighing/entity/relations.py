"""How two names stand to each other by their spelling alone; it says nothing on who bears them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from whoseword.language.likeness.alike import ALIKE, likeness
from whoseword.language.likeness.keys import may_spell_one, name_keys
from whoseword.language.likeness.pieces import Part
from whoseword.language.likeness.ties import Tie, tied
from whoseword.language.spelling import loosened, skeleton
from whoseword.reference.entities import EntityBook
from whoseword.weighing.entity.forms import Form, label_of, person_parts, shortened, spelt_together

How = Literal["same", "spelt", "shortened", "address", "near", "other"]
"""One name; one in other letters; one without its last word; an address that spells it; alike, but
not enough; two names that nobody bears both of."""

ONE: frozenset[How] = frozenset({"same", "spelt", "shortened", "address"})
_ONE_IN_OTHER_LETTERS = 0.85
_WITH_PARTS = frozenset({"full", "byname"})


@dataclass(frozen=True, slots=True)
class Relation:
    """How two names stand to each other, and how alike they are, from 0 to 1."""

    how: How
    score: float


@dataclass(frozen=True, slots=True)
class Relations:
    """The relations of names, each worked out once; ``book`` says what small words do."""

    book: EntityBook
    _known: dict[tuple[Form, Form], Relation | None] = field(default_factory=dict)
    _keys: dict[Form, frozenset[str]] = field(default_factory=dict)

    def keys(self, form: Form) -> frozenset[str]:
        """The keys of a name: two names that share none are not held against each other."""
        if form not in self._keys:
            self._keys[form] = frozenset(_keys_of(form, self.book))
        return self._keys[form]

    def of(self, one: Form, other: Form) -> Relation | None:
        """How two names stand to each other; None where their spelling tells nothing."""
        if one == other:
            return Relation("same", 1.0)
        pair = (one, other) if one < other else (other, one)
        if pair not in self._known:
            self._known[pair] = _relation(*pair, self.book) if self._met(*pair) else None
        return self._known[pair]

    def _met(self, one: Form, other: Form) -> bool:
        return one.family == other.family and not self.keys(one).isdisjoint(self.keys(other))


def _keys_of(form: Form, book: EntityBook) -> Iterable[str]:
    family = form.family
    yield f"{family} {form.key}"
    if form.kind in _WITH_PARTS:
        yield from (f"{family} ~{key}" for key in name_keys(form.key, book.parts))
    elif form.kind == "name":
        words = tuple(loosened(form.key).split())
        every = (words, *shortened(words, book.left_out)) if family == "publisher" else (words,)
        yield from (f"{family} ~{skeleton(' '.join(one))}" for one in every)
    if family == "publisher" and form.kind == "address":
        yield from (f"publisher @{one}" for one in _labels(form))
    elif family == "publisher" and form.kind != "bare":
        yield from (f"publisher @{one}" for one in spelt_together(form.key, book))


def _labels(form: Form) -> frozenset[str]:
    """What an address spells, and the same without an article at its beginning."""
    label = label_of(form.key)
    return frozenset({label, *(label.removeprefix(article) for article in ("the", "al", "el"))})


def _relation(one: Form, other: Form, book: EntityBook) -> Relation | None:
    if one.family == "person":
        both = {one.kind, other.kind} <= _WITH_PARTS
        return _of_persons(one, other, book) if both else None
    if one.family == "place" or "generic" in {one.kind, other.kind}:
        return None
    addresses = [form for form in (one, other) if form.kind == "address"]
    if len(addresses) == 1:
        named = other if addresses[0] is one else one
        spells = not _labels(addresses[0]).isdisjoint(spelt_together(named.key, book))
        return Relation("address", 1.0) if spells and named.kind != "bare" else None
    if {one.kind, other.kind} != {"name"}:
        return None
    return _of_bodies(one, other, book)


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
    return left == right or tie.reason.because == "initial" or may_spell_one(left, right)


def _of_bodies(one: Form, other: Form, book: EntityBook) -> Relation | None:
    words = [tuple(loosened(form.key).split()) for form in (one, other)]
    if one.family == "publisher":
        cut = [{own, *shortened(own, book.left_out)} for own in words]
        if words[0] == words[1]:
            return Relation("same", 1.0)
        if words[0] in cut[1] or words[1] in cut[0]:
            return Relation("shortened", 1.0)
    like = likeness(one.key, other.key, book.parts, person=False)
    if not like.alike:
        return None
    whole = all(reason.because in {"same", "sound", "near"} for reason in like.reasons)
    one_name = whole and like.score >= _ONE_IN_OTHER_LETTERS
    return Relation("spelt" if one_name else "near", like.score)
