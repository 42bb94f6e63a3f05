"""Writes a file whole or not at all, or to standard output."""

import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from whoseword.cli.screen.console import is_terminal
from whoseword.errors import SourceError
from whoseword.export.neutral import neutral


def write_out(output: str, parts: Iterable[str | bytes]) -> None:
    """Write the parts to a file, or to standard output for "-".

    The file is put in place when it is complete, and readable by its owner alone.
    SourceError when it cannot be written.
    """
    if output == "-":
        _to_stdout(parts)
        return
    path = Path(output)
    try:
        handle, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise _unwritten(output, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            for part in parts:
                file.write(part.encode() if isinstance(part, str) else part)
        Path(beside).replace(path)
    except OSError as error:
        raise _unwritten(output, error) from error
    finally:
        Path(beside).unlink(missing_ok=True)


def _unwritten(output: str, error: OSError) -> SourceError:
    cure = "make room, or name another file with -o: what stood there before still stands"
    if isinstance(error, FileNotFoundError):
        cure = "make the folder first, or name another file with -o"
    return SourceError(f"cannot write {output}", where=error.strerror, cure=cure)


def _to_stdout(parts: Iterable[str | bytes]) -> None:
    terminal = is_terminal()
    for part in parts:
        text = part.decode() if isinstance(part, bytes) else part
        sys.stdout.write(neutral(text) if terminal else text)
