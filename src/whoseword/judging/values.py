"""Values as people write them: words of the closed lists, EDTF dates, tolls, places, actors.

Each function raises ValueError for a text that it cannot take; None is "not known".
"""

import re
from typing import Literal, get_args

import msgspec

from whoseword.language.calendar import absolute, bounds
from whoseword.language.spelling import folded
from whoseword.record import Name, Place, Precision, Role, RoleKind, Side, Span, Toll, When, Where

_TOLL = re.compile(
    r"(?:(?P<low>\d+)?\s*(?:-|–|\.\.)\s*(?P<high>\d+)?|(?P<one>\d+))"
    r"(?:\s+(?P<side>civilian|fighter|perpetrator|unknown))?(?:\s+(?P<who>\S.*))?"
)
# "3 injured" among the killed would be counted as three dead.
_OTHER_TOLL = {
    "killed": re.compile(r"\b(?:injured|wounded|hurt|missing|captured|arrested)\b", re.IGNORECASE),
    "injured": re.compile(r"\b(?:killed|dead|died|missing|captured|arrested)\b", re.IGNORECASE),
}
_SIDES: dict[str | None, Side] = {side: side for side in get_args(Side)}


class _Place(msgspec.Struct, forbid_unknown_fields=True):
    """A place with what the gazetteer says of it, as JSON."""

    name: str
    geonames_id: int | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    precision: Precision | None = None

    @property
    def is_bare(self) -> bool:
        """Whether no more than the name is told."""
        return self == _Place(self.name)

    @classmethod
    def of(cls, name: str, place: Place | None) -> "_Place":
        """The name with what is known of the place; the bare name when that is nothing."""
        if place is None:
            return cls(name)
        geonames_id, (lat, lon) = place.geonames_id, (place.lat, place.lon)
        return cls(name, geonames_id, lat, lon, place.country, place.precision)


def word(value: str | None, closed: object) -> str:
    """The value, which must be one of the words of a closed list."""
    if value not in get_args(closed):
        raise ValueError(f"not one of: {', '.join(map(str, get_args(closed)))}")
    return str(value)


def truth(value: str | None) -> bool:
    """True or False, written "true" or "false"."""
    if value not in {"true", "false"}:
        raise ValueError('not "true" or "false"')
    return value == "true"


def text(value: str | None) -> str:
    """Words that are not empty."""
    if value is None or not value.strip():
        raise ValueError("no words")
    return value


def date(value: str | None) -> str | None:
    """A date in EDTF with at least one end that is known."""
    if value is not None and bounds(value) == (None, None):
        raise ValueError("not a date: write 2016-02-19, 2016-02 or 2016, or an EDTF interval")
    return value


def when(value: str | None) -> When | None:
    """The interval that a person says; it rests on no words, so it has no basis."""
    edtf = date(value)
    told = absolute(edtf, None)
    return None if edtf is None else When(edtf, told.earliest, told.latest, None, None, None)


def tolls(value: str | None, span: Span, of: Literal["killed", "injured"]) -> tuple[Toll, ...]:
    """Ranges joined by ";": "43 fighter; 2-5 civilian; 50-" (an open end); none when unknown."""
    other = _OTHER_TOLL[of].search(value or "")
    if other is not None:
        raise ValueError(f'"{other[0]}" is not a number of {of}: judge it in its own field')
    return tuple(_toll(part.strip(), span) for part in (value or "").split(";") if part.strip())


def _toll(told: str, span: Span) -> Toll:
    found = _TOLL.fullmatch(told)
    if found is None or not (found["low"] or found["high"] or found["one"]):
        raise ValueError('not a number or a range: write "43", "40-50", "50-", with its side')
    low, high = found["one"] or found["low"], found["one"] or found["high"]
    return Toll(
        None if low is None else int(low),
        None if high is None else int(high),
        found["who"],
        _SIDES[found["side"] or "unknown"],
        span,
    )


def places(
    value: str | None, role: Literal["place", "from", "to"], names: tuple[Name, ...]
) -> tuple[Where, ...]:
    """Places joined by ";", by name alone or as a JSON object with what is known of them.

    A name alone that is a place of the article is that place, with what the gazetteer has on it.
    """
    if value is None:
        return ()
    known = {folded(name.text): name.place for name in names if name.place is not None}
    told = (
        _Place.of(place.name, known.get(folded(place.name))) if place.is_bare else place
        for place in _places(value)
    )
    return tuple(
        Where(p.name, role, p.geonames_id, p.lat, p.lon, p.country, p.precision, None, None)
        for p in told
    )


def _places(value: str) -> tuple[_Place, ...]:
    try:
        if value.lstrip().startswith("["):
            return msgspec.json.decode(value, type=tuple[_Place, ...])
        if value.lstrip().startswith("{"):
            return (msgspec.json.decode(value, type=_Place),)
    except msgspec.MsgspecError as error:
        raise ValueError("not a place: a name, or name, geonames_id, lat, lon in JSON") from error
    return tuple(_Place(part.strip()) for part in value.split(";") if part.strip())


def roles(
    value: str | None, role: RoleKind, span: Span, names: tuple[Name, ...]
) -> tuple[Role, ...]:
    """Actors joined by ";"; one that is a Name of the article is tied to it."""
    known = {folded(name.text): name.id for name in names}
    told = [part.strip() for part in (value or "").split(";") if part.strip()]
    return tuple(Role(role, known.get(folded(part)), span, part) for part in told)
