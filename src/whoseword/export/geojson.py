"""Deeds as points on a map (RFC 7946), each with how finely its place is known."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from whoseword.export.chains import chain_in_words, described_in
from whoseword.export.face import Face, headline, manifest, notice
from whoseword.export.neutral import one_line
from whoseword.export.passages import claims_of
from whoseword.export.places import FINER_THAN_SETTLEMENT, METRES, where_filed
from whoseword.export.sources import sources_in_words, sources_of
from whoseword.export.table import amount_of
from whoseword.export.words import KIND_WORDS
from whoseword.record import Deed, Precision, Reading, Where

_FROM_FINE_TO_COARSE: tuple[Precision, ...] = tuple(METRES)


def geojson(
    readings: Iterable[Reading], face: Face, coarsest: Precision = "province"
) -> Iterator[str]:
    """A FeatureCollection, line by line; a place coarser than ``coarsest`` has no geometry.

    Nobody's word is left out: a deed without a place is a feature with the geometry null.
    """
    about = {"face": headline(face), "notice": notice(face), "manifest": dict(manifest(face))}
    head = json.dumps({"type": "FeatureCollection", **about}, ensure_ascii=False)
    yield f'{head[:-1]}, "features": [\n'
    before = ""
    for reading in readings:
        described = described_in(reading)
        for deed in reading.deeds:
            feature = _feature(reading, deed, described, face, coarsest)
            yield before + json.dumps(feature, ensure_ascii=False)
            before = ",\n"
    yield "\n]}\n"


def _feature(
    reading: Reading, deed: Deed, described: Mapping[str, str], face: Face, coarsest: Precision
) -> dict[str, Any]:
    where = where_filed(deed)
    hidden = (
        face.audience == "public" and where is not None and where.precision in FINER_THAN_SETTLEMENT
    )
    claims = claims_of(reading, deed)
    return {
        "type": "Feature",
        "id": deed.id,
        "geometry": None if hidden else _geometry(deed, coarsest),
        "properties": {
            "deed_id": deed.id,
            "article_id": reading.article.id,
            "title": one_line(_title(deed, None if hidden else where)),
            "kind": deed.kind,
            "reality": deed.reality,
            **_date_properties(deed),
            **_place_properties(None if hidden else where),
            **_way_properties(None if face.audience == "public" else where),
            **_toll_properties(deed),
            "said_by": [one_line(chain_in_words(claim.chain, described)) for claim in claims],
            "sources": one_line(sources_in_words(sources_of(reading, claims))),
            "disputed": any(conflict.about == deed.id for conflict in reading.conflicts),
            "status": deed.status,
            "redaction": ["sensitive-site"] if hidden else [],
        },
    }


def _title(deed: Deed, where: Where | None) -> str:
    kind = KIND_WORDS[deed.kind].capitalize()
    return f"{kind}, {where.name}" if where else kind


def _geometry(deed: Deed, coarsest: Precision) -> dict[str, Any] | None:
    """A line only where both ends of a way are stated, else the place's representative point."""
    ends = [next((w for w in deed.where if w.role == role), None) for role in ("from", "to")]
    points = [_point(end, coarsest) for end in ends if end is not None and end.basis == "stated"]
    if len(points) == 2 and all(points) and not any(w.role == "place" for w in deed.where):
        return {"type": "LineString", "coordinates": points}
    where = where_filed(deed)
    point = _point(where, coarsest) if where else None
    return {"type": "Point", "coordinates": point} if point else None


def _point(where: Where, coarsest: Precision) -> list[float] | None:
    if where.lat is None or where.lon is None or where.precision is None:
        return None
    order = _FROM_FINE_TO_COARSE.index
    return [where.lon, where.lat] if order(where.precision) <= order(coarsest) else None


def _date_properties(deed: Deed) -> dict[str, Any]:
    when = deed.when
    earliest, latest = (when.earliest, when.latest) if when else (None, None)
    known = earliest is not None or latest is not None
    exact = known and earliest == latest
    return {
        "date_start": earliest,
        "date_end": latest,
        "date_kind": ("precise" if exact else "imprecise") if known else None,
        "date_basis": when.basis if when else None,
    }


def _place_properties(where: Where | None) -> dict[str, Any]:
    return {
        "place": one_line(where.name) if where else None,
        "country": where.country if where else None,
        "geonames_id": where.geonames_id if where else None,
        "precision_code": where.precision if where else None,
        "precision_m": METRES[where.precision] if where and where.precision else None,
        "place_basis": where.basis if where else None,
    }


def _way_properties(where: Where | None) -> dict[str, Any]:
    """How far off a settlement and on which side: a way to the spot, so never in a public file."""
    return {
        "distance_km": where.distance_km if where else None,
        "bearing": where.bearing if where else None,
    }


def _toll_properties(deed: Deed) -> dict[str, Any]:
    killed, injured = amount_of(deed.killed), amount_of(deed.injured)
    return {
        "killed_low": killed.low,
        "killed_high": killed.high,
        "injured_low": injured.low,
        "injured_high": injured.high,
    }
