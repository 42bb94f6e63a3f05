"""The spec passages as a page of the documentation: what is read out of which words."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

SPEC = Path(__file__).parent.parent / "tests" / "spec"
_ROOMS = (
    ("name", "Who and what is named"),
    ("claim", "Who says what, through whom"),
    ("dateline", "Where and when"),
    ("deed", "What is said to have happened"),
)
_ASIDE = {"title", "passage", "outlet", "published"}


def passages_page() -> str:
    """``docs/what-it-reads.md``: every passage of the tests, with its answer."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# What it reads\n"
    yield "Each passage below is a test: the question of its chapter is asked of it, and this"
    yield "answer is expected. People, groups and outlets in them are invented."
    yield "This page is made from `tests/spec` by `make docs`.\n"
    for room, title in _ROOMS:
        yield f"## {title}\n"
        for path in sorted((SPEC / room).glob("*.yaml")):
            chapter = yaml.safe_load(path.read_text(encoding="utf-8"))
            yield f"### {chapter['chapter']}\n"
            yield f"*{chapter['question']}*\n"
            for passage in chapter["passages"]:
                yield from _passage(passage)


def _passage(passage: Mapping[str, Any]) -> Iterator[str]:
    day = f" ({passage['published']})" if passage.get("published") else ""
    yield f"**{passage['title'].capitalize()}.** “{' '.join(passage['passage'].split())}”{day}\n"
    answer = {name: value for name, value in passage.items() if name not in _ASIDE}
    if answer.pop("expect_none", False):
        yield "- nothing is read"
    only = answer.pop("expect_only", False)
    for expected in (*answer.pop("expect", ()), *answer.pop("citations", ()), answer):
        if expected:
            yield "- " + " · ".join(
                f"{name}: {_told(name, held)}" for name, held in expected.items()
            )
    if only:
        yield "- and nobody else says anything"
    yield ""


def _told(name: str, value: object) -> str:
    """A value in one line: chains with arrows, unknown as a word."""
    if isinstance(value, Mapping):
        return ", ".join(f"{part} {_told(part, held)}" for part, held in value.items())
    if isinstance(value, list):
        return (" ← " if name == "chain" else ", ").join(_told(name, part) for part in value)
    if value is None or isinstance(value, bool):
        return {None: "unknown", True: "yes", False: "no"}[value]
    return f"`{value}`"
