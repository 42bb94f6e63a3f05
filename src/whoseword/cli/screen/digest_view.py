"""The first items of a digest on a terminal: by place, in two lines each."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from whoseword.cli.screen.console import words
from whoseword.export.digest import Digest
from whoseword.export.digest_items import Item
from whoseword.export.digest_text import item_text

_LONGEST = 150


def digest_view(digest: Digest, most: int) -> RenderableType:
    """As many items as asked for, one an entry, under their places; how many there are more."""
    lines: list[RenderableType] = []
    left = most
    for chapter in digest.chapters:
        for section in chapter.sections:
            if left <= 0:
                break
            place = words(section.place.name or chapter.country, "bold underline")
            if section.place.name and section.place.country_name:
                place.append(", ").append_text(words(section.place.country_name))
            lines.append(place)
            for entry in section.entries[: min(left, 2)]:
                lines.extend(_item(entry.items[0]))
                left -= 1
    more = digest.counts.items - (most - max(left, 0))
    if more > 0:
        lines.append(Text(f"   and {more} more", "dim"))
    return Group(*lines)


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
