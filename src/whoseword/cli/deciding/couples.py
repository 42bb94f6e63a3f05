"""What is typed of two events, or of two entities: merge, split, same, different."""

from collections.abc import Sequence

from whoseword.cli.deciding.parts import Parts, first_of, of_entity
from whoseword.cli.finding import the_one
from whoseword.cli.weighed import entity_of, event_of, find_all
from whoseword.desk.deciding import Made, decide_across
from whoseword.desk.desk import Desk
from whoseword.errors import JudgementError
from whoseword.record import Decision, Judgement

COUPLES: dict[str, Decision] = {
    "merge": "merge",
    "split": "split",
    "same": "same",
    "different": "different",
}
"""What is decided of two: the ids of the others stand behind it."""


def on_couple(desk: Desk, about: str, told: Sequence[str], reason: str | None) -> Judgement:
    """The judgement of ``about`` and the ids behind the verb."""
    if told[0] in ("merge", "split"):
        return _of_events(desk, about, told, reason)
    return _of_entities(desk, about, told, reason)


def _of_events(desk: Desk, about: str, told: Sequence[str], reason: str | None) -> Judgement:
    verb, *others = told
    _some(verb, others, "v-… or d-…" if verb == "merge" else "d-…")
    if verb == "split":
        return _split(desk, about, others, reason)
    parts = [_deeds(desk, one) for one in (about, *others)]
    anchors = [anchor for one in parts for anchor in one.anchors(desk)]
    if len({anchor.about for anchor in anchors}) < len(anchors):
        cure = "name two events, or deeds of two: whoseword show"
        raise JudgementError("they are one event already", where=" ".join(others), cure=cure)
    return decide_across(desk, anchors, Made("event", "merge", reason=reason))


def _split(desk: Desk, about: str, others: Sequence[str], reason: str | None) -> Judgement:
    event = event_of(desk, the_one(find_all(desk, about), about, "event", "version"))
    leaving = [the_one(desk.store.find(one), one, "deed").id for one in others]
    staying = [deed for deed in event.deeds if deed not in leaving]
    strange = [deed for deed in leaving if deed not in event.deeds]
    if strange or not staying:
        what = f"not a deed of {event.id}" if strange else "that would leave nothing of the event"
        cure = f"its deeds are listed by: whoseword explain {event.id}"
        raise JudgementError(what, where=" ".join(strange or leaving), cure=cure)
    anchors = Parts(event.articles, tuple(leaving)).anchors(desk)
    rest = Parts(event.articles, tuple(staying)).anchors(desk, apart=True)
    return decide_across(desk, (*anchors, *rest), Made("event", "split", reason=reason))


def _deeds(desk: Desk, told: str) -> Parts:
    found = the_one(find_all(desk, told), told, "event", "deed")
    if found.kind == "deed":
        return Parts((found.article,), (found.id,))
    event = event_of(desk, found)
    return Parts(event.articles, event.deeds)


def _some(verb: str, others: Sequence[str], what: str) -> None:
    if not others:
        raise JudgementError(f"{verb} needs another side", cure=f"write {verb} {what}")


def _of_entities(desk: Desk, about: str, told: Sequence[str], reason: str | None) -> Judgement:
    verb, *others = told
    _some(verb, others, "e-… or n-…")
    one, rest = _mentions(desk, about), [_mentions(desk, other) for other in others]
    other = Parts(
        tuple(dict.fromkeys(article for part in rest for article in part.articles)),
        tuple(dict.fromkeys(id_ for part in rest for id_ in part.ids)),
    )
    if verb == "same":
        if not frozenset(one.ids).isdisjoint(other.ids):
            raise JudgementError("they are one already", where=" ".join(others))
        anchors = (*first_of(one.anchors(desk)), *first_of(other.anchors(desk)))
        return decide_across(desk, anchors, Made("entity", "same", reason=reason))
    # Who stands in the first is taken out of it: those named against all that remain.
    left = Parts(one.articles, tuple(id_ for id_ in one.ids if id_ not in other.ids))
    if not left.ids:
        raise JudgementError("they are one and the same mention", where=" ".join(others))
    anchors = (*first_of(other.anchors(desk)), *first_of(left.anchors(desk, apart=True)))
    return decide_across(desk, anchors, Made("entity", "different", reason=reason))


def _mentions(desk: Desk, told: str) -> Parts:
    found = the_one(find_all(desk, told), told, "entity", "name", "outlet", "article")
    if found.kind == "entity":
        return of_entity(desk, entity_of(desk, found))
    return Parts((found.article,), (found.id,))
