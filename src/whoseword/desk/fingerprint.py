"""What weighs: a digest of its code, its lexicons and its weights, kept with what it made."""

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import whoseword
from whoseword.desk.settings import Settings

_ROOT = Path(whoseword.__file__).parent
ROOMS = ("judging", "language", "reading", "record", "reference", "scorer", "weighing")
"""The code that a result hangs on, beside ``flow.py``."""

_SMALL = 1_000_000


def fingerprint_of(settings: Settings) -> str:
    """The digest, in hexadecimal: the same as long as weighing the same gives the same."""
    digest = hashlib.sha256(_shipped().encode())
    for path in _own(settings):
        _tell(digest, path.name, path)
    return digest.hexdigest()[:32]


@cache
def _shipped() -> str:
    digest = hashlib.sha256()
    code = (path for room in ROOMS for path in (_ROOT / room).rglob("*"))
    for path in sorted((*code, *(_ROOT / "lexicons").iterdir(), _ROOT / "flow.py")):
        if path.is_file() and path.suffix != ".pyc":
            _tell(digest, str(path.relative_to(_ROOT)), path)
    return digest.hexdigest()


def _own(settings: Settings) -> Iterator[Path]:
    """The lexicons and the gazetteer that the user put in the place of ours."""
    if settings.lexicons is not None:
        yield from sorted(path for path in settings.lexicons.iterdir() if path.is_file())
    if settings.gazetteer is not None:
        yield settings.gazetteer


def _tell(digest: "hashlib._Hash", name: str, path: Path) -> None:
    """Take in a file; of a large one, which is made and not edited, only its size."""
    size = path.stat().st_size
    told = path.read_bytes() if size < _SMALL else str(size).encode()
    digest.update(f"{name} {len(told)} ".encode() + told)
