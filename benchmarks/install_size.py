"""The size of a fresh install, without extras and with what weighing will need, in MB."""

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from benchmarks.floors import Row, report

_PROJECT = Path(__file__).parent.parent
_SIZES = (("install: reading alone, MB", "."), ("install: with weighing, MB", ".[weigh]"))


def installed(what: str) -> float:
    """Megabytes below a fresh environment after installing, less those of an empty one."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        empty = _megabytes(Path(folder))
        python = str(Path(folder) / "bin" / "python")
        call = (python, "-m", "pip", "install", "-qq", "--only-binary", ":all:", what)
        subprocess.run(call, check=True, cwd=_PROJECT)
        return _megabytes(Path(folder)) - empty


def _megabytes(folder: Path) -> float:
    files = (path.lstat().st_size for path in folder.rglob("*") if not path.is_dir())
    return sum(files) / 1_000_000


def main() -> int:
    """Print the rows; 1 when one is over its bound."""
    return report(*(Row(name, installed(what), most=True) for name, what in _SIZES))


if __name__ == "__main__":
    sys.exit(main())
