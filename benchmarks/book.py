"""Book beside the ``truthdiscovery`` package: accuracy at each rate of planted copying.

That package pins versions of its own, so it runs in an environment of its own::

    python -m venv .venv-truth
    .venv-truth/bin/python -m pip install --no-deps -r benchmarks/book-requirements.txt
    python -m benchmarks.book --data DATA
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import mean, stdev

from whoseword.measure.book.planted import Planted
from whoseword.measure.book.shops import Shops, read_shops
from whoseword.measure.book.votes import Believed, accuracy, by_origins, by_shops
from whoseword.measure.sets.book import RATES, worlds

_THEIRS = Path(__file__).with_name("truthfinder.py")


def main() -> int:
    """Print each method's mean accuracy, its spread over the seeds, the worst and the best."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--python", type=Path, default=Path(".venv-truth/bin/python"))
    given = parser.parse_args()
    if not (given.data / "truth").is_dir():
        print("skipped: no truth below", given.data, file=sys.stderr)
        return 0
    shops = read_shops(given.data / "truth")
    for name, rate in RATES.items():
        planted = tuple(worlds(shops, rate))
        print(f"{name}: mean, spread, worst, best of {len(planted)}")
        for method, told in _by_method(planted, shops, given.python).items():
            spread = stdev(told) if len(told) > 1 else 0.0
            numbers = (mean(told), spread, min(told), max(told))
            print(f"  {method:<30}" + "".join(f"{one:>8.1f}" for one in numbers))
    return 0


def _by_method(
    planted: Sequence[Planted], shops: Shops, python: Path
) -> dict[str, tuple[float, ...]]:
    """The accuracies of each method, one a seed; ours alone where theirs is not installed."""
    books = shops.checked.keys()
    believed = {
        "origins vote": [by_origins(one, books) for one in planted],
        "shops vote": [by_shops(one, books) for one in planted],
    }
    if python.exists():
        for theirs in _theirs(planted, python):
            for name, told in theirs.items():
                believed.setdefault(name, []).append(told)
    else:
        print(f"skipped: truthdiscovery, no {python}", file=sys.stderr)
    return {
        name: tuple(accuracy(told, shops.checked) for told in every)
        for name, every in believed.items()
    }


def _theirs(planted: Sequence[Planted], python: Path) -> Iterator[Mapping[str, Believed]]:
    """What the package's algorithms believe of the same shelves, all books of all shops."""
    lines = "\n".join(
        json.dumps(
            [
                (shop, book, sorted(authors))
                for shop, shelf in sorted(one.shelves.items())
                for book, authors in sorted(shelf.items())
            ]
        )
        for one in planted
    )
    call = (str(python), str(_THEIRS))
    done = subprocess.run(call, input=lines, capture_output=True, text=True, check=True)
    for line in done.stdout.splitlines():
        yield {
            name: {book: frozenset(map(frozenset, values)) for book, values in told.items()}
            for name, told in json.loads(line).items()
        }


if __name__ == "__main__":
    sys.exit(main())
