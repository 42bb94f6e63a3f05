"""Items of several articles side by side that tell of the same kind, place and day."""

from dataclasses import dataclass

from whoseword.export.digest_items import Item

_LATE = "9999"


@dataclass(frozen=True, slots=True)
class Entry:
    """One item, or several of the same kind, place and day: not judged to be one event."""

    items: tuple[Item, ...]
    kinds: tuple[str, ...]


def gathered(items: list[Item]) -> tuple[Entry, ...]:
    """The items of one place as entries in the order of their days; days not known come last."""
    entries: list[list[Item]] = []
    for item in sorted(items, key=lambda item: (item.earliest or _LATE, item.latest or _LATE)):
        beside = next((entry for entry in entries if _side_by_side(entry[0], item)), None)
        if beside is None:
            entries.append([item])
        else:
            beside.append(item)
    return tuple(Entry(tuple(found), _shared_kinds(found)) for found in entries)


def _side_by_side(one: Item, other: Item) -> bool:
    """Whether the two tell of one kind on one known day; the place is the same already."""
    return (
        one.place.precision in ("exact", "street", "neighbourhood", "settlement")
        and one.earliest is not None
        and one.earliest == one.latest == other.earliest == other.latest
        and bool(set(one.kinds) & set(other.kinds))
    )


def _shared_kinds(items: list[Item]) -> tuple[str, ...]:
    return tuple(k for k in items[0].kinds if all(k in item.kinds for item in items))
