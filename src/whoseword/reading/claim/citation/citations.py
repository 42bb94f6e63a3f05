"""What each closing citation covers."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from whoseword.reading.claim.citation.brackets import Bracket
from whoseword.reading.claim.citation.outlets import Cited
from whoseword.record import Citation, Span


def citations_of(
    brackets: Sequence[Bracket], sentences: Sequence[Span]
) -> tuple[tuple[Citation, ...], ...]:
    """For each bracket its citations: scope is the passage since the bracket before it."""
    made: list[tuple[Citation, ...]] = []
    for number, bracket in enumerate(brackets):
        before = brackets[number - 1] if number else None
        start = bracket.block.start
        if before is not None and before.block == bracket.block:
            start = before.span.end
        scope = _scope(sentences, start, bracket.span.start)
        if not scope:
            made.append(())
            continue
        made.append(
            tuple(
                Citation(
                    outlet=cited.outlet,
                    dates=cited.dates,
                    span=cited.span,
                    bracket=bracket.span,
                    scope=scope,
                    assigned="sole" if bracket.sole else "open",
                )
                for cited in _together(bracket.cited)
            )
        )
    return tuple(made)


def passage_at(
    passages: Sequence[tuple[Bracket, tuple[Span, ...]]], position: int
) -> Bracket | None:
    """The bracket in whose scope a character stands; passages are in the order of the text."""
    at = bisect_right(passages, position, key=lambda one: one[1][0].start) - 1
    if at >= 0 and any(one.start <= position < one.end for one in passages[at][1]):
        return passages[at][0]
    return None


def _together(cited: tuple[Cited, ...]) -> Iterator[Cited]:
    """One entry an outlet: mentioned twice in a bracket it is one citation with all dates."""
    entries: dict[str, Cited] = {}
    for one in cited:
        key = one.outlet.casefold()
        earlier = entries.get(key)
        entries[key] = replace(earlier, dates=(*earlier.dates, *one.dates)) if earlier else one
    yield from entries.values()


def _scope(sentences: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
    """The sentences between two characters; the last one without its bracket."""
    scope = []
    at = bisect_right(sentences, start, key=lambda one: one.end)
    for number in range(at, len(sentences)):
        sentence = sentences[number]
        if sentence.start >= end:
            break
        first, last = max(sentence.start, start), min(sentence.end, end)
        if last - first > 2:
            scope.append(Span(first, last))
    return tuple(scope)
