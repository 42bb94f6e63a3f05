"""A digest as Markdown."""

from collections.abc import Iterable

from whoseword.export.digest import Digest, heading_of
from whoseword.export.digest_event_text import EventText, event_text, report_texts
from whoseword.export.digest_text import (
    ItemText,
    Said,
    counts_text,
    entry_text,
    item_text,
)
from whoseword.export.entries import Entry
from whoseword.export.face import UNREVIEWED, Face, headline, manifest, notice
from whoseword.export.neutral import as_markdown
from whoseword.export.words import capital


def digest_markdown(digest: Digest, face: Face) -> str:
    """The digest as CommonMark; nothing in it can be taken for markup of its own."""
    lines = [f"# {digest.title}: {as_markdown(digest.selection)}", ""]
    lines += [f"> **{headline(face)}.** {notice(face)}", ""]
    if not digest.chapters:
        lines += ["Nothing to tell: no item fits.", ""]
    for chapter in digest.chapters:
        lines += [f"## {as_markdown(chapter.country)}", ""]
        for section in chapter.sections:
            heading = heading_of(section)
            if heading is not None:
                lines += [f"### {as_markdown(heading)}", ""]
            for entry in section.entries:
                lines += [*_entry(entry), ""]
    lines += ["## What is in this digest", ""]
    lines += [f"- {name}: {count}" for name, count in (*counts_text(digest), *manifest(face))]
    return "\n".join(lines) + "\n"


def _entry(entry: Entry) -> Iterable[str]:
    event = event_text(entry)
    over = entry_text(entry)
    if event is not None:
        reports = [line for report in report_texts(entry) for line in _report(report)]
        return [*_event(event), *reports]
    if not over:
        return _item(item_text(entry.items[0]), "")
    inner = [line for item in entry.items for line in _item(item_text(item), "  ")]
    return [f"- **{as_markdown(over)}**", *inner]


def _event(event: EventText) -> Iterable[str]:
    told = f"**{as_markdown(event.what)}**, {as_markdown(event.when)}: **{event.counted}.**"
    yield f"- {told} {as_markdown(event.graded)} {_closing(event.sources, reviewed=event.reviewed)}"
    for label, line in event.lines:
        yield f"  - **{label}:** {as_markdown(_stopped(line))}"


def _report(item: ItemText) -> Iterable[str]:
    """One report of an event; what is told and when stands over all of them."""
    first, *others = item.said
    closing = [_closing(item.sources, reviewed=True)] if item.sources else []
    line = " ".join((capital(_account(first)), *_numbers(item), *closing))
    return [f"  - {line}", *(f"    - {capital(_account(said))}" for said in others)]


def _item(item: ItemText, indent: str) -> Iterable[str]:
    first, *others = item.said
    head = f"**{as_markdown(item.what)}**, {as_markdown(item.when)}: {_account(first)}"
    line = " ".join((head, *_numbers(item), _closing(item.sources, reviewed=item.reviewed)))
    return [f"{indent}- {line}", *(f"{indent}  - {capital(_account(said))}" for said in others)]


def _numbers(item: ItemText) -> Iterable[str]:
    """The numbers, whether the accounts differ, and what is remarked on the whole item."""
    if item.numbers:
        yield as_markdown(_stopped(". ".join(item.numbers)))
    if item.conflict:
        yield "**The accounts differ.**"
    yield from (as_markdown(remark) for remark in item.remarks)


def _closing(sources: str, *, reviewed: bool) -> str:
    unreviewed = "" if reviewed else f" *[{UNREVIEWED}]*"
    return f"({as_markdown(sources)}){unreviewed}"


def _account(said: Said) -> str:
    lead = f"{said.lead} " if said.lead else ""
    remark = f" {said.remark}" if said.remark else ""
    return f"{lead}{as_markdown(said.voice)}: “{as_markdown(said.words)}”.{remark}"


def _stopped(words: str) -> str:
    return words if words.endswith(".") else f"{words}."
