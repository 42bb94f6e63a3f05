"""Weighing gives one record for the same readings, whatever order they came in."""

from functools import cache
from random import Random

import pytest

from whoseword import flow
from whoseword.desk.settings import open_settings
from whoseword.desk.weighing import open_scales
from whoseword.measure.synthetic import sample
from whoseword.record import Reading, Weighed


@cache
def scales() -> flow.Scales:
    return open_scales(open_settings())


@cache
def readings(count: int) -> tuple[Reading, ...]:
    return sample(5, count)[0]


@cache
def weighed() -> Weighed:
    return flow.weigh(readings(150), scales())


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_arrival_makes_no_difference(seed: int) -> None:
    shuffled = list(readings(150))
    Random(seed).shuffle(shuffled)  # noqa: S311 an order, no secret
    assert flow.weigh(shuffled, scales()) == weighed()


def test_every_deed_is_in_one_event_and_every_event_has_its_articles() -> None:
    deeds = [deed for event in weighed().events for deed in event.deeds]
    assert sorted(deeds) == sorted(deed.id for one in readings(150) for deed in one.deeds)
    told = {deed.id: one.article.id for one in readings(150) for deed in one.deeds}
    for event in weighed().events:
        assert set(event.articles) == {told[deed] for deed in event.deeds}
        assert event.reports == len(event.articles)


def test_no_value_stands_without_whose_word_it_is_and_no_grade_without_its_reason() -> None:
    ids = {origin.id for event in weighed().events for origin in event.origins}
    for event in weighed().events:
        assert event.grade.reasons
        for field in event.fields.__dataclass_fields__:
            for value in getattr(event.fields, field):
                assert set(value.origins) <= ids
                assert value.grade.reasons


def test_nobody_gets_a_letter_from_a_machine() -> None:
    assert {event.grade.source for event in weighed().events} == {"F"}


def test_nothing_weighs_nothing() -> None:
    assert flow.weigh((), scales()) == Weighed((), (), (), (), ())
