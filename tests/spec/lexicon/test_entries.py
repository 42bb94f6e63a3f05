"""Every entry of the lists in these chapters does its work where it should, and rests elsewhere."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from tests.spec.lexicon import deeds, disputes, names, real, voices
from whoseword.reference.lexicon import read_lexicon

HERE = Path(__file__).parent
ASKS: dict[str, Callable[[str], bool]] = {
    **voices.ASKS,
    **names.ASKS,
    **deeds.ASKS,
    **real.ASKS,
    **disputes.ASKS,
}


class Case(NamedTuple):
    """An entry of a lexicon with a passage where it works and one where it must not."""

    entry: str
    fires: str
    rests: str


class Chapter(NamedTuple):
    """A list of a lexicon, what is asked of its passages, and its cases."""

    title: str
    asks: str
    cases: tuple[Case, ...]


def _chapters() -> Iterator[Chapter]:
    for path in sorted(HERE.glob("*.yaml")):
        told = yaml.safe_load(path.read_text(encoding="utf-8"))
        lexicon = read_lexicon(told["lexicon"], dict[str, Any])
        for name, part in told["lists"].items():
            entries = _entries(lexicon, name)
            yield Chapter(f"{told['lexicon']}.{name}", part["asks"], tuple(_cases(part, entries)))


def _entries(lexicon: dict[str, Any], name: str) -> list[str]:
    held: Any = lexicon
    for part in name.split("."):
        held = _of_rules(held, part) if isinstance(held, list) else held[part]
    return held.split() if isinstance(held, str) else [str(entry) for entry in held]


def _of_rules(rules: list[dict[str, Any]], reality: str) -> list[str]:
    """The words of the rules of a list that make a deed as real as told."""
    return [word for rule in rules if rule["reality"] == reality for word in rule["words"]]


def _cases(part: dict[str, Any], entries: list[str]) -> Iterator[Case]:
    own = part.get("own", {})
    for entry in entries:
        told = own.get(entry, {})
        fires, rests = told.get("fires", part["fires"]), told.get("not", part["not"])
        yield Case(entry, _filled(fires, entry), _filled(rests, entry))


def _filled(frame: str, entry: str) -> str:
    """The frame with the entry in its place, in small letters at will; a capital begins it."""
    text = frame.replace("{}", entry).replace("{lower}", entry.lower())
    return text[0].upper() + text[1:]


CHAPTERS = tuple(_chapters())
_IDS = [chapter.title for chapter in CHAPTERS]


@pytest.mark.parametrize("chapter", CHAPTERS, ids=_IDS)
def test_every_entry_works_where_it_should(chapter: Chapter) -> None:
    asked = ASKS[chapter.asks]
    assert [case.fires for case in chapter.cases if not asked(case.fires)] == []


@pytest.mark.parametrize("chapter", CHAPTERS, ids=_IDS)
def test_every_entry_rests_where_it_must(chapter: Chapter) -> None:
    asked = ASKS[chapter.asks]
    assert [case.rests for case in chapter.cases if asked(case.rests)] == []


def test_no_case_is_of_an_entry_that_is_gone() -> None:
    for path in sorted(HERE.glob("*.yaml")):
        told = yaml.safe_load(path.read_text(encoding="utf-8"))
        lexicon = read_lexicon(told["lexicon"], dict[str, Any])
        for name, part in told["lists"].items():
            assert set(part.get("own", {})) <= set(_entries(lexicon, name)), name
