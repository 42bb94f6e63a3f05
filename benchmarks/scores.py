"""Scores against marked sets beside their floors: ``python -m benchmarks.scores seeds polnear``.

With ``--page`` the table in docs/figures.md is written anew for these sets.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.floors import Row, pinned, report
from benchmarks.page import with_scores
from whoseword.cli.measuring import SETS, measure
from whoseword.desk.settings import open_settings
from whoseword.errors import SettingsError
from whoseword.measure.figures import Line

PAGE = Path(__file__).parent.parent / "docs" / "figures.md"


def lines_of(name: str, data: Path | None) -> tuple[Line, ...]:
    """The figures of the set; SettingsError when its files are not there."""
    settings = open_settings(data=None if data is None else str(data))
    return measure(name, settings).lines


def rows_of(name: str, lines: Sequence[Line]) -> tuple[Row, ...]:
    """A row for each figure that has a value."""
    return tuple(
        Row(f"{name}: {one.name}", one.value, most=one.form == "error")
        for one in lines
        if one.value is not None
    )


def lost(name: str, lines: Sequence[Line]) -> int:
    """Name each figure that has a floor and no value; 1 when there is one, else 0."""
    names = [f"{name}: {one.name}" for one in lines if one.value is None]
    gone = [one for one in names if one in pinned()]
    for one in gone:
        print(f"{one:<60} has no value any more   MISSED")
    return 1 if gone else 0


def main() -> int:
    """Print the figures of the sets named, or of all; 1 when one misses its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", default=list(SETS), metavar="SET")
    parser.add_argument("--data", type=Path)
    parser.add_argument("--page", action="store_true", help="write docs/figures.md anew")
    given = parser.parse_args()
    for unknown in [name for name in given.sets if name not in SETS]:
        parser.error(f"no such set: {unknown}; there are {', '.join(SETS)}")
    missed = 0
    for name in given.sets:
        try:
            lines = lines_of(name, given.data)
        except SettingsError as absent:
            print(f"{name}: skipped, {absent.what}", file=sys.stderr)
            continue
        missed |= report(*rows_of(name, lines)) or lost(name, lines)
        if given.page:
            page = PAGE.read_text(encoding="utf-8")
            told = with_scores(page, name, lines, pinned(), list(SETS))
            PAGE.write_text(told, encoding="utf-8")
    return missed


if __name__ == "__main__":
    sys.exit(main())
