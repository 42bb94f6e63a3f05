"""The expressions of time in a stretch of text: the longest match of the grammar wins."""

import re

from whoseword.reading.dateline import (
    absolute,
    clock,
    feasts,
    lasting,
    periods,
    stretches,
    telling,
    years,
)
from whoseword.reading.dateline.absolute import Build
from whoseword.reading.dateline.found import Found
from whoseword.reading.dateline.match import Match
from whoseword.reading.dateline.tokens import Tokens
from whoseword.reference.dates import DateBook

_PAGES = (absolute, years, stretches, feasts, telling, periods, lasting, clock)
RULES = tuple(rule for page in _PAGES for rule in page.RULES)


def scan(tokens: Tokens, book: DateBook) -> list[Found]:
    """The expressions in order of the text, none overlapping."""
    found: list[Found] = []
    taken = 0
    for match, build in _candidates(tokens):
        if match.start() < taken:
            continue
        built = list(build(Match(match, tokens, book)))
        if built:
            found.extend(built)
            taken = match.end()
    return found


def _candidates(tokens: Tokens) -> list[tuple[re.Match[str], Build]]:
    """Every match of every rule, by its beginning, the longest first."""
    present = frozenset(tokens.codes)
    matches = [
        (match.start(), match.start() - match.end(), number, match, build)
        for number, (letters, pattern, build) in enumerate(RULES)
        if not present.isdisjoint(letters)
        for match in pattern.finditer(tokens.codes)
    ]
    matches.sort(key=lambda entry: entry[:3])
    return [(match, build) for _, _, _, match, build in matches]
