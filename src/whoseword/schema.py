"""The record as JSON, the way back, and the JSON Schema that other programs check against."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal, TypeVar

import msgspec

from whoseword.errors import SourceError
from whoseword.record import (
    SCHEMA,
    Continued,
    Copy,
    Entity,
    Event,
    Judgement,
    Reading,
    Span,
    Tie,
    Unread,
    Weighed,
)

WeighedKind = Literal["entity", "event", "continued", "copy", "tie"]
"""What a line that came of weighing holds; ``"type"`` names it."""

OneWeighed = Entity | Event | Continued | Copy | Tie
WEIGHED: Mapping[WeighedKind, type[OneWeighed]] = {
    "entity": Entity,
    "event": Event,
    "continued": Continued,
    "copy": Copy,
    "tie": Tie,
}
_KIND_OF: Mapping[type, WeighedKind] = {form: kind for kind, form in WEIGHED.items()}
_T = TypeVar("_T")


def reading_to_json(reading: Reading) -> bytes:
    """One line of JSON, ``{"schema": "whoseword/1", "article": …}``."""
    return msgspec.json.encode({"schema": SCHEMA, **_fields(reading)})


def unread_to_json(unread: Unread) -> bytes:
    """One line of JSON, ``{"schema": "whoseword/1", "unread": {"source", "reason", "detail"}}``."""
    return msgspec.json.encode({"schema": SCHEMA, "unread": unread})


def judgement_to_json(judgement: Judgement) -> bytes:
    """One line of JSON, ``{"type": "judgement", …}``."""
    fields = _fields(judgement)
    if not judgement.others:
        # A judgement on one article is written as it always was: records hold a seal of the line.
        del fields["others"]
    return msgspec.json.encode({"type": "judgement", **fields})


def reading_from_json(line: bytes | str) -> Reading:
    """The reading that a line holds; SourceError when it is none or points outside its text."""
    reading = _decode(line, Reading)
    _check_spans(reading, len(reading.article.text))
    return reading


def judgement_from_json(line: bytes | str) -> Judgement:
    """The judgement that a line holds; SourceError when it is none."""
    return _decode(line, Judgement)


def kind_of(one: OneWeighed) -> WeighedKind:
    """The kind of what weighing gave, as its line names it."""
    return _KIND_OF[type(one)]


def all_weighed(weighed: Weighed) -> Iterator[OneWeighed]:
    """Everything that weighing gave, kind by kind."""
    yield from weighed.entities
    yield from weighed.events
    yield from weighed.continued
    yield from weighed.copies
    yield from weighed.ties


def weighed_to_json(one: OneWeighed) -> bytes:
    """One line of JSON, ``{"type": "event", "id": "v-…", …}``."""
    return msgspec.json.encode({"type": kind_of(one), **_fields(one)})


def weighed_from_json(line: bytes | str) -> OneWeighed:
    """What weighing gave, as a line holds it; SourceError when it holds none of the kinds."""
    told = _decode(line, _Line).type
    form = next((form for kind, form in WEIGHED.items() if kind == told), None)
    if form is None:
        raise SourceError(f"not a kind of {SCHEMA} that weighing gives", where=told)
    return _decode(line, form)


def record_schema() -> dict[str, Any]:
    """The JSON Schema of one line of a whole record, as ``export jsonl`` writes it."""
    kinds = ("reading", *WEIGHED, "judgement")
    references, forms = msgspec.json.schema_components(
        (Reading, *WEIGHED.values(), Judgement), ref_template="#/$defs/{name}"
    )
    known = zip(kinds, references, strict=True)
    told = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "required": ["type"],
        "oneOf": [
            {"properties": {"type": {"const": "notice"}}},
            *({**form, "properties": {"type": {"const": kind}}} for kind, form in known),
        ],
        "$defs": forms,
    }
    # A list of words has no name of its own: a type with one takes on all of its words.
    long = next(name for name in forms if name.startswith("FieldValue_typing.Literal"))
    text = msgspec.json.encode(told).replace(long.encode(), b"FieldValue_DeedKind_")
    named: dict[str, Any] = msgspec.json.decode(text)
    return named


class _Line(msgspec.Struct):
    """The type of a line, whatever else it holds."""

    type: str


def schema_of(what: type) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a type of the record."""
    return msgspec.json.schema(what)


def _fields(value: Reading | Judgement | OneWeighed) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__dataclass_fields__}


def _decode(line: bytes | str, form: type[_T]) -> _T:
    try:
        return msgspec.json.decode(line, type=form)
    except (msgspec.MsgspecError, ValueError) as error:
        name = form.__name__.lower().strip("_")
        raise SourceError(f"no {name} of {SCHEMA}", where=str(error)) from error


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
