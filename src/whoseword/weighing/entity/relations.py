"""The relations of names by their spelling alone; they say nothing on who bears them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from whoseword.language.likeness.keys import name_keys
from whoseword.language.spelling import loosened, skeleton
from whoseword.reference.entities import EntityBook
from whoseword.weighing.entity.alike import WITH_PARTS, Relation, relation_of
from whoseword.weighing.entity.forms import (
    Form,
    labels_of,
    shortened,
    spelt_together,
    without_common_end,
)


@dataclass(frozen=True, slots=True)
class Relations:
    """How names stand to each other, each pair worked out once, with the book for it."""

    book: EntityBook
    _known: dict[tuple[Form, Form], Relation | None] = field(default_factory=dict)
    _keys: dict[Form, frozenset[str]] = field(default_factory=dict)

    def keys(self, form: Form) -> frozenset[str]:
        """The keys of a name: two names that share none are not held against each other."""
        if form not in self._keys:
            told = (f"{form.family} {key}" for key in (form.key, *_keys_of(form, self.book)))
            self._keys[form] = frozenset(told)
        return self._keys[form]

    def of(self, one: Form, other: Form) -> Relation | None:
        """How two names stand to each other; None where their spelling tells nothing."""
        if one == other:
            return Relation("same", 1.0)
        pair = (one, other) if one < other else (other, one)
        if pair not in self._known:
            self._known[pair] = relation_of(*pair, self.book) if self._met(*pair) else None
        return self._known[pair]

    def _met(self, one: Form, other: Form) -> bool:
        return one.family == other.family and not self.keys(one).isdisjoint(self.keys(other))


def _keys_of(form: Form, book: EntityBook) -> Iterable[str]:
    """What the spellings of a name share beside its own words."""
    if form.kind in WITH_PARTS:
        return (f"~{key}" for key in name_keys(form.key, book.parts))
    if form.family == "publisher" and form.kind == "address":
        return (f"@{label}" for label in labels_of(form))
    if form.family == "publisher" and form.kind == "name":
        words = tuple(loosened(form.key).split())
        bones = (skeleton(" ".join(one)) for one in (words, *shortened(words, book.left_out)))
        together = (f"@{one}" for one in spelt_together(form.key, book))
        return (*(f"~{one}" for one in bones), *together)
    if form.family == "body" and form.kind == "name":
        letters = "".join(word[0] for word in form.key.split())
        return (f"~{skeleton(form.key)}", letters, without_common_end(form.key, book))
    return ()
