"""The first items of a digest on a terminal: by place, in two lines each."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from whoseword.cli.screen.console import words
from whoseword.export.digest import Digest
from whoseword.export.digest_items import Item
from whoseword.export.digest_text import item_text
from whoseword.export.entries import Entry
from whoseword.export.places import Place

_LONGEST = 150


def digest_view(digest: Digest, places: int, each: int) -> RenderableType:
    """A few entries of the places that most is told of; how many items there are more."""
    sections = [section for chapter in digest.chapters for section in chapter.sections]
    sections.sort(key=lambda section: -sum(len(entry.items) for entry in section.entries))
    lines: list[RenderableType] = []
    shown = 0
    for section in [one for one in sections if one.place.name is not None][:places]:
        lines.append(_place(section.place))
        for entry in sorted(section.entries, key=_plainness)[:each]:
            lines.extend(_item(entry.items[0]))
            shown += 1
    if digest.counts.items > shown:
        lines.append(Text.assemble((f"   and {digest.counts.items - shown} more", "dim")))
    return Group(*lines)


def _place(place: Place) -> Text:
    line = words(place.name, "bold underline")
    if place.country_name is not None and place.country_name != place.name:
        line.append(", ").append_text(words(place.country_name))
    return line


def _plainness(entry: Entry) -> tuple[bool, bool]:
    """Entries on somebody's word first, and those whose day is known."""
    item = entry.items[0]
    return (item.accounts[0].own, item.earliest is None)


def _item(item: Item) -> Iterator[RenderableType]:
    text = item_text(item)
    said = text.said[0]
    head = words(text.what, "bold red")
    head.append(", ").append_text(words(text.when)).append(": ")
    head.append(f"{said.lead} " if said.lead else "", "dim").append_text(words(said.voice, "cyan"))
    shortened = said.words if len(said.words) <= _LONGEST else said.words[:_LONGEST] + "…"
    head.append(": ").append_text(words(f"“{shortened}”", "italic"))
    for remark in text.remarks:
        head.append(" ").append_text(words(remark, "yellow"))
    head.append(" ").append_text(words(f"({text.sources})", "dim"))
    yield Padding(head, (0, 0, 0, 3), expand=False)
