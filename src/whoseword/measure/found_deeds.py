"""Which read deed stands for which marked one: their triggers overlap, each counted once."""

from collections.abc import Iterator, Mapping
from typing import Any

from whoseword.measure.expected import Member
from whoseword.measure.matching import places_of
from whoseword.record import Deed, Reading


def members_of(
    readings: Mapping[str, Reading], marks: Mapping[str, Mapping[str, Any]]
) -> dict[str, Member]:
    """The marked event that each read deed tells of, by its trigger, else by another word of it."""
    found: dict[str, Member] = {}
    for report, reading in readings.items():
        for also in (False, True):
            for index, event in enumerate(marks[report]["events"]):
                member = (report, index)
                forms = event.get("also", ()) if also else (event["trigger_text"],)
                deed = next(_told(forms, reading, found), None)
                if deed is not None and member not in found.values():
                    found[deed.id] = member
    return found


def _told(
    forms: tuple[str, ...] | list[str], reading: Reading, taken: Mapping[str, Member]
) -> Iterator[Deed]:
    places = [place for form in forms for place in places_of(form, reading.article.text)]
    for deed in reading.deeds:
        if deed.id not in taken and any(place.overlap(deed.trigger) for place in places):
            yield deed
