"""What the rules behind a value do, in the words that stand beside them in the code."""

from collections.abc import Iterable, Mapping
from importlib import import_module
from importlib.util import find_spec
from inspect import getdoc
from pkgutil import iter_modules

from whoseword.export.neutral import one_line

_ROOMS = ("claim", "name", "deed")
_TAGGER = "the trained tagger, which marks names and attributions; its card lies with its weights"
_UNKNOWN = "no description of this rule is on record"


def rules_of(made_by: Iterable[str]) -> Mapping[str, str]:
    """Each part of the values' made_by, in order, with its description."""
    parts = dict.fromkeys(part for told in made_by for part in told.split("+") if part)
    return {part: one_line(_described(part)) for part in parts}


def _described(part: str) -> str:
    if part.startswith("tagger-"):
        return _TAGGER
    for room in _ROOMS:
        text = _listed(room).get(part) or _docstring(room, part)
        if text:
            return text
    return _UNKNOWN


def _listed(room: str) -> Mapping[str, str]:
    """The room's own list of its rules; empty when it keeps none."""
    name = f"whoseword.reading.{room}.rules"
    if find_spec(name) is None:
        return {}
    rules: Mapping[str, str] = getattr(import_module(name), "RULES", {})
    return rules


def _docstring(room: str, part: str) -> str | None:
    """The first paragraph of the room's function that bears the rule's name."""
    package = import_module(f"whoseword.reading.{room}")
    for module in iter_modules(package.__path__, f"{package.__name__}."):
        rule = getattr(import_module(module.name), part, None)
        if callable(rule):
            return (getdoc(rule) or "").split("\n\n", 1)[0] or None
    return None
