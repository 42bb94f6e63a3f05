"""Closing citations: the outlets and dates in a bracket that ends an item or a passage."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from whoseword.reading.claim.citation.outlets import Cited, cited_in
from whoseword.record import Article, Name, Span
from whoseword.record.kinds import PUBLISHERS

_BRACKET = re.compile(r"\((?P<inside>[^()\n]{3,400})\)|\[(?P<square>[^\[\]\n]{3,400})\]")
_CLOSES = re.compile(r"\s*(?:[.;!]|\Z|\n)")


@dataclass(frozen=True, slots=True)
class Bracket:
    """A bracket that cites: its characters, its outlets, the passage that it closes."""

    span: Span
    cited: tuple[Cited, ...]
    block: Span

    @property
    def sole(self) -> bool:
        """Whether one outlet alone stands in it, so that it covers the whole passage."""
        return len({cited.outlet.casefold() for cited in self.cited}) == 1


def find_brackets(article: Article, names: Sequence[Name]) -> tuple[Bracket, ...]:
    """The brackets that close an item with outlets and dates, in order."""
    outlets = {name.text.casefold() for name in names if name.kind in PUBLISHERS}
    found = []
    for block in article.blocks:
        if block.kind in {"heading", "caption"}:
            continue
        for match in _BRACKET.finditer(article.text, block.span.start, block.span.end):
            if not _closes_passage(article.text, match, block.span):
                continue
            group = "inside" if match["inside"] is not None else "square"
            cited = tuple(cited_in(article.text, Span(*match.span(group)), outlets))
            if cited:
                found.append(Bracket(Span(*match.span()), cited, block.span))
    return tuple(found)


def _closes_passage(text: str, match: re.Match[str], block: Span) -> bool:
    """Whether a stop, or the block's end, follows the bracket, or a new sentence does."""
    if match.start() <= block.start + 2:
        return False
    if match.end() >= block.end or _CLOSES.match(text, match.end(), block.end):
        return True
    after = text[match.end() : match.end() + 2]
    return after[:1].isspace() and after[1:].isupper() and text[match.start() - 2] in '.!?”"'
