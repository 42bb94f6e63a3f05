"""The first entries of a digest on a terminal: by place, in a few lines each."""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from whoseword.cli.screen.console import words
from whoseword.export.digest import Digest
from whoseword.export.digest_event_text import event_text
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
            lines.append(Padding(_entry(entry), (0, 0, 0, 3), expand=False))
            shown += len(entry.items) if entry.finding is not None else 1
    if digest.counts.items > shown:
        lines.append(Text.assemble((f"   and {digest.counts.items - shown} more", "dim")))
    return Group(*lines)


def _place(place: Place) -> Text:
    line = words(place.name, "bold underline")
    if place.country_name is not None and place.country_name != place.name:
        line.append(", ").append_text(words(place.country_name))
    return line


def _plainness(entry: Entry) -> tuple[int, bool, bool]:
    """Events of most reports first, then what is on somebody's word, then whose day is known."""
    item = entry.items[0]
    return (-len(entry.items), item.accounts[0].own, item.earliest is None)


def _entry(entry: Entry) -> Text:
    event = event_text(entry)
    if event is None:
        return _item(entry.items[0])
    told = _head(event.what, event.when).append_text(words(event.counted, "bold"))
    told.append(". ").append_text(words(event.graded))
    return told.append(" ").append_text(words(f"({event.sources})", "dim"))


def _head(what: str, when: str) -> Text:
    return words(what, "bold red").append(", ").append_text(words(when)).append(": ")


def _item(item: Item) -> Text:
    text = item_text(item)
    said = text.said[0]
    head = _head(text.what, text.when)
    head.append(f"{said.lead} " if said.lead else "", "dim").append_text(words(said.voice, "cyan"))
    shortened = said.words if len(said.words) <= _LONGEST else said.words[:_LONGEST] + "…"
    head.append(": ").append_text(words(f"“{shortened}”", "italic"))
    for remark in text.remarks:
        head.append(" ").append_text(words(remark, "yellow"))
    return head.append(" ").append_text(words(f"({text.sources})", "dim"))
