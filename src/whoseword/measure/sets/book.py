"""book: who wrote a book by what shops say, with copying planted whose edges are given."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import mean

from whoseword.measure.book.planted import Planted, plant
from whoseword.measure.book.shops import Shops, read_shops
from whoseword.measure.book.votes import accuracy, by_origins, by_shops
from whoseword.measure.figures import Line, Measured, Published
from whoseword.measure.sets.marked_set import MarkedSet, Tools
from whoseword.measure.synthetic.seeded import seeded

RATES = {"no copying": 0.0, "a quarter copy": 0.25, "half copy": 0.5, "three quarters copy": 0.75}
SEEDS = range(10)
_WHO, _WHERE = "TruthFinder, of the same shelves", "python -m benchmarks.book"
_BESIDE = {
    "no copying": 92.0,
    "a quarter copy": 69.8,
    "half copy": 74.3,
    "three quarters copy": 66.9,
}


def worlds(shops: Shops, rate: float) -> Iterator[Planted]:
    """The shelves with copying planted at that rate, one for each seed; without any, but one."""
    for seed in SEEDS if rate else SEEDS[:1]:
        yield plant(shops.shelves, rate, seeded("book", f"{rate:.2f}", seed))


def _measure(paths: Sequence[Path], _tools: Tools) -> Measured:
    shops = read_shops(paths[0])
    return Measured(tuple(line for name in RATES for line in _lines(name, shops)))


def _lines(name: str, shops: Shops) -> Iterator[Line]:
    """Both votes as a mean over the seeds, and the worst of them."""
    checked = shops.checked
    planted = tuple(worlds(shops, RATES[name]))
    ours, shares = (
        [accuracy(vote(one, checked.keys()), checked) for one in planted]
        for vote in (by_origins, by_shops)
    )
    beside = Published(_BESIDE[name], _WHO, _WHERE)
    yield _line(f"origins vote, {name}", mean(ours), len(checked), beside)
    yield _line(f"shops vote, {name}", mean(shares), len(checked))
    if len(planted) > 1:
        yield _line(f"origins vote, {name}, worst seed", min(ours), len(checked))
        yield _line(f"shops vote, {name}, worst seed", min(shares), len(checked))


def _line(name: str, value: float, of: int, published: Published | None = None) -> Line:
    return Line(name, value, None, None, of, published=published)


BOOK = MarkedSet(
    "book",
    "who wrote a book, by votes of shops and of origins, copying planted",
    (("truth",),),
    _measure,
    "The edges of copying are given. Means of ten seeds; authors are compared by surnames.",
)
