"""What a whole order of labels costs: a chain of conditional random fields (Lafferty et al. 2001).

A word whose label is unknown may bear any: the cost is that of all orders which agree with what is
known (Tsuboi et al. 2008).
"""

import torch
from torch import Tensor

from training.sets import ATTRIBUTION_LABELS
from whoseword.tagger.decoding import allowed

NEVER = -1e4
_OPEN = torch.from_numpy(allowed(ATTRIBUTION_LABELS))


def sequence_cost(scores: Tensor, labels: Tensor, mask: Tensor, steps: Tensor) -> Tensor:
    """How improbable the known labels are, per word known.

    ``scores`` [windows, words, labels], ``labels`` and ``mask`` [windows, words], ``steps``
    [labels, labels]; a label below zero is unknown.
    """
    moves = steps.masked_fill(~_OPEN.to(steps.device), NEVER)
    kinds = torch.arange(scores.shape[-1], device=scores.device)
    agrees = (labels.unsqueeze(-1) == kinds) | (labels < 0).unsqueeze(-1)
    told = scores.masked_fill(~agrees, NEVER)
    ways = _all_ways(torch.cat([scores, told]), torch.cat([mask, mask]), moves)
    whole, known = ways.chunk(2)
    return (whole - known).sum() / ((labels >= 0) & (mask > 0)).sum().clamp(min=1)


def _all_ways(scores: Tensor, mask: Tensor, moves: Tensor) -> Tensor:
    """The logarithm of the sum over all orders of labels, per window.

    Steps are joined two by two, then four by four: eight rounds instead of 250 words in turn.
    """
    ways = moves + scores[:, 1:].unsqueeze(2)
    stay = torch.full_like(moves, NEVER).fill_diagonal_(0.0)
    ways = torch.where(mask[:, 1:, None, None] > 0, ways, stay)
    while ways.shape[1] > 1:
        if ways.shape[1] % 2:
            ways = torch.cat([ways, stay.expand(len(ways), 1, -1, -1)], dim=1)
        before, after = ways[:, 0::2], ways[:, 1::2]
        ways = torch.logsumexp(before.unsqueeze(-1) + after.unsqueeze(-3), dim=-2)
    first = scores[:, 0]
    if ways.shape[1]:
        first = torch.logsumexp(first.unsqueeze(-1) + ways[:, 0], dim=1)
    return torch.logsumexp(first, dim=-1)
