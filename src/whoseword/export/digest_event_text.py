"""The sentences of a digest on an event: the line that tells it, and what stands below it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from whoseword.export.digest_items import Item
from whoseword.export.digest_text import UNKNOWN_DAY, ItemText, Said, item_text, said_of
from whoseword.export.entries import Entry
from whoseword.export.findings import Finding, ToldValue
from whoseword.export.sources import CitedSource, merged, sources_in_words
from whoseword.export.weighed_words import FIELD_WORDS
from whoseword.export.words import capital


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
        what=capital(found.kind or ", ".join(entry.kinds)),
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
        told.setdefault(tuple(said_of(account) for account in item.accounts), []).append(item)
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
        label = f"{capital(FIELD_WORDS[one.field])}, where not all can be right"
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
