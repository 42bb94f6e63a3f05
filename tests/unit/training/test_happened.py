"""How rows of the sets that mark events become texts with marks; all rows are invented."""

import json
from pathlib import Path

from training.happened import _happened as happened
from training.happened import _violent as violent
from whoseword.measure.muc4 import read_muc4
from whoseword.measure.plain_text import written


def test_tokens_are_written_as_a_sentence_would_be() -> None:
    tokens = ["The", "camp", "\u2019", "s", "guards", "(", "two", "-", "thirds", ")", "fled", "."]
    text, spans = written(tokens, None, parted=True)
    assert text == "The camp\u2019s guards (two-thirds) fled."
    assert [text[span.start : span.end] for span in spans] == tokens


def test_an_argument_is_where_its_words_stand_nearest_to_the_trigger() -> None:
    tokens = [
        "Guards",
        "fled",
        ".",
        "Later",
        "the",
        "guards",
        "shot",
        "a",
        "boy",
        ".",
        "The",
        "guards",
        "left",
        ".",
    ]
    argument = {"role": "killer", "text": "guards"}
    event = {
        "event_type": "Life.Die",
        "trigger": {"start_idx": 6, "end_idx": 7, "text": "shot"},
        "arguments": [argument, {"role": "Victim", "text": "nobody"}],
    }
    document = happened({"docid": "d", "tokens": tokens, "event_mentions": [event]})
    (marked,) = document.events or ()
    text = document.article.text
    ((span, role),) = marked.arguments
    assert role == "Killer"
    assert text[: span.start].count("guards") == 0
    assert text[span.start : span.end] == "guards"


def test_a_trigger_whose_place_the_set_lost_is_left_out() -> None:
    lost = {"start_idx": 0, "end_idx": 0, "text": "kil"}
    event = {"event_type": "Life.Die", "trigger": lost, "arguments": []}
    assert happened({"docid": "d", "tokens": ["Guards"], "event_mentions": [event]}).events == ()


def test_a_filler_is_marked_wherever_its_words_stand_and_longer_words_win(tmp_path: Path) -> None:
    text = "rebels hit the old bridge. the bridge held. rebels left."
    template = {
        "incident_type": "attack",
        "PerpInd": [[["rebels", 0]]],
        "PerpOrg": [],
        "Target": [[["the old bridge", 11], ["bridge", 19]]],
        "Victim": [],
        "Weapon": [],
    }
    row = {"docid": "d", "doctext": text, "templates": [template]}
    path = tmp_path / "train.json"
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    (dispatch,) = read_muc4(path)
    words = [
        (span.of(text), role, incident) for span, role, incident in violent(dispatch).fillers or ()
    ]
    assert words == [
        ("rebels", "perpetrator", "attack"),
        ("the old bridge", "target", "attack"),
        ("bridge", "target", "attack"),
        ("rebels", "perpetrator", "attack"),
    ]
