"""The parts of a reading that can be judged, and the characters by which each is known again."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from whoseword.record import Anchor, Claim, Deed, Name, Reading, Span, Statement

_MOST_BESIDE = 8


@dataclass(frozen=True, slots=True)
class Part:
    """One article, claim, link, deed, name or statement of a reading.

    ``path`` is the field's path as far as it names a part ("claim", "claim.chain.1",
    "statement.alias"); ``position`` its place in the reading; ``link`` a link's in its chain.
    """

    path: str
    id: str
    position: int
    span: Span | None
    beside: tuple[Span, ...] = ()
    link: int | None = None


def anchor_of(reading: Reading, part: Part, *, apart: bool = False) -> Anchor:
    """What ties a judgement to a part: its article, its characters and what these read."""
    words = None if part.span is None else part.span.of(reading.article.text)
    return Anchor(reading.article.id, part.id, part.span, words, part.beside, apart=apart)


def parts_of(reading: Reading, path: str) -> tuple[Part, ...]:
    """All parts of the kind that a field's path begins with; empty for no such kind."""
    kind, _, rest = path.partition(".")
    found: Iterable[Part] = ()
    if kind == "article":
        found = [Part("article", reading.article.id, 0, None)]
    elif kind == "claim" and rest.startswith("chain."):
        found = _links(reading)
    elif kind == "claim":
        found = (_claim(claim, number) for number, claim in enumerate(reading.claims))
    elif kind == "deed":
        found = (_deed(deed, number) for number, deed in enumerate(reading.deeds))
    elif kind == "name":
        found = (_name(name, number) for number, name in enumerate(reading.names))
    elif kind == "statement":
        found = _statements(reading, rest)
    return tuple(found)


def _claim(claim: Claim, number: int) -> Part:
    told = (link.span for link in claim.chain if link.span is not None)
    return Part("claim", claim.id, number, hull(claim.said), _some(told))


def _links(reading: Reading) -> Iterator[Part]:
    """A link is known by its claim's characters and its own; the outlet has none of its own."""
    for number, claim in enumerate(reading.claims):
        for index, link in enumerate(claim.chain):
            own = () if link.span is None else (link.span,)
            yield Part(f"claim.chain.{index}", claim.id, number, hull(claim.said), own, index)


def _deed(deed: Deed, number: int) -> Part:
    told = [role.span for role in deed.roles] + [toll.span for toll in deed.killed + deed.injured]
    return Part("deed", deed.id, number, deed.trigger, _some(told))


def _name(name: Name, number: int) -> Part:
    first = name.spans[0] if name.spans else None
    return Part("name", name.id, number, first, _some(name.spans[1:]))


def _statements(reading: Reading, what: str) -> Iterator[Part]:
    for number, statement in enumerate(reading.statements):
        if statement.what == what:
            yield Part(f"statement.{what}", statement.about, number, statement.span)


def _some(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(spans))[:_MOST_BESIDE]


def hull(spans: tuple[Span, ...]) -> Span:
    """From the first character of the pieces to the last."""
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def fingerprint(part: Claim | Deed | Name | Statement) -> str:
    """A digest of what a part says, without where it stands and what a date given later changes.

    A part accepted as a whole stays accepted while this stays the same.
    """
    told = "\x1f".join(map(repr, _told(part)))
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def _told(part: Claim | Deed | Name | Statement) -> Iterator[object]:
    if isinstance(part, Name):
        yield from (part.kind, part.text)
    elif isinstance(part, Statement):
        yield from (part.what, part.value, part.count)
    elif isinstance(part, Claim):
        yield part.certainty
        for link in part.chain:
            yield from (link.kind, link.stance, link.how, link.named, link.affiliation)
            # The outlet's own name may be given later.
            yield link.name if link.span else None
    else:
        yield from (part.kind, part.reality)
        if part.when is not None:
            yield part.when.relative or part.when.edtf
        yield from ((where.role, where.name) for where in part.where)
        yield from ((role.role, role.text) for role in part.roles)
        yield from ((toll.low, toll.high, toll.side) for toll in part.killed + part.injured)
