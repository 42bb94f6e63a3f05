"""Traces as rows and back: the keys an article is found by, its bearers and its deeds."""

import zlib
from array import array
from collections.abc import Iterable
from sys import byteorder
from typing import Any

import msgspec

from whoseword.record import Statement
from whoseword.store.index import key_of
from whoseword.weighing.entity import Bearer, Track
from whoseword.weighing.entity.forms import Family, Form
from whoseword.weighing.entity.joins import Join
from whoseword.weighing.entity.mentions import Mention
from whoseword.weighing.entity.traits import Trait
from whoseword.weighing.event import Sketch
from whoseword.weighing.outcome import BearerTrace, Trace


class _Bearer(msgspec.Struct, frozen=True, array_like=True):
    """A bearer whose names stand in a list, since a name is no key of JSON or MessagePack."""

    at: tuple[str, str, int]
    family: Family | None
    mentions: tuple[Mention, ...]
    forms: tuple[tuple[Form, str], ...]
    traits: tuple[Trait, ...]
    strict: tuple[Trait, ...]
    country: str | None
    joins: tuple[Join, ...]


class _Track(msgspec.Struct, frozen=True, array_like=True):
    bearer: _Bearer
    statements: tuple[Statement, ...]


_TRACK = msgspec.msgpack.Decoder(_Track)
_SKETCHES = msgspec.msgpack.Decoder(tuple[Sketch, ...])
# Sets in one order, so that the same trace is the same bytes.
_ENCODER = msgspec.msgpack.Encoder(order="deterministic")
_FAST = 1


def row_of(trace: Trace) -> dict[str, Any]:
    """The row of ``traces`` that holds it."""
    return {
        "number": key_of(trace.article),
        "article": trace.article,
        "found_by": _packed_keys(trace.keys),
        "sketches": zlib.compress(_ENCODER.encode(trace.sketches), _FAST),
    }


def row_of_bearer(trace: BearerTrace) -> dict[str, Any]:
    """The row of ``bearers`` that holds it: too short to be worth compressing."""
    track = _Track(_kept(trace.track.bearer), trace.track.statements)
    return {
        "number": key_of(trace.track.bearer.id),
        "article": key_of(trace.article),
        "found_by": _packed_keys(trace.keys),
        "data": _ENCODER.encode(track),
    }


def track_of(data: bytes) -> Track:
    """What the column ``data`` of ``bearers`` holds."""
    told = _TRACK.decode(data)
    return Track(_bearer(told.bearer), told.statements)


def sketches_of(data: bytes) -> tuple[Sketch, ...]:
    """What the column ``sketches`` holds."""
    return _SKETCHES.decode(zlib.decompress(data))


def keys_of(data: bytes) -> Iterable[int]:
    """What the column ``found_by`` holds."""
    keys = array("q", zlib.decompress(data))
    if byteorder == "big":
        keys.byteswap()
    return keys


def _packed_keys(told: Iterable[int]) -> bytes:
    keys = array("q", sorted(told))
    if byteorder == "big":
        keys.byteswap()
    return zlib.compress(keys.tobytes(), _FAST)


def _kept(bearer: Bearer) -> _Bearer:
    return _Bearer(
        bearer.at,
        bearer.family,
        bearer.mentions,
        tuple(bearer.forms.items()),
        tuple(sorted(bearer.traits)),
        tuple(sorted(bearer.strict)),
        bearer.country,
        bearer.joins,
    )


def _bearer(kept: _Bearer) -> Bearer:
    return Bearer(
        kept.at,
        kept.family,
        kept.mentions,
        dict(kept.forms),
        frozenset(kept.traits),
        frozenset(kept.strict),
        kept.country,
        kept.joins,
    )
