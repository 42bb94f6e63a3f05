"""The map: a feature a deed, its place as fine as it is known and no finer."""

import json
from dataclasses import replace
from typing import Any

from tests.readings import depot_reading, digest_reading, hostile_reading
from whoseword.export.face import Face
from whoseword.export.geojson import geojson
from whoseword.export.withholding import withhold
from whoseword.record import Precision, Reading

INTERNAL = Face("internal", "2031-03-09")


def collection(*readings: Reading, face: Face = INTERNAL) -> dict[str, Any]:
    found: dict[str, Any] = json.loads("".join(geojson(readings, face)))
    return found


def feature(reading: Reading, kind: str, face: Face = INTERNAL) -> dict[str, Any]:
    found = collection(reading, face=face)["features"]
    chosen: dict[str, Any] = next(f for f in found if f["properties"]["kind"] == kind)
    return chosen


def _precise(reading: Reading, precision: Precision) -> Reading:
    first, *others = reading.deeds
    where = replace(first.where[0], precision=precision)
    return replace(reading, deeds=(replace(first, where=(where,)), *others))


def test_points_are_longitude_first() -> None:
    point = {"type": "Point", "coordinates": [18.25, 31.5]}
    assert feature(depot_reading(), "airstrike")["geometry"] == point


def test_a_way_is_a_line_from_end_to_end() -> None:
    line = [[18.75, 31.9], [18.25, 31.5]]
    assert feature(digest_reading(), "movement")["geometry"] == {
        "type": "LineString",
        "coordinates": line,
    }


def test_every_deed_is_a_feature_and_one_without_a_place_has_no_geometry() -> None:
    found = collection(depot_reading(), digest_reading(), hostile_reading())
    assert found["type"] == "FeatureCollection"
    assert len(found["features"]) == 6
    assert feature(depot_reading(), "presence")["geometry"] is None


def test_a_place_that_is_too_coarse_has_no_pin() -> None:
    coarse = feature(_precise(depot_reading(), "country"), "airstrike")
    assert coarse["geometry"] is None
    assert coarse["properties"]["precision_code"] == "country"
    assert coarse["properties"]["precision_m"] is None


def test_precision_and_basis_are_told() -> None:
    told = feature(depot_reading(), "airstrike")["properties"]
    assert (told["precision_m"], told["place_basis"]) == (5000, "stated")
    assert (told["date_start"], told["date_kind"]) == ("2031-03-07", "precise")
    assert told["disputed"] is True


def test_a_public_map_is_never_finer_than_a_settlement() -> None:
    reading = _precise(depot_reading(), "exact")
    withheld = withhold([reading])
    face = Face("public", "2031-03-09", withheld)
    told = feature(withheld.readings[0], "airstrike", face)
    assert told["geometry"] is None
    assert told["properties"]["place"] is None
    assert told["properties"]["redaction"] == ["sensitive-site"]


def test_a_public_map_does_not_tell_the_way_from_a_settlement() -> None:
    first, *others = depot_reading().deeds
    where = replace(first.where[0], distance_km=30.0, bearing=90)
    reading = replace(depot_reading(), deeds=(replace(first, where=(where,)), *others))
    assert feature(reading, "airstrike")["properties"]["distance_km"] == 30.0
    withheld = withhold([reading])
    told = feature(withheld.readings[0], "airstrike", Face("public", "2031-03-09", withheld))
    assert (told["properties"]["distance_km"], told["properties"]["bearing"]) == (None, None)


def test_the_face_is_in_the_file() -> None:
    assert collection()["face"] == "Internal, unreviewed"
    assert collection()["features"] == []
