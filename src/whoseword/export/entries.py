"""Items that a reader wants side by side: accounts that differ, reports of one kind and day."""

from dataclasses import dataclass

from whoseword.export.digest_items import Item

_LATE = "9999"


@dataclass(frozen=True, slots=True)
class Entry:
    """One item, or several that a reader wants side by side: not judged to be one event."""

    items: tuple[Item, ...]
    kinds: tuple[str, ...]


def gathered(items: list[Item]) -> tuple[Entry, ...]:
    """The items of one place as entries in the order of their days; days not known come last."""
    entries: list[list[Item]] = []
    for item in sorted(items, key=lambda item: (item.earliest or _LATE, item.latest or _LATE)):
        beside = (e for e in entries if any(_side_by_side(one, item) for one in e))
        entry = next(beside, None)
        if entry is None:
            entries.append([item])
        else:
            entry.append(item)
    return tuple(Entry(tuple(found), _shared_kinds(found)) for found in entries)


def _side_by_side(one: Item, other: Item) -> bool:
    """Whether one article puts the two against each other, or two tell of one kind and day.

    The place is the same already. Two deeds of one article are two, unless it says otherwise.
    """
    if one.article == other.article:
        return bool(set(one.conflicts) & set(other.conflicts))
    return (
        one.place.precision in ("exact", "street", "neighbourhood", "settlement")
        and one.earliest is not None
        and one.earliest == one.latest == other.earliest == other.latest
        and bool(set(one.kinds) & set(other.kinds))
    )


def _shared_kinds(items: list[Item]) -> tuple[str, ...]:
    return tuple(k for k in items[0].kinds if all(k in item.kinds for item in items))
