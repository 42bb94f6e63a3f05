"""Real towns for when the caller brings none: where things happen is true, what happens is not."""

from collections.abc import Iterator
from csv import DictReader
from importlib.resources import files

from whoseword.measure.synthetic.happening import Town


def _towns() -> Iterator[Town]:
    """The rows of ``towns.csv``; further spellings stand apart by semicolons."""
    table = files("whoseword").joinpath("measure/synthetic/towns.csv")
    for row in DictReader(table.read_text(encoding="utf-8").splitlines()):
        yield Town(
            geonames_id=int(row["geonames_id"]),
            name=row["name"],
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            country=row["country"],
            province=row["province"],
            others=tuple(row["others"].split("; ")) if row["others"] else (),
        )


TOWNS: tuple[Town, ...] = tuple(_towns())
"""Towns of eight countries: names, degrees and ids of GeoNames."""
