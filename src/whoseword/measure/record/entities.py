"""Who is who: pairs of mentions, names and what ties them, and what is said of the leaders."""

from collections import Counter
from collections.abc import Iterator

from whoseword.measure.answers import Answer
from whoseword.measure.entities import entities_at, score_entities
from whoseword.measure.expected import ExpectedEntity, ExpectedStatement, Pair
from whoseword.measure.expected.entities import plain
from whoseword.measure.record.held import Held
from whoseword.measure.record.values import words_of
from whoseword.record import Entity
from whoseword.weighing.entity import Entities, find_entities


def entity_answers(held: Held) -> Iterator[Answer]:
    """Each pair of mentions, what must never be one, each name, each statement."""
    found = find_entities(held.readings.values(), (), held.entities)
    score = score_entities(held.expected.entities, held.expected.never, held.readings, found)
    wrong = dict.fromkeys(score.missed, "")
    for entity in held.expected.entities:
        for pair in entity.pairs():
            read = ", ".join(one[1] for one in pair if one in score.unread)
            told = f"no name read of {read}" if read else "apart"
            yield Answer("mentions", pair not in wrong, entity.name, _told(pair), told)
    for pair in score.wrong:
        yield Answer("mentions", False, " ".join(sorted({one[0] for one in pair})), "", _told(pair))
    for pair in held.expected.never:
        yield Answer("never one", pair not in score.broken, "", _told(pair), "one")
    for entity in held.expected.entities:
        yield from _names(entity, _entity(entity, held, found))
    # Marks tell no statements: these are asked of what was read alone.
    any_told = any(reading.statements for reading in held.readings.values())
    for statement in held.expected.statements if any_told else ():
        entity = next(e for e in held.expected.entities if e.name == statement.about)
        yield from _said(statement, _entity(entity, held, found), held)


def _told(pair: Pair) -> str:
    return " and ".join(f"{words} ({report})" for report, words in pair)


def _entity(expected: ExpectedEntity, held: Held, found: Entities) -> Entity | None:
    """The entity with most of the expected mentions; None where none was read."""
    at = [entities_at(place, held.readings, found) for place in expected.places()]
    count = Counter(id_ for ids in at for id_ in sorted(ids))
    best = min(count, key=lambda id_: (-count[id_], id_), default=None)
    return next((one for one in found.entities if one.id == best), None)


def _names(expected: ExpectedEntity, entity: Entity | None) -> Iterator[Answer]:
    if entity is not None and entity.kind != expected.kind:
        yield Answer("kinds of entities", False, expected.name, str(expected.kind), entity.kind)
    elif entity is not None:
        yield Answer("kinds of entities", True, expected.name, str(expected.kind), entity.kind)
    hows = {} if entity is None else {plain(one.text): one.how for one in entity.names}
    for text, right in expected.names:
        how = hows.get(plain(text))
        told = f"{text}: {' or '.join(sorted(right))}"
        yield Answer("names of entities", how in right, expected.name, told, how or "")


def _said(wanted: ExpectedStatement, entity: Entity | None, held: Held) -> Iterator[Answer]:
    """Whether the report says such a thing of the entity, and on whose word."""
    reading = held.readings.get(wanted.report)
    here = {claim.id for claim in reading.claims} if reading is not None else set()
    said = [one for one in (entity.statements if entity else ()) if one.what == wanted.what]
    alike = [
        one
        for one in said
        if words_of(one.value) & words_of(wanted.value) and not here.isdisjoint(one.claims)
    ]
    told = f"{wanted.what} {wanted.value} ({wanted.report}/{wanted.said_by})"
    read = "; ".join(one.value for one in alike)
    yield Answer("statements", bool(alike), wanted.about, told, read)
    if alike:
        claims = held.stands.claims.get((wanted.report, wanted.said_by), ())
        right = any(not set(one.claims).isdisjoint(claims) for one in alike)
        yield Answer("who says a statement", right, wanted.about, told, read)
