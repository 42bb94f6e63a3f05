"""Writes the pages of ``docs/`` that come from the program itself: ``python -m generate.docs``."""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path

import click

from generate.entries import entries_page
from generate.passages import passages_page
from whoseword.cli.shaped import Shaped
from whoseword.cli.table import CHAPTERS, MODULES, front_page
from whoseword.desk.settings import SETTINGS
from whoseword.reading.claim.rules import RULES as CLAIM_RULES
from whoseword.reading.deed.rules import RULES as DEED_RULES
from whoseword.reading.name.rules import RULES as NAME_RULES
from whoseword.weighing.entity.verdicts import TEXTS as ENTITY_RULES
from whoseword.weighing.grade.digits import RULES as GRADE_RULES
from whoseword.weighing.origin.independence import RULES as PAIR_RULES

DOCS = Path(__file__).parent.parent / "docs"
_WIDTH = 92
_RULES: tuple[tuple[str, Mapping[str, str]], ...] = (
    ("Claims and chains", CLAIM_RULES),
    ("Names", NAME_RULES),
    ("Deeds", DEED_RULES),
    ("Weighing: who is who", ENTITY_RULES),
    ("Weighing: two origins", {rule.__name__: rule.__doc__ or "" for rule in PAIR_RULES}),
    ("Weighing: digits", {rule.__name__: rule.__doc__ or "" for _, rule in GRADE_RULES}),
)


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


def rules_page() -> str:
    """``docs/rules.md``: every rule that a value may name in ``made_by``, in its own words."""
    return "\n".join(_rules_page()) + "\n"


def _rules_page() -> Iterator[str]:
    yield "# The rules\n"
    yield "What stands in a value's `made_by` or in the result of weighing, and what"
    yield "`whoseword explain` prints. Each text is"
    yield "the rule's own docstring; this page is made from them by `make docs`.\n"
    for title, rules in _RULES:
        yield f"## {title}\n"
        for name, told in sorted(rules.items()):
            yield f"- **{name}** — {' '.join(told.split())}"
        yield ""


PAGES: dict[str, Callable[[], str]] = {
    "cli.md": commands_page,
    "lexicons.md": entries_page,
    "rules.md": rules_page,
    "what-it-reads.md": passages_page,
}

if __name__ == "__main__":
    main()
