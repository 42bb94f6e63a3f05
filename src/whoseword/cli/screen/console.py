"""Where output goes: colour and tables on a terminal, plain text or JSON lines into a pipe."""

import json
import sys
from collections.abc import Mapping
from typing import Any

from rich.console import Console, RenderableType
from rich.text import Text

from whoseword.export.neutral import neutral, one_line

PLAIN_WIDTH = 100


def is_terminal() -> bool:
    """Whether a person reads standard output."""
    return sys.stdout.isatty()


def console() -> Console:
    """Standard output for views; plain and 100 wide into a pipe."""
    width = None if is_terminal() else PLAIN_WIDTH
    return Console(width=width, highlight=False, markup=False, emoji=False, soft_wrap=False)


def show(*parts: RenderableType) -> None:
    """Put the parts on standard output."""
    out = console()
    for part in parts:
        out.print(part)


def say(words: str) -> None:
    """One line on standard error, for the person at the keyboard."""
    sys.stderr.write(neutral(words) + "\n")


def json_line(value: Mapping[str, Any] | bytes) -> None:
    """One JSON object as a line of standard output; control characters are escaped by JSON."""
    text = value.decode() if isinstance(value, bytes) else json.dumps(value, ensure_ascii=False)
    sys.stdout.write(_escaped(text) + "\n")


def words(told: str | None, style: str = "", unknown: str = "not known") -> Text:
    """Words from the record as text on one line; nothing in them is markup or control.

    The style is theirs alone: what is put after them does not take it on.
    """
    if told is None:
        return Text.assemble((unknown, "dim italic"))
    return Text.assemble((one_line(told), style))


def _escaped(text: str) -> str:
    """C1 control characters, which JSON leaves as they are, written as escapes."""
    return "".join(f"\\u{ord(c):04x}" if "\x7f" <= c <= "\x9f" else c for c in text)
