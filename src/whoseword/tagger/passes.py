"""Texts through the network and back as attributions, names and fillers, several in one batch."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from whoseword.tagger.decoding import Run, best_labels, probabilities, runs_of
from whoseword.tagger.encoder import Answer, Encoder
from whoseword.tagger.happened import Read
from whoseword.tagger.joining import Joined, joined
from whoseword.tagger.pieces import FIRST, Pieces, part_of
from whoseword.tagger.windows import Window, windows_over

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
    paths = {head: _paths(encoder, head, answers) for head in heads if encoder.facts.learned[head]}
    held: list[list[int]] = [[] for _ in texts]
    for at, (number, _) in enumerate(windows):
        held[number].append(at)
    found = []
    for pieces, mine in zip(texts, held, strict=True):
        within = [windows[at][1] for at in mine]
        runs = {
            head: _stitched(
                pieces,
                within,
                [path[at] for at in mine],
                [answers[at].heads[head] for at in mine],
                encoder.facts.heads[head],
            )
            for head, path in paths.items()
        }
        told = [answers[at] for at in mine]
        groups = joined(runs.get("attribution", []), within, [answer.pairs for answer in told])
        names, fillers = runs.get("names", []), runs.get("fillers", [])
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


def _paths(encoder: Encoder, head: str, answers: Sequence[Answer]) -> list[NDArray[np.int64]]:
    """The best labels of every window."""
    labels, steps = encoder.facts.heads[head], encoder.facts.steps[head]
    leaning = np.array([_LEANING.get(label[2:], 0.0) for label in labels], np.float32)
    return best_labels(
        [answer.heads[head] + leaning for answer in answers], labels, steps, _STEP_WEIGHT[head]
    )


def _stitched(
    pieces: Pieces,
    windows: Sequence[Window],
    paths: Sequence[NDArray[np.int64]],
    scores: Sequence[NDArray[np.float32]],
    labels: tuple[str, ...],
) -> list[Run]:
    """A text's labelled runs, each word's label taken from the window in whose core it lies."""
    if not windows:
        return []
    cores = [window.core for window in windows]
    path = np.concatenate([held[core] for held, core in zip(paths, cores, strict=True)])
    chances = probabilities(
        np.concatenate([held[core] for held, core in zip(scores, cores, strict=True)])
    )
    breaks = np.flatnonzero(pieces.state & FIRST).astype(np.int64)
    return runs_of(path, chances, labels, breaks)
