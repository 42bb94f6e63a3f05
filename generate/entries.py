"""The cases of the lexicons as a page of the documentation: where entries work and rest."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

CASES = Path(__file__).parent.parent / "tests" / "spec" / "lexicon"


def entries_page() -> str:
    """``docs/lexicons.md``: for each list the passages that every entry of it is read in."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# The lexicons\n"
    yield "Every entry of these lists is put in the place of … and read: the question is answered"
    yield "with yes for the first passage and with no for the second. For lists of your own see the"
    yield "settings in [the commands](cli.md). Verbs that report, hedges, deeds and numbers have"
    yield "their passages beside them in `src/whoseword/lexicons`. This page is made from"
    yield "`tests/spec/lexicon` by `make docs`.\n"
    for path in sorted(CASES.glob("*.yaml")):
        chapter = yaml.safe_load(path.read_text(encoding="utf-8"))
        yield f"## {chapter['chapter']}\n"
        yield "| list | asked | yes | no |"
        yield "|---|---|---|---|"
        for name, part in chapter["lists"].items():
            yield from _rows(f"{chapter['lexicon']}: {name}", part)
        yield ""


def _rows(name: str, part: Mapping[str, Any]) -> Iterator[str]:
    yield f"| **{name}** | {part['asks']} | {_shown(part['fires'])} | {_shown(part['not'])} |"
    for entry, told in part.get("own", {}).items():
        yield f"| {entry} | | {_shown(told.get('fires', ''))} | {_shown(told.get('not', ''))} |"


def _shown(frame: str) -> str:
    return frame.replace("{lower}", "…").replace("{}", "…").replace("|", "\\|")
