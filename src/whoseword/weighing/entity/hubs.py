"""Where bearers meet: hubs of one name with one trait, so that no two need be held together."""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass

from whoseword.weighing.entity.alike import ONE, Relation
from whoseword.weighing.entity.bearers import Bearer
from whoseword.weighing.entity.clusters import Clusters
from whoseword.weighing.entity.forms import Form
from whoseword.weighing.entity.pairs import traits_at
from whoseword.weighing.entity.relations import Relations
from whoseword.weighing.entity.traits import IDENTICAL_ONLY, NONE, Trait

Hub = tuple[Form, Trait]
_UNSURE = frozenset({"generic", "unlocated", "located"})


@dataclass(frozen=True, slots=True)
class Hubs:
    """The hubs of all bearers, and how the names stand to each other that are alike.

    Bearers of one hub are one by a rule that looks at the pair alone, as are those of two hubs of
    one trait whose names are one in other letters: 20,000 mentions make 20,000 steps, not pairs.
    ``named`` are all bearers of a name, also those that nothing supports.
    """

    members: dict[Hub, list[int]]
    traits: dict[Form, list[Trait]]
    named: dict[Form, list[int]]
    related: tuple[tuple[Form, Form, Relation], ...]


def hubs_of(bearers: Sequence[Bearer], relations: Relations) -> Hubs:
    """The hubs of bearers that are in their order."""
    members: dict[Hub, list[int]] = {}
    traits: dict[Form, list[Trait]] = {}
    named: dict[Form, list[int]] = {}
    for at, bearer in enumerate(bearers):
        for form in bearer.forms:
            known = traits.setdefault(form, [])
            named.setdefault(form, []).append(at)
            for trait in sorted(traits_at(bearer, form, relations)):
                if (form, trait) not in members:
                    members[form, trait] = []
                    known.append(trait)
                members[form, trait].append(at)
    return Hubs(members, traits, named, tuple(_related(sorted(traits), relations)))


def _related(forms: Sequence[Form], relations: Relations) -> Iterator[tuple[Form, Form, Relation]]:
    """Names that share a key and are alike, or cannot be one's."""
    by_key: dict[str, list[Form]] = {}
    done: set[tuple[Form, Form]] = set()
    for form in forms:
        if form.kind in _UNSURE:
            continue
        for key in sorted(relations.keys(form)):
            for other in by_key.setdefault(key, []):
                if (other, form) not in done:
                    done.add((other, form))
                    relation = relations.of(other, form)
                    if relation is not None:
                        yield other, form, relation
            by_key[key].append(form)


def gather(hubs: Hubs, clusters: Clusters) -> Iterator[tuple[int, int]]:
    """Make one what may be one, the likest names first; each pair of bearers that it took."""
    camps: dict[Hub, list[int]] = {}
    for hub in sorted(hubs.members, key=lambda hub: (hubs.members[hub][0], hub)):
        if hub[0].kind != "bare":
            camps[hub] = yield from _camps(hubs.members[hub], clusters)
    for one, other, trait in _alike(hubs):
        for left in camps[one, trait]:
            for right in camps[other, trait]:
                if clusters.find(left) != clusters.find(right) and clusters.join(left, right):
                    yield left, right


def _camps(
    members: Sequence[int], clusters: Clusters
) -> Generator[tuple[int, int], None, list[int]]:
    """Make the bearers of one hub one; of those that cannot be, the first of each camp."""
    camps: list[int] = []
    for at in members:
        for first in camps:
            if clusters.find(first) == clusters.find(at):
                break
            if clusters.join(first, at):
                yield first, at
                break
        else:
            camps.append(at)
    return camps


def _alike(hubs: Hubs) -> Iterator[tuple[Form, Form, Trait]]:
    """Pairs of hubs that are one, those of the likest names first."""
    steps = [
        (-relation.score, hubs.members[one, trait][0], one, other, trait)
        for one, other, relation in hubs.related
        if relation.how in ONE and "bare" not in {one.kind, other.kind}
        for trait in hubs.traits[one]
        if (other, trait) in hubs.members and trait[0] not in IDENTICAL_ONLY
        if trait != NONE or one.family != "body"
    ]
    for _, _, one, other, trait in sorted(steps):
        yield one, other, trait
