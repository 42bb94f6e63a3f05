"""What a date of publication given later makes of a reading: no id changes."""

from dataclasses import replace

from whoseword.language.calendar import dated
from whoseword.record import Claim, Deed, Reading, Span, TimeExpression, Timex3, When

_NO_DATE = "no_publication_date"


def published_on(reading: Reading, published: str | None) -> Reading:
    """The reading as if the article had said that it was published on this day (EDTF)."""
    before = reading.article.published
    notes = reading.notes
    if published is not None:
        notes = tuple(note for note in notes if note.code != _NO_DATE)
    return replace(
        reading,
        article=replace(
            reading.article,
            published=published,
            published_basis=None if published is None else "given",
        ),
        times=tuple(dated(time, published) for time in reading.times),
        claims=tuple(_claim(claim, before, published) for claim in reading.claims),
        deeds=tuple(_deed(deed, published) for deed in reading.deeds),
        notes=notes,
    )


def _claim(claim: Claim, before: str | None, published: str | None) -> Claim:
    own, *others = claim.chain
    outermost = replace(own, date=published) if own.date == before else own
    return replace(claim, chain=(outermost, *others))


def _deed(deed: Deed, published: str | None) -> Deed:
    return deed if deed.when is None else replace(deed, when=_when(deed.when, published))


def _when(when: When, published: str | None) -> When:
    """The interval of a deed, resolved as the expression of time that it rests on is."""
    if when.relative is None:
        return when
    expression = TimeExpression(when.span or Span(0, 1), when.edtf, Timex3("DATE", ""), when)
    return replace(dated(expression, published).when, basis=when.basis)
