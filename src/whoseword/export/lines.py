"""The record as JSON lines, one object a line, each with its type."""

import json
from collections.abc import Iterable, Iterator

from whoseword.export.face import Face, headline, manifest, notice
from whoseword.record import SCHEMA, Judgement, Reading
from whoseword.schema import judgement_to_json, reading_to_json


def record_lines(
    readings: Iterable[Reading], judgements: Iterable[Judgement], face: Face
) -> Iterator[bytes]:
    """A notice that says what the file is, then each reading and each judgement.

    Judgements name people and their reasons: they are left out of a public file.
    """
    about = {"face": headline(face), "text": notice(face), "manifest": dict(manifest(face))}
    told = {"type": "notice", "schema": SCHEMA, **about}
    yield json.dumps(told, ensure_ascii=False).encode() + b"\n"
    for reading in readings:
        yield b'{"type":"reading",' + reading_to_json(reading)[1:] + b"\n"
    if face.audience == "internal":
        for judgement in judgements:
            yield judgement_to_json(judgement) + b"\n"
