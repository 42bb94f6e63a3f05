"""Dumps of GeoNames become rows; what is none is refused with its line."""

import zipfile
from pathlib import Path

import pytest

from tests.dumps import LINES, dump_of, line
from whoseword.errors import SourceError
from whoseword.intake.gazetteer.dump import Dump
from whoseword.intake.gazetteer.row import Row, names_of_region, usable
from whoseword.intake.gazetteer.tables import country_names, region_names


def rows(path: Path) -> dict[str, Row]:
    return {row.name: row for row in Dump(path).rows()}


def test_a_line_becomes_a_row_with_its_names(tmp_path: Path) -> None:
    row = rows(dump_of(tmp_path))["Qasr Vandoom"]
    assert (row.kind, row.country, row.geonames_id, row.population) == (
        "settlement",
        "LY",
        91000001,
        2100,
    )
    assert (row.lat, row.lon) == (31.5, 16.25)
    assert {"Gasr Vandum", "قصر فندوم"} <= row.other_names
    assert "QVD" not in row.other_names


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Wadi Vandoom", "area"),
        ("Vandoom Airfield", "facility"),
        ("Hayy Vandoom", "quarter"),
        ("Mintaqat Vandoom", "district"),
        ("Sha‘bīyat Vandoom", "province"),
        ("Gulf of Vandoom", "sea"),
        ("Badiyat Vandoom", "region"),
    ],
)
def test_the_feature_tells_the_kind(tmp_path: Path, name: str, kind: str) -> None:
    assert rows(dump_of(tmp_path))[name].kind == kind


def test_historical_units_and_lines_without_a_kind_are_skipped(tmp_path: Path) -> None:
    dump = Dump(dump_of(tmp_path))
    names = [row.name for row in dump.rows()]
    assert "Old Vandoom Province" not in names
    assert dump.skipped == 2


def test_an_archive_is_read_beside_its_readme(tmp_path: Path) -> None:
    path = tmp_path / "LY.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "This is a readme.")
        archive.writestr("LY.txt", "\n".join(LINES))
    assert "Qasr Vandoom" in rows(path)


def test_a_file_that_is_no_dump_is_refused_with_its_line(tmp_path: Path) -> None:
    path = dump_of(tmp_path, LINES[0], "a line of something else")
    with pytest.raises(SourceError) as caught:
        rows(path)
    assert str(caught.value) == (
        f"this is no dump of GeoNames: it has 1 columns and not 19\n  {path}, line 2\n  "
        "give a dump from download.geonames.org/export/dump, as it is: allCountries.zip, "
        "or a country's"
    )


@pytest.mark.parametrize(
    ("lat", "told"),
    [("191", "nowhere on the globe"), ("north", "could not convert"), ("nan", "nowhere")],
)
def test_a_line_with_a_place_that_cannot_be_is_refused(tmp_path: Path, lat: str, told: str) -> None:
    with pytest.raises(SourceError, match=told):
        rows(dump_of(tmp_path, line(91000009, "Nowhere", "P", "PPL", lat=lat)))


def test_bytes_that_are_no_text_are_refused_with_their_line(tmp_path: Path) -> None:
    path = tmp_path / "LY.txt"
    path.write_bytes(LINES[0].encode() + b"\n\xff\xfe\x00")
    with pytest.raises(SourceError, match="it is not UTF-8") as caught:
        rows(path)
    assert caught.value.where == f"{path}, line 2"


@pytest.mark.parametrize("names", [(), ("LY.txt", "SD.txt")])
def test_an_archive_of_no_or_of_several_dumps_is_refused(
    tmp_path: Path, names: tuple[str, ...]
) -> None:
    path = tmp_path / "two.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("notes.md", "x")
        for name in names:
            archive.writestr(name, "\n".join(LINES))
    with pytest.raises(SourceError, match=f"holds {len(names)} dumps and not one"):
        rows(path)


def test_an_archive_whose_end_is_missing_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "LY.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("LY.txt", "\n".join(LINES))
    path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(SourceError, match="the archive is damaged"):
        rows(path)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot open"):
        rows(tmp_path / "none.txt")


def test_the_small_tables_give_names_by_code(tmp_path: Path) -> None:
    regions, countries = tmp_path / "admin1CodesASCII.txt", tmp_path / "countryInfo.txt"
    regions.write_text("LY.99\tVandoom\tVandoom\t91000005\n", encoding="utf-8")
    told = ["LY", "LBY", "434", "LY", "Libya", *[""] * 12]
    countries.write_text("#ISO\tISO3\n" + "\t".join(told) + "\n", encoding="utf-8")
    assert region_names(regions) == {"LY.99": "Vandoom"}
    assert country_names(countries) == {"LY": "Libya"}
    with pytest.raises(SourceError, match="line 2"):
        region_names(countries)
    with pytest.raises(SourceError, match="line 1"):
        country_names(regions)


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Idlib Governorate", "Idlib"),
        ("Zhejiang Sheng", "Zhejiang"),
        ("Departamento de Córdoba", "Córdoba"),
        ("Kharkivs'ka", "Kharkiv"),
    ],
)
def test_a_region_goes_by_its_name_without_the_word_for_its_kind(name: str, bare: str) -> None:
    assert bare in names_of_region(name)


def test_a_name_that_is_no_region_keeps_its_end() -> None:
    assert names_of_region("Alaska") == {"Alaska"}
    assert names_of_region("Oblast") == {"Oblast"}


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Sirte", True),
        ("سرت", True),
        ("Сирт", True),
        ("SRT", False),
        ("苏尔特", False),
        ("srt", False),
    ],
)
def test_names_in_scripts_that_are_read_are_kept(name: str, kept: bool) -> None:
    assert usable(name) is kept
