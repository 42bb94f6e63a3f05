"""Who tells each happening, which of these texts are copies, and whose voices they are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from whoseword.record import Copy, Reading
from whoseword.weighing.again import Found, Readings, homes_of, whose_in
from whoseword.weighing.event import Happening
from whoseword.weighing.known import Known
from whoseword.weighing.origin import Case, Whose
from whoseword.weighing.ruled import Voices
from whoseword.weighing.rulings import Rulings


@dataclass(frozen=True, slots=True)
class Hearing:
    """The readings that tell some happenings, by the id of each deed, and what they rest on.

    ``copies`` are by the later of two articles, ``voices`` what people judged of whoever speaks.
    """

    by_deed: Mapping[str, Reading]
    copies: Mapping[str, Sequence[Copy]]
    whose: Whose
    voices: Voices

    def case_of(self, happening: Happening) -> Case:
        """The happening with the readings that tell it, each once, in the order of publication."""
        told = {self.by_deed[deed].article.id: self.by_deed[deed] for deed in happening.deeds}
        readings = sorted(
            told.values(), key=lambda one: (one.article.published or "9", one.article.id)
        )
        return Case(happening.id, tuple(readings), frozenset(happening.deeds), self.voices)

    def copies_among(self, readings: Sequence[Reading]) -> tuple[Copy, ...]:
        """The copies between two of the readings, the earliest later text first."""
        ids = {reading.article.id for reading in readings}
        return tuple(
            copy
            for reading in readings
            for copy in self.copies.get(reading.article.id, ())
            if copy.earlier in ids
        )


def hearing_of(
    happenings: Iterable[Happening], found: Found, rulings: Rulings, known: Known
) -> Hearing:
    """What tells these happenings: of articles weighed again as found now, of others as known."""
    readings = _readings_of(happenings, found, known)
    return Hearing(
        by_deed={deed.id: one for one in readings.values() for deed in one.deeds},
        copies=_copies_of(readings, found, known),
        whose=whose_in(readings.values(), found.entities, known),
        voices=rulings.voices_of(homes_of(rulings.mentions, found.entities, known)),
    )


def _readings_of(happenings: Iterable[Happening], found: Found, known: Known) -> Readings:
    deeds = {deed for one in happenings for deed in one.deeds}
    sketches = found.gathered.sketches
    others = known.events(deeds.difference(one.deed for one in sketches))
    articles = {one.article for one in sketches if one.deed in deeds}
    articles = articles.union(*(one.articles for one in others)) - found.again.keys()
    return {**found.again, **{one.article.id: one for one in known.readings(articles)}}


def _copies_of(readings: Readings, found: Found, known: Known) -> Mapping[str, Sequence[Copy]]:
    """The copies of the readings by the later article; known ones of what came anew are void."""
    new = found.compared.keys.keys()
    before = known.copies(readings.keys())
    kept = (one for one in before if new.isdisjoint((one.earlier, one.later)))
    by_later: dict[str, list[Copy]] = {}
    for copy in sorted((*found.compared.copies, *kept), key=lambda one: (one.later, one.earlier)):
        by_later.setdefault(copy.later, []).append(copy)
    return by_later
