"""The gazetteer finds a place by the spellings that news has for it, and is light to open."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files
from pathlib import Path

import pytest

from whoseword.errors import LexiconError
from whoseword.reference.gazetteer import Gazetteer, open_gazetteer
from whoseword.reference.packed import open_packed


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("Sirte", 2210554),
        ("Surt", 2210554),
        ("Derna", 87205),
        ("Darnah", 87205),
        ("Bin Jawad", 2218562),
        ("Bin Jawwād", 2218562),
        ("Ben Guerdan", 2472431),
        ("Ben Guerdane", 2472431),
        ("Ben Gardane", 2472431),
        ("Deir ez-Zor", 170794),
        ("Dayr az Zawr", 170794),
        ("Deir al-Zour", 170794),
        ("سرت", 2210554),
        ("Сирт", 2210554),
        ("بنغازي", 88319),
        ("Raqqa", 172955),
        ("al-Raqqah", 172955),
        ("Kharkov", 706483),
        ("BENGHAZI", 88319),
        ("Saint Petersburg", 498817),
        ("St. Petersburg", 498817),
    ],
)
def test_a_place_is_found_by_any_of_its_spellings(
    gazetteer: Gazetteer, name: str, number: int
) -> None:
    assert number in {entry.geonames_id for entry in gazetteer.find(name, fuzzy=True)}


@pytest.mark.parametrize("name", ["Bin Jawad", "Ben Guerdan"])
def test_a_spelling_that_no_list_has_needs_fuzzy(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.find(name, fuzzy=False) == ()


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("US", "US"),
        ("U.S.", "US"),
        ("UK", "GB"),
        ("UAE", "AE"),
        ("DRC", "CD"),
        ("CAR", "CF"),
        ("Ivory Coast", "CI"),
        ("Libye", "LY"),
        ("ليبيا", "LY"),
        ("Ливия", "LY"),
        ("Libya", "LY"),
    ],
)
def test_a_country_goes_by_its_short_forms_and_in_other_languages(
    gazetteer: Gazetteer, name: str, country: str
) -> None:
    first = gazetteer.find(name, fuzzy=False)[0]
    assert (first.kind, first.country) == ("country", country)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Sahel", "region"),
        ("Donbas", "region"),
        ("Barqa", "region"),
        ("Tripolitania", "region"),
        ("West Bank", "region"),
        ("Gaza Strip", "region"),
        ("Gulf of Aden", "sea"),
        ("Mediterranean", "sea"),
        ("Africa", "continent"),
        ("Idlib", "province"),
        ("Texas", "province"),
        ("Calif.", "province"),
    ],
)
def test_regions_seas_and_continents_are_there(gazetteer: Gazetteer, name: str, kind: str) -> None:
    assert kind in {entry.kind for entry in gazetteer.find(name, fuzzy=False)}


def test_the_name_itself_goes_before_other_peoples_names_for_it(gazetteer: Gazetteer) -> None:
    first = gazetteer.find("Georgia", fuzzy=False)[0]
    assert (first.kind, first.country) == ("country", "GE")


def test_an_entry_tells_its_regions_and_its_size(gazetteer: Gazetteer) -> None:
    (sirte,) = [one for one in gazetteer.find("Sirte", fuzzy=False) if one.kind == "settlement"]
    assert (sirte.name, sirte.country, sirte.admin1) == ("Sirte", "LY", "Surt")
    assert 31 < sirte.lat < 32
    assert 16 < sirte.lon < 17
    assert sirte.population > 50_000


@pytest.mark.parametrize("name", ["", " ", "'", "-", "x" * 5_000_000, "\x00", "🙂", "ﷺ" * 300])
def test_no_name_breaks_it(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.find(name, fuzzy=True) == ()


@pytest.mark.parametrize(
    ("word", "country"),
    [("Tunisian", "TN"), ("Libyans", "LY"), ("British", "GB"), ("Saudi", "SA"), ("table", None)],
)
def test_a_people_tells_its_country(gazetteer: Gazetteer, word: str, country: str | None) -> None:
    assert gazetteer.country_of_people(word) == country


def test_threads_share_it(gazetteer: Gazetteer) -> None:
    names = ["Sirte", "Paris", "Derna", "Bin Jawad", "Springfield", "Tripoli"] * 50
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda name: gazetteer.find(name, fuzzy=True), names))
    assert together == [gazetteer.find(name, fuzzy=True) for name in names]


def test_opening_it_takes_half_a_second_and_little_memory() -> None:
    code = (
        "import resource, time\n"
        "from whoseword.reference.gazetteer import open_gazetteer\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "start = time.perf_counter()\n"
        "gazetteer = open_gazetteer()\n"
        "gazetteer.find('Sirte', fuzzy=True)\n"
        "taken = time.perf_counter() - start\n"
        "print(taken, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    seconds, kilobytes = map(float, run.stdout.split())
    assert seconds < 0.5
    assert kilobytes < 150_000


@pytest.mark.parametrize("data", [b"", b"nonsense", b"whoseword gazetteer 1\n\xff\xff\xff\xff{"])
def test_a_damaged_file_is_told_as_one(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "gazetteer.bin"
    path.write_bytes(data)
    with pytest.raises(LexiconError, match="cannot be opened"):
        open_packed(path)


def test_a_file_cut_short_is_told_as_one(tmp_path: Path) -> None:
    whole = Path(str(files("whoseword").joinpath("reference/data/gazetteer.bin"))).read_bytes()
    path = tmp_path / "gazetteer.bin"
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(LexiconError, match="cannot be opened"):
        open_packed(path)


def test_a_missing_file_is_told_as_one(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="cannot be opened"):
        open_packed(tmp_path / "none.bin")
