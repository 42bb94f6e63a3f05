"""The entities of the record that a careful reader expects, and the readings of its reports."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from whoseword.desk.reader import open_reader
from whoseword.desk.settings import open_settings
from whoseword.measure.entities import ExpectedEntity, Pair
from whoseword.record import Reading, Source

SAMPLES = files("whoseword").joinpath("samples")
SETS = ("reports", "echoes")


@cache
def readings_of(name: str) -> dict[str, Reading]:
    """The readings of the reports or the echoes by their ids, with the tagger that is shipped."""
    lines = SAMPLES.joinpath(f"{name}.jsonl").read_bytes().splitlines()
    sources = {json.loads(line)["id"]: Source("a sample", line, "json") for line in lines if line}
    reader = open_reader(open_settings({"WHOSEWORD_GAZETTEER": "shipped"}))
    done = zip(sources, reader.read(sources.values()), strict=True)
    return {id_: one.result for id_, one in done if isinstance(one.result, Reading)}


@cache
def _record() -> dict[str, dict[str, Any]]:
    told = yaml.load(SAMPLES.joinpath("record.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    assert isinstance(told, dict)
    return told


def entities_of(name: str) -> tuple[ExpectedEntity, ...]:
    """The entities expected of the reports or the echoes."""
    return tuple(
        ExpectedEntity(
            one["name"],
            {report: tuple(words) for report, words in one["mentions"].items()},
            tuple(one.get("outlet_of", ())),
            tuple(one.get("or", {}).get("apart", ())),
        )
        for one in _record()[name]["entities"]
    )


def never_of(name: str) -> tuple[Pair, ...]:
    """The pairs of mentions that no machine may make one."""
    return tuple(((*one["a"],), (*one["b"],)) for one in _record()[name]["never"])
