"""Where a marked deed was, as the gazetteer knows it."""

from collections.abc import Mapping
from typing import Any

from whoseword.record import Precision, Where
from whoseword.reference.gazetteer import Entry, Gazetteer

_PRECISIONS: Mapping[str, Precision] = {
    "settlement": "settlement",
    "quarter": "neighbourhood",
    "province": "province",
    "district": "district",
    "country": "country",
    "facility": "exact",
}
_NEAR = ("near", "outside", "north of", "south of", "east of", "west of", "km", "miles")


def where_of(event: Mapping[str, Any], gazetteer: Gazetteer) -> tuple[Where, ...]:
    """The marked place: a town of GeoNames, else the words as they stand, else the country."""
    text, town, country = (
        event.get("place_text"),
        event.get("geonames_name"),
        event.get("place_country"),
    )
    entry = _entry(town or text, country, gazetteer)
    if entry is not None:
        precision = _PRECISIONS.get(entry.kind, "region")
        if precision == "settlement" and any(word in (text or "") for word in _NEAR):
            precision = "near_settlement"
        return (_known(entry, precision),)
    if text:
        return (Where(text, "place", None, None, None, country, None, "stated", None),)
    return (
        (Where(country, "place", None, None, None, country, "country", "inferred", None),)
        if country
        else ()
    )


def _known(entry: Entry, precision: Precision) -> Where:
    id_, lat, lon = entry.geonames_id, entry.lat, entry.lon
    return Where(entry.name, "place", id_, lat, lon, entry.country, precision, "stated", None)


def _entry(name: str | None, country: str | None, gazetteer: Gazetteer) -> Entry | None:
    if not name:
        return None
    found = [one for one in gazetteer.find(name, fuzzy=False) if country in (None, one.country)]
    return next((one for one in found if one.kind == "settlement"), next(iter(found), None))
