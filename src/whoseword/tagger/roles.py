"""The second, small network: which part each word plays in an event whose trigger is known."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from whoseword.errors import TaggerError
from whoseword.tagger.decoding import Run, Scores, probabilities
from whoseword.tagger.encoder import Answer
from whoseword.tagger.gaps import gaps_of
from whoseword.tagger.labels import EVENTS, ROLES, ROLES_OF
from whoseword.tagger.session import UNUSABLE, open_session

# A word of the trigger's sentence plays a part when its likeliest one is at least this probable.
# Chosen on WikiEvents dev, where what stood in other sentences was hardly ever right.
_LEAST = 0.15
_INPUTS = ("asks", "kind", "gaps", "heard")


# For each kind of event what is added to the score of each part, none first: parts that it never
# has are ruled out.
_NEVER = -1e9
_PARTS = np.array(
    [[0, *(0 if role in ROLES_OF[kind] else _NEVER for role in ROLES)] for kind in EVENTS],
    np.float32,
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """The first word of an event in its window, and the number of its kind in EVENTS."""

    word: int
    kind: int


class RoleReader:
    """The network of one file of roles."""

    def __init__(self, path: Path, threads: int) -> None:
        """Open the file, or raise TaggerError when it is damaged or not one of ours."""
        try:
            self._session = open_session(path, threads)
            if tuple(held.name for held in self._session.get_inputs()) != _INPUTS:
                raise ValueError("other inputs")
        except UNUSABLE as error:
            raise TaggerError(
                f"the tagger's file of roles cannot be used ({type(error).__name__})",
                where=str(path),
                cure="install whoseword again, or name a tagger file of this version",
            ) from error

    def roles(
        self, answer: Answer, sentence: NDArray[np.int64], triggers: Sequence[Trigger]
    ) -> list[list[Run]]:
        """For each trigger the stretches of its sentence that play a part, best first.

        ``sentence`` [words] numbers the sentences of the window's words.
        """
        if not triggers:
            return []
        scores: Scores = self._session.run(
            None,
            {
                "asks": answer.asks[[trigger.word for trigger in triggers]],
                "kind": np.array([trigger.kind for trigger in triggers], np.int64),
                "gaps": np.stack([gaps_of(trigger.word, sentence) for trigger in triggers]),
                "heard": answer.heard[None],
            },
        )[0]
        kinds, words = ([getattr(one, of) for one in triggers] for of in ("kind", "word"))
        scores = scores + _PARTS[kinds][:, None]
        scores[..., 1:][sentence != sentence[words][:, None]] = _NEVER
        return [_stretches(chances) for chances in probabilities(scores)]


def _stretches(chances: Scores) -> list[Run]:
    """Neighbouring words whose likeliest part is the same, [words, 1 + roles], 0 for none."""
    best = chances[:, 1:].argmax(axis=1)
    sure = chances[np.arange(len(chances)), 1 + best]
    found: list[Run] = []
    for at in np.flatnonzero(sure >= _LEAST).tolist():
        role, score = ROLES[int(best[at])], float(sure[at])
        last = found[-1] if found else None
        if last is not None and last.last == at and last.label == role:
            found[-1] = Run(last.first, at + 1, role, max(last.score, score))
        else:
            found.append(Run(at, at + 1, role, score))
    return sorted(found, key=lambda run: -run.score)


def kind_number(kind: str) -> int | None:
    """The number of a kind in EVENTS, whatever its letter case; None for one never learned."""
    low = kind.lower()
    return next((number for number, name in enumerate(EVENTS) if name.lower() == low), None)
