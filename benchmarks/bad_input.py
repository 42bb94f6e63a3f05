"""Bad input: reads a folder of hostile and broken files and prints what became of each.

    python -m benchmarks.bad_input

Ends with 1 when a file was not refused for its reason, or a good one between them was not read.
"""

import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.memory import peak_megabytes
from tests.hostile import Hostile, make_hostile
from whoseword.intake import sources
from whoseword.intake.naming import shown
from whoseword.reading.article import take_article
from whoseword.record import Unread

READ = "read"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file ("read" or the reason why not), what is right, its CPU time."""

    name: str
    expected: str
    outcome: str
    seconds: float

    @property
    def right(self) -> bool:
        """Whether the file was treated as it should be."""
        return self.outcome == self.expected


def outcomes(hostile: Hostile) -> Iterator[Outcome]:
    """The outcome of each file, and of each that was named and did not come."""
    expected: dict[str, str] = dict.fromkeys(hostile.good, READ)
    expected.update(hostile.unread)
    before = time.process_time()
    for source in sources([str(hostile.folder)]):
        taken = source if isinstance(source, Unread) else take_article(source)
        place = source.source if isinstance(source, Unread) else source.name
        name = place.removeprefix(f"{shown(str(hostile.folder))}/")
        outcome = taken.reason if isinstance(taken, Unread) else READ
        now = time.process_time()
        yield Outcome(name, expected.pop(name, "nothing"), outcome, now - before)
        before = now
    for name, right in expected.items():
        yield Outcome(name, right, "nothing", 0.0)


def main() -> int:
    """Print the table; 0 when every file was treated as it should be."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "hostile")
        folder.mkdir()
        found = tuple(outcomes(make_hostile(folder)))
    for one in found:
        sign = "" if one.right else f"  WRONG, expected {one.expected}"
        print(f"{one.name:45} {one.outcome:15} {one.seconds:6.2f} s{sign}")
    refused = sum(one.right and one.expected != READ for one in found)
    read = sum(one.right and one.expected == READ for one in found)
    wrong = sum(not one.right for one in found)
    peak = peak_megabytes()
    seconds = sum(one.seconds for one in found)
    print(f"\n{refused} refused with their reason, {read} good ones read, {wrong} wrong")
    print(
        f"{seconds:.1f} s, slowest {max(one.seconds for one in found):.1f} s, peak {peak:.0f} MiB"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
