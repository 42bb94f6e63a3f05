"""Which place of the gazetteer a name means: each weighed by spelling, size and company."""

import math
from collections.abc import Mapping, Sequence

from whoseword.reading.dateline.company import Company, region_of
from whoseword.record import Place, Precision
from whoseword.record.globe import kilometres
from whoseword.reference.gazetteer import Entry, Hit

_PRECISION: Mapping[str, Precision] = {
    "settlement": "settlement",
    "province": "province",
    "district": "district",
    "country": "country",
    "region": "region",
    "sea": "line_or_area",
    "continent": "region",
    "quarter": "neighbourhood",
    "area": "line_or_area",
    "facility": "street",
}
_KIND_WEIGHT = {
    "country": 0.45,
    "continent": 0.4,
    "sea": 0.35,
    "region": 0.3,
    "settlement": 0.12,
    "province": -0.05,
    "district": -0.15,
    "quarter": 0.0,
    "area": -0.1,
    "facility": -0.1,
}
_MATCH_WEIGHT = {"name": 0.1, "other_name": 0.0, "loose": -0.05, "spelling": -0.1}
_FITS: Mapping[Precision, tuple[str, ...]] = {
    "settlement": ("settlement",),
    "district": ("district",),
    "province": ("province",),
    "country": ("country",),
    "line_or_area": ("sea", "region", "province", "area"),
    "neighbourhood": ("settlement", "quarter"),
    "street": ("facility",),
}
# Departments and cantons are of the first order in some countries, of the second in others.
_NEARLY_FITS: Mapping[Precision, tuple[str, ...]] = {"district": ("province",)}
_SIZE_WEIGHT = 0.22
_LARGE_CITY = 3_000_000
_COUNTRY_WEIGHT = 0.4
_REGION_WEIGHT = 0.5
_SHARPNESS = 7.0
# What is left of the score of a namesake in a country that the article does not name.
_FOREIGN = 0.7
_OTHERS = 4


def precision_of(entry: Entry) -> Precision:
    """How finely an entry places something."""
    return _PRECISION[entry.kind]


def choose(hits: Sequence[Hit], company: Company) -> Place | None:
    """The best candidate with its runners-up.

    None where only a like spelling speaks for any of them.
    """
    weighed = sorted(
        (
            (weight(hit, company) + _namesake_of_country(hit, hits, company), at, hit)
            for at, hit in enumerate(hits)
            if _is_backed(hit, company) and not _is_ruled_out(hit.entry, company)
        ),
        key=lambda entry: (-entry[0], entry[1]),
    )
    if not weighed:
        return None
    best = weighed[0][0]
    shares = [math.exp(_SHARPNESS * (weight - best)) for weight, _, _ in weighed]
    whole = sum(shares)
    told = [
        share / whole * (_FOREIGN if company.is_foreign(hit.entry) else 1.0)
        for (_, _, hit), share in zip(weighed, shares, strict=True)
    ]
    places = [_place(hit, share) for (_, _, hit), share in zip(weighed, told, strict=True)]
    runners_up = tuple(place for place in places[1 : 1 + _OTHERS] if place.score >= 0.01)
    return _place(weighed[0][2], told[0], runners_up)


def _place(hit: Hit, share: float, others: tuple[Place, ...] = ()) -> Place:
    entry = hit.entry
    return Place(
        geonames_id=entry.geonames_id,
        name=entry.name,
        lat=entry.lat,
        lon=entry.lon,
        country=entry.country,
        admin1=entry.admin1,
        precision=precision_of(entry),
        score=round(share * hit.likeness, 3),
        others=others,
    )


def _is_ruled_out(entry: Entry, company: Company) -> bool:
    return company.is_elsewhere(entry) or company.is_strange(entry)


def _is_backed(hit: Hit, company: Company) -> bool:
    """Whether something beside a like spelling speaks for the candidate: its country is named."""
    if hit.match != "spelling":
        return True
    country = hit.entry.country
    return country is not None and (
        company.countries.get(country, 0.0) > 0.05
        or country == company.people
        or any(h.country == country for h in company.holders)
    )


def weight(hit: Hit, company: Company) -> float:
    """How much speaks for a candidate; only differences between candidates mean anything."""
    entry = hit.entry
    total = (
        _KIND_WEIGHT[entry.kind]
        if hit.match in ("name", "loose") or entry.kind != "country"
        else 0.2
    )
    total += _MATCH_WEIGHT[hit.match] + 0.5 * (hit.likeness - 1.0)
    total += _SIZE_WEIGHT * math.log10(_size(entry))
    total += 0.12 if entry.feature == "PPLC" else 0.0
    total += _kind_speaks(entry, company.kind)
    total += _holders_speak(entry, company)
    total += _COUNTRY_WEIGHT * math.sqrt(company.countries.get(entry.country or "", 0.0))
    if entry.kind not in ("country", "province"):
        total += _REGION_WEIGHT * math.sqrt(company.regions.get(region_of(entry), 0.0))
    return total + _neighbours_speak(entry, company.near)


def _size(entry: Entry) -> int:
    """How many people live there; regions and seas, which no census counts, as a large city."""
    told = entry.kind in ("region", "sea") and entry.geonames_id is None
    uncounted = told and not entry.population
    return _LARGE_CITY if uncounted else entry.population + 10


def _kind_speaks(entry: Entry, told: Precision | None) -> float:
    if told is None:
        return 0.0
    if entry.kind in _NEARLY_FITS.get(told, ()):
        return 0.2
    return 0.5 if entry.kind in _FITS.get(told, ()) else -0.1


def _holders_speak(entry: Entry, company: Company) -> float:
    total = 0.0
    if company.people is not None:
        total += 0.5 if entry.country == company.people else -0.2
    if not company.holders:
        return total
    return total + max(_held(entry, holder) for holder in company.holders)


def _held(entry: Entry, holder: Entry) -> float:
    """Whether the entry lies in the holder, by their names: a place is not held by itself."""
    if entry.kind in ("country", "continent", "sea") or entry.country is None:
        return 0.0
    if holder.kind == "country":
        return 0.9 if entry.country == holder.country else -0.4
    if holder.kind == "province":
        return 1.0 if (entry.country, entry.admin1) == (holder.country, holder.name) else -0.4
    return 0.7 if entry.country == holder.country else -0.2


def _neighbours_speak(entry: Entry, near: Sequence[Entry]) -> float:
    """More the nearer the nearest other place of the article lies."""
    if entry.kind in ("country", "continent", "region", "sea") or not near:
        return 0.0
    least = min(kilometres(entry.point, other.point) for other in near)
    return 0.3 if least < 100 else 0.2 if least < 250 else 0.1 if least < 600 else 0.0


def _namesake_of_country(hit: Hit, hits: Sequence[Hit], company: Company) -> float:
    """What speaks for a province named like a country: a place that lies in it is named too."""
    entry = hit.entry
    if entry.kind != "province" or not any(other.entry.kind == "country" for other in hits):
        return 0.0
    inside = any(
        (near.country, near.admin1) == (entry.country, entry.name) for near in company.near
    )
    return 1.0 if inside else 0.0
