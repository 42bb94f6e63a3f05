"""Draws what ``whoseword demo`` shows as ``docs/demo.svg``: ``python -m generate.picture``."""

import os
import pty
import subprocess
import sys
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

PICTURE = Path(__file__).parent.parent / "docs" / "demo.svg"
_WIDTH, _LINES = 104, 68
# As rich's own, without the fonts that it would load from elsewhere.
_FORM = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, Menlo, Consolas, monospace;
  font-size: {char_height}px; line-height: {line_height}px; font-variant-east-asian: full-width; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" /></clipPath>{lines}</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">{matrix}</g></g></svg>
"""


def main() -> None:
    """Run the demo as on a terminal and draw the first lines of what it prints."""
    lines = _shown((str(Path(sys.executable).with_name("whoseword")), "demo")).splitlines()
    console = Console(record=True, width=_WIDTH, file=StringIO(), force_terminal=True)
    console.print(Text("$ make demo", "bold green"))
    for line in lines[:_LINES]:
        console.print(Text.from_ansi(line))
    drawn = console.export_svg(
        title="whoseword demo", theme=MONOKAI, code_format=_FORM, unique_id="demo"
    )
    PICTURE.write_text(drawn, encoding="utf-8")


def _shown(command: tuple[str, ...]) -> str:
    """What a command prints on a terminal, colours and all."""
    ours, theirs = pty.openpty()
    told = {**os.environ, "COLUMNS": str(_WIDTH), "TERM": "xterm-256color"}  # noqa: TID251 a child's
    with subprocess.Popen(  # noqa: S603 our own program
        command, stdout=theirs, stderr=subprocess.DEVNULL, env=told
    ) as child:
        os.close(theirs)
        taken = bytearray()
        while part := _part(ours):
            taken += part
        child.wait()
    os.close(ours)
    return taken.decode(errors="replace").replace("\r\n", "\n")


def _part(terminal: int) -> bytes:
    """The next bytes; none when the program at the other end is gone, which Linux tells by EIO."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""


if __name__ == "__main__":
    main()
