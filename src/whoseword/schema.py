"""The record as JSON, the way back, and the JSON Schema that other programs check against."""

from typing import Any, TypeVar

import msgspec

from whoseword.errors import SourceError
from whoseword.record import SCHEMA, Judgement, Reading, Span, Unread

_T = TypeVar("_T")


def reading_to_json(reading: Reading) -> bytes:
    """One line of JSON, ``{"schema": "whoseword/1", "article": …}``."""
    return msgspec.json.encode({"schema": SCHEMA, **_fields(reading)})


def unread_to_json(unread: Unread) -> bytes:
    """One line of JSON, ``{"schema": "whoseword/1", "unread": {"source", "reason", "detail"}}``."""
    return msgspec.json.encode({"schema": SCHEMA, "unread": unread})


def judgement_to_json(judgement: Judgement) -> bytes:
    """One line of JSON, ``{"type": "judgement", …}``."""
    return msgspec.json.encode({"type": "judgement", **_fields(judgement)})


def reading_from_json(line: bytes | str) -> Reading:
    """The reading that a line holds; SourceError when it is none or points outside its text."""
    reading = _decode(line, Reading)
    _check_spans(reading, len(reading.article.text))
    return reading


def judgement_from_json(line: bytes | str) -> Judgement:
    """The judgement that a line holds; SourceError when it is none."""
    return _decode(line, Judgement)


def schema_of(what: type) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a type of the record."""
    return msgspec.json.schema(what)


def _fields(value: Reading | Judgement) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__dataclass_fields__}


def _decode(line: bytes | str, form: type[_T]) -> _T:
    try:
        return msgspec.json.decode(line, type=form)
    except (msgspec.MsgspecError, ValueError) as error:
        raise SourceError(f"not a {form.__name__.lower()} of {SCHEMA}", where=str(error)) from error


def _check_spans(value: object, length: int) -> None:
    """Refuse spans that are empty or reach outside the text: decoding does not build them."""
    if isinstance(value, Span):
        if not 0 <= value.start < value.end <= length:
            raise SourceError(f"a span reaches outside its text: {value.start} to {value.end}")
    elif isinstance(value, tuple):
        for part in value:
            _check_spans(part, length)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            _check_spans(getattr(value, name), length)
