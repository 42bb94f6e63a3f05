"""Every list of every lexicon has its cases here, beside its entries, or in a test named below."""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from whoseword.reference.lexicon import read_lexicon

HERE = Path(__file__).parent
UNIT = HERE.parents[1] / "unit"
LEXICONS = sorted(
    Path(str(path)).stem for path in files("whoseword").joinpath("lexicons").iterdir()
)
# Words of grammar, of the calendar and of pages: each is read with the others of its list, and
# what they make together is asked in the tests of the step that reads them.
ELSEWHERE = {
    "abbreviations": "language/test_sentences.py",
    "copies": "reference/test_copies.py",
    "dates": "reference/test_dates.py",
    "deeds.contexts": "reading/deed/test_triggers.py",
    "deeds.irregular": "language/test_inflection.py",
    "deeds.objects": "reading/deed/test_triggers.py",
    "deeds.sites": "reading/deed/test_triggers.py",
    "deeds.spots": "reading/deed/test_triggers.py",
    "disputes.beside_number": "reading/deed/test_disputes.py",
    "disputes.between": "reading/deed/test_disputes.py",
    "disputes.everywhere": "reading/deed/test_disputes.py",
    "disputes.unreal": "reading/deed/test_disputes.py",
    "entities": "weighing/test_entity_words.py",
    "facilities.not_names": "reading/name/test_find.py",
    "furniture": "reference/test_pages.py",
    "hedges.denied": "reference/test_cues.py",
    "numbers": "language/test_numbers.py",
    "outlets.not_names": "reading/name/test_find.py",
    "people.irregular_plurals": "reading/deed/test_tolls.py",
    "people.plural_only": "reading/deed/test_tolls.py",
    "places": "reference/test_places.py",
    "plain_words": "reading/name/test_find.py",
    "spellings": "language/likeness/test_alike.py",
    "statements.times_over": "reading/name/test_state.py",
    "tongues": "reference/test_pages.py",
    "voices": "reading/claim/test_voices.py",
}


def test_no_list_is_left_out() -> None:
    told = {name for lexicon in LEXICONS for name in _told(lexicon)}
    left = [
        name
        for lexicon in LEXICONS
        for name in _lists(lexicon)
        if name not in told and name not in ELSEWHERE and lexicon not in ELSEWHERE
    ]
    assert left == []


def test_what_is_tested_elsewhere_is_there() -> None:
    assert [path for path in ELSEWHERE.values() if not (UNIT / path).is_file()] == []


def _lists(lexicon: str) -> Iterator[str]:
    """The lists of a lexicon whose entries do not carry cases of their own."""
    held: Any = read_lexicon(lexicon, Any)
    for name, entries in held.items() if isinstance(held, dict) else ():
        of_a_list = name.split("_", 1)[-1] in held and name.startswith(("fires_", "not_"))
        beside = isinstance(entries, list) and bool(entries) and all(map(_has_cases, entries))
        if not beside and not of_a_list and name not in {"fires", "not"}:
            yield f"{lexicon}.{name}"


def _has_cases(entry: object) -> bool:
    return isinstance(entry, dict) and {"fires", "not"} <= entry.keys()


def _told(lexicon: str) -> Iterator[str]:
    """The lists that a chapter of this folder tells of."""
    for path in HERE.rglob("*.yaml"):
        chapter = yaml.safe_load(path.read_text(encoding="utf-8"))
        if chapter["lexicon"] == lexicon:
            yield from {f"{lexicon}.{name.split('.')[0]}" for name in chapter["lists"]}
