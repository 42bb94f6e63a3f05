"""re3d and Universal NER: names, exact words."""

from collections.abc import Sequence
from pathlib import Path

from whoseword.measure.figures import Measured, Published, measured
from whoseword.measure.name_scores import score_names
from whoseword.measure.names import read_re3d, read_uner
from whoseword.measure.sets.marked_set import MarkedSet, Tools


def _re3d(paths: Sequence[Path], tools: Tools) -> Measured:
    return measured(score_names(read_re3d(paths[0], "visible"), tools.tagger()))


def _uner(paths: Sequence[Path], tools: Tools) -> Measured:
    return measured(score_names(read_uner(paths[0]), tools.tagger()), {"all": _UNER_BEST})


_UNER_BEST = Published(80.1, "a model of 270 million parameters", "Universal NER, English PUD")
RE3D = MarkedSet(
    "re3d",
    "names in 28 reports on conflict, exact words",
    (("re3d",),),
    _re3d,
    "no clean figure is published",
)
UNER = MarkedSet(
    "uner",
    "Universal NER, English PUD: names in news, exact words",
    (("uner/en_pud-ud-test.iob2",),),
    _uner,
)
