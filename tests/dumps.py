"""A small dump in the form of GeoNames: every place in it is invented."""

from pathlib import Path


def line(  # noqa: PLR0913 one argument a column
    number: int,
    name: str,
    letter: str,
    feature: str,
    *,
    lat: str = "31.5",
    lon: str = "16.25",
    others: str = "",
    admin1: str = "99",
    admin2: str = "",
    population: int = 0,
) -> str:
    """One line of a dump: a place in Libya."""
    told = (str(number), name, name, others, lat, lon, letter, feature, "LY", "", admin1, admin2)
    return "\t".join((*told, "", "", str(population), "", "12", "Africa/Tripoli", "2031-01-01"))


LINES = (
    line(
        91000001,
        "Qasr Vandoom",
        "P",
        "PPL",
        others="Gasr Vandum,قصر فندوم,QVD",
        admin2="9901",
        population=2100,
    ),
    line(91000002, "Wadi Vandoom", "H", "WAD"),
    line(91000003, "Vandoom Airfield", "S", "AIRF"),
    line(91000004, "Hayy Vandoom", "P", "PPLX"),
    line(91000005, "Sha‘bīyat Vandoom", "A", "ADM1", population=80000),
    line(91000006, "Mintaqat Vandoom", "A", "ADM2", admin2="9901"),
    line(91000007, "Gulf of Vandoom", "H", "GULF"),
    line(91000008, "Badiyat Vandoom", "L", "RGN"),
    line(91000010, "Old Vandoom Province", "A", "ADM1H"),
    line(91000011, "Vandoom of No Kind", "", ""),
    # The number of a town that the shipped gazetteer has: the dump's row takes its place.
    line(2210554, "Surt", "P", "PPLA", lat="31.2", lon="16.6", admin1="70", population=130000),
)


def dump_of(folder: Path, *lines: str) -> Path:
    """A dump of these lines, or of all."""
    path = folder / "LY.txt"
    path.write_text("\n".join(lines or LINES) + "\n", encoding="utf-8")
    return path
