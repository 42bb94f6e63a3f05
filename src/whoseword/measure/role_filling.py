"""How well the roles of MUC-4 are filled: entities over the whole text, and whole templates."""

from collections.abc import Sequence

from whoseword.language.heads import plain_words
from whoseword.measure.misses import NOT_FOUND, NOT_MARKED, Miss, Scored, surroundings
from whoseword.measure.muc4 import ROLES, Dispatch, MarkedEntity, Template, entities_of
from whoseword.measure.spans import Score, heaviest_pairs, paired
from whoseword.reading.deed.fillers import Incident, RoleEntity, incidents, role_entities
from whoseword.record import Span, Tagged

ENTITIES, TEMPLATES = "role entities", "templates"


def score_dispatch(dispatch: Dispatch, tagged: Tagged) -> Scored:
    """Role entities in all and by role, and templates, with their misses.

    An entity is right when any of its mentions has the words of any marked mention, case and
    leading articles aside, each marked one being found once (CEAF-REE of Du, Rush and Cardie
    2021, "GRIT", whose systems give one mention an entity, where both come to the same).
    Templates are paired so that most of their slots are right; the kind of incident counts as a
    slot, and so does each entity (Du, Rush and Cardie 2021, "GTT").
    """
    text = dispatch.article.text
    found = role_entities(tagged.fillers, text)
    marked = entities_of(dispatch)
    pairs = paired([_fitting(one, found, text) for one in marked])
    scores = {ENTITIES: Score(len(pairs), len(found), len(marked))}
    for role in ROLES.values():
        right = sum(marked[one].role == role for one in pairs)
        counts = (sum(one.role == role for one in held) for held in (found, marked))
        scores[role] = Score(right, *counts)
    whole, missed = _templates(dispatch, incidents(tagged.fillers, text))
    misses = (*_entity_misses(dispatch, marked, found, pairs), *missed)
    return Scored({**scores, TEMPLATES: whole}, misses)


def _fitting(marked: MarkedEntity, found: Sequence[RoleEntity], text: str) -> list[int]:
    """Which of the found entities are right for the marked one."""
    wanted = {plain_words(span.of(text)) for span in marked.mentions}
    return [
        number
        for number, one in enumerate(found)
        if one.role == marked.role
        and any(plain_words(filler.span.of(text)) in wanted for filler in one.fillers)
    ]


def _templates(dispatch: Dispatch, found: Sequence[Incident]) -> tuple[Score, tuple[Miss, ...]]:
    """The slots of the templates, and those templates that have no partner."""
    text = dispatch.article.text
    weights = [
        [_right_slots(template, incident, text) for incident in found]
        for template in dispatch.templates
    ]
    pairs = heaviest_pairs(weights)
    score = Score(
        sum(weights[one][other] for one, other in pairs.items()),
        sum(1 + len(one.entities) for one in found),
        sum(1 + len(one.entities) for one in dispatch.templates),
    )
    return score, tuple(_template_misses(dispatch, found, pairs))


def _right_slots(template: Template, incident: Incident, text: str) -> int:
    """How many slots agree: the kind, and each entity in its role."""
    pairs = paired([_fitting(one, incident.entities, text) for one in template.entities])
    return len(pairs) + (incident.kind in template.kinds)


def _entity_misses(
    dispatch: Dispatch,
    marked: Sequence[MarkedEntity],
    found: Sequence[RoleEntity],
    pairs: dict[int, int],
) -> list[Miss]:
    """Each marked entity without a partner, then each found one; under its role."""
    name, around = dispatch.article.id, surroundings(dispatch.article)
    text = dispatch.article.text
    misses = []
    for number, one in enumerate(marked):
        if number not in pairs:
            near = [other for other in found if _overlap(one, other)]
            kind = NOT_FOUND if not near else _difference(one, near)
            read = "; ".join(f"{held.role} {_told(_spans(held), text)}" for held in near)
            told = f"{one.role} {_told(one.mentions, text)}"
            misses.append(Miss(one.role, kind, name, told, read, around(one.mentions[0])))
    taken = set(pairs.values())
    for number, other in enumerate(found):
        if number not in taken and not any(_overlap(one, other) for one in marked):
            read = f"{other.role} {_told(_spans(other), text)}"
            place = around(other.fillers[0].span)
            misses.append(Miss(other.role, NOT_MARKED, name, "", read, place))
    return misses


def _difference(marked: MarkedEntity, near: Sequence[RoleEntity]) -> str:
    return "other words" if any(one.role == marked.role for one in near) else "other role"


def _template_misses(
    dispatch: Dispatch, found: Sequence[Incident], pairs: dict[int, int]
) -> list[Miss]:
    name, around = dispatch.article.id, surroundings(dispatch.article)
    misses = []
    for number, template in enumerate(dispatch.templates):
        partner = found[pairs[number]] if number in pairs else None
        if partner is None or partner.kind not in template.kinds:
            place = template.entities[0].mentions[0] if template.entities else None
            kind, read = (NOT_FOUND, "") if partner is None else ("other kind", partner.kind)
            misses.append(Miss(TEMPLATES, kind, name, template.kind, read, around(place)))
    for number, incident in enumerate(found):
        if number not in pairs.values():
            place = incident.entities[0].fillers[0].span
            misses.append(Miss(TEMPLATES, NOT_MARKED, name, "", incident.kind, around(place)))
    return misses


def _overlap(marked: MarkedEntity, found: RoleEntity) -> bool:
    return any(span.overlap(filler.span) for span in marked.mentions for filler in found.fillers)


def _spans(found: RoleEntity) -> tuple[Span, ...]:
    return tuple(filler.span for filler in found.fillers)


def _told(spans: Sequence[Span], text: str) -> str:
    """The words of each mention once."""
    return " = ".join(dict.fromkeys(span.of(text) for span in spans))
