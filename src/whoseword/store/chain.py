"""Walks the audit chain from its beginning: what it says of each article, and where it breaks."""

from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from whoseword.store.audit import entry_digest
from whoseword.store.database.tables import audit
from whoseword.store.found import Finding


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
