"""GeoNames' small tables: regions in admin1CodesASCII.txt, countries in countryInfo.txt."""

from pathlib import Path

from whoseword.intake.gazetteer.dump import no_line, numbered_lines

_REGION_COLUMNS = 4
_COUNTRY_COLUMNS = 17


def region_names(path: Path) -> dict[str, str]:
    """Names of first-order regions by their codes; SourceError for a file that holds none."""
    found: dict[str, str] = {}
    for number, line in numbered_lines(path):
        parts = line.rstrip("\r\n").split("\t")
        if len(parts) != _REGION_COLUMNS or "." not in parts[0]:
            cure = "give GeoNames' admin1CodesASCII.txt, as it is"
            raise no_line(path, number, f"it has {len(parts)} columns", cure)
        found[parts[0]] = parts[1]
    return found


def country_names(path: Path) -> dict[str, str]:
    """Names of countries by their alpha-2 codes; SourceError for a file that holds none."""
    found: dict[str, str] = {}
    for number, line in numbered_lines(path):
        parts = line.rstrip("\r\n").split("\t")
        if len(parts) < _COUNTRY_COLUMNS or len(parts[0]) != len("LY"):
            cure = "give GeoNames' countryInfo.txt, as it is"
            raise no_line(path, number, f"it has {len(parts)} columns", cure)
        found[parts[0]] = parts[4]
    return found
