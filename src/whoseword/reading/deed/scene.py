"""Place and time that a sentence takes from the scene it goes on with, where that tie is clear."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from whoseword.reading.deed.draft import Draft, inferred, is_named, is_part, overlap, places_agree
from whoseword.reading.deed.happenings import VIOLENT
from whoseword.reading.deed.reality import is_long_before
from whoseword.record import DeedKind, When, Where

_HARM: frozenset[DeedKind] = VIOLENT | {"death_report", "injury_report"}
_CARRIES: frozenset[DeedKind] = _HARM | {
    "presence",
    "arrest",
    "abduction",
    "evacuation",
    "destruction",
    "release",
    "protest",
}
_REACH = 3
_DONE = frozenset({"happened", "ongoing", "attempted", "denied"})


def with_scene(draft: Draft, drafts: Sequence[Draft], published: str | None) -> Draft:
    """The draft with the place and time of the scene that it goes on with, flagged as inferred.

    Only where the sentences just before tell of one scene, or else its own paragraph does; where it
    can go on with one of several, place and time stay unknown.
    """
    if draft.kind not in _CARRIES:
        return draft
    near = tuple(e for e in _near(draft, drafts) if not _is_long_past(e.when, published))
    here = tuple(earlier for earlier in near if earlier.sentence.block == draft.sentence.block)
    days = near if _is_one(near, _days_apart) else here
    if is_part(draft):
        return _with_later_time(draft, days, published)
    towns = near if _is_one(near, _apart) else here
    placed = _with_place(draft, towns) if _is_one(towns, _apart) else draft
    return _with_time(placed, days) if _is_one(days, _days_apart) else placed


def _with_later_time(draft: Draft, days: Sequence[Draft], published: str | None) -> Draft:
    """The death of some who had been wounded: no earlier than the scene, and where is not told."""
    dated = [
        earlier.when for earlier in days if earlier.when is not None and _is_bounded(earlier.when)
    ]
    if draft.when is not None or not dated or not _is_one(days, _days_apart):
        return draft
    return replace(
        draft, when=from_then_on(dated[0], published), rules=(*draft.rules, "same_scene")
    )


def _is_long_past(when: When | None, published: str | None) -> bool:
    """Whether a deed is no scene of the news but what the news stands against."""
    return when is not None and published is not None and is_long_before(when.latest, published)


def _near(draft: Draft, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The earlier drafts that the draft can go on with, the nearest first."""
    for earlier in reversed(drafts):
        in_reach = draft.index - earlier.index <= _REACH
        one_section = earlier.sentence.heading == draft.sentence.heading
        real = earlier.reality in _DONE
        if in_reach and one_section and real and earlier.kind in _CARRIES:
            yield earlier


def _is_one(drafts: Sequence[Draft], apart: Callable[[Draft, Draft], bool]) -> bool:
    """Whether no two of these deeds are told apart."""
    return not any(apart(one, other) for one, other in combinations(drafts, 2))


def _days_apart(one: Draft, other: Draft) -> bool:
    return one.when is not None and other.when is not None and not overlap(one.when, other.when)


def _apart(one: Draft, other: Draft) -> bool:
    return _days_apart(one, other) or not places_agree(one.where, other.where)


def from_then_on(when: When, published: str | None) -> When | None:
    """From the day of what came before until the article's own: "2016-03-07/2016-03-09".

    Relative where that day is only known from the publication.
    """
    if when.earliest is None:
        return None if when.relative is None else inferred(when)
    latest = published if published and published >= when.earliest else None
    edtf = when.earliest if latest == when.earliest else f"{when.earliest}/{latest or '..'}"
    return replace(when, edtf=edtf, latest=latest, basis="inferred")


def _with_place(draft: Draft, scene: Sequence[Draft]) -> Draft:
    if draft.where or draft.when is not None or _names_another(draft, scene):
        return draft
    for earlier in scene:
        carried = _carried(earlier.where) if earlier.index < draft.index else ()
        if carried:
            return replace(draft, where=carried, rules=(*draft.rules, "same_scene"))
    return draft


def _names_another(draft: Draft, scene: Sequence[Draft]) -> bool:
    """Whether a town that the scene is not at is named behind the draft's own words."""
    known = {where.name for earlier in scene for where in earlier.where}
    return any(
        mention.name.place is not None
        and mention.name.place.precision == "settlement"
        and mention.name.text not in known
        and mention.first >= draft.happening.trigger.end
        for mention in draft.sentence.mentions
    )


def _with_time(draft: Draft, scene: Sequence[Draft]) -> Draft:
    """With the time of the scene, where the draft's own sentence tells no time at all."""
    if draft.when is not None or draft.sentence.times or draft.reality not in _DONE:
        return draft
    for earlier in scene:
        if _is_bounded(earlier.when) and places_agree(draft.where, earlier.where):
            rules = tuple(dict.fromkeys((*draft.rules, "same_scene")))
            return replace(draft, when=inferred(earlier.when), rules=rules)
    return draft


def _is_bounded(when: When | None) -> bool:
    """Whether both ends of an interval are told: only such a time can be a scene's."""
    if when is None:
        return False
    return when.earliest is not None and when.latest is not None


def _carried(wheres: Iterable[Where]) -> tuple[Where, ...]:
    return tuple(
        replace(where, basis="inferred")
        for where in wheres
        if where.role == "place" and is_named(where) and where.basis != "inferred"
    )
