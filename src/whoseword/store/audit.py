"""The audit chain: every change leaves an entry over digests, and each entry holds the last one.

What an entry digests is salted with bytes that lie beside the content and go when it goes, so
that a digest left behind cannot be used to test a guess at what was forgotten.
"""

import hashlib
import secrets
from dataclasses import dataclass, field

from sqlalchemy import Connection, func, insert, select

from whoseword.store.database.tables import audit
from whoseword.store.found import Change, Entry, Finding

_SALT_BYTES = 16
_LAST = select(audit.c.number, audit.c.digest).order_by(audit.c.number.desc()).limit(1)
_APPEND = insert(audit)


def new_salt() -> bytes:
    """Sixteen bytes that nobody can guess."""
    return secrets.token_bytes(_SALT_BYTES)


def seal(salt: bytes, *parts: bytes | str | None) -> str:
    """The digest of the parts in order; None differs from what is empty."""
    sealed = hashlib.sha256(salt)
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        sealed.update(b"-" if data is None else b"%d:" % len(data))
        sealed.update(data or b"")
    return sealed.hexdigest()


def append(connection: Connection, what: Change, about: str, content: str, at: str | None) -> None:
    """Add one entry at the end of the chain, inside the unit of work that makes the change."""
    last = connection.execute(_LAST).first()
    number, previous = (last.number + 1, last.digest) if last else (1, "")
    entry = {"number": number, "what": what, "about": about, "at": at, "content": content}
    digest = entry_digest(number, what, about, at, content, previous)
    connection.execute(_APPEND, {**entry, "digest": digest})


def entry_digest(
    number: int, what: str, about: str, at: str | None, content: str, previous: str
) -> str:
    """What the next entry holds this one by."""
    return seal(b"", str(number), what, about, at, content, previous)


def head(connection: Connection) -> str | None:
    """The digest of the last entry; None where nothing has happened yet."""
    last = select(func.max(audit.c.number)).scalar_subquery()
    return connection.execute(select(audit.c.digest).where(audit.c.number == last)).scalar()


def entries(connection: Connection, about: str) -> tuple[Entry, ...]:
    """The entries on an article, oldest first."""
    rows = connection.execute(select(audit).where(audit.c.about == about).order_by(audit.c.number))
    return tuple(Entry(row.number, row.what, row.about, row.at, row.digest) for row in rows)


@dataclass(slots=True)
class Told:
    """The digests that the chain holds last of one article; forgetting wipes those before it."""

    kept: str | None = None
    read: str | None = None
    unread: str | None = None
    forgotten: str | None = None
    judged: set[str] = field(default_factory=set)


def walk(connection: Connection) -> tuple[dict[str, Told], tuple[Finding, ...]]:
    """What the chain tells of each article, and every entry that does not hold the one before."""
    told: dict[str, Told] = {}
    broken = []
    previous, wanted = "", 1
    for row in connection.execute(select(audit).order_by(audit.c.number)):
        digest = entry_digest(row.number, row.what, row.about, row.at, row.content, previous)
        if row.number != wanted:
            broken.append(_gap(wanted, row.number))
        elif digest != row.digest:
            broken.append(_broken(row.number))
        previous, wanted = row.digest, row.number + 1
        _note(told, row.what, row.about, row.content)
    return told, tuple(broken)


def _note(told: dict[str, Told], what: str, about: str, content: str) -> None:
    if what == "forgotten":
        told[about] = Told(forgotten=content)
        return
    each = told.setdefault(about, Told())
    if what == "judged":
        each.judged.add(content)
    elif what == "redacted":
        each.judged.discard(content)
    elif what == "kept":
        each.kept = content
    elif what == "read":
        each.read = content
    elif what == "unread":
        each.unread = content


def _gap(wanted: int, found: int) -> Finding:
    return Finding("audit_broken", str(wanted), f"entries {wanted} to {found - 1} are gone")


def _broken(number: int) -> Finding:
    return Finding("audit_broken", str(number), "the entry does not hold the one before it")
