"""Two articles beside each other: the passages they share, and who has them from whom."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

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
    kept = tuple(_parts(runs, same.pairs, told, also_told))
    passages = [_spans(part, told, also_told) for part in kept]
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


def _parts(
    runs: Iterable[Run], pairs: frozenset[tuple[int, int]], one: Narrative, other: Narrative
) -> Iterator[Run]:
    """The runs of sentences that are the same, by block; quotations inside them come along."""
    for run in runs:
        sentences = zip(
            one.sentences[run.one : run.one + run.length],
            other.sentences[run.other : run.other + run.length],
            strict=True,
        )
        if not pairs.isdisjoint(sentences):
            yield from _in_blocks(run, one, other)


def _in_blocks(run: Run, one: Narrative, other: Narrative) -> Iterator[Run]:
    """The run in parts that each lie in one block of either text: a caption may stand between."""
    steps = range(run.length)
    blocks = [(one.blocks[run.one + step], other.blocks[run.other + step]) for step in steps]
    for _, part in groupby(steps, key=blocks.__getitem__):
        held = tuple(part)
        yield Run(run.one + held[0], run.other + held[0], len(held))


def _spans(run: Run, one: Narrative, other: Narrative) -> tuple[Span, Span]:
    first, second, length = run
    return one.span(first, first + length), other.span(second, second + length)


def _in_order(passages: Sequence[tuple[Span, Span]]) -> tuple[tuple[Span, Span], ...]:
    """The passages by their place in the later text."""
    return tuple(sorted(passages, key=lambda pair: pair[1]))
