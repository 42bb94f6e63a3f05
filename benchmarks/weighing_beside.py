"""What it takes to add ten articles to a record: beside what was weighed, and all at once."""

import argparse
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from time import process_time

from whoseword.desk.desk import Desk
from whoseword.desk.settings import open_settings
from whoseword.desk.weighing import open_scales, take_up, weigh_taken
from whoseword.flow import Scales
from whoseword.measure.synthetic import sample
from whoseword.record import Reading, Source
from whoseword.store import open_store

SEED = 11
TEN = 10
COUNTS = (1000, 10_000)


@dataclass(frozen=True, slots=True)
class Added:
    """Seconds of the processor for ten articles, and how much of the record they touched."""

    seconds: float
    events: int
    entities: int
    mentions: int


@dataclass(frozen=True, slots=True)
class Run:
    """A record of so many readings: seconds for all, for the newest ten, and for any ten."""

    readings: int
    seconds: float
    newest: Added
    any: Added


def run(count: int, folder: Path) -> Run:
    """Weigh so many readings, then add ten that are newer, then ten of any day."""
    order = sorted(sample(SEED, count + 2 * TEN)[0], key=lambda one: one.article.published or "")
    newest, rest = order[-TEN:], order[:-TEN]
    Random(SEED).shuffle(rest)  # noqa: S311 an order, no secret
    settings = replace(open_settings(), record=str(folder / f"{count}.db"))
    scales = open_scales(settings)
    with open_store(settings.record, make=True) as store:
        desk = Desk(store, "benchmark")
        first = _add(desk, rest[TEN:], scales)
        return Run(count, first.seconds, _add(desk, newest, scales), _add(desk, rest[:TEN], scales))


def _add(desk: Desk, come: Sequence[Reading], scales: Scales) -> Added:
    for reading in come:
        desk.store.keep_original(Source("report.txt", reading.article.text.encode()))
        desk.store.save(reading)
    began = process_time()
    weighed = weigh_taken(desk, take_up(desk, open_settings()), scales)
    mentions = sum(len(entity.mentions) for entity in weighed.entities)
    taken = process_time() - began
    return Added(taken, len(weighed.events), len(weighed.entities), mentions)


def main() -> None:
    """Print for each count what all took, what ten took, and what share of the work that is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--counts", type=int, nargs="+", default=COUNTS)
    with tempfile.TemporaryDirectory() as folder:
        for count in parser.parse_args().counts:
            one = run(count, Path(folder))
            print(f"{count:,} readings: {one.seconds:.1f} s for all, kept")
            for name, added in (("ten newer ones", one.newest), ("ten of any day", one.any)):
                share = 100 * added.seconds / one.seconds
                print(
                    f"  {name}: {added.seconds:.2f} s ({share:.1f} % of that); new or changed"
                    f" {added.events} events, {added.entities} entities ({added.mentions} mentions)"
                )


if __name__ == "__main__":
    main()
