"""Windows as tensors, and what the network's answers on them cost."""

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from training.network import Network
from training.sequence import sequence_cost
from training.sets import NAME_LABELS
from training.windows import ANY_NAME, IGNORED, Window
from whoseword.tagger.gaps import gaps_of

INPUTS = ("ids", "case", "state", "mask", "first")
BEGINS, ENDS = 101, 102
# The cost of attributions is half that of single words and half that of the whole order of labels.
WORD_WEIGHT, SEQUENCE_WEIGHT, PAIR_WEIGHT = 0.5, 0.5, 0.4

# What the other heads' costs count beside those.
WEIGHTS = {"events": 1.0, "fillers": 1.0, "incidents": 0.2, "actors": 0.4}
COMMITMENT_WEIGHT, ARGUMENT_WEIGHT = 0.3, 0.15

Batch = dict[str, Tensor]


def tensors_of(windows: Sequence[Window]) -> Batch:
    """The windows as one padded batch: inputs, labels, and where each word's cue is."""
    most_pieces = max(window.size for window in windows) + 2
    most_words = max(window.last - window.first for window in windows)
    shape, word_shape = (len(windows), most_pieces), (len(windows), most_words)
    batch = {name: np.zeros(shape, np.int64) for name in ("ids", "case", "state", "mask")}
    batch["first"] = np.zeros(word_shape, np.int64)
    batch["attribution"] = np.full(word_shape, IGNORED, np.int64)
    batch["names"] = np.full(word_shape, ANY_NAME, np.int64)
    batch["cues"] = np.zeros((*word_shape, most_words), np.int64)
    batch["word_mask"] = np.zeros(word_shape, np.int64)
    for name in WEIGHTS:
        batch[name] = np.full(word_shape, IGNORED, np.int64)
    batch["commitment"] = np.full(word_shape, np.nan, np.float32)
    for row, window in enumerate(windows):
        _fill(batch, row, window)
    batch |= _triggers(windows, most_words)
    return {name: torch.from_numpy(values) for name, values in batch.items()}


def _fill(batch: dict[str, np.ndarray], row: int, window: Window) -> None:
    """Write one window into its row of the batch."""
    example, words = window.example, slice(window.first, window.last)
    pieces = example.pieces
    starts = pieces.starts[window.first : window.last + 1]
    size, count = window.size, window.last - window.first
    lengths = np.diff(starts)
    case = np.repeat(pieces.case[words], lengths)
    batch["ids"][row, 1 : size + 1] = pieces.ids[starts[0] : starts[-1]]
    batch["ids"][row, 0], batch["ids"][row, size + 1] = BEGINS, ENDS
    batch["case"][row, 1 : size + 1] = (
        np.where(np.isin(case, (2, 3, 4)), 1, case) if window.lower else case
    )
    batch["state"][row, 1 : size + 1] = np.repeat(pieces.state[words], lengths)
    batch["mask"][row, : size + 2] = 1
    batch["first"][row, :count] = starts[:-1] - starts[0] + 1
    batch["word_mask"][row, :count] = 1
    batch["attribution"][row, :count] = example.attribution[words]
    batch["names"][row, :count] = example.names[words]
    for name in (*WEIGHTS, "commitment"):
        batch[name][row, :count] = getattr(example.happened, name)[words]
    _point(batch["cues"][row], window)


def _triggers(windows: Sequence[Window], most_words: int) -> dict[str, np.ndarray]:
    """For every trigger in the batch its row, word and kind, and each word's gap and role."""
    where: list[tuple[int, int, int]] = []
    gaps: list[np.ndarray] = []
    roles: list[np.ndarray] = []
    for row, window in enumerate(windows):
        happened, count = window.example.happened, window.last - window.first
        sentence = window.example.pieces.sentence[window.first : window.last].astype(np.int64)
        for number, (first, kind) in enumerate(happened.triggers.tolist()):
            if not window.first <= first < window.last:
                continue
            where.append((row, first - window.first, kind))
            gap = np.zeros(most_words, np.int64)
            gap[:count] = gaps_of(first - window.first, sentence)
            role = np.full(most_words, IGNORED, np.int64)
            role[:count] = 0
            for _, begin, end, label in happened.arguments[happened.arguments[:, 0] == number]:
                low, high = (min(max(at - window.first, 0), count) for at in (begin, end))
                role[low:high] = label
            gaps.append(gap)
            roles.append(role)
    shape = (-1, most_words)
    return {
        "triggers": np.array(where, np.int64).reshape(-1, 3),
        "gaps": np.array(gaps, np.int64).reshape(shape),
        "roles": np.array(roles, np.int64).reshape(shape),
    }


