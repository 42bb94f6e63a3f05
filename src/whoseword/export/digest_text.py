"""The sentences of a digest, before they become Markdown or HTML."""

from dataclasses import dataclass

from whoseword.export.digest import Digest
from whoseword.export.digest_items import Account, Item
from whoseword.export.entries import Entry
from whoseword.export.sources import sources_in_words
from whoseword.export.tolls import versions_in_words
from whoseword.export.words import capital

UNKNOWN_DAY = "day not known"


@dataclass(frozen=True, slots=True)
class Said:
    """One account: "according to", the voice, its words, and a remark on how sure it is."""

    lead: str
    voice: str
    words: str
    remark: str | None


@dataclass(frozen=True, slots=True)
class ItemText:
    """An item in words: what, when, who says so, numbers, remarks, sources."""

    what: str
    when: str
    said: tuple[Said, ...]
    numbers: tuple[str, ...]
    conflict: bool
    remarks: tuple[str, ...]
    sources: str
    reviewed: bool


def item_text(item: Item) -> ItemText:
    """The item in words, built from its stored values only."""
    sole = item.accounts[0].voice if len(item.accounts) == 1 else None
    numbers = (
        versions_in_words(item.killed, "killed", sole),
        versions_in_words(item.injured, "injured", sole),
    )
    return ItemText(
        what=capital(", ".join(item.kinds)),
        when=item.when or UNKNOWN_DAY,
        said=_together(tuple(said_of(account) for account in item.accounts)),
        numbers=tuple(capital(part) for part in numbers if part),
        conflict=bool(item.conflicts),
        remarks=item.remarks,
        sources=sources_in_words(item.sources),
        reviewed=item.reviewed,
    )


def entry_text(entry: Entry) -> str:
    """The line over reports that stand side by side; empty for a single item, and for an event."""
    if len(entry.items) == 1 or entry.finding is not None:
        return ""
    kinds = capital(", ".join(entry.kinds or entry.items[0].kinds))
    told = f"{len(entry.items)} accounts in one article that differ"
    if len({item.article for item in entry.items}) > 1:
        told = f"{len(entry.items)} reports side by side, not judged to be one event"
    when = entry.items[0].when or UNKNOWN_DAY
    return f"{kinds}, {when}: {told}{_numbers(entry)}"


def _numbers(entry: Entry) -> str:
    """The different numbers of dead in the reports, from the lowest; empty without any."""
    found = [version for item in entry.items for version in item.killed]
    found.sort(key=lambda version: (version.low or 0, version.high or 0))
    told = "; ".join(dict.fromkeys(version.amount for version in found))
    return f". Killed, as told: {told}" if told else ""


def counts_text(digest: Digest) -> tuple[tuple[str, int | str], ...]:
    """How much went in and what was left out, as lines of a table."""
    counts = digest.counts
    events = () if counts.events is None else (("events that several reports tell", counts.events),)
    return (
        ("articles", counts.articles),
        ("items", counts.items),
        *events,
        ("items that no person has reviewed", counts.unreviewed),
        ("deeds left out: told as background", counts.background),
        ("deeds left out: rejected", counts.rejected),
        ("items left out: not asked for", counts.outside_selection),
    )


def said_of(account: Account) -> Said:
    """The account without what only programs ask for."""
    return Said(account.lead, account.voice, account.words, account.remark)


def _together(said: tuple[Said, ...]) -> tuple[Said, ...]:
    """Voices that say the same in the same words, together."""
    by_words: dict[tuple[str, str, str | None], list[str]] = {}
    for one in said:
        by_words.setdefault((one.lead, one.words, one.remark), []).append(one.voice)
    return tuple(
        Said(lead, "; also ".join(_named_first(voices)), words, remark)
        for (lead, words, remark), voices in by_words.items()
    )


def _named_first(voices: list[str]) -> list[str]:
    """Each voice once; what begins like "other media" only makes sense after another."""
    return sorted(dict.fromkeys(voices), key=lambda voice: voice.startswith("other "))
