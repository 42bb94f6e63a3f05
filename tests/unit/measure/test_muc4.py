"""MUC-4: entities over a text and whole templates, each marked one found once."""

import json
from pathlib import Path
from typing import Literal

import pytest

from whoseword.measure.misses import counted
from whoseword.measure.muc4 import Dispatch, entities_of, read_muc4
from whoseword.measure.role_filling import ENTITIES, TEMPLATES, score_dispatch
from whoseword.measure.spans import Score
from whoseword.record import Filler, Span, Tagged

TEXT = "gunmen of the river league (rl) seized mayor oda. the gunmen burnt the mill."
Role = Literal["perpetrator", "organization", "target", "victim", "weapon"]


def mention(words: str) -> list[object]:
    return [words, TEXT.index(words)]


@pytest.fixture
def dispatch(tmp_path: Path) -> Dispatch:
    gunmen = [[mention("gunmen of the river league"), mention("gunmen")]]
    blank: dict[str, object] = {slot: [] for slot in ("PerpOrg", "Target", "Victim", "Weapon")}
    kidnapping = {
        "incident_type": "kidnapping",
        "PerpInd": gunmen,
        **blank,
        "PerpOrg": [[mention("river league"), mention("rl")]],
        "Victim": [[mention("mayor oda"), mention("oda")]],
    }
    arson = {"incident_type": "arson / attack", "PerpInd": [[mention("gunmen")]], **blank}
    row = {"docid": "d-1", "doctext": TEXT, "templates": [kidnapping, arson]}
    path = tmp_path / "dev.json"
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    (found,) = read_muc4(path)
    return found


def filler(words: str, role: Role, incident: str) -> Filler:
    at = TEXT.rindex(words)
    return Filler(Span(at, at + len(words)), role, incident, 1.0)


def tagged(*fillers: Filler) -> Tagged:
    return Tagged("by hand", (), (), (), (), fillers=fillers)


FULL = (
    filler("the gunmen", "perpetrator", "kidnapping"),
    filler("rl", "organization", "kidnapping"),
    filler("Mayor Oda".lower(), "victim", "kidnapping"),
    filler("gunmen", "perpetrator", "attack"),
)


def test_an_entity_in_two_templates_is_one_over_the_text(dispatch: Dispatch) -> None:
    assert [one.role for one in entities_of(dispatch)] == ["organization", "victim", "perpetrator"]


def test_any_mention_of_an_entity_will_do(dispatch: Dispatch) -> None:
    scored = score_dispatch(dispatch, tagged(*FULL))
    assert scored.scores[ENTITIES] == Score(3, 3, 3)
    assert scored.scores[TEMPLATES] == Score(6, 6, 6)
    assert scored.misses == ()


def test_a_role_that_differs_and_a_kind_that_differs_are_misses(dispatch: Dispatch) -> None:
    scored = score_dispatch(
        dispatch,
        tagged(
            filler("river league", "perpetrator", "bombing"),
            filler("mayor oda", "victim", "bombing"),
            filler("mill", "target", "bombing"),
        ),
    )
    assert scored.scores[ENTITIES] == Score(1, 3, 3)
    assert scored.scores["victim"] == Score(1, 1, 1)
    assert scored.scores[TEMPLATES] == Score(1, 4, 6)
    assert counted(scored.misses) == {
        ("organization", "other role"): 1,
        ("perpetrator", "other words"): 1,
        ("target", "not marked"): 1,
        ("templates", "other kind"): 1,
        ("templates", "not found"): 1,
    }
    target = next(miss for miss in scored.misses if miss.figure == "target")
    assert "burnt the [mill]" in target.around


def test_nothing_marked_and_nothing_read_counts_nothing(dispatch: Dispatch) -> None:
    bare = Dispatch(dispatch.article, ())
    assert score_dispatch(bare, tagged()).scores[TEMPLATES] == Score()
    assert score_dispatch(bare, tagged(*FULL)).scores[ENTITIES] == Score(0, 3, 0)
