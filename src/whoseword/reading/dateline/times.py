"""All expressions of time of an article, with the intervals they stand for."""

from collections.abc import Iterator

from whoseword.language.calendar import CLOCKS, absolute, dated, next_day
from whoseword.language.edtf import timex_value
from whoseword.reading.dateline.context import anchored, with_surroundings
from whoseword.reading.dateline.found import Found
from whoseword.reading.dateline.history import as_history
from whoseword.reading.dateline.monthless import without_doubtful
from whoseword.reading.dateline.scan import scan
from whoseword.reading.dateline.tokens import tokens_of
from whoseword.record import Article, Basis, Block, Span, TimeExpression, Timex3, When
from whoseword.reference.books import Books
from whoseword.reference.dates import DateBook

_LONGEST_PIECE = 50_000


def find_times(article: Article, books: Books) -> tuple[TimeExpression, ...]:
    """Every date, time, duration and set that the text tells, in order.

    What hangs on the day of publication stays relative, without bounds, where that is not known.
    """
    found = anchored(as_history(list(without_doubtful(_found(article, books.dates)))))
    return tuple(dated(_expression(one), article.published) for one in found)


def _found(article: Article, book: DateBook) -> Iterator[Found]:
    """The expressions of all blocks, each with what its surroundings add."""
    heading: str | None = None
    for block in article.blocks or (Block("paragraph", Span(0, max(1, len(article.text)))),):
        for start, end in _pieces(article.text, block.span):
            told = with_surroundings(
                scan(tokens_of(article.text, start, end, book), book),
                article.text,
                block.span,
                book,
                heading,
            )
            if block.kind == "heading":
                heading = next(
                    (one.edtf for one in told if one.edtf and len(one.edtf) in (4, 7)), None
                )
            yield from told


def _pieces(text: str, span: Span) -> Iterator[tuple[int, int]]:
    """A very long block in pieces, cut at spaces where there are any."""
    start = span.start
    while span.end - start > _LONGEST_PIECE:
        cut = text.rfind(" ", start + 1, start + _LONGEST_PIECE)
        cut = cut if cut > start else start + _LONGEST_PIECE
        yield start, cut
        start = cut
    yield start, span.end


def _expression(one: Found) -> TimeExpression:
    """The expression without the day of publication."""
    if one.relative is not None and not one.edtf:
        relative = one.relative
        when = When(None, None, None, "relative", relative, one.span)
        return TimeExpression(
            one.span, None, Timex3(one.type, one.value or one.clock or "XXXX"), when
        )
    when = absolute(one.edtf, _basis(one), part=one.part, reach=one.reach)
    earliest, latest = one.bounds or (when.earliest, when.latest)
    if one.clock == CLOCKS["night"] and latest == earliest:
        latest = next_day(latest)
    when = When(when.edtf, earliest, latest, when.basis, one.relative, one.span)
    told = one.edtf or "XXXX"
    first = told.partition("/")[0] if one.clock else told
    value = one.value or timex_value(first) + (one.clock or "")
    return TimeExpression(one.span, when.edtf, Timex3(one.type, value), when)


def _basis(one: Found) -> Basis | None:
    if one.relative is not None:
        return "relative"
    if one.edtf is None and one.bounds is None:
        return None
    return "inferred" if one.inferred else "stated"
