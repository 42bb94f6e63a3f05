"""Reading speed over polnear dev: articles a second, peak memory, ratio to the bare encoder.

The bare encoder runs the same ONNX file over the same windows, second passes included, in the same
process; both are timed in turn, article by article, so that a machine that slows down slows both.
"""

import argparse
import sys
import time
from pathlib import Path

from benchmarks.floors import Row, report
from benchmarks.memory import peak_megabytes
from whoseword.flow import read
from whoseword.record import Reading, Source
from whoseword.reference.books import open_books
from whoseword.tagger import load_tagger


def main() -> int:
    """Print the figures; 1 when one of them misses its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    given = parser.parse_args()
    texts = sorted((given.data / "polnear/data/dev/text").glob("*.txt"))
    if not texts:
        print("skipped: no polnear dev below", given.data, file=sys.stderr)
        return 0
    whole, bare, count = _timed([Source(path.name, path.read_bytes()) for path in texts])
    peak = peak_megabytes()
    return report(
        Row("reading: articles a second", count / whole),
        Row("reading: time over the bare encoder's", whole / bare, most=True),
        Row("reading: peak memory, MB", peak, most=True),
    )


def _timed(sources: list[Source]) -> tuple[float, float, int]:
    """Seconds of reading, seconds of the bare encoder, and the articles read."""
    tagger, books = load_tagger(), open_books()
    whole = bare = 0.0
    count = 0
    for number, source in enumerate((sources[0], *sources)):
        began = time.perf_counter()
        reading = read(source, tagger=tagger, books=books)
        middle = time.perf_counter()
        if not isinstance(reading, Reading):
            continue
        feeds = tagger.feeds_of(reading.article)
        again = time.perf_counter()
        tagger.run_bare(feeds)
        if number:  # the first one only warms up
            whole += middle - began
            bare += time.perf_counter() - again
            count += 1
    return whole, bare, count


if __name__ == "__main__":
    sys.exit(main())
