"""What the ``truthdiscovery`` package believes; runs in an environment of its own.

Lines of JSON come in, each ``[[shop, book, [surname, ...]], ...]``; for each a line goes out:
by algorithm and book the values it believes most. Nothing of this project is imported.
"""

import json
import sys
import sysconfig
from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

_BASE = 0.5


def main() -> None:
    """Answer each line of standard input."""
    _without_pictures()
    from truthdiscovery import algorithm
    from truthdiscovery.input import Dataset

    ways: Mapping[str, tuple[Any, Callable[..., float] | None]] = {
        "TruthFinder": (algorithm.TruthFinder(), _implied),
        "TruthFinder, nothing implied": (algorithm.TruthFinder(), None),
        "MajorityVoting": (algorithm.MajorityVoting(), None),
        "Sums": (algorithm.Sums(), None),
        "AverageLog": (algorithm.AverageLog(), None),
        "Investment": (algorithm.Investment(), None),
        "PooledInvestment": (algorithm.PooledInvestment(), None),
        "CRH": (algorithm.CRH(), None),
    }
    for line in sys.stdin:
        claims = [(shop, book, tuple(names)) for shop, book, names in json.loads(line)]
        plain, implied = (Dataset(claims, implication_function=how) for how in (None, _implied))
        found = {}
        for name, (way, implies) in ways.items():
            result = way.run(implied if implies else plain)
            books = {book for _, book, _ in claims}
            found[name] = {one: list(result.get_most_believed_values(one)) for one in books}
        print(json.dumps(found), flush=True)


def _implied(_book: str, one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """What one list of authors says for another: Yin and others (2008), their section on Book."""
    return len({*one} & {*other}) / len(one) - _BASE


def _without_pictures() -> None:
    """Let its parts be imported without the package's first file, which loads what draws graphs."""
    package = ModuleType("truthdiscovery")
    package.__path__ = [str(Path(sysconfig.get_paths()["purelib"]) / "truthdiscovery")]
    sys.modules["truthdiscovery"] = package


if __name__ == "__main__":
    main()
