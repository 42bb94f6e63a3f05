"""What is weighed beside the rest comes out as all at once, whatever people judge in between."""

from pathlib import Path
from random import Random

import pytest

from tests.judgings import judged
from tests.route.test_weighing_beside import add, held, keep, made, parts, readings, traces, weigh
from whoseword.desk.desk import Desk
from whoseword.judging.across import withdraw
from whoseword.record import Decision, Entity, Event, Judgement, Reading
from whoseword.record.kinds import PUBLISHERS

FIELDS: tuple[tuple[str, Decision, str], ...] = (
    ("event.killed", "correct", "7-9 civilian"),
    ("event.digit", "grade", "2"),
    ("event.letter", "grade", "C"),
)
VOICES: tuple[tuple[str, Decision, str], ...] = (
    ("outlet.letter", "rate", "B"),
    ("outlet.interested", "correct", "true"),
)


def _events(desk: Desk) -> list[Event]:
    return [one for one in desk.store.weighings.all("event") if isinstance(one, Event)]


def _entities(desk: Desk) -> list[Entity]:
    return [one for one in desk.store.weighings.all("entity") if isinstance(one, Entity)]


def _on_event(desk: Desk, here: list[Reading], random: Random, at: int) -> Judgement:
    """Something that a person may say of an event of the record as it stands."""
    event = random.choice([one for one in _events(desk) if one.origins])
    what = random.randrange(4)
    if what == 0:
        near = (*event.deeds, *random.choice(_events(desk)).deeds)
        return judged("event", "merge", (*near, near[0]), at=at, readings=here)
    several = [one.deeds for one in _events(desk) if len(one.deeds) > 1]
    if what == 1 and several:
        deeds = random.choice(several)
        cut = random.randint(1, len(deeds) - 1)
        return judged("event", "split", deeds[:cut], deeds[cut:], at=at, readings=here)
    if what == 2:
        field, decision, value = random.choice(FIELDS)
        return judged(field, decision, event.deeds, value=value, at=at, readings=here)
    on = (*random.choice(event.origins).claims, *event.deeds)
    return judged("origin.interested", "correct", on, value="true", at=at, readings=here)


def _on_entity(desk: Desk, here: list[Reading], random: Random, at: int) -> Judgement:
    """Something that a person may say of an entity of the record as it stands."""
    several = [one.mentions for one in _entities(desk) if len(one.mentions) > 1]
    if not several or random.random() < 0.4:
        field, decision, value = random.choice(VOICES)
        outlet = random.choice([one for one in _entities(desk) if one.kind in PUBLISHERS])
        on = (*outlet.mentions, *outlet.articles)[:5]
        return judged(field, decision, on, value=value, at=at, readings=here)
    own, other = random.choice(several), random.choice(several)
    if own == other or random.random() < 0.5:
        return judged("entity", "different", own[:1], own[1:], at=at, readings=here)
    return judged("entity", "same", (*own, *other), at=at, readings=here)


@pytest.mark.parametrize("seed", range(6))
def test_judgements_between_arrivals_leave_the_record_that_all_at_once_gives(
    seed: int, tmp_path: Path
) -> None:
    random = Random(seed)  # noqa: S311 a draw, no secret
    order = list(readings(seed))
    random.shuffle(order)
    here: list[Reading] = []
    given: list[Judgement] = []
    with made(tmp_path, "parts") as desk:
        for part in parts(list(order), random):
            here += part
            add(desk, part)
            for _ in range(random.randint(1, 2)):
                if given and random.random() < 0.25:
                    moment = f"2031-03-09T22:{len(given):02}:00Z"
                    given.append(withdraw(random.choice(given), by="ben", at=moment))
                else:
                    anything = random.choice((_on_event, _on_entity))
                    given.append(anything(desk, here, random, len(given) % 22))
            desk.store.add_judgements(given)
            weigh(desk)
        with made(tmp_path, "once") as other:
            for reading in order:
                keep(other.store, reading)
            other.store.add_judgements(given)
            weigh(other)
            assert held(desk.store) == held(other.store)
            assert traces(desk.store) == traces(other.store)


def test_a_judgement_that_waited_counts_when_its_article_comes(tmp_path: Path) -> None:
    order = list(readings())
    with made(tmp_path, "once") as other:
        add(other, order)
        one, two = [event for event in _events(other) if event.reports > 1][:2]
        merge = judged("event", "merge", (*one.deeds, *two.deeds), readings=order)
        other.store.add_judgements([merge])
        weigh(other)
        with made(tmp_path, "late") as desk:
            desk.store.add_judgements([merge])
            for part in parts(list(order), Random(1)):  # noqa: S311 an order, no secret
                add(desk, part)
            assert held(desk.store) == held(other.store)


def test_what_is_filed_under_an_article_that_is_not_here_counts_among_those_that_are(
    tmp_path: Path,
) -> None:
    order = list(readings())
    with made(tmp_path, "once") as other, made(tmp_path, "late") as desk:
        add(other, order)
        one, two = [event for event in _events(other) if event.reports > 1][:2]
        merge = judged("event", "merge", (*one.deeds, *two.deeds), readings=order)
        here = [reading for reading in order if reading.article.id != merge.article]
        add(desk, here)
        desk.store.add_judgements([merge])
        weigh(desk)
        beside = held(desk.store)
        weigh(desk, anew=True)
        assert held(desk.store) == beside
