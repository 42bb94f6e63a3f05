"""A digest as Markdown."""

from collections.abc import Iterable

from whoseword.export.digest import Digest, heading_of
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
    over = entry_text(entry)
    if not over:
        return _item(item_text(entry.items[0]), "")
    inner = [line for item in entry.items for line in _item(item_text(item), "  ")]
    return [f"- **{as_markdown(over)}**", *inner]


def _item(item: ItemText, indent: str) -> Iterable[str]:
    first, *others = item.said
    numbers = [as_markdown(_stopped("; ".join(item.numbers)))] if item.numbers else []
    conflict = ["**The accounts differ.**"] if item.conflict else []
    remarks = [as_markdown(remark) for remark in item.remarks]
    unreviewed = [] if item.reviewed else [f"*[{UNREVIEWED}]*"]
    head = f"**{as_markdown(item.what)}**, {as_markdown(item.when)}: {_account(first)}"
    closing = f"({as_markdown(item.sources)})"
    line = " ".join((head, *numbers, *conflict, *remarks, closing, *unreviewed))
    return [f"{indent}- {line}", *(f"{indent}  - {_capital(_account(said))}" for said in others)]


def _account(said: Said) -> str:
    lead = f"{said.lead} " if said.lead else ""
    remark = f" {said.remark}" if said.remark else ""
    return f"{lead}{as_markdown(said.voice)}: “{as_markdown(said.words)}”.{remark}"


def _stopped(words: str) -> str:
    return words if words.endswith(".") else f"{words}."


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
