"""Place and time that a sentence takes from the scene it goes on with, where that tie is clear."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from whoseword.reading.deed.days import from_then_on, inferred, is_scene, only_bounded, overlap
from whoseword.reading.deed.draft import Draft, is_named, is_part, places_agree
from whoseword.reading.deed.happening import VIOLENT
from whoseword.reading.deed.reality import is_long_before
from whoseword.reading.deed.settled import FROM_THEN_ON
from whoseword.reading.deed.when import is_clock
from whoseword.record import DeedKind, When, Where
from whoseword.record.kinds import HARM

_HURTS: frozenset[DeedKind] = VIOLENT | HARM
_CARRIES: frozenset[DeedKind] = _HURTS | {
    "presence",
    "arrest",
    "abduction",
    "evacuation",
    "destruction",
    "release",
    "protest",
}
_STEPS: frozenset[DeedKind] = frozenset({"movement", "order_or_law", "territory_change"})
_REACH, _FAR = 3, 10
_DONE = frozenset({"happened", "ongoing", "attempted", "denied"})


def with_scene(draft: Draft, drafts: Sequence[Draft], latest: str | None) -> Draft:
    """The draft with the place and time of the scene that it goes on with, flagged as inferred.

    Only where the sentences just before tell of one scene, or else its own paragraph does; where it
    can go on with one of several, place and time stay unknown. ``latest`` is the last day that the
    article tells with its year.
    """
    if draft.kind not in _CARRIES and not _is_step(draft):
        return draft
    reach = _FAR if _is_tied(draft) or only_bounded(draft.when) else _REACH
    near = tuple(e for e in _near(draft, drafts, reach) if not _is_long_past(e.when, latest))
    here = tuple(earlier for earlier in near if earlier.sentence.block == draft.sentence.block)
    days = near if _is_one(near, _days_apart) else here
    if is_part(draft):
        return _with_later_time(draft, days)
    towns = near if _is_one(near, _apart) else here
    placed = draft
    if draft.kind in _CARRIES and _is_one(towns, _apart):
        placed = _with_place(draft, towns)
    return _with_time(placed, days) if _is_one(days, _days_apart) else placed


def _is_step(draft: Draft) -> bool:
    """Whether what went on there is told by its hour, or at a place that is known already."""
    if draft.kind not in _STEPS:
        return False
    hour = any(is_clock(time) for time in draft.sentence.times) or _hours(draft)
    return bool(hour) or any(_is_known_site(where) for where in draft.where)


def _hours(draft: Draft) -> set[str]:
    """The words of a sentence that tell a time of day ("at noon")."""
    sentence = draft.sentence
    return {sentence.lower(at) for at in sentence.words} & sentence.clause["hours"]


def _is_known_site(where: Where) -> bool:
    """Whether a place is told without a name, as one that the reader knows ("the centre")."""
    return where.basis == "inferred" or (not is_named(where) and where.name.startswith("the "))


def _with_later_time(draft: Draft, days: Sequence[Draft]) -> Draft:
    """The death of some who had been wounded: no earlier than the scene, and where is not told."""
    dated = [earlier.when for earlier in _firm(days) if earlier.when is not None]
    if draft.when is not None or not dated or not _is_one(days, _days_apart):
        return draft
    when = from_then_on(dated[0])
    return replace(draft, when=when, rules=(*draft.rules, "same_scene", FROM_THEN_ON))


def _is_long_past(when: When | None, latest: str | None) -> bool:
    """Whether a deed is no scene of the news but what the news stands against."""
    return when is not None and latest is not None and is_long_before(when.latest, latest)


def _is_tied(draft: Draft) -> bool:
    """Whether the words say that it was part of what was told before ("in the same attack")."""
    words = [draft.sentence.lower(at) for at in draft.sentence.words]
    return any(
        pair in {("the", "same"), ("in", "that"), ("during", "that")} for pair in pairwise(words)
    )


def _near(draft: Draft, drafts: Sequence[Draft], reach: int) -> Iterator[Draft]:
    """The earlier drafts that the draft can go on with, the nearest first."""
    for earlier in reversed(drafts):
        in_reach = draft.index - earlier.index <= reach
        real = earlier.reality in _DONE
        if in_reach and _in_one_section(earlier, draft) and real and earlier.kind in _CARRIES:
            yield earlier


def _in_one_section(one: Draft, other: Draft) -> bool:
    """Whether both stand below one heading; the items of a digest have scenes of their own."""
    here, there = one.sentence, other.sentence
    items = "item" in {here.block.kind, there.block.kind}
    return here.heading == there.heading and (not items or here.block == there.block)


def _is_one(drafts: Sequence[Draft], apart: Callable[[Draft, Draft], bool]) -> bool:
    """Whether no two of these deeds are told apart."""
    return not any(apart(one, other) for one, other in combinations(drafts, 2))


def _days_apart(one: Draft, other: Draft) -> bool:
    return one.when is not None and other.when is not None and not overlap(one.when, other.when)


def _apart(one: Draft, other: Draft) -> bool:
    return _days_apart(one, other) or not places_agree(one.where, other.where)


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
    """With the time of the scene, where the draft's own sentence tells no day of its own."""
    own = draft.when is not None or any(not is_clock(time) for time in draft.sentence.times)
    if (own and not only_bounded(draft.when)) or draft.reality not in _DONE | {"negated"}:
        return draft
    for earlier in _firm(scene):
        same_days = draft.when is None or _days_meet(draft.when, earlier.when)
        if same_days and places_agree(draft.where, earlier.where):
            rules = tuple(dict.fromkeys((*draft.rules, "same_scene")))
            return replace(draft, when=inferred(earlier.when), rules=rules)
    return draft


def _days_meet(when: When, other: When | None) -> bool:
    return other is not None and overlap(when, other)


def _firm(scene: Sequence[Draft]) -> Iterator[Draft]:
    """The deeds of a scene whose time is told from end to end, those with their own time first."""
    told = [earlier for earlier in scene if is_scene(earlier.when)]
    yield from sorted(told, key=lambda one: one.when is not None and one.when.basis == "inferred")


def _carried(wheres: Iterable[Where]) -> tuple[Where, ...]:
    return tuple(
        replace(where, basis="inferred")
        for where in wheres
        if where.role == "place" and is_named(where) and where.basis != "inferred"
    )
