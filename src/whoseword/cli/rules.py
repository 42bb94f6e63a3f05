"""What the rules behind a value do, in the words that stand beside them in the code."""

from collections.abc import Iterable, Mapping

from whoseword.export.neutral import one_line
from whoseword.reading.claim.rules import RULES as CLAIM_RULES
from whoseword.reading.deed.rules import RULES as DEED_RULES
from whoseword.reading.name.rules import RULES as NAME_RULES

_RULES = {**CLAIM_RULES, **NAME_RULES, **DEED_RULES}
_TAGGER = "the trained tagger, which marks names and attributions; its card lies with its weights"
_UNKNOWN = "no description of this rule is on record"


def rules_of(made_by: Iterable[str]) -> Mapping[str, str]:
    """Each part of the values' made_by, in order, with its description."""
    parts = dict.fromkeys(part for told in made_by for part in told.split("+") if part)
    return {part: one_line(_described(part)) for part in parts}


def _described(part: str) -> str:
    if part.startswith("tagger-"):
        return _TAGGER
    return _RULES.get(part, _UNKNOWN)
