"""How weighing grows: synthetic readings in thousands, each run in a process of its own."""

import argparse
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from math import log
from time import perf_counter, process_time

from benchmarks.floors import Row, report
from benchmarks.memory import peak_megabytes
from whoseword import flow
from whoseword.desk.settings import open_settings
from whoseword.desk.weighing import open_scales
from whoseword.measure.clustering import b_cubed
from whoseword.measure.synthetic import Truth, sample
from whoseword.record import Weighed
from whoseword.reference.matching import open_matching
from whoseword.scorer.splinked import SplinkScorer
from whoseword.weighing.event import PlainScorer, pairs_of, sketches_of

SEED = 11
COUNTS = (1000, 3000, 10_000)


@dataclass(frozen=True, slots=True)
class Run:
    """One run: readings, seconds of the processor, MB at most, and how right it was."""

    readings: int
    seconds: float
    megabytes: float
    b_cubed: float
    missed: float


def run(count: int) -> Run:
    """Weigh so many readings; the time is that of weighing alone."""
    readings, truth = sample(SEED, count)
    scales = open_scales(open_settings())
    began = process_time()
    weighed = flow.weigh(readings, scales)
    seconds = process_time() - began
    homes = {deed: event.id for event in weighed.events for deed in event.deeds}
    marked = {deed.deed: deed.event for deed in truth.deeds.values()}
    return Run(
        readings=count,
        seconds=seconds,
        megabytes=peak_megabytes(),
        b_cubed=100 * b_cubed(homes, marked).f1,
        missed=_missed(weighed, truth),
    )


def _missed(weighed: Weighed, truth: Truth) -> float:
    """The mean error of the count of origins, each true event held against where its deeds are."""
    homes = {deed: event for event in weighed.events for deed in event.deeds}
    missed = 0
    for event in truth.events.values():
        found = Counter(homes[deed.deed].id for deed in event.deeds)
        best = min(found, key=lambda id_: (-found[id_], id_))
        home = next(homes[d.deed] for d in event.deeds if homes[d.deed].id == best)
        missed += abs(home.independence.count - event.independence.count)
    return missed / len(truth.events)


def scorers(count: int) -> Iterator[Row]:
    """What the database needs over plain code for the same pairs, start included, by the clock."""
    readings, truth = sample(SEED, count)
    book = open_matching()
    sketches = [one for r in readings for one in sketches_of(r, truth.mentions, book.words)]
    pairs = pairs_of(sketches)
    seconds = []
    for scorer in (PlainScorer(book.match), SplinkScorer(book.match)):
        began = perf_counter()
        scorer.score(sketches, pairs)
        seconds.append(perf_counter() - began)
    plain, database = seconds
    yield Row(f"scoring {len(pairs):,} pairs: database over plain code", database / plain, True)


def rows_of(runs: list[Run]) -> Iterator[Row]:
    """The figures of all runs, and how fast the time grows with the number of readings."""
    for one in runs:
        name = f"weighing {one.readings:,} readings"
        yield Row(f"{name}: seconds of processor", one.seconds, most=True)
        yield Row(f"{name}: memory, MB", one.megabytes, most=True)
        yield Row(f"{name}: events, B-cubed F1", one.b_cubed)
        yield Row(f"{name}: mean error of the count of origins", one.missed, most=True)
    first, last = runs[0], runs[-1]
    if last.readings > first.readings:
        growth = log(last.seconds / first.seconds) / log(last.readings / first.readings)
        yield Row("weighing: exponent of growth", growth, most=True)


def main() -> int:
    """Run for each count, or for one in this process."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--counts", type=int, nargs="+", default=COUNTS)
    parser.add_argument("--one", type=int)
    parser.add_argument("--scorers", type=int, help="hold both scorers beside each other")
    given = parser.parse_args()
    if given.scorers:
        return report(*scorers(given.scorers))
    if given.one:
        print(json.dumps(asdict(run(given.one))))
        return 0
    runs = []
    for count in given.counts:
        call = (sys.executable, "-m", "benchmarks.weighing", "--one", str(count))
        told = subprocess.run(call, check=True, capture_output=True, text=True).stdout
        runs.append(Run(**json.loads(told)))
    return report(*rows_of(runs))


if __name__ == "__main__":
    sys.exit(main())
