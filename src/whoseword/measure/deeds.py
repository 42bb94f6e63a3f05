"""How well the parts of deeds are read: who did it to whom, how many, and what differs."""

from collections.abc import Iterable, Iterator

from whoseword.measure.answers import Answer
from whoseword.measure.gold import Gold, GoldActor, GoldConflict, GoldEvent, GoldToll
from whoseword.measure.matching import overlaps_half, places_of, same_name
from whoseword.record import Claim, Conflict, Deed, Reading, Role, Span, Toll

_CLOSE = 150
_VAGUE = frozenset({"dozens", "scores", "hundreds", "thousands", "several"})


def deed_of(event: GoldEvent, reading: Reading) -> Deed | None:
    """The deed whose trigger overlaps a marked one; else one of its kind close by."""
    triggers = _triggers(event, reading)
    overlapping = [
        deed for deed in reading.deeds if any(deed.trigger.overlap(place) for place in triggers)
    ]
    best = next((deed for deed in overlapping if deed.kind == event.type), None)
    if best is not None or overlapping:
        return best or overlapping[0]
    near = (
        deed
        for deed in reading.deeds
        if deed.kind == event.type and any(_is_close(deed.trigger, place) for place in triggers)
    )
    return next(near, None)


def part_answers(entry: Gold, reading: Reading) -> Iterator[Answer]:
    """Roles and tolls of each marked deed, and the conflicts, right where they say the same.

    A conflict that is read counts for one mark.

    What is read of a marked deed and not marked counts against precision.
    """
    for event in entry.events:
        deed = deed_of(event, reading)
        wanted = f"{event.type} {event.trigger_text}"
        yield from _roles(entry.id, event, deed, reading, wanted)
        yield from _tolls(entry.id, event, deed, wanted)
    yield from _conflicts(entry, reading)


def _conflicts(entry: Gold, reading: Reading) -> Iterator[Answer]:
    """Each marked conflict, and each one read: right where it is marked, be it told twice."""
    left = list(reading.conflicts)
    for marked in entry.conflicts or ():
        match = next((one for one in left if _is_told(marked, one, reading)), None)
        told = "; ".join(conflict.text for conflict in left)
        if match is not None:
            left.remove(match)
        wanted = f"{marked.what}: {marked.a} | {marked.b}"
        yield Answer("conflicts", match is not None, entry.id, wanted, told)
    for read in reading.conflicts if entry.conflicts is not None else ():
        right = any(_is_told(marked, read, reading) for marked in entry.conflicts or ())
        yield Answer("conflicts_precision", right, entry.id, "", read.text)


def _roles(
    article: str, event: GoldEvent, deed: Deed | None, reading: Reading, wanted: str
) -> Iterator[Answer]:
    told = () if deed is None else deed.roles
    words = ", ".join(f"{role.role} {role.text}" for role in told)
    for actor in event.actors:
        right = any(_plays(actor, role, reading) for role in told)
        yield Answer("roles", right, article, f"{wanted}: {actor.role} {actor.text}", words)
    counted = () if deed is None else [toll.span for toll in (*deed.killed, *deed.injured)]
    asked = [role for role in told if not any(role.span.overlap(span) for span in counted)]
    # Those whom a number counts are asked for as tolls.
    for role in asked if event.actors else ():
        right = any(_plays(actor, role, reading) for actor in event.actors)
        yield Answer("roles_precision", right, article, wanted, f"{role.role} {role.text}")


def _plays(actor: GoldActor, role: Role, reading: Reading) -> bool:
    """One part, and half of the words, or a name that both are."""
    if actor.role != role.role:
        return False
    marked = places_of(actor.text, reading.article.text)
    if overlaps_half(marked, [role.span]) or overlaps_half([role.span], marked):
        return True
    name = next((name for name in reading.names if name.id == role.who), None)
    return same_name(actor.text, role.text) or (
        name is not None and same_name(actor.text, name.text)
    )


def _tolls(article: str, event: GoldEvent, deed: Deed | None, wanted: str) -> Iterator[Answer]:
    harms = (
        ("killed", event.killed, () if deed is None else deed.killed),
        ("injured", event.injured, () if deed is None else deed.injured),
    )
    for harm, marked, tolls in harms:
        told = _range(tolls)
        right = marked is not None and bool(tolls) and _is_same(marked, told)
        words = f"{harm} {told[0]} to {told[1]}" if tolls else ""
        if marked is not None:
            answer = f"{wanted}: {harm} {marked.min} to {marked.max}"
            yield Answer("tolls", right, article, answer, words)
        if tolls:
            yield Answer("tolls_precision", right, article, wanted, words)


def _is_same(marked: GoldToll, told: tuple[int, int | None]) -> bool:
    """One range; of "dozens" the high end may be bounded or open."""
    vague = not _VAGUE.isdisjoint((marked.text or "").lower().split())
    return told == (marked.min, marked.max) or (vague and told[0] == marked.min)


def _range(tolls: Iterable[Toll]) -> tuple[int, int | None]:
    """The sum of tolls that stand side by side; parts of them are not counted again."""
    tolls = tuple(toll for toll in tolls if not toll.part)
    highs = [toll.high for toll in tolls]
    high = None if None in highs else sum(high for high in highs if high is not None)
    return sum(toll.low or 0 for toll in tolls), high


def _is_told(marked: GoldConflict, conflict: Conflict, reading: Reading) -> bool:
    """Whether a claim of it says one of the marked versions, and another claim does not say that.

    A version can be told in several ways, of which the mark holds one.
    """
    text = reading.article.text
    claims = [claim for claim in reading.claims if claim.id in conflict.claims]
    ones, others = (
        {claim.id for claim in claims if _says(claim, places_of(words, text))}
        for words in (marked.a, marked.b)
    )
    ids = {claim.id for claim in claims}
    return bool(ones and ids - ones) or bool(others and ids - others)


def _says(claim: Claim, places: tuple[Span, ...]) -> bool:
    return overlaps_half(places, claim.said) or overlaps_half(claim.said, places)


def _triggers(event: GoldEvent, reading: Reading) -> tuple[Span, ...]:
    text = reading.article.text
    words = (event.trigger_text, *event.also)
    return tuple(place for told in words for place in places_of(told, text))


def _is_close(one: Span, other: Span) -> bool:
    return abs(one.start - other.start) < _CLOSE
