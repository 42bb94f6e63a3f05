"""How long ``whoseword --help`` takes, as a multiple of an empty Python, in the same run."""

import argparse
import statistics
import subprocess
import sys
from pathlib import Path
from time import perf_counter

from benchmarks.floors import Row, report

_EMPTY = (sys.executable, "-c", "pass")
_HELP = (str(Path(sys.executable).with_name("whoseword")), "--help")


def ratio(runs: int) -> tuple[float, float, float]:
    """The ratio of the medians, and the medians themselves in seconds; the two run by turns."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(runs):
        for held, command in zip(times, (_EMPTY, _HELP), strict=True):
            began = perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            held.append(perf_counter() - began)
    empty, help_page = (statistics.median(held) for held in times)
    return help_page / empty, empty, help_page


def main() -> int:
    """Print the row; 1 when the bound is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=31)
    found, empty, help_page = ratio(parser.parse_args().runs)
    print(f"python -c pass {empty * 1000:.0f} ms, whoseword --help {help_page * 1000:.0f} ms")
    return report(Row("start: --help over python -c pass", found, most=True))


if __name__ == "__main__":
    sys.exit(main())
