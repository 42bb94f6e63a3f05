"""Whatever people judge and whatever arrives after: recomputing loses no judgement."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.judgings import judged, ruled
from tests.weighings import scales
from whoseword.flow import weigh
from whoseword.judging.across import withdraw
from whoseword.measure.synthetic import sample
from whoseword.record import Judgement, Reading, Weighed

LENGTH = 24


@cache
def pool() -> tuple[Reading, ...]:
    return sample(11, LENGTH)[0]


@st.composite
def arrivals(draw: st.DrawFn) -> tuple[list[Reading], list[Judgement]]:
    """Readings in an order of arrival, and what people judged of the record as it stood between."""
    readings = list(draw(st.permutations(pool())))
    given_: list[Judgement] = []
    for at in range(1, draw(st.integers(1, 5)) + 1):
        here = readings[: draw(st.integers(LENGTH // 2, LENGTH))]
        made = _judgement(draw, _weighed(here, given_), here, at)
        given_ += [] if made is None else [made]
    return readings, given_


def _judgement(
    draw: st.DrawFn, weighed: Weighed, here: Sequence[Reading], at: int
) -> Judgement | None:
    """What a person may say of the record at this moment: of whole events, or of mentions."""
    what = draw(st.sampled_from(("merge", "split", "same", "different")))
    if what == "merge":
        one, other = draw(st.permutations(weighed.events))[:2]
        near = (*one.deeds, *other.deeds)
        return judged("event", "merge", near, at=at, readings=here)
    if what == "split":
        large = [event for event in weighed.events if len(event.deeds) > 1]
        if not large:
            return None
        deeds = draw(st.permutations(draw(st.sampled_from(large)).deeds))
        leaving = draw(st.integers(1, len(deeds) - 1))
        return judged("event", "split", deeds[:leaving], deeds[leaving:], at=at, readings=here)
    mentions = [one.mentions for one in weighed.entities if one.mentions]
    one_, other_ = draw(st.permutations(mentions))[:2]
    if what == "same":
        return judged("entity", "same", (*one_, *other_), at=at, readings=here)
    left = draw(st.sampled_from([one for one in mentions if len(one) > 1] or mentions))
    if len(left) == 1:
        return judged("entity", "different", left, other_, at=at, readings=here)
    return judged("entity", "different", left[:1], left[1:], at=at, readings=here)


def _weighed(readings: Sequence[Reading], judgements: Sequence[Judgement]) -> Weighed:
    return weigh(readings, replace(scales(), rulings=ruled(judgements, readings).rulings))


@settings(max_examples=60, deadline=None)
@given(arrivals())
def test_every_couple_that_stands_holds_after_more_articles_in_any_order(
    drawn: tuple[list[Reading], list[Judgement]],
) -> None:
    readings, given_ = drawn
    found = ruled(given_, readings)
    assert found.orphans == ()
    weighed = _weighed(readings, given_)
    event = {deed: one.id for one in weighed.events for deed in one.deeds}
    entity = {id_: one.id for one in weighed.entities for id_ in one.mentions}
    for left, right in map(sorted, found.rulings.judged.together):
        assert event[left] == event[right]
    for left, right in map(sorted, found.rulings.judged.apart):
        assert event[left] != event[right]
    for one in found.rulings.identities:
        assert (entity[one.left] == entity[one.right]) is (one.verdict == "same")
    for placed in found.placed:
        if placed.judgement.id not in found.broken:
            home = event if placed.judgement.field == "event" else entity
            kept_apart = {home[id_] for id_ in placed.far}
            own = {home[id_] for id_ in placed.near}
            assert own.isdisjoint(kept_apart)
            assert len(own) == 1 or placed.judgement.decision == "different"
    assert _weighed(sorted(readings, key=lambda one: one.article.id), given_) == weighed


@settings(max_examples=40, deadline=None)
@given(arrivals())
def test_a_judgement_is_broken_only_by_one_that_keeps_apart_or_comes_later(
    drawn: tuple[list[Reading], list[Judgement]],
) -> None:
    readings, given_ = drawn
    found = ruled(given_, readings)
    for one in given_:
        if one.id in found.broken:
            others = [other for other in given_ if other.field == one.field and other is not one]
            parting = any(other.decision in ("split", "different") for other in others)
            later = any(other.at > one.at for other in others)
            assert parting if one.decision in ("merge", "same") else later


@settings(max_examples=40, deadline=None)
@given(arrivals(), st.data())
def test_to_withdraw_what_was_judged_restores_the_former_record(
    drawn: tuple[list[Reading], list[Judgement]], data: st.DataObject
) -> None:
    readings, given_ = drawn
    kept = [one for one in given_ if data.draw(st.booleans())]
    back = [withdraw(one, by="ben", at="2031-03-09T20:00:00Z") for one in given_ if one not in kept]
    assert ruled([*back, *given_], readings) == ruled(kept, readings)
    assert _weighed(readings, [*given_, *back]) == _weighed(readings, kept)
