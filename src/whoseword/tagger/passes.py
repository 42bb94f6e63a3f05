"""Texts through the network and back as attributions, names and fillers, several in one batch."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from whoseword.tagger.decoding import Run, best_labels, moves_of, probabilities, runs_of
from whoseword.tagger.encoder import Answer, Encoder
from whoseword.tagger.happened import Read
from whoseword.tagger.joining import Joined, joined
from whoseword.tagger.pieces import FIRST, Pieces, part_of
from whoseword.tagger.windows import Window, windows_over

_T = TypeVar("_T", bound=np.generic)
# The heads whose labels make stretches of words.
SPANS = ("attribution", "names", "fillers")
# How much the usual order of labels counts beside what the network sees in each word.
_STEP_WEIGHT = {"attribution": 1.0, "names": 0.3, "fillers": 0.3}
# What is added to the scores of a part, whole attributions being right most often: PolNeAR dev, and
# for those who play a part in violence on MUC-4 dev.
_LEANING = {
    "source": 0.2,
    "cue": 0.2,
    "content": -0.3,
    "perpetrator": 2.5,
    "organization": 1.8,
    "target": 1.5,
    "victim": 1.2,
    "weapon": 1.8,
}
# An attribution's content needs at least this many words to hold another.
_LEAST_NESTED = 5


@dataclass(frozen=True, slots=True)
class Passed:
    """What was found in one text, in words of that text, and all that the network answered."""

    names: list[Run]
    attributions: list[Joined]
    fillers: list[Run]
    read: Read


def pass_over(encoder: Encoder, texts: Sequence[Pieces], heads: Sequence[str]) -> list[Passed]:
    """What the heads named find in each of the texts."""
    windows = [
        (number, window) for number, pieces in enumerate(texts) for window in windows_over(pieces)
    ]
    answers = encoder.answers(texts, windows)
    runs = _runs(encoder, texts, [window for _, window in windows], answers, heads)
    held: list[list[int]] = [[] for _ in texts]
    for at, (number, _) in enumerate(windows):
        held[number].append(at)
    found = []
    for number, (pieces, mine) in enumerate(zip(texts, held, strict=True)):
        within, told = [windows[at][1] for at in mine], [answers[at] for at in mine]
        parts, names, fillers = (runs[head][number] if head in runs else [] for head in SPANS)
        groups = joined(parts, within, [answer.pairs for answer in told])
        found.append(Passed(names, groups, fillers, Read(pieces, within, told)))
    return found


def content_alone(encoder: Encoder, group: Joined, pieces: Pieces, text: str) -> Pieces | None:
    """An attribution's content as a text of its own, or None when nothing in it could be a cue."""
    chosen = np.concatenate([np.arange(run.first, run.last) for run in group.content])
    if not _LEAST_NESTED <= len(chosen) < len(pieces.words):
        return None
    forms = encoder.facts.cue_forms
    if not any(
        text[start:end].lower() in forms
        for start, end in (pieces.words[n] for n in chosen.tolist())
    ):
        return None
    return part_of(pieces, chosen, alone=True)


def _runs(
    encoder: Encoder,
    texts: Sequence[Pieces],
    windows: Sequence[Window],
    answers: Sequence[Answer],
    heads: Sequence[str],
) -> dict[str, list[list[Run]]]:
    """Each text's labelled runs head by head, all texts' words taken in one row.

    Each word's label is taken from the window in whose core it lies.
    """
    learned = [head for head in heads if encoder.facts.learned[head]]
    if not windows or not learned:
        return {}
    paths = iter(_paths(encoder, learned, answers))
    ends = np.cumsum([len(pieces.words) for pieces in texts])
    firsts = np.concatenate(([0], ends[:-1])).astype(np.int64)
    breaks = np.flatnonzero(np.concatenate([pieces.state for pieces in texts]) & FIRST)
    found = {}
    for head in learned:
        path = _cores(windows, [next(paths) for _ in windows])
        chances = probabilities(_cores(windows, [answer.heads[head] for answer in answers]))
        found[head] = runs_of(path, chances, encoder.facts.heads[head], breaks, firsts)
    return found


def _paths(
    encoder: Encoder, heads: Sequence[str], answers: Sequence[Answer]
) -> list[NDArray[np.int64]]:
    """The best labels of every window, by one head after the other."""
    shares: list[NDArray[np.float32]] = []
    moves: list[NDArray[np.float32]] = []
    cuts = np.cumsum([len(answer.pairs) for answer in answers])[:-1]
    for head in heads:
        labels, steps = encoder.facts.heads[head], encoder.facts.steps[head]
        leaning = np.array([_LEANING.get(label[2:], 0.0) for label in labels], np.float32)
        scores = np.concatenate([answer.heads[head] for answer in answers]) + leaning
        shares.extend(np.split(probabilities(scores), cuts))
        moves.extend([moves_of(labels, steps, _STEP_WEIGHT[head])] * len(answers))
    return best_labels(shares, moves)


def _cores(windows: Sequence[Window], held: Sequence[NDArray[_T]]) -> NDArray[_T]:
    """What belongs to the words of the windows' cores, in one row."""
    return np.concatenate([one[window.core] for one, window in zip(held, windows, strict=True)])
