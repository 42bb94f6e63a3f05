"""Dates on TempEval-3 Platinum and places on TR-News and GeoWebNews, beside what is published."""

import argparse
import sys
from pathlib import Path
from time import perf_counter

from benchmarks.floors import Row, report


def main() -> int:
    """Print the rows; 1 when a floor is missed."""
    from whoseword.measure.geoparsing import read_geoparsing, score_places
    from whoseword.measure.tempeval3 import read_tempeval3, score_times
    from whoseword.reference.books import open_books

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of marked data")
    data, books = parser.parse_args().data, open_books()
    began = perf_counter()
    times = score_times(tuple(read_tempeval3(data / "tempeval3")), books)
    print("published on Platinum: HeidelTime relaxed 90.3, strict 81.3, value 77.6")
    rows = [
        Row("dates: relaxed F1, TempEval-3 Platinum", times.found.f1 * 100),
        Row("dates: strict F1, TempEval-3 Platinum", times.exact.f1 * 100),
        Row("dates: value F1, TempEval-3 Platinum", times.value.f1 * 100),
    ]
    print("published given the toponym, full GeoNames: Mordecai 3 TR-News 87.3, GWN 94.1")
    for part in ("TR-News", "GWN"):
        score = score_places(tuple(read_geoparsing(data / "geoparsing", part)), books)
        rows.append(Row(f"places: right of 100, {part}", 100 * score.right / score.marked))
        rows.append(Row(f"places: offered of 100, {part}", 100 * score.offered / score.marked))
    print(f"{perf_counter() - began:.1f} seconds")
    return report(*rows)


if __name__ == "__main__":
    sys.exit(main())
