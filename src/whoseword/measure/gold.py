"""What a careful reader found in an article: the marks that readings are scored against."""

from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from whoseword.errors import SourceError
from whoseword.record.kinds import NameKind, RoleKind, Tier

PAGE = "docs/marked-files.md"
_MARK_OF_ORDER = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """Who says what: exact words of the article, and the chain without the article's outlet."""

    source_text: str | None
    cue_text: str | None
    content_text: str
    chain: tuple[str, ...]
    source_date: str | None = None


@dataclass(frozen=True, slots=True)
class GoldCitation:
    """An outlet in a closing bracket with its dates, EDTF."""

    outlet: str
    dates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldActor:
    """Who or what plays a part in a deed, in the article's words."""

    text: str
    role: RoleKind


@dataclass(frozen=True, slots=True)
class GoldToll:
    """A number of killed or injured; ``max`` is None where the end is open."""

    min: int
    max: int | None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """A deed: ``type`` as in the record, ``also`` other triggers of it, ``date`` EDTF."""

    type: str
    trigger_text: str
    date: str | None = None
    place_text: str | None = None
    also: tuple[str, ...] = ()
    date_text: str | None = None
    place_country: str | None = None
    geonames_name: str | None = None
    actors: tuple[GoldActor, ...] = ()
    killed: GoldToll | None = None
    injured: GoldToll | None = None


@dataclass(frozen=True, slots=True)
class GoldConflict:
    """Two versions in one article that exclude each other: on what, and the words of each."""

    what: str
    a: str
    b: str


@dataclass(frozen=True, slots=True)
class GoldAlias:
    """Two names of one bearer."""

    name: str
    alias: str


@dataclass(frozen=True, slots=True)
class GoldName:
    """A name with its other forms in the article, and the kinds and tiers that are right for it.

    An ``optional`` one may be read or left out.
    """

    text: str
    kinds: tuple[NameKind, ...]
    also: tuple[str, ...] = ()
    tiers: tuple[Tier, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Gold:
    """One article's marks; a list that is left out was not marked, an empty one has none to mark.

    The article is in ``text``, or in ``file``. ``published`` is given to the reader;
    ``published_true`` is the day it appeared, which its text may not tell: where it is marked,
    dates are asked for twice, with that day and without.
    """

    id: str
    attributions: tuple[GoldAttribution, ...] | None = None
    citations: tuple[GoldCitation, ...] | None = None
    events: tuple[GoldEvent, ...] = ()
    aliases: tuple[GoldAlias, ...] = ()
    names: tuple[GoldName, ...] = ()
    conflicts: tuple[GoldConflict, ...] | None = None
    file: str | None = None
    text: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    published_true: str | None = None


def gold_from_lines(lines: bytes) -> tuple[Gold, ...]:
    """The marks of a file with one article a line; SourceError names a line that does not fit."""
    return tuple(entry for _, entry in numbered_gold(lines, "the marks"))


def numbered_gold(lines: bytes, file: str) -> Iterator[tuple[int, Gold]]:
    """The same, each with the number of its line; ``file`` is named in errors."""
    for number, line in enumerate(lines.removeprefix(_MARK_OF_ORDER).splitlines(), start=1):
        if not line.strip():
            continue
        try:
            yield number, msgspec.json.decode(line, type=Gold)
        except msgspec.MsgspecError as error:
            what = f"line {number} holds no marks that can be read"
            cure = f"the fields are told in {PAGE}"
            raise SourceError(what, where=f"{file}: {error}", cure=cure) from error
