"""Writes the pages of ``docs/`` that come from the program itself: ``python -m generate.docs``."""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import click

from whoseword.cli.shaped import Shaped
from whoseword.cli.table import CHAPTERS, MODULES, front_page
from whoseword.desk.settings import SETTINGS

DOCS = Path(__file__).parent.parent / "docs"
_WIDTH = 92


def main() -> None:
    """Write every page that is made here."""
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), encoding="utf-8")


def commands_page() -> str:
    """``docs/cli.md``: the front page, every command's help, the settings."""
    return "\n".join(_commands_page()) + "\n"


def _commands_page() -> Iterator[str]:
    yield "# The commands\n"
    yield "This page is made from the program's own help by `make docs`.\n"
    yield f"```\n{front_page()}```\n"
    for title, entries in CHAPTERS:
        yield f"## {title}\n"
        for entry in entries:
            command = import_module(f"{MODULES}.{entry.module}").command
            yield f"### whoseword {entry.name}\n"
            yield f"```\n{_help(command, entry.name)}\n```\n"
    yield "## Settings\n"
    yield "A flag goes before the environment, the environment before what holds without either.\n"
    yield "| variable | without it | what it is |"
    yield "|---|---|---|"
    for setting in SETTINGS:
        default = f"`{setting.default}`" if setting.default else "not set"
        yield f"| `{setting.variable}` | {default} | {setting.help} |"


def _help(command: Shaped, name: str) -> str:
    context = click.Context(
        command,
        info_name=f"whoseword {name}",
        terminal_width=_WIDTH,
        help_option_names=["-h", "--help"],
    )
    return command.get_help(context)


PAGES: dict[str, Callable[[], str]] = {"cli.md": commands_page}

if __name__ == "__main__":
    main()
