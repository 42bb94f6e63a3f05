"""What is known of two origins' independence: a table of rules, the first that fits decides."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations

from whoseword.record import Independence, Origin, Pair, State
from whoseword.weighing.ruled import Rated


@dataclass(frozen=True, slots=True)
class Standing:
    """An origin of one event, and what its independence from another hangs on.

    ``outlets`` are those that heard it themselves, ``relays`` outlets through which all have it
    that cite it, ``institutions`` what it speaks for or belongs to, all as
    entities, or as folded names where none is known.
    ``recorded``: how the outlet knows is told, or a voice is cited. ``describes``: an unnamed
    voice is told by what it saw or is, "a resident who watched". ``rated`` has a letter, or None,
    for each of those whose reliability it hangs on.
    """

    origin: Origin
    outlets: frozenset[str]
    relays: frozenset[str]
    institutions: frozenset[str]
    recorded: bool
    describes: bool
    rated: tuple[Rated | None, ...] = (None,)

    @property
    def first_hand(self) -> bool:
        """Whether it saw or did it itself."""
        return self.origin.how in ("witnessed", "acted")


@dataclass(frozen=True, slots=True)
class Two:
    """Two origins side by side."""

    one: Standing
    other: Standing

    @property
    def both(self) -> tuple[Standing, Standing]:
        """The two, to ask the same of each."""
        return self.one, self.other

    @property
    def all_named(self) -> bool:
        """Whether both have a name."""
        return all(each.origin.named for each in self.both)


Rule = Callable[[Two], State | None]


def not_recorded(two: Two) -> State | None:
    """One of them ends at an outlet that does not say how it knows, at hearsay, or at nothing."""
    return None if all(each.recorded for each in two.both) else "not_recorded"


def one_institution(two: Two) -> State | None:
    """They speak for one institution or party, and so on one word."""
    return "not_established" if two.one.institutions & two.other.institutions else None


def shared_link(two: Two) -> State | None:
    """Both come through one outlet that others cite: what it made of them cannot be told apart."""
    return "not_established" if two.one.relays & two.other.relays else None


def both_interested(two: Two) -> State | None:
    """Both speak of their own act or their enemy's: nobody disinterested is among them."""
    return "not_established" if all(each.origin.interested for each in two.both) else None


def not_at_first_hand(two: Two) -> State | None:
    """One of them neither saw nor did it: on whose word it speaks is not told."""
    return None if all(each.first_hand for each in two.both) else "not_established"


def both_unnamed(two: Two) -> State | None:
    """Neither has a name: two descriptions may be of one person."""
    return None if any(each.origin.named for each in two.both) else "not_established"


def unnamed_in_one_outlet(two: Two) -> State | None:
    """One has no name, and both are told by one outlet alone."""
    alone = two.one.outlets == two.other.outlets
    return "not_established" if alone and not two.all_named else None


def unnamed_and_not_described(two: Two) -> State | None:
    """One has no name, and is not told by what it saw."""
    told = all(each.origin.named or each.describes for each in two.both)
    return None if told else "not_established"


def unnamed_witness(two: Two) -> State | None:
    """Both know at first hand, through different outlets; it rests on an unnamed witness."""
    return None if two.all_named else "established"


def first_hand_apart(_: Two) -> State | None:
    """Both are stated, know at first hand, are of different parties, and one is disinterested."""
    return "established"


RULES: tuple[Rule, ...] = (
    not_recorded,
    one_institution,
    shared_link,
    both_interested,
    not_at_first_hand,
    both_unnamed,
    unnamed_in_one_outlet,
    unnamed_and_not_described,
    unnamed_witness,
    first_hand_apart,
)
"""Design, section 5, line by line; ``docs/decisions/0009-independence.md`` has the cases."""


def pair_of(one: Standing, other: Standing) -> Pair:
    """The state of two origins, the rule that fits first, and its text."""
    for rule in RULES:
        state = rule(Two(one, other))
        if state is not None:
            left, right = sorted((one.origin.id, other.origin.id))
            return Pair(left, right, state, rule.__name__, rule.__doc__ or "")
    raise AssertionError("the last rule always fits")


def independence_of(standings: Sequence[Standing], pairs: Sequence[Pair]) -> Independence:
    """How many of the origins are known to be independent: the largest set pairwise established."""
    apart = {(one.left, one.right) for one in pairs if one.state == "established"}
    ids = sorted(one.origin.id for one in standings)
    best = largest_clique(ids, apart)
    if len(best) > 1:
        reasons = dict.fromkeys(
            one.text
            for one in pairs
            if one.state == "established" and {one.left, one.right} <= best
        )
        return Independence("established", len(best), tuple(reasons))
    recorded = sum(one.recorded for one in standings)
    state: State = "not_established" if recorded else "not_recorded"
    reasons = dict.fromkeys(one.text for one in pairs) or {_alone(standings): None}
    return Independence(state, min(recorded, 1), tuple(reasons))


def largest_clique(ids: Sequence[str], apart: set[tuple[str, str]]) -> frozenset[str]:
    """The largest set of which any two are a pair in ``apart``; of equals the first in order.

    Bron and Kerbosch (1973) with a pivot: an event has some tens of origins that are known apart.
    """
    near: dict[str, set[str]] = {one: set() for one in ids}
    for left, right in combinations(ids, 2):
        if (left, right) in apart or (right, left) in apart:
            near[left].add(right)
            near[right].add(left)
    best: list[str] = []

    def grow(clique: list[str], open_: set[str]) -> None:
        nonlocal best
        if len(clique) + len(open_) <= len(best):
            return
        if not open_:
            best = clique
            return
        pivot = max(sorted(open_), key=lambda one: len(near[one] & open_))
        for one in sorted(open_ - near[pivot]):
            if one in open_:
                grow([*clique, one], open_ & near[one])
                open_ = open_ - {one}

    grow([], {one for one in ids if near[one]})
    return frozenset(best or ids[:1])


def _alone(standings: Sequence[Standing]) -> str:
    """Why nothing is established where there is but one origin."""
    if not any(one.recorded for one in standings):
        return "no outlet says how it knows"
    return "one origin, and nobody else to hold it against"
