"""Which sources, cues and contents belong together: each part goes to the cue it points at."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from whoseword.tagger.decoding import Run, Scores, probabilities
from whoseword.tagger.windows import Window

# A second piece of a cue joins the first when the network is at least this sure.
_SAME_CUE = 0.5
# Less sure than this, a source is dropped and a content stands alone.
_LEAST_SOURCE, _LEAST_CONTENT = 0.1, 0.1
# A cue without a source of its own shares one that points at it at least this surely:
# "she said …, adding that …". Chosen on PolNeAR dev.
_LEAST_SHARED = 0.01


@dataclass(slots=True)
class Joined:
    """The runs of one attribution, with how sure it is that each content belongs to the cue."""

    source: list[Run] = field(default_factory=list)
    cue: list[Run] = field(default_factory=list)
    content: list[Run] = field(default_factory=list)
    chances: list[float] = field(default_factory=list)

    @property
    def first(self) -> int:
        """The first word of any of its parts."""
        return min(run.first for run in (*self.source, *self.cue, *self.content))

    @property
    def score(self) -> float:
        """How sure the whole is: its contents as marked, times how surely they go with the cue."""
        sure = [run.score * chance for run, chance in zip(self.content, self.chances, strict=True)]
        return sum(sure) / len(sure)


def joined(runs: Sequence[Run], windows: Sequence[Window], pairs: Sequence[Scores]) -> list[Joined]:
    """A text's attributions in the order of their first words; a lone content is one too."""
    near = _Near([run for run in runs if run.label == "cue"], windows, pairs)
    of_cue = _by_cue(near)
    _add_sources([run for run in runs if run.label == "source"], near, of_cue)
    lone: list[Joined] = []
    for run in runs:
        if run.label != "content":
            continue
        best, chance = near.cue_of(run)
        if chance >= _LEAST_CONTENT:
            of_cue[best].content.append(run)
            of_cue[best].chances.append(chance)
        else:
            lone.append(Joined(content=[run], chances=[1.0 - chance]))
    groups = {id(group): group for group in (*of_cue, *lone) if group.content}
    return sorted(groups.values(), key=lambda group: group.first)


def _by_cue(near: "_Near") -> list[Joined]:
    """For each cue its attribution, so far with cues alone; one for two pieces of one cue."""
    of_cue: list[Joined] = []
    for number, cue in enumerate(near.cues):
        best, chance = near.cue_of(cue)
        group = of_cue[best] if best < number and chance >= _SAME_CUE else Joined()
        group.cue.append(cue)
        of_cue.append(group)
    return of_cue


def _add_sources(sources: Sequence[Run], near: "_Near", of_cue: Sequence[Joined]) -> None:
    """Give each source to its cue, and where a cue has none that of another pointing at it most."""
    offers: dict[int, tuple[float, Run]] = {}
    for source in sources:
        first, chances = near.chances(source)
        best, chance = _likeliest(first, chances)
        if chance >= _LEAST_SOURCE:
            of_cue[best].source.append(source)
        for number, chance in enumerate(chances.tolist(), first):
            if chance > offers.get(number, (_LEAST_SHARED, source))[0]:
                offers[number] = (chance, source)
    bare = {id(group) for group in of_cue if not group.source}
    for number, (_, source) in sorted(offers.items(), key=lambda offer: -offer[1][0]):
        if id(of_cue[number]) in bare:
            of_cue[number].source.append(source)
            bare.discard(id(of_cue[number]))


def _likeliest(first: int, chances: NDArray[np.float32]) -> tuple[int, float]:
    """The number of the likeliest cue, numbered from ``first``, and its chance; 0 of none."""
    if not len(chances):
        return 0, 0.0
    most = int(chances.argmax())
    return first + most, float(min(max(chances[most], 0.0), 1.0))


class _Near:
    """The cues of a text, found by what the words of a window point at."""

    def __init__(
        self, cues: Sequence[Run], windows: Sequence[Window], pairs: Sequence[Scores]
    ) -> None:
        """Keep the cues in order, with their bounds as arrays."""
        self.cues = cues
        self._firsts = np.array([cue.first for cue in cues], np.int64)
        self._lasts = np.array([cue.last for cue in cues], np.int64)
        self._windows = windows
        self._pairs = pairs
        self._cores = [window.core_first for window in windows]
        self._low = self._firsts.searchsorted([one.first for one in windows]).tolist()
        self._high = self._lasts.searchsorted([one.last for one in windows], "right").tolist()
        self._shares: dict[int, Scores] = {}

    def cue_of(self, run: Run) -> tuple[int, float]:
        """The number of the cue that the words point at, and how surely: 0 where none is near."""
        return _likeliest(*self.chances(run))

    def chances(self, run: Run) -> tuple[int, NDArray[np.float32]]:
        """The number of the first cue near the run, and how surely it points at each from there."""
        at = bisect_right(self._cores, run.first) - 1
        low, high, before = self._low[at], self._high[at], self._windows[at].first
        if low >= high:
            return low, np.zeros(0, np.float32)
        rows = self._shares_in(at)[run.first - before : run.last - before]
        shares = np.zeros(rows.shape[1] + 1)
        # The mean over the run's words, without the checks of ``mean``.
        shares[1:] = (np.add.reduce(rows, axis=0) / np.float32(len(rows))).cumsum()
        ends, begins = self._lasts[low:high] - before, self._firsts[low:high] - before
        return low, (shares[ends] - shares[begins]).astype(np.float32)

    def _shares_in(self, at: int) -> Scores:
        """How surely each word of a window points at each, worked out when first asked for."""
        if at not in self._shares:
            self._shares[at] = probabilities(self._pairs[at])
        return self._shares[at]
