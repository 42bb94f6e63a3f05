"""What is told of pairs: why mentions are one, and which are left open or held apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whoseword.record import Tie, Verdict
from whoseword.weighing.entity.bearers import Bearer
from whoseword.weighing.entity.clusters import Clusters
from whoseword.weighing.entity.forms import Form
from whoseword.weighing.entity.hubs import Hubs
from whoseword.weighing.entity.judged import Identity
from whoseword.weighing.entity.pairs import Two, two_of
from whoseword.weighing.entity.relations import Relations
from whoseword.weighing.entity.rules import kept_apart, through_others
from whoseword.weighing.entity.verdicts import TEXTS, verdict_of

_TOLD_BY_PLACE = frozenset({"generic", "unlocated", "located"})


@dataclass(frozen=True, slots=True)
class Tying:
    """Makes ties of the bearers of one weighing."""

    bearers: Sequence[Bearer]
    relations: Relations

    def taken(self, one: int, other: int) -> Iterator[Tie]:
        """The tie that made two bearers one."""
        two = two_of(self.bearers[one], self.bearers[other], self.relations)
        found = verdict_of(two)
        if found is not None:
            rule = found[1] if found[0] == "same" else through_others.__name__
            yield self._tie(two, "same", rule)

    def left(self, one: int, other: int) -> Iterator[Tie]:
        """The tie of two that are alike and were not made one."""
        two = two_of(self.bearers[one], self.bearers[other], self.relations)
        found = verdict_of(two)
        if found is not None:
            verdict, rule = found
            if verdict == "same":
                verdict, rule = "open", kept_apart.__name__
            yield self._tie(two, verdict, rule)

    def _tie(self, two: Two, verdict: Verdict, rule: str) -> Tie:
        best = max(two.meetings, key=lambda one: (one.is_one_name, one.relation.score))
        left, right = two.one.forms[best.one], two.other.forms[best.other]
        return Tie(left, right, verdict, rule, TEXTS[rule])


def ties_inside(bearer: Bearer) -> Iterator[Tie]:
    """Why the mentions of one article are one."""
    for join in bearer.joins:
        yield Tie(join.left, join.right, "same", join.rule, TEXTS[join.rule])


def tie_judged(told: Identity) -> Tie:
    """The tie that a person made."""
    return Tie(told.left, told.right, told.verdict, "judged", f"{told.by} judged so: {told.reason}")


def pairs_left(hubs: Hubs, clusters: Clusters) -> Iterator[tuple[int, int]]:
    """Pairs of bearers that are alike and not one: each to the first of its name, none twice."""
    done: set[tuple[int, int]] = set()
    for pair in _alike_and_apart(hubs, clusters):
        if pair not in done:
            done.add(pair)
            yield pair


def _alike_and_apart(hubs: Hubs, clusters: Clusters) -> Iterator[tuple[int, int]]:
    firsts: dict[Form, list[int]] = {}
    for form in hubs.traits:
        if form.kind == "bare":
            for trait in hubs.traits[form]:
                yield from _to_the_first(_each_once(hubs.members[form, trait], clusters))
        elif form.kind not in _TOLD_BY_PLACE:
            firsts[form] = _each_once(hubs.named[form], clusters)
            yield from _to_the_first(firsts[form])
    for one, other, _ in hubs.related:
        if one in firsts and other in firsts:
            left, right = sorted((firsts[one][0], firsts[other][0]))
            if clusters.find(left) != clusters.find(right):
                yield left, right


def _each_once(members: Sequence[int], clusters: Clusters) -> list[int]:
    """The first bearer of each set."""
    found: dict[int, int] = {}
    for at in members:
        found.setdefault(clusters.find(at), at)
    return list(found.values())


def _to_the_first(members: Sequence[int]) -> Iterator[tuple[int, int]]:
    for at in members[1:]:
        yield members[0], at
