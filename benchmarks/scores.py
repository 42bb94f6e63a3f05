"""Scores against marked sets beside their floors: ``python -m benchmarks.scores seeds polnear``."""

import argparse
import sys
from pathlib import Path

from benchmarks.floors import Row, report
from whoseword.cli.measuring import SETS, measure
from whoseword.desk.settings import open_settings
from whoseword.errors import SettingsError


def rows_of(name: str, data: Path | None) -> tuple[Row, ...]:
    """A row for each figure of the set; SettingsError when its files are not there."""
    settings = open_settings(data=None if data is None else str(data))
    lines = measure(name, settings).lines
    return tuple(
        Row(f"{name}: {one.name}", one.value, most=one.form == "error")
        for one in lines
        if one.value is not None
    )


def main() -> int:
    """Print the figures of the sets named, or of all; 1 when one misses its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", default=list(SETS))
    parser.add_argument("--data", type=Path)
    given = parser.parse_args()
    missed = 0
    for name in given.sets:
        try:
            missed |= report(*rows_of(name, given.data))
        except SettingsError as absent:
            print(f"{name}: skipped, {absent.what}", file=sys.stderr)
    return missed


if __name__ == "__main__":
    sys.exit(main())
