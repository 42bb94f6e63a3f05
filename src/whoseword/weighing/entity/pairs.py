"""Two bearers side by side: how their names meet, and what supports that they are one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from whoseword.weighing.entity.alike import ONE, Relation
from whoseword.weighing.entity.bearers import Bearer
from whoseword.weighing.entity.forms import Form
from whoseword.weighing.entity.relations import Relations
from whoseword.weighing.entity.traits import IDENTICAL_ONLY, NONE, Trait

NEEDS_SUPPORT = frozenset({"full", "byname", "short", "generic", "unlocated"})
"""Kinds of names that many bear: one name is not one bearer until something supports it."""

_REAL = frozenset({"full", "name"})


@dataclass(frozen=True, slots=True)
class Meeting:
    """A name of one bearer and a name of the other, how they stand, and what both have."""

    one: Form
    other: Form
    relation: Relation
    shared: frozenset[Trait]

    @property
    def is_one_name(self) -> bool:
        """Whether they are one name, in whatever spelling, that tells more than a given name."""
        return self.relation.how in ONE and "bare" not in {self.one.kind, self.other.kind}

    @property
    def needs_support(self) -> bool:
        """Whether many may bear the name."""
        return not NEEDS_SUPPORT.isdisjoint({self.one.kind, self.other.kind})

    def has(self, kind: str) -> bool:
        """Whether both bearers share a trait of this kind."""
        return any(what == kind for what, _ in self.shared)


@dataclass(frozen=True, slots=True)
class Two:
    """Two bearers, and every way in which their names meet.

    ``contradict``: each has a full name, and nobody bears both.
    """

    one: Bearer
    other: Bearer
    meetings: tuple[Meeting, ...]
    contradict: bool


def two_of(one: Bearer, other: Bearer, relations: Relations) -> Two:
    """The two side by side, the same whichever is named first."""
    first, second = sorted((one, other), key=lambda bearer: (bearer.at, bearer.id))
    meetings = tuple(_meetings(first, second, relations))
    contradict = bool(meetings) and contradict_each_other(
        real_names(first.forms), real_names(second.forms), relations
    )
    return Two(first, second, meetings, contradict)


def _meetings(one: Bearer, other: Bearer, relations: Relations) -> Iterator[Meeting]:
    for form in one.forms:
        for beside in other.forms:
            relation = relations.of(form, beside)
            if relation is not None:
                mine, theirs = traits_at(one, form, relations), traits_at(other, beside, relations)
                shared = mine & theirs
                if form != beside:
                    shared = frozenset(one for one in shared if one[0] not in IDENTICAL_ONLY)
                yield Meeting(form, beside, relation, shared)


def traits_at(bearer: Bearer, form: Form, relations: Relations) -> frozenset[Trait]:
    """The traits that support a bearer under one of its names: the other names are among them."""
    if form.kind not in NEEDS_SUPPORT and form.kind != "bare":
        return bearer.traits | {NONE} if form.family == "body" else frozenset({NONE})
    traits = bearer.strict if form.kind == "full" else bearer.traits
    if len(bearer.forms) == 1:
        return traits
    own = relations.keys(form)
    others = (relations.keys(one) for one in bearer.forms if one != form)
    return traits | {("alias", key) for keys in others for key in keys - own}


def real_names(forms: Iterable[Form]) -> frozenset[Form]:
    """The full names of persons and the names in words of bodies and outlets."""
    return frozenset(form for form in forms if form.kind in _REAL)


def contradict_each_other(
    names: frozenset[Form], others: frozenset[Form], relations: Relations
) -> bool:
    """Whether both sides have full names, and they cannot be one bearer's.

    None of one side is alike to any of the other; or two share parts and tell another father.
    """
    if not names or not others or names <= others or others <= names:
        return False
    found = [relations.of(one, other) for one in sorted(names) for other in sorted(others)]
    if any(relation is not None and relation.how == "other" for relation in found):
        return True
    return all(relation is None for relation in found)
