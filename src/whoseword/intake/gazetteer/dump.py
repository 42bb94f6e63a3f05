"""Lines of a GeoNames dump as rows: allCountries.zip, a country's, cities500.zip, plain or zipped.

The columns are those of https://download.geonames.org/export/dump/readme.txt.
"""

import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from whoseword.errors import SourceError
from whoseword.intake.gazetteer.row import Row, names_of_region, usable

_COLUMNS = 19
_MOST_NAMES = 200
_CURE = (
    "give a dump from download.geonames.org/export/dump, as it is: allCountries.zip, or a country's"
)
_KINDS = {
    **dict.fromkeys(("PCLI", "PCLD", "PCL", "PCLF", "PCLS", "PCLIX", "TERR"), "country"),
    "ADM1": "province",
    "CONT": "continent",
    "PPLX": "quarter",
    "RGN": "region",
    **dict.fromkeys(("ADM2", "ADM3", "ADM4", "ADM5", "ADMD"), "district"),
    **dict.fromkeys(("SEA", "OCN", "GULF", "STRT"), "sea"),
}
_CLASSES = {
    "P": "settlement",
    "A": "area",
    "S": "facility",
    **dict.fromkeys("HLRTUV", "area"),
}


@dataclass(slots=True)
class Dump:
    """A dump file; ``region_names`` and ``skipped`` fill while its rows are read.

    Regions' names are by GeoNames' codes: "LY.70", and "LY.70.3" below it.
    """

    path: Path
    region_names: dict[str, str] = field(default_factory=dict)
    skipped: int = 0

    def rows(self) -> Iterator[Row]:
        """The places of the file; SourceError names the line that is none of GeoNames'.

        Historical units of government and lines without a kind are skipped.
        """
        for number, line in numbered_lines(self.path):
            parts = line.rstrip("\r\n").split("\t")
            if len(parts) != _COLUMNS:
                told = f"it has {len(parts)} columns and not {_COLUMNS}"
                raise no_line(self.path, number, told, _CURE)
            try:
                row = self._row(parts)
            except ValueError as error:
                raise no_line(self.path, number, str(error), _CURE) from error
            if row is None:
                self.skipped += 1
            else:
                yield row

    def _row(self, parts: list[str]) -> Row | None:
        name, feature, country = parts[1], parts[7], parts[8]
        kind = _KINDS.get(feature) or _CLASSES.get(parts[6])
        number, lat, lon = int(parts[0]), float(parts[4]), float(parts[5])
        if not (-90 <= lat <= 90 and -180 <= lon <= 180 and 0 < number < 1 << 32):
            raise ValueError(f"{parts[0]} at {parts[4]}, {parts[5]} is nowhere on the globe")
        if kind is None or not name or (feature.startswith("ADM") and feature.endswith("H")):
            return None
        first, second = f"{country}.{parts[10]}", f"{country}.{parts[10]}.{parts[11]}"
        row = Row(name, lat, lon, kind, feature, country, number)
        row.population = max(0, int(parts[14] or 0))
        row.own_names = {name}
        others = [parts[2], *parts[3].split(",")][:_MOST_NAMES]
        row.other_names = {other for other in others if usable(other)}
        if kind in ("province", "district"):
            row.own_names = names_of_region(name)
        if feature == "ADM1":
            self.region_names[first] = name
        elif parts[10] and kind != "country":
            row.admin1, row.admin2 = first, second if parts[11] else ""
        if feature == "ADM2":
            self.region_names[second], row.admin2 = name, ""
        return row


def numbered_lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a text file, or of the one in a zip archive, from 1; SourceError when damaged.

    Blank lines and those that begin with # are left out.
    """
    number = 0
    try:
        with _opened(path) as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip() and not line.startswith(b"#"):
                    yield number, line.decode()
    except UnicodeDecodeError as error:
        raise no_line(path, number, "it is not UTF-8", _CURE) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError) as error:
        what = f"the archive is damaged: {error}"
        raise SourceError(what, where=str(path), cure="fetch it again") from error
    except OSError as error:
        cure = "check the path"
        raise SourceError(f"cannot open {path}", where=error.strerror, cure=cure) from error


def no_line(path: Path, number: int, told: str, cure: str) -> SourceError:
    """The error for a line that is not what its file should hold."""
    return SourceError(
        f"this is no dump of GeoNames: {told}", where=f"{path}, line {number}", cure=cure
    )


@contextmanager
def _opened(path: Path) -> Iterator[Iterable[bytes]]:
    """The lines of the file, or of the dump that an archive holds beside its readme."""
    with path.open("rb") as file:
        archived = file.read(4) == b"PK\x03\x04"
    if not archived:
        with path.open("rb") as lines:
            yield lines
        return
    with zipfile.ZipFile(path) as archive:
        texts = [one for one in archive.infolist() if one.filename.endswith(".txt")]
        dumps = [one for one in texts if "readme" not in one.filename.lower()]
        if len(dumps) != 1:
            what = f"the archive holds {len(dumps)} dumps and not one"
            raise SourceError(what, where=str(path), cure=_CURE)
        with archive.open(dumps[0]) as packed:
            yield packed
