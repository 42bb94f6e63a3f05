"""What the store answers with: frozen values, no rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Saved = Literal["new", "same", "replaced", "kept", "forgotten"]
"""What saving did; "kept": no reading is given up for an Unread; "forgotten" stays out."""

Change = Literal["kept", "read", "unread", "judged", "redacted", "forgotten"]
"""What an entry of the audit chain records; "redacted": a judgement lost what it said elsewhere."""

FindingCode = Literal[
    "file_damaged",
    "schema_differs",
    "original_changed",
    "original_missing",
    "reading_changed",
    "reading_missing",
    "judgement_changed",
    "judgement_missing",
    "unread_changed",
    "index_differs",
    "audit_broken",
    "audit_missing",
    "tombstone_changed",
    "not_forgotten",
]


@dataclass(frozen=True, slots=True)
class Filter:
    """Which articles to give: every field that is not None must fit.

    ``place`` is a name or an ISO 3166 country code, and fits places of deeds and place names;
    ``about`` words of a name (person, group, outlet, voice); ``outlet`` the article's own.
    ``since`` and ``until`` are ISO days, both inclusive: they fit an article that was published,
    or tells of a deed, in between.
    """

    place: str | None = None
    about: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the list of articles; counts are of claims and deeds."""

    id: str
    outlet: str | None
    title: str | None
    published: str | None
    claims: int
    deeds: int
    made_by: str


FoundKind = Literal[
    "article",
    "claim",
    "deed",
    "name",
    "outlet",
    "judgement",
    "unread",
    "tombstone",
    "event",
    "version",
    "origin",
    "entity",
]


@dataclass(frozen=True, slots=True)
class Found:
    """Something that an id, the beginning of one or a name points to, and the article it is in.

    ``id`` is a claim's, deed's, name's or judgement's; for an article or an outlet its article's.
    What weighing gave is in no article: there ``article`` is the id of the event or entity that
    holds it.
    """

    kind: FoundKind
    id: str
    article: str
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the record holds; ``head`` is the digest of the last entry of the audit chain.

    Whoever writes ``head`` down elsewhere can later prove that nothing was cut off the end.
    """

    originals: int
    readings: int
    unread: int
    judgements: int
    forgotten: int
    head: str | None


@dataclass(frozen=True, slots=True)
class Weighing:
    """When the record was weighed, from how many articles, how much of each kind it gave.

    ``read`` and ``judged`` count the articles that were read, or judged, since it began: where
    either is not 0 the result is stale.
    """

    at: str | None
    articles: int
    made: Mapping[str, int]
    read: int
    judged: int


@dataclass(frozen=True, slots=True)
class Changed:
    """The entry of the audit chain up to which the record was weighed, and what came after.

    ``by`` is the digest of the code and lexicons that weighed it; ``articles`` are those read or
    judged since.
    """

    entry: int
    by: str | None
    articles: frozenset[str]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that ``verify`` found wrong: a code, what it is about, and a sentence."""

    code: FindingCode
    about: str
    text: str


@dataclass(frozen=True, slots=True)
class Tombstone:
    """That something was forgotten, when, by whom and why; never what it was.

    ``article`` is its id; ``what`` tells a whole article from a person's data in it.
    """

    article: str
    what: Literal["article", "person"]
    reason: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the audit chain: digests only.

    ``about`` is an article's id (a judgement's entry is about its article); ``at`` is None where
    no clock was given.
    """

    number: int
    what: Change
    about: str
    at: str | None
    digest: str
