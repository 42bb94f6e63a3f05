"""Events, their arguments and the fillers of violence, out of the answers for a text's windows."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from whoseword.tagger.decoding import Run, Scores, probabilities
from whoseword.tagger.encoder import Answer
from whoseword.tagger.labels import EVENTS, INCIDENTS
from whoseword.tagger.pieces import Pieces
from whoseword.tagger.roles import RoleReader, Trigger
from whoseword.tagger.windows import Window

# A word tells of an event when its likeliest kind is at least this probable. Chosen on
# WikiEvents dev.
_LEAST_EVENT = 0.1


@dataclass(frozen=True, slots=True)
class Event:
    """An event in words of its text; ``arguments`` are runs whose label is the role."""

    run: Run
    arguments: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Violent:
    """A filler in words of its text, with the kind of incident."""

    run: Run
    incident: str


@dataclass(frozen=True, slots=True)
class Read:
    """A text with its windows and what the network answered for each."""

    pieces: Pieces
    windows: Sequence[Window]
    answers: Sequence[Answer]


def events_of(read: Read, reader: RoleReader) -> list[Event]:
    """The text's events in order, each read in the window in whose core its trigger lies."""
    found: list[Event] = []
    for window, answer in zip(read.windows, read.answers, strict=True):
        runs = _event_runs(answer.heads["events"], window)
        triggers = [Trigger(run.first - window.first, EVENTS.index(run.label)) for run in runs]
        found.extend(_with_roles(read, window, answer, (runs, triggers), reader))
    return found


def event_at(read: Read, word: int, kind: int, reader: RoleReader) -> Event:
    """The event whose first word and number of kind are given, with its arguments."""
    cores = [window.core_first for window in read.windows]
    at = bisect_right(cores, word) - 1
    window, answer = read.windows[at], read.answers[at]
    run, trigger = Run(word, word + 1, EVENTS[kind], 1.0), Trigger(word - window.first, kind)
    (event,) = _with_roles(read, window, answer, ([run], [trigger]), reader)
    return event


def commitments(read: Read) -> Scores:
    """How far the text stands behind each of its words, were it an event: -3 to 3."""
    cores = [
        answer.heads["commitment"][window.core, 0]
        for window, answer in zip(read.windows, read.answers, strict=True)
    ]
    values: Scores = np.concatenate([*cores, np.zeros(0, np.float32)]).clip(-3.0, 3.0)
    return values


def fillers_of(runs: Sequence[Run], read: Read) -> list[Violent]:
    """The runs of the head for fillers with the likeliest incident of their words."""
    cores = [
        answer.heads["incidents"][window.core]
        for window, answer in zip(read.windows, read.answers, strict=True)
    ]
    if not cores:
        return []
    chances = probabilities(np.concatenate(cores))
    return [
        Violent(run, INCIDENTS[int(chances[run.first : run.last].sum(axis=0).argmax())])
        for run in runs
    ]


def _event_runs(scores: Scores, window: Window) -> list[Run]:
    """The stretches of the core that tell of one kind of event."""
    chances = probabilities(scores)
    kinds = chances[:, 1::2] + chances[:, 2::2]
    best: NDArray[np.int64] = kinds.argmax(axis=1)
    sure = kinds[np.arange(len(kinds)), best]
    found: list[Run] = []
    for at in np.flatnonzero(sure >= _LEAST_EVENT).tolist():
        if not window.core.start <= at < window.core.stop:
            continue
        kind, score = EVENTS[int(best[at])], float(sure[at])
        word = window.first + at
        last = found[-1] if found else None
        goes_on = chances[at, 2 + 2 * best[at]] > chances[at, 1 + 2 * best[at]]
        if last is not None and last.last == word and last.label == kind and goes_on:
            found[-1] = Run(last.first, word + 1, kind, max(last.score, score))
        else:
            found.append(Run(word, word + 1, kind, score))
    return found


def _with_roles(
    read: Read,
    window: Window,
    answer: Answer,
    events: tuple[list[Run], list[Trigger]],
    reader: RoleReader,
) -> list[Event]:
    """The events of one window with their arguments, in words of the text."""
    runs, triggers = events
    sentence = read.pieces.sentence[window.first : window.last].astype(np.int64)
    parts = reader.roles(answer, sentence, triggers)
    return [
        Event(
            run,
            tuple(
                Run(part.first + window.first, part.last + window.first, part.label, part.score)
                for part in played
            ),
        )
        for run, played in zip(runs, parts, strict=True)
    ]
