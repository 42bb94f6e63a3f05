"""What an order of labels costs, counted out by hand; needs PyTorch, which only training has."""

from itertools import pairwise, product
from typing import Any

import pytest

torch = pytest.importorskip("torch", reason="PyTorch is there for training alone")

from training.sequence import NEVER, sequence_cost  # noqa: E402
from training.sets import ATTRIBUTION_LABELS  # noqa: E402
from whoseword.tagger.decoding import allowed  # noqa: E402

KINDS = len(ATTRIBUTION_LABELS)
OPEN = torch.from_numpy(allowed(ATTRIBUTION_LABELS))


def counted(scores: Any, labels: list[int], steps: Any) -> float:
    """The cost of one window by going through every order of labels."""
    moves = steps.masked_fill(~OPEN, NEVER)
    whole, known = [], []
    for path in product(range(KINDS), repeat=len(labels)):
        points = sum(float(scores[at, label]) for at, label in enumerate(path))
        points += sum(float(moves[a, b]) for a, b in pairwise(path))
        whole.append(points)
        if all(label in (-1, one) for label, one in zip(labels, path, strict=True)):
            known.append(points)
    both = [torch.logsumexp(torch.tensor(held, dtype=torch.float64), 0) for held in (whole, known)]
    return float(both[0] - both[1])


@pytest.mark.parametrize(
    "labels", [[1], [1, 2], [5, 6, 6, 0], [1, -1, 3, -1]], ids=["one", "two", "four", "unknown"]
)
def test_the_cost_is_that_of_all_orders_less_those_that_agree(labels: list[int]) -> None:
    torch.manual_seed(1)
    scores, steps = torch.randn(1, len(labels), KINDS), torch.randn(KINDS, KINDS)
    cost = sequence_cost(scores, torch.tensor([labels]), torch.ones(1, len(labels)), steps)
    known = sum(label >= 0 for label in labels)
    assert float(cost) == pytest.approx(counted(scores[0], labels, steps) / known, abs=1e-4)


def test_words_that_fill_a_window_up_cost_nothing() -> None:
    torch.manual_seed(2)
    scores, steps = torch.randn(1, 5, KINDS), torch.randn(KINDS, KINDS)
    labels = torch.tensor([[1, 2, 3, -1, -1]])
    mask = torch.tensor([[1, 1, 1, 0, 0]])
    alone = float(sequence_cost(scores[:, :3], labels[:, :3], mask[:, :3], steps))
    filled = float(sequence_cost(scores, labels, mask, steps))
    assert filled == pytest.approx(alone, abs=1e-5)
