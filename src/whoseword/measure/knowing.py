"""How well a reading tells who knows at first hand: each expected origin, in each report."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from whoseword.measure.answers import Answer
from whoseword.measure.expected import SETS, told_of
from whoseword.measure.gold import Gold, GoldAttribution, gold_from_lines
from whoseword.measure.matching import first_place
from whoseword.measure.voiced import claims_at
from whoseword.record import Claim, How, Reading
from whoseword.record.kinds import MEDIA

FIRST_HAND: tuple[How, ...] = ("witnessed", "acted")


@dataclass(frozen=True, slots=True)
class Knows:
    """How an origin may know what it tells in one report; ``indices`` are the marks' places."""

    report: str
    name: str
    kind: str
    indices: tuple[int | str, ...]
    hows: frozenset[str]


def knowing_answers(name: str, readings: Mapping[str, Reading]) -> Iterator[Answer]:
    """Of the set "reports" or "echoes": who knows at first hand, and who is read to do so.

    An origin is asked for where one of its attributions was read at all, and counts by the nearest
    way to know that its claims show, as it does when a record is weighed.
    """
    file = files("whoseword").joinpath("samples", SETS[name][1])
    marks = {one.id: one for one in gold_from_lines(file.read_bytes())}
    before = "" if name == "reports" else f"{name}_"
    for knows in _expected(told_of(name)["events"]):
        reading = readings.get(knows.report)
        claims = _claims(knows, marks[knows.report], reading) if reading is not None else ()
        if reading is not None and claims:
            yield from _answers(knows, claims, reading, before)


def _expected(events: Sequence[Mapping[str, Any]]) -> Iterator[Knows]:
    """Each origin by report; told of two events, it may know as it does of either."""
    found: dict[tuple[str, tuple[int | str, ...]], Knows] = {}
    for origin in (origin for event in events for origin in event["origins"]):
        second = origin.get("or", {}).get("how")
        hows = frozenset(how for how in (origin["how"], second) if how)
        for report, indices in origin["claims"].items():
            places = ("author",) if indices == "author" else tuple(indices)
            before = found.get((report, places))
            hows_here = hows | (before.hows if before is not None else frozenset())
            one = Knows(report, origin["name"], origin["kind"], places, hows_here)
            found[report, places] = one
    yield from found.values()


def _claims(knows: Knows, marks: Gold, reading: Reading) -> tuple[Claim, ...]:
    """The claims that were read of the origin's attributions, without those of who passes on."""
    found: list[Claim] = []
    for index in knows.indices:
        if isinstance(index, str):
            found.extend(claim for claim in reading.claims if len(claim.chain) == 1)
            continue
        marked = (marks.attributions or ())[index]
        found.extend(claim for claim in claims_at(marked, reading) if _ends(knows, marked, claim))
    return tuple(dict.fromkeys(found))


def _ends(knows: Knows, marked: GoldAttribution, claim: Claim) -> bool:
    """Whether the marked voice may be the last one; an outlet that quotes others is not."""
    passes_on = claim.chain[-1].kind not in MEDIA and len(claim.chain) > len(marked.chain) + 1
    return knows.kind in MEDIA or not passes_on


def _answers(
    knows: Knows, claims: Sequence[Claim], reading: Reading, before: str
) -> Iterator[Answer]:
    """Whether a way that is surely right was read, and whether a way that was read is right."""
    hows = [claim.chain[-1].how for claim in claims]
    read = next((how for how in FIRST_HAND if how in hows), "unknown")
    told = " || ".join(f"{claim.chain[-1].how}: {claim.text[:60]}" for claim in claims[:3])
    marked = f"{knows.name} {', '.join(sorted(knows.hows))}"
    at = first_place(reading.article.text, claims[0].text)
    for how in FIRST_HAND:
        if knows.hows == {how}:
            yield Answer(f"{before}{how}", read == how, knows.report, marked, told, at)
        if read == how:
            right = how in knows.hows
            yield Answer(f"{before}{how}_precision", right, knows.report, marked, told, at)
