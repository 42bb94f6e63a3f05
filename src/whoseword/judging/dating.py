"""What a date of publication given later makes of a reading: no id changes."""

from dataclasses import replace

from whoseword.language.calendar import dated
from whoseword.reading.deed import find_conflicts, is_dispute, settled
from whoseword.record import Claim, Link, Reading, Span

_NO_DATE = "no_publication_date"


def published_on(reading: Reading, published: str | None) -> Reading:
    """The reading as if the article had said that it was published on this day (EDTF)."""
    times = tuple(dated(time, published) for time in reading.times)
    told = {time.span: time.edtf for time in times if time.when.relative is not None}
    claims = tuple(_claim(claim, published, told) for claim in reading.claims)
    deeds = settled(reading.deeds, times, published)
    # What one voice answers another is told in words that no date changes.
    disputes = tuple(one for one in reading.conflicts if is_dispute(one))
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
        times=times,
        claims=claims,
        deeds=deeds,
        conflicts=find_conflicts(deeds, claims) + disputes,
        notes=notes,
    )


def _claim(claim: Claim, published: str | None, told: dict[Span, str | None]) -> Claim:
    """The claim with its links' dates: the outlet's is the article's, others stand in the text."""
    own, *others = claim.chain
    chain = [replace(own, date=published) if own.date_span is None else _link(own, told)]
    return replace(claim, chain=(*chain, *(_link(link, told) for link in others)))


def _link(link: Link, told: dict[Span, str | None]) -> Link:
    if link.date_span not in told:
        return link
    return replace(link, date=told[link.date_span])
