"""Which claims and deeds of readings stand for which marks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from whoseword.measure.expected import ExpectedRecord, Index, Member
from whoseword.measure.found_deeds import members_of
from whoseword.measure.voiced import claims_at
from whoseword.record import Claim, Reading
from whoseword.record.ids import content_id


@dataclass(frozen=True, slots=True)
class Stands:
    """What stands for the marks: claims by report and index, the deed by report and index.

    The index of what an outlet says in its own voice is "author". Of a mark that was not read
    nothing is told.
    """

    claims: Mapping[tuple[str, Index], tuple[str, ...]]
    deeds: Mapping[Member, str]


def stands_of_marks(expected: ExpectedRecord, readings: Mapping[str, Reading]) -> Stands:
    """The ids that readings made of the marks give to each mark."""
    claims: dict[tuple[str, Index], tuple[str, ...]] = {}
    deeds: dict[Member, str] = {}
    for report, reading in readings.items():
        marks, article = expected.marks[report], reading.article.id
        claims[report, "author"] = (content_id("c", article, "author"),)
        for number in range(len(marks["attributions"])):
            claims[report, number] = (content_id("c", article, str(number)),)
        for number in range(len(marks["events"])):
            deeds[report, number] = content_id("d", article, number)
    return Stands(claims, deeds)


def stands_as_read(expected: ExpectedRecord, readings: Mapping[str, Reading]) -> Stands:
    """The claims whose source and content, the deeds whose trigger overlap those marked."""
    claims = {
        (report, index): tuple(one.id for one in found)
        for report, reading in readings.items()
        for index, found in _claims(expected, report, reading)
        if found
    }
    members = members_of(readings, expected.marks)
    return Stands(claims, {member: deed for deed, member in members.items()})


def _claims(
    expected: ExpectedRecord, report: str, reading: Reading
) -> Iterator[tuple[Index, Sequence[Claim]]]:
    yield "author", [claim for claim in reading.claims if len(claim.chain) == 1]
    for index, marked in enumerate(expected.gold[report].attributions or ()):
        found = claims_at(marked, reading)
        # Of claims inside each other that of as many links is the one that is marked.
        same = [claim for claim in found if len(claim.chain) == len(marked.chain) + 1]
        yield index, same or found
