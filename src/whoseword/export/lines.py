"""The record as JSON lines, one object a line, each with its type."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from whoseword.export.face import Face, headline, manifest, notice
from whoseword.record import SCHEMA, Judgement, Reading
from whoseword.schema import OneWeighed, judgement_to_json, reading_to_json, weighed_to_json


@dataclass(frozen=True, slots=True)
class Results:
    """What weighing gave, and in a word how old it is: current, stale, none or withheld."""

    given: Iterable[OneWeighed] = ()
    state: Literal["current", "stale", "none", "withheld"] = "none"


NO_RESULTS = Results()


def record_lines(
    readings: Iterable[Reading],
    judgements: Iterable[Judgement],
    face: Face,
    results: Results = NO_RESULTS,
) -> Iterator[bytes]:
    """A notice that says what the file is, then readings, what weighing gave, judgements.

    Judgements name people and their reasons, and weighing saw every name: both are left out of
    a public file.
    """
    about = {"face": headline(face), "text": notice(face), "manifest": dict(manifest(face))}
    state = results.state if face.audience == "internal" else "withheld"
    told = {"type": "notice", "schema": SCHEMA, **about, "weighed": state}
    yield json.dumps(told, ensure_ascii=False).encode() + b"\n"
    for reading in readings:
        yield b'{"type":"reading",' + reading_to_json(reading)[1:] + b"\n"
    if face.audience == "internal":
        for one in results.given:
            yield weighed_to_json(one) + b"\n"
        for judgement in judgements:
            yield judgement_to_json(judgement) + b"\n"
