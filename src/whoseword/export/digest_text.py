"""The sentences of a digest, before they become Markdown or HTML."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from whoseword.export.digest import Digest
from whoseword.export.digest_items import Account, Item
from whoseword.export.entries import Entry
from whoseword.export.findings import Finding, ToldValue
from whoseword.export.sources import CitedSource, merged, sources_in_words
from whoseword.export.tolls import versions_in_words
from whoseword.export.weighed_words import FIELD_WORDS

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


@dataclass(frozen=True, slots=True)
class EventText:
    """An event that reports tell together: the line that tells it, and what stands below it.

    ``lines`` are a label and what follows it: what would change the grade, versions, conflicts.
    """

    what: str
    when: str
    counted: str
    graded: str
    lines: tuple[tuple[str, str], ...]
    sources: str
    reviewed: bool


def event_text(entry: Entry) -> EventText | None:
    """The event in words; None for an entry of which weighing gave nothing to tell."""
    found, items = entry.finding, entry.items
    if found is None:
        return None
    reports = "1 report" if found.reports == 1 else f"{found.reports} reports"
    return EventText(
        what=_capital(found.kind or ", ".join(entry.kinds)),
        when=found.when or next((item.when for item in items if item.when), UNKNOWN_DAY),
        counted=f"{reports}, {found.independence}",
        graded=found.grade,
        lines=(*_lines(found), *_in_passing(found.reports - len({i.article for i in items}))),
        sources=sources_in_words(_at_hand(items)),
        reviewed=all(item.reviewed for item in items),
    )


def report_texts(entry: Entry) -> tuple[ItemText, ...]:
    """The reports of an event in words; those that tell it word for word alike are one.

    What stands over them is not told again: numbers that are told there with who says them, that
    accounts differ, and the sources of a report that is the only one.
    """
    told: dict[tuple[Said, ...], list[Item]] = {}
    for item in entry.items:
        told.setdefault(tuple(_said(account) for account in item.accounts), []).append(item)
    texts = (_report(tuple(items), entry.finding) for items in told.values())
    return tuple(replace(one, sources="") if len(told) == 1 else one for one in texts)


def _report(items: tuple[Item, ...], found: Finding | None) -> ItemText:
    over = {one.field for one in found.differences} if found is not None else set()
    denied = found is not None and found.denied_by is not None
    item = replace(
        items[0],
        killed=() if "killed" in over else items[0].killed,
        injured=() if "injured" in over else items[0].injured,
        conflicts=() if over or denied else items[0].conflicts,
        sources=merged(one for item in items for one in item.sources),
    )
    return item_text(item)


def _at_hand(items: tuple[Item, ...]) -> tuple[CitedSource, ...]:
    """The sources of all the items; none as cited that is there itself."""
    every = merged(one for item in items for one in item.sources)
    dates = {one.outlet: one.dates for one in every if not one.cited}
    return tuple(
        one
        for one in every
        if not (one.cited and one.outlet in dates and set(one.dates) <= set(dates[one.outlet]))
    )


def _lines(found: Finding) -> Iterator[tuple[str, str]]:
    if found.would_change is not None:
        yield "What would change that", found.would_change
    if found.source is not None:
        yield "How reliable its sources are", found.source
    for number, version in enumerate(found.versions, start=1):
        yield f"Version {number}", version
    for one in found.differences:
        label = f"{_capital(FIELD_WORDS[one.field])}, where not all can be right"
        yield label, "; ".join(_value(value) for value in one.values)
    if found.denied_by is not None:
        by = f" by {' and '.join(found.denied_by)}" if found.denied_by else ""
        yield "Whether it happened", f"told, and denied{by}"


def _in_passing(more: int) -> Iterator[tuple[str, str]]:
    """How many of the reports are not shown: those that tell it behind their own news."""
    if more > 0:
        told = "1 report tells" if more == 1 else f"{more} reports tell"
        yield "Not shown", f"{told} it only as background"


def _value(told: ToldValue) -> str:
    """One value with whose it is and how far it is judged: "14 fighters (per the army; …)"."""
    per = f"per {', '.join(told.per)}" if told.per else ""
    chosen = "chosen by a person" if told.chosen else ""
    disputed = f"disputed by {' and '.join(told.disputed_by)}" if told.disputed_by else ""
    return f"{told.value} ({'; '.join(filter(None, (per, told.judged, disputed, chosen)))})"


def item_text(item: Item) -> ItemText:
    """The item in words, built from its stored values only."""
    sole = item.accounts[0].voice if len(item.accounts) == 1 else None
    numbers = (
        versions_in_words(item.killed, "killed", sole),
        versions_in_words(item.injured, "injured", sole),
    )
    return ItemText(
        what=_capital(", ".join(item.kinds)),
        when=item.when or UNKNOWN_DAY,
        said=_together(tuple(_said(account) for account in item.accounts)),
        numbers=tuple(_capital(part) for part in numbers if part),
        conflict=bool(item.conflicts),
        remarks=item.remarks,
        sources=sources_in_words(item.sources),
        reviewed=item.reviewed,
    )


def entry_text(entry: Entry) -> str:
    """The line over reports that stand side by side; empty for a single item, and for an event."""
    if len(entry.items) == 1 or entry.finding is not None:
        return ""
    kinds = _capital(", ".join(entry.kinds or entry.items[0].kinds))
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
    return (
        ("articles", counts.articles),
        ("items", counts.items),
        *(
            (("events that several reports tell", counts.events),)
            if counts.events is not None
            else ()
        ),
        ("items that no person has reviewed", counts.unreviewed),
        ("deeds left out: told as background", counts.background),
        ("deeds left out: rejected", counts.rejected),
        ("items left out: not asked for", counts.outside_selection),
    )


def _said(account: Account) -> Said:
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


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
