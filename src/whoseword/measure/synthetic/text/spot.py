"""The place and the day of a deed, put to the page and told as values of the record."""

from whoseword.measure.synthetic.happening import Town
from whoseword.measure.synthetic.text.days import Told
from whoseword.measure.synthetic.text.pen import Pen
from whoseword.measure.synthetic.text.places import Spoken, under
from whoseword.record import When, Where


def put_place(pen: Pen, town: Town, spoken: Spoken) -> Where:
    """The place as told; the heading tells it for some of the items below."""
    if pen.heading is not None and pen.chance(0.5):
        return under(town, pen.heading)
    page, place = pen.page, spoken.place
    page.put(spoken.before)
    span = page.name(spoken.who, spoken.text, place)
    if spoken.after:
        page.put(spoken.after)
    return Where(
        spoken.text, "place", place.geonames_id, place.lat, place.lon, place.country,
        spoken.precision, "stated", span,
    )  # fmt: skip


def put_day(pen: Pen, told: Told) -> When:
    """The day as told; without a publication date a relative one has no bounds."""
    pen.page.put(told.before)
    span = pen.page.put(told.words)
    known = pen.shown is not None or told.relative is None
    return When(
        told.edtf if known else told.stated,
        told.first.isoformat() if known else None,
        told.last.isoformat() if known else None,
        told.basis,
        told.relative,
        span,
    )
