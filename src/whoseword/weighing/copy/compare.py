"""Two articles beside each other: the passages they share, and who has them from whom."""

from collections.abc import Sequence

from whoseword.record import Article, Copy, Span
from whoseword.reference.copies import CopyBook
from whoseword.weighing.copy.narrative import Narrative, narrative_of
from whoseword.weighing.copy.order import order_of
from whoseword.weighing.copy.outlets import names_outlet, same_outlet
from whoseword.weighing.copy.runs import Run, shared_runs
from whoseword.weighing.copy.sentences import BAR, Bar, sameness
from whoseword.weighing.copy.wires import shared_wire, wires_of


def compare(one: Article, other: Article, book: CopyBook) -> Copy | None:
    """The copy that two articles are; None where they share no narrative, or are one.

    It depends on the two alone, and not on which is named first.
    """
    if one.id == other.id:
        return None
    one, other = sorted((one, other), key=lambda article: article.id)
    return compare_told((one, narrative_of(one, book)), (other, narrative_of(other, book)), book)


def compare_told(
    first: tuple[Article, Narrative],
    second: tuple[Article, Narrative],
    book: CopyBook,
    bar: Bar = BAR,
) -> Copy | None:
    """The same of two articles with their narratives, the smaller id first."""
    (one, told), (other, also_told) = first, second
    runs = shared_runs(told.words, also_told.words)
    same = sameness(told, also_told, runs, bar)
    if same.plain < bar.plain:
        return None
    order = order_of(one, other, book)
    kept = [run for run in runs if _is_of(run, same.pairs, told, also_told)]
    passages = [
        (told.span(*_at(run.one, run)), also_told.span(*_at(run.other, run))) for run in kept
    ]
    later = also_told
    if order.later is one:
        passages, later = [(late, early) for early, late in passages], told
    wire = shared_wire(wires_of(one, book), wires_of(other, book))
    return Copy(
        earlier=order.earlier.id,
        later=order.later.id,
        shared=sum(run.length for run in kept) / len(later.words),
        credited=wire is not None or _credits(order.later, order.earlier, book),
        via=wire,
        passages=_in_order(passages),
        order=order.told_by,
    )


def _credits(later: Article, earlier: Article, book: CopyBook) -> bool:
    return same_outlet(later.outlet, earlier.outlet) or names_outlet(later, earlier.outlet, book)


def _is_of(run: Run, pairs: frozenset[tuple[int, int]], one: Narrative, other: Narrative) -> bool:
    """Whether a run lies in sentences that are the same; quotations inside it come along."""
    return any(
        (one.sentences[run.one + step], other.sentences[run.other + step]) in pairs
        for step in range(run.length)
    )


def _at(first: int, run: Run) -> tuple[int, int]:
    return first, first + run.length


def _in_order(passages: Sequence[tuple[Span, Span]]) -> tuple[tuple[Span, Span], ...]:
    """The passages by their place in the later text."""
    return tuple(sorted(passages, key=lambda pair: pair[1]))
