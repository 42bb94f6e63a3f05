"""Every figure in turn, each in a process of its own: ``python -m benchmarks --data DIR``."""

import argparse
import subprocess
import sys
from pathlib import Path

_WITH_DATA = ("scores", "reading_speed", "copies", "book")
_ALONE = ("bad_input", "gazetteer", "startup", "store", "weighing", "install_size")


def main() -> int:
    """Run them all; 1 when any figure missed its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    given = parser.parse_args()
    calls = [(name, "--data", str(given.data)) for name in _WITH_DATA]
    missed = 0
    for name, *flags in (*calls, *((name,) for name in _ALONE)):
        print(f"\n{name}", flush=True)
        call = (sys.executable, "-m", f"benchmarks.{name}", *flags)
        missed |= subprocess.run(call, check=False).returncode
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