def _point(cues: np.ndarray, window: Window) -> None:
    """Write where each word's cue stands: 1 for its own, 2 and up for others that share it."""
    example, words = window.example, slice(window.first, window.last)
    label, joined = example.attribution[words], example.joined[words]
    count = window.last - window.first
    cue = (label == 3) | (label == 4)
    first = _first_piece(cue, label, joined)
    same = (joined[:, None] == joined[None, :]) & (joined[:, None] >= 0) & (label[:, None] > 0)
    cues[:count, :count] = same & first[None, :]
    for at, number in example.shared.tolist():
        if window.first <= at < window.last:
            row = cues[at - window.first, :count]
            row[first & (joined == number)] = row.max() + 1


def _first_piece(cue: np.ndarray, label: np.ndarray, joined: np.ndarray) -> np.ndarray:
    """Which words stand in the first piece of a cue: where the other parts point."""
    chosen = np.zeros(len(cue), bool)
    seen: set[int] = set()
    taking = -1
    for at in np.flatnonzero(cue).tolist():
        number = int(joined[at])
        if label[at] == 3 or not (at and cue[at - 1] and joined[at - 1] == number):
            taking = number if number not in seen else -1
            seen.add(number)
        chosen[at] = taking == number
    return chosen


def loss_of(network: Network, batch: Batch) -> dict[str, Tensor]:
    """The cost of each head on the batch, nothing where nothing is known."""
    answers = network.answers(*(batch[name] for name in INPUTS))
    costs = _attribution_costs(answers, batch, network.steps)
    named = (batch["names"] != ANY_NAME) & (batch["word_mask"] > 0)
    if named.any():
        costs["names"] = name_cost(answers["names"][named], batch["names"][named])
    for name, weight in WEIGHTS.items():
        known = batch[name] != IGNORED
        if known.any():
            costs[name] = weight * functional.cross_entropy(
                answers[name][known], batch[name][known]
            )
    known = ~batch["commitment"].isnan()
    if known.any():
        costs["commitment"] = COMMITMENT_WEIGHT * functional.smooth_l1_loss(
            answers["commitment"][known].squeeze(-1), batch["commitment"][known]
        )
    if len(batch["triggers"]):
        costs["arguments"] = ARGUMENT_WEIGHT * argument_cost(network, answers, batch)
    return costs


def _attribution_costs(
    answers: dict[str, Tensor], batch: Batch, steps: Tensor
) -> dict[str, Tensor]:
    """What the parts of attributions cost, as words, as orders of labels and as pairs."""
    attribution = answers["attribution"]
    known = batch["attribution"] != IGNORED
    if not known.any():
        return {}
    taught = known.any(-1)
    return {
        "attribution": WORD_WEIGHT
        * functional.cross_entropy(attribution[known], batch["attribution"][known]),
        "sequence": SEQUENCE_WEIGHT
        * sequence_cost(
            attribution[taught], batch["attribution"][taught], batch["word_mask"][taught], steps
        ),
        "pairs": PAIR_WEIGHT * pair_cost(answers["pairs"], batch["cues"], batch["word_mask"]),
    }


def argument_cost(network: Network, answers: dict[str, Tensor], batch: Batch) -> Tensor:
    """How improbable the roles of words are, per argument and trigger."""
    row, word, kind = batch["triggers"].unbind(-1)
    scores = network.roles(answers["asks"][row, word], kind, batch["gaps"], answers["heard"][row])
    known = batch["roles"] != IGNORED
    marked = (batch["roles"] > 0).sum() + len(row)
    return (
        functional.cross_entropy(scores[known].float(), batch["roles"][known], reduction="sum")
        / marked
    )


def pair_cost(pairs: Tensor, cues: Tensor, mask: Tensor) -> Tensor:
    """How little the words point at their cues; a source of several cues owes each its share."""
    spread = functional.log_softmax(pairs.masked_fill(mask[:, None, :] == 0, -1e4), -1)
    found = []
    for number in range(1, int(cues.max()) + 1):
        wanted = cues == number
        has = wanted.any(-1)
        found.append(torch.logsumexp(spread[has].masked_fill(~wanted[has], -1e4), -1))
    return -torch.cat(found).mean() if found else pairs.sum() * 0.0


def name_cost(scores: Tensor, allowed: Tensor) -> Tensor:
    """How little probability the words give to the labels that each may bear (as bits)."""
    bits = torch.arange(len(NAME_LABELS), device=scores.device)
    wanted = (allowed.unsqueeze(-1) >> bits) & 1
    spread = functional.log_softmax(scores, -1)
    return -torch.logsumexp(spread.masked_fill(wanted == 0, -1e4), -1).mean()
