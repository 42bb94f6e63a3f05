"""On whose word: each expected origin, what it is, what is known of each pair, how many count."""

from collections import Counter
from collections.abc import Iterator, Mapping

from whoseword.measure.answers import Answer
from whoseword.measure.expected import Expected, ExpectedOrigin
from whoseword.measure.record.held import Held
from whoseword.record import Event, Origin
from whoseword.weighing.origin.independence import unnamed_witness

STATES = "states of pairs"


def origin_answers(expected: Expected, event: Event | None, held: Held) -> Iterator[Answer]:
    """Whether the event has each expected origin by itself, as it is, and no other."""
    ours = origins_found(expected, event, held)
    shared = Counter(one.id for one in ours.values() if one is not None)
    for wanted in expected.origins:
        found = ours[wanted.id]
        if found is None and wanted.optional:
            continue
        alone = found is not None and (shared[found.id] == 1 or _is_same(wanted, ours))
        read = "" if found is None else found.name or "nobody named"
        yield Answer("origins", alone, expected.name, wanted.name, read)
        if found is not None:
            yield Answer("origins that are expected", True, expected.name, wanted.name, read)
        if found is not None and alone:
            yield from _as_it_is(expected, wanted, found)
    if event is not None:
        for extra in (one for one in event.origins if one.id not in shared):
            told = f"{extra.name or 'nobody named'}, {_places(extra, held)}"
            yield Answer("origins that are expected", False, expected.name, "", told)
    yield from pair_answers(expected, event, ours)
    if event is not None:
        same = event.reports == expected.reports
        yield Answer("reports", same, expected.name, f"{expected.reports}", f"{event.reports}")
    count = event.independence.count if event is not None else None
    wanted_counts = " or ".join(map(str, sorted(expected.counts)))
    yield Answer(
        "counts of origins", count in expected.counts, expected.name, wanted_counts, f"{count}"
    )


def origins_found(
    expected: Expected, event: Event | None, held: Held
) -> Mapping[str, Origin | None]:
    """The found origin of each expected one, by its id."""
    if event is None:
        return dict.fromkeys((one.id for one in expected.origins), None)
    return {one.id: held.origin(one, event) for one in expected.origins}


def pair_answers(
    expected: Expected, event: Event | None, ours: Mapping[str, Origin | None]
) -> Iterator[Answer]:
    """For each expected pair whether its state is right; wrong too where the two are one."""
    states = {frozenset((one.left, one.right)): one for one in (event.pairs if event else ())}
    for pair in expected.pairs:
        both = ours[pair.left], ours[pair.right]
        found = states.get(frozenset(one.id for one in both if one is not None))
        wanted = f"{pair.left} and {pair.right} {' or '.join(sorted(pair.states))}"
        missing = [id_ for id_ in (pair.left, pair.right) if ours[id_] is None]
        read = f"{found.state} by {found.rule}" if found is not None else ""
        if found is None:
            read = f"no {' nor '.join(missing)}" if missing else "one origin"
        right = found is not None and found.state in pair.states
        yield Answer(STATES, right, expected.name, wanted, read)
        if pair.on_a_witness:
            rests = found is not None and found.rule == unnamed_witness.__name__
            yield Answer("pairs on an unnamed witness", rests, expected.name, wanted, read)


def _is_same(wanted: ExpectedOrigin, ours: Mapping[str, Origin | None]) -> bool:
    """Whether the origin it was found one with is one that it may be."""
    found = ours[wanted.id]
    return wanted.same_as is not None and ours[wanted.same_as] == found


def _as_it_is(expected: Expected, wanted: ExpectedOrigin, found: Origin) -> Iterator[Answer]:
    sides = (
        ("kinds of origins", found.kind, wanted.kinds),
        ("names of origins", found.named, wanted.named),
        ("interest of origins", found.interested, wanted.interested),
        ("how origins know", found.how, wanted.hows),
    )
    for figure, one, right in sides:
        told = f"{wanted.name}: {' or '.join(sorted(map(str, right)))}"
        yield Answer(figure, one in right, expected.name, told, str(one))


def _places(origin: Origin, held: Held) -> str:
    """Where its claims stand among the marks."""
    there = [
        f"{report}/{index}"
        for (report, index), claims in held.stands.claims.items()
        if not set(claims).isdisjoint(origin.claims)
    ]
    return " ".join(there) or "of no mark"
