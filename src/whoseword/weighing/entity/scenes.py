"""What stands around a name in its article: places, groups, days, and the country it is told of."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from whoseword.language.edtf import bounds
from whoseword.language.spelling import folded
from whoseword.record import Article, Name, Precision, Reading, Span
from whoseword.reference.entities import EntityBook
from whoseword.weighing.entity.forms import body_form

# Below this the gazetteer's choice among places of one name is a guess.
_SURE = 0.75
_FINE: frozenset[Precision | None] = frozenset(
    {"exact", "street", "neighbourhood", "settlement", "near_settlement", "district"}
)


@dataclass(frozen=True, slots=True)
class Scene:
    """Places (GeoNames ids, else names), countries (ISO 3166 alpha-2) and groups around a name."""

    places: frozenset[str]
    countries: frozenset[str]
    groups: frozenset[str]

    @property
    def country(self) -> str | None:
        """The only country told there; None where there are several, or none."""
        return next(iter(self.countries)) if len(self.countries) == 1 else None


class Surroundings:
    """The parts of one article; of a digest each item with its headings, else the whole text."""

    def __init__(self, reading: Reading, book: EntityBook) -> None:
        """Sort the article's names by the part that they stand in."""
        self._parts = _parts_of(reading.article)
        self._starts = [block.span.start for block in reading.article.blocks]
        self._scenes: dict[frozenset[int], Scene] = {}
        self._named = [
            (frozenset(map(self._block, name.spans)), name, _group_of(name, book))
            for name in reading.names
            if name.kind == "group" or name.place is not None
        ]

    def of(self, names: Iterable[Name]) -> Scene:
        """What stands in the same parts as these names."""
        blocks = {self._block(span) for name in names for span in name.spans}
        around = frozenset().union(*(self._parts[at] for at in blocks if at < len(self._parts)))
        if around not in self._scenes:
            self._scenes[around] = self._scene(around)
        return self._scenes[around]

    def _scene(self, around: frozenset[int]) -> Scene:
        near = [told for told in self._named if not around.isdisjoint(told[0])]
        sure = [name.place for _, name, _ in near if name.place and name.place.score >= _SURE]
        unlocated = {
            folded(name.text)
            for _, name, _ in near
            if name.kind == "place" and name.place and name.place.geonames_id is None
        }
        return Scene(
            places=frozenset(unlocated).union(
                str(place.geonames_id)
                for place in sure
                if place.geonames_id is not None and place.precision in _FINE
            ),
            countries=frozenset(place.country for place in sure if place.country is not None),
            groups=frozenset(group for *_, group in near if group is not None),
        )

    def _block(self, span: Span) -> int:
        return max(0, bisect_right(self._starts, span.start) - 1)


def _group_of(name: Name, book: EntityBook) -> str | None:
    if name.kind != "group":
        return None
    form = body_form(name.text, book)
    return form.key if form.kind in {"name", "short"} else None


def _parts_of(article: Article) -> tuple[frozenset[int], ...]:
    """For each block the blocks that are read with it."""
    kinds = [block.kind for block in article.blocks] or ["paragraph"]
    whole = frozenset(at for at, kind in enumerate(kinds) if kind != "item")
    return tuple(
        frozenset({at, *_headings_above(kinds, at)}) if kind == "item" else whole
        for at, kind in enumerate(kinds)
    )


def _headings_above(kinds: Sequence[str], item: int) -> range:
    """The headings that stand directly over an item's list."""
    end = item
    while end > 0 and kinds[end - 1] != "heading":
        end -= 1
    first = end
    while first > 0 and kinds[first - 1] == "heading":
        first -= 1
    return range(first, end)


def months_of(article: Article) -> tuple[str, ...]:
    """The month in which an article came out and the one behind it, to meet its neighbours by.

    None where its date leaves the month open.
    """
    earliest, latest = bounds(article.published or "")
    if earliest is None or latest is None or earliest[:7] != latest[:7]:
        return ()
    year, month = map(int, earliest[:7].split("-"))
    return (f"m{year * 12 + month}", f"m{year * 12 + month + 1}")


def days_of(reading: Reading) -> dict[str, set[str]]:
    """By the id of a Name the single days of the deeds that it has a part in, with their country.

    A deed without a country has none to be known by: one day is the day of many deeds.
    """
    found: dict[str, set[str]] = {}
    for deed in reading.deeds:
        when, countries = deed.when, {one.country for one in deed.where if one.country is not None}
        if when is None or when.earliest is None or when.earliest != when.latest:
            continue
        for role in deed.roles:
            if role.who is not None:
                days = found.setdefault(role.who, set())
                days.update(f"{when.earliest} {country}" for country in countries)
    return found
