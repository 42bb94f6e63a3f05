"""MUC-4: who plays which part in violence, over whole dispatches."""

from collections.abc import Sequence
from pathlib import Path

from whoseword.measure.figures import Measured, Published, measured
from whoseword.measure.misses import together
from whoseword.measure.muc4 import read_muc4
from whoseword.measure.role_filling import ENTITIES, TEMPLATES, score_dispatch
from whoseword.measure.sets.marked_set import MarkedSet, Tools

_PUBLISHED = {
    ENTITIES: Published(
        54.5, "GRIT, on the test part", "Du, Rush and Cardie 2021, role-filler entities, micro F1"
    ),
    TEMPLATES: Published(
        50.2, "GTT, on the test part", "Du, Rush and Cardie 2021, whole templates, micro F1"
    ),
}


def _measure(paths: Sequence[Path], tools: Tools) -> Measured:
    tagger = tools.tagger()
    dispatches = read_muc4(paths[0])
    return measured(
        together(score_dispatch(one, tagger.tag(one.article)) for one in dispatches), _PUBLISHED
    )


MUC4 = MarkedSet(
    "muc4",
    "MUC-4 dev: parts in political violence, F1 over entities and slots",
    (("muc4/data/muc/processed/dev.json", "muc4/dev.json"),),
    _measure,
)
