"""Every span behind a value with the words it covers."""

from collections.abc import Iterator

from whoseword.record import Claim, Deed, Name, Reading, Span


def evidence(reading: Reading, value: Claim | Deed | Name) -> Iterator[tuple[str, Span, str]]:
    """The field, its span and the words of the article there, field by field."""
    spans = _spans_of(reading, value)
    return ((field, span, span.of(reading.article.text)) for field, span in spans)


def _spans_of(reading: Reading, value: Claim | Deed | Name) -> Iterator[tuple[str, Span]]:
    if isinstance(value, Claim):
        return _of_claim(value)
    if isinstance(value, Deed):
        return _of_deed(value)
    return _of_name(reading, value)


def _of_claim(claim: Claim) -> Iterator[tuple[str, Span]]:
    yield from (("said", span) for span in claim.said)
    for number, link in enumerate(claim.chain):
        if link.span is not None:
            yield f"link {number}", link.span
        if link.cue is not None:
            yield f"link {number}, {link.stance}", link.cue
    if claim.certainty_span is not None:
        yield f"certainty {claim.certainty}", claim.certainty_span


def _of_deed(deed: Deed) -> Iterator[tuple[str, Span]]:
    yield f"kind {deed.kind}", deed.trigger
    if deed.when is not None and deed.when.span is not None:
        yield "when", deed.when.span
    yield from ((where.role, where.span) for where in deed.where if where.span is not None)
    yield from ((part.role, part.span) for part in deed.roles)
    yield from (("killed", toll.span) for toll in deed.killed)
    yield from (("injured", toll.span) for toll in deed.injured)


def _of_name(reading: Reading, name: Name) -> Iterator[tuple[str, Span]]:
    yield from (("name", span) for span in name.spans)
    for statement in reading.statements:
        if statement.about == name.id:
            yield statement.what, statement.span
