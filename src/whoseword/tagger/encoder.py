"""The ONNX session: windows of pieces in, scores for every word out."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from whoseword.errors import TaggerError
from whoseword.tagger.pieces import Numbers, Pieces
from whoseword.tagger.session import UNUSABLE, open_session
from whoseword.tagger.windows import Window

Scores = NDArray[np.float32]
Feed = dict[str, NDArray[np.int64]]

BEGINS, ENDS = 101, 102
FORMAT = "2"
_BATCH_PIECES = 2560


@dataclass(frozen=True, slots=True)
class Facts:
    """What the tagger's file says about itself, head by head, and what it learned from."""

    name: str
    heads: dict[str, tuple[str, ...]]
    steps: dict[str, Scores]
    cue_forms: frozenset[str]
    learned: dict[str, bool]
    sets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """Scores for the words of one window: [words, labels] per head, [words, words] for pairs.

    ``asks`` and ``heard`` are each word's view for the network of roles, as trigger and as part.
    """

    heads: dict[str, Scores]
    pairs: Scores
    asks: Scores
    heard: Scores


class Encoder:
    """The network of one tagger file."""

    def __init__(self, path: Path, threads: int) -> None:
        """Open the file, or raise TaggerError when it is damaged or not one of ours."""
        self._taken: Callable[[Feed], None] | None = None
        try:
            self._session = open_session(path, threads)
            self.facts = _facts(self._session.get_modelmeta().custom_metadata_map)
        except UNUSABLE as error:
            raise TaggerError(
                f"the tagger's file cannot be used ({type(error).__name__})",
                where=str(path),
                cure="install whoseword again, or name a tagger file of this version",
            ) from error

    def answers(
        self, texts: Sequence[Pieces], windows: Sequence[tuple[int, Window]]
    ) -> list[Answer]:
        """The scores for each (number of text, window), in the order given."""
        found: dict[int, Answer] = {}
        for numbers, feed in self.batches(texts, windows):
            results = self.run(feed)
            for row, number in enumerate(numbers):
                count = windows[number][1].last - windows[number][1].first
                heads = {
                    name: results[at][row, :count].copy()
                    for at, name in enumerate(self.facts.heads)
                }
                pairs = results[-3][row, :count, :count].copy()
                asks, heard = (held[row, :count].copy() for held in results[-2:])
                found[number] = Answer(heads, pairs, asks, heard)
        return [found[number] for number in range(len(windows))]

    def batches(
        self, texts: Sequence[Pieces], windows: Sequence[tuple[int, Window]]
    ) -> Iterator[tuple[list[int], Feed]]:
        """The windows as the session takes them, each batch with the numbers of its windows."""
        sizes = [_size(texts[text], window) for text, window in windows]
        batch: list[int] = []
        for number in sorted(range(len(windows)), key=sizes.__getitem__):
            if batch and (len(batch) + 1) * (sizes[number] + 2) > _BATCH_PIECES:
                yield batch, _feed(texts, [windows[held] for held in batch])
                batch = []
            batch.append(number)
        if batch:
            yield batch, _feed(texts, [windows[held] for held in batch])

    def watch(self, taken: Callable[[Feed], None] | None) -> None:
        """Hand every batch to ``taken`` as well before it is run; None stops that."""
        self._taken = taken

    def run(self, feed: Feed) -> list[Scores]:
        """The bare network on one batch: what reading speed is measured against."""
        if self._taken is not None:
            self._taken(feed)
        return list(self._session.run(None, feed))


def _size(pieces: Pieces, window: Window) -> int:
    """How many pieces the window holds."""
    return int(pieces.starts[window.last] - pieces.starts[window.first])


def _feed(texts: Sequence[Pieces], windows: Sequence[tuple[int, Window]]) -> Feed:
    """One padded batch."""
    most = max(_size(texts[text], window) for text, window in windows) + 2
    words = max(window.last - window.first for _, window in windows)
    feed = {
        name: np.zeros((len(windows), most), np.int64) for name in ("ids", "case", "state", "mask")
    }
    feed["first"] = np.zeros((len(windows), words), np.int64)
    for row, (text, window) in enumerate(windows):
        pieces = texts[text]
        held = slice(window.first, window.last)
        starts: Numbers = pieces.starts[window.first : window.last + 1]
        lengths = np.diff(starts)
        size = int(starts[-1] - starts[0])
        feed["ids"][row, 1 : size + 1] = pieces.ids[starts[0] : starts[-1]]
        feed["ids"][row, 0], feed["ids"][row, size + 1] = BEGINS, ENDS
        feed["case"][row, 1 : size + 1] = np.repeat(pieces.case[held], lengths)
        feed["state"][row, 1 : size + 1] = np.repeat(pieces.state[held], lengths)
        feed["mask"][row, : size + 2] = 1
        feed["first"][row, : len(lengths)] = starts[:-1] - starts[0] + 1
    return feed


def _facts(held: dict[str, str]) -> Facts:
    """The file's metadata; KeyError or ValueError where it is not a tagger of this format."""
    if held["whoseword.format"] != FORMAT:
        raise ValueError("another format")
    heads = {name: tuple(labels) for name, labels in json.loads(held["whoseword.heads"]).items()}
    steps = {
        name: np.array(rows, np.float32)
        for name, rows in json.loads(held["whoseword.steps"]).items()
    }
    return Facts(
        name=f"tagger-{held['whoseword.version']}-{held['whoseword.digest'][:8]}",
        heads=heads,
        steps=steps,
        cue_forms=frozenset(json.loads(held["whoseword.cue_forms"])),
        learned=dict(json.loads(held["whoseword.learned"])),
        sets=tuple(json.loads(held["whoseword.sets"])),
    )
