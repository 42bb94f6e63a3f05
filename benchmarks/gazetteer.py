"""How long the gazetteer takes to open and to look a name up, its memory and its size."""

import resource
import sys
from importlib.resources import files
from pathlib import Path
from time import perf_counter

from benchmarks.floors import Row, report

_NAMES = ("Sirte", "Bin Jawad", "Deir ez-Zor", "Ben Guerdan", "Kharkov", "Springfield", "Libya")


def main() -> int:
    """Print the rows; 1 when a bound is missed."""
    from whoseword.reference.gazetteer import open_gazetteer

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = perf_counter()
    gazetteer = open_gazetteer()
    opened = perf_counter() - began
    began = perf_counter()
    for name in _NAMES:
        gazetteer.find(name, fuzzy=True)
    looked_up = (perf_counter() - began) / len(_NAMES)
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    path = Path(str(files("whoseword").joinpath("reference/data/gazetteer.bin")))
    return report(
        Row("gazetteer: seconds to open", opened, most=True),
        Row("gazetteer: memory after seven look-ups, MB", memory, most=True),
        Row("gazetteer: milliseconds a first look-up", looked_up * 1000, most=True),
        Row("gazetteer: size of the file, MB", path.stat().st_size / 1e6, most=True),
    )


if __name__ == "__main__":
    sys.exit(main())
