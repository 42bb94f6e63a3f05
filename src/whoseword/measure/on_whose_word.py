"""How well origins, their independence and digits agree with the record that is expected."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from whoseword.record import Event, FieldValue, Range

Told = Mapping[str, Any]
"""An event of ``samples/record.yaml``, or a part of it."""

_NOTHING: Told = {}


@dataclass(frozen=True, slots=True)
class Stands:
    """What stands for the marks in readings: claims and deeds by report and index.

    The index of what an outlet says in its own voice is "author".
    """

    claims: Mapping[tuple[str, int | str], str]
    deeds: Mapping[tuple[str, int], str]


@dataclass(frozen=True, slots=True)
class Agreed:
    """Events asked; the sum of what counts of origins, outlets and articles miss; pairs, digits."""

    events: int = 0
    missed: float = 0
    missed_by_outlets: float = 0
    missed_by_articles: float = 0
    pairs: int = 0
    of_pairs: int = 0
    digits: int = 0
    of_digits: int = 0

    def __add__(self, other: "Agreed") -> "Agreed":
        """Both together."""
        names = self.__dataclass_fields__
        return Agreed(*(getattr(self, name) + getattr(other, name) for name in names))


def agreed(
    expected: Sequence[Told], found: Sequence[Event], stands: Stands, outlets: Mapping[str, str]
) -> Agreed:
    """Over the expected events; ``outlets`` tells each article's outlet."""
    homes = {deed: event for event in found for deed in event.deeds}
    total = Agreed()
    for one in expected:
        event = _home(one, homes, stands)
        if event is not None and one.get("origins"):
            total += _of_event(one, event, stands, outlets)
    return total


def _home(one: Told, homes: Mapping[str, Event], stands: Stands) -> Event | None:
    """The found event that has most of the expected one's deeds; of equals the first."""
    members = ((r, index) for r, indices in one["members"].items() for index in indices)
    deeds = [stands.deeds[member] for member in members if member in stands.deeds]
    count = Counter(homes[deed].id for deed in deeds if deed in homes)
    if not count:
        return None
    best = min(count, key=lambda id_: (-count[id_], id_))
    return next(homes[deed] for deed in deeds if deed in homes and homes[deed].id == best)


def _of_event(one: Told, event: Event, stands: Stands, outlets: Mapping[str, str]) -> Agreed:
    wanted = _counts(one)
    found = event.independence.count
    named = len({outlets[article] for article in event.articles})
    pairs = list(_pairs(one, event, stands))
    digits = list(_digits(one, event))
    return Agreed(
        events=1,
        missed=min(abs(found - count) for count in wanted),
        missed_by_outlets=min(abs(named - count) for count in wanted),
        missed_by_articles=min(abs(event.reports - count) for count in wanted),
        pairs=sum(pairs),
        of_pairs=len(pairs),
        digits=sum(digits),
        of_digits=len(digits),
    )


def _counts(one: Told) -> tuple[int, ...]:
    told = one["independence"]
    second = told.get("or", _NOTHING).get("count")
    return (told["count"],) if second is None else (told["count"], second)


def _pairs(one: Told, event: Event, stands: Stands) -> Iterator[bool]:
    """For each expected pair whether its state is right; wrong too where the two are one."""
    origin_of = {claim: origin.id for origin in event.origins for claim in origin.claims}
    ours = {told["id"]: _origin(told, origin_of, stands) for told in one["origins"]}
    states = {frozenset((pair.left, pair.right)): pair.state for pair in event.pairs}
    second = one.get("pairs", _NOTHING).get("or", _NOTHING)
    for state in ("established", "not_established", "not_recorded"):
        for left, right in one.get("pairs", _NOTHING).get(state, ()):
            found = states.get(frozenset((ours[left] or "", ours[right] or "")))
            others = [name for name, pairs in second.items() if [left, right] in pairs]
            yield found in (state, *others)


def _origin(told: Told, origin_of: Mapping[str, str], stands: Stands) -> str | None:
    """Our origin that has most of the expected one's claims."""
    said = ((report, index) for report, indices in told["claims"].items() for index in indices)
    claims = [stands.claims[one] for one in said if one in stands.claims]
    count = Counter(origin_of[claim] for claim in claims if claim in origin_of)
    return min(count, key=lambda id_: (-count[id_], id_)) if count else None


def _digits(one: Told, event: Event) -> Iterator[bool]:
    """For each expected toll whether it is there with its digit."""
    for field in ("killed", "injured"):
        for told in one.get("values", _NOTHING).get(field, ()):
            held: Sequence[FieldValue[Range]] = getattr(event.fields, field)
            same = [v for v in held if (v.value.low, v.value.high) == (told["low"], told["high"])]
            digits = {told["information"], told.get("or", _NOTHING).get("information")}
            yield any(value.grade.information in digits for value in same)
