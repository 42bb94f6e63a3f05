"""An imported dump and the shipped gazetteer are one afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.dumps import dump_of, line
from whoseword.errors import LexiconError, SourceError
from whoseword.intake.gazetteer.compiler import Compiler, Facts
from whoseword.intake.gazetteer.dump import Dump
from whoseword.intake.gazetteer.joining import Joined, Tables, write_joined
from whoseword.intake.gazetteer.row import Row
from whoseword.intake.gazetteer.runs import Runs
from whoseword.reference.gazetteer import Gazetteer, open_gazetteer


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    """A gazetteer of a few rows, as if it were the shipped one."""
    folder = tmp_path_factory.mktemp("shipped")
    rows = [
        Row("Libya", 27.0, 17.0, "country", "PCLI", "LY", 2215636, own_names={"Libya"}),
        Row("Surt", 31.0, 16.5, "province", "ADM1", "LY", 2210553, own_names={"Surt"}),
        Row("Sirte", 31.2, 16.5, "settlement", "PPL", "LY", 2210554, admin1="Surt"),
        Row("Bin Jawad", 30.8, 18.0, "settlement", "PPL", "LY", 2218562, admin1="Surt"),
        Row("Gulf of Sirte", 31.5, 18.0, "sea", "SEA"),
    ]
    for row in rows:
        row.own_names |= {row.name}
    rows[2].other_names = {"سرت"}
    with Compiler(folder / "rows") as compiler:
        for row in rows:
            compiler.add(row)
        facts = Facts({"made": "by hand"}, {"libyan": "LY"}, {"LY": 0}, {"LY.70": "Surt"})
        compiler.write(folder / "gazetteer.bin", facts)
    return open_gazetteer(file=folder / "gazetteer.bin")


@pytest.fixture(scope="module")
def joined(shipped: Gazetteer, tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    folder = tmp_path_factory.mktemp("joined")
    told = write_joined(Dump(dump_of(folder)), shipped, folder / "gazetteer.bin")
    assert told == Joined(taken=9, kept=4, skipped=2)
    return open_gazetteer(file=folder / "gazetteer.bin")


def test_a_place_of_the_dump_is_found_by_all_its_names(joined: Gazetteer) -> None:
    for name in ("Qasr Vandoom", "Gasr Vandum", "قصر فندوم", "Qasr Vandum"):
        (entry,) = [e for e in joined.find(name, fuzzy=True) if e.kind == "settlement"]
        assert (entry.geonames_id, entry.country) == (91000001, "LY")
        assert (entry.admin1, entry.admin2) == ("Sha‘bīyat Vandoom", "Mintaqat Vandoom")


def test_what_both_have_is_the_dumps_with_the_names_of_both(joined: Gazetteer) -> None:
    for name in ("Sirte", "Surt", "سرت"):
        (entry,) = [e for e in joined.find(name, fuzzy=False) if e.kind == "settlement"]
        assert (entry.geonames_id, entry.name, entry.population) == (2210554, "Surt", 130000)


def test_what_only_the_shipped_has_stays(joined: Gazetteer) -> None:
    (entry,) = joined.find("Bin Jawad", fuzzy=False)
    assert (entry.geonames_id, entry.admin1) == (2218562, "Surt")
    assert [e.kind for e in joined.find("Gulf of Sirte", fuzzy=False)] == ["sea"]
    country = joined.country("LY")
    assert country is not None
    assert country.name == "Libya"
    assert joined.country_of_people("Libyan") == "LY"


def test_a_region_goes_by_its_code_where_a_table_names_it(
    shipped: Gazetteer, tmp_path: Path
) -> None:
    town = line(91000020, "Tolo Vandoom", "P", "PPL", admin1="70")
    other = line(91000021, "Mezra Vandoom", "P", "PPL", admin1="77")
    unnamed = line(91000022, "Barka Vandoom", "P", "PPL", admin1="78")
    tables = Tables({"LY.77": "Mezra"}, {"LY": "State of Vandoom"})
    target = tmp_path / "gazetteer.bin"
    write_joined(Dump(dump_of(tmp_path, town, other, unnamed)), shipped, target, tables)
    told = open_gazetteer(file=target)
    regions = [told.find(f"{name} Vandoom", fuzzy=False)[0].admin1 for name in ("Tolo", "Mezra")]
    assert regions == ["Surt", "Mezra"]
    assert told.find("Barka Vandoom", fuzzy=False)[0].admin1 is None
    assert told.find("State of Vandoom", fuzzy=False)[0].kind == "country"


def test_a_wrong_line_leaves_what_was_there(shipped: Gazetteer, tmp_path: Path) -> None:
    target = tmp_path / "gazetteer.bin"
    target.write_bytes(b"as it was")
    with pytest.raises(SourceError, match="no dump of GeoNames"):
        write_joined(Dump(dump_of(tmp_path, "nothing")), shipped, target)
    assert target.read_bytes() == b"as it was"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["LY.txt", "gazetteer.bin"]


def test_a_file_of_another_version_says_how_to_go_on(tmp_path: Path) -> None:
    path = tmp_path / "gazetteer.bin"
    path.write_bytes(b"whoseword gazetteer 1\n" + bytes(100))
    with pytest.raises(LexiconError, match="import the dump again, or set WHOSEWORD_GAZETTEER"):
        open_gazetteer(file=path)


def test_names_come_back_in_order_and_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("whoseword.intake.gazetteer.runs._MOST_HELD", 4)
    runs = Runs(tmp_path)
    for at in range(25):
        runs.add(f"name {at * 7 % 25:02}".encode(), at, own=at % 2 == 0)
    runs.add_sorted(_named())
    merged = list(runs.merged())
    assert merged == sorted(merged)
    assert len(merged) == 26
    assert (b"name 00", 0, True) in merged


def _named() -> Iterator[tuple[bytes, int, bool]]:
    yield b"name 00", 0, False
    yield b"name 00", 99, False
