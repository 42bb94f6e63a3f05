"""Synthetic readings are readings: the same each time, lazily made, pointing into their texts."""

from collections.abc import Iterator
from dataclasses import fields
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.measure.synthetic import TOWNS, Mix, generate, sample
from whoseword.record import Span
from whoseword.schema import reading_from_json, reading_to_json

SEEDS = st.integers(min_value=0, max_value=10_000)
READINGS, TRUTH = sample(7, 900)


def spans_in(value: object) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from spans_in(part)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from spans_in(getattr(value, name))


@given(SEEDS)
def test_the_same_seed_gives_the_same_readings(seed: int) -> None:
    assert list(islice(generate(seed), 12)) == list(islice(generate(seed), 12))


def test_another_seed_gives_other_readings() -> None:
    assert sample(1, 5) != sample(2, 5)


@given(SEEDS)
def test_a_longer_sample_begins_with_the_shorter_one(seed: int) -> None:
    assert sample(seed, 20)[0][:9] == sample(seed, 9)[0]


def test_no_more_than_a_week_is_made_before_the_first_reading() -> None:
    told = generate(3, mix=Mix(events_per_town_week=0.05))
    assert next(told).truth.published.year == 2031


@pytest.mark.parametrize("count", [0, 1, 137])
def test_as_many_readings_come_as_were_asked_for(count: int) -> None:
    readings, truth = sample(4, count)
    assert len(readings) == len({one.article.id for one in readings}) == count
    assert len(truth.published) == count


def test_events_grow_with_the_readings() -> None:
    fewer, more = (len(sample(5, count)[1].events) for count in (300, 1200))
    assert 3 * fewer < more < 5 * fewer


RATES = [one.name for one in fields(Mix) if one.name not in {"reports_tail", "most_reports", "own"}]


@given(SEEDS, st.dictionaries(st.sampled_from(RATES), st.sampled_from((0, 0.5, 1))))
def test_any_mix_gives_readings_that_fit_their_truth(seed: int, rates: dict[str, float]) -> None:
    mix = Mix(**{**rates, "events_per_town_week": 0.1})  # type: ignore[arg-type]
    readings, truth = sample(seed, 12, mix=mix)
    assert all(reading_from_json(reading_to_json(one)) == one for one in readings)
    assert {one.id for reading in readings for one in reading.claims} == set(truth.claims)


@given(SEEDS)
def test_every_span_lies_in_its_text(seed: int) -> None:
    for told in islice(generate(seed), 15):
        text = told.reading.article.text
        assert all(0 <= one.start < one.end <= len(text) for one in spans_in(told.reading))


def test_what_is_quoted_stands_at_its_span() -> None:
    for reading in READINGS:
        text = reading.article.text
        assert all(claim.text == claim.said[0].of(text) for claim in reading.claims)
        roles = [role for deed in reading.deeds for role in deed.roles]
        assert all(role.text == role.span.of(text) for role in roles)
        for name in reading.names:
            assert name.text in {span.of(text) for span in name.spans}
        for one in reading.citations:
            assert one.span.of(text) == one.outlet
            assert one.bracket.of(text).startswith("(")


def test_a_toll_in_digits_is_that_number() -> None:
    tolls = [
        (toll.low, toll.span.of(one.article.text).split()[0])
        for one in READINGS
        for deed in one.deeds
        for toll in (*deed.killed, *deed.injured)
    ]
    in_digits = [(low, words) for low, words in tolls if words.isdigit()]
    assert in_digits
    assert all(str(low) == words for low, words in in_digits)


def test_a_link_is_named_as_its_article_names_it() -> None:
    for reading in READINGS:
        texts = {one.id: one.text for one in reading.names}
        links = [link for claim in reading.claims for link in claim.chain if link.who]
        assert all(link.name == texts[link.who or ""] for link in links)


def test_what_a_reading_names_is_in_it() -> None:
    for reading in READINGS:
        names, claims = ({one.id for one in part} for part in (reading.names, reading.claims))
        links = {link.who for claim in reading.claims for link in claim.chain}
        roles = {role.who for deed in reading.deeds for role in deed.roles}
        assert (links | roles) - {None} <= names
        assert {one.about for one in reading.statements} <= names
        assert {id_ for deed in reading.deeds for id_ in deed.claims} <= claims


def test_ids_are_given_once() -> None:
    ids = [one.id for reading in READINGS for one in reading.claims]
    ids += [one.id for reading in READINGS for one in reading.deeds]
    ids += [one.id for reading in READINGS for one in reading.names]
    assert len(ids) == len(set(ids))


def test_a_reading_goes_to_json_and_back() -> None:
    assert all(reading_from_json(reading_to_json(one)) == one for one in READINGS)


def test_a_chain_begins_with_the_articles_own_outlet() -> None:
    for reading in READINGS:
        assert all(one.chain[0].name == reading.article.outlet for one in reading.claims)


def test_an_article_without_a_date_tells_days_only_where_its_words_do() -> None:
    undated = [one for one in READINGS if one.article.published is None]
    whens = [deed.when for one in undated for deed in one.deeds if deed.when]
    assert undated
    assert all((one.earliest is None) == (one.basis == "relative") for one in whens)
    assert all(one.notes[0].code == "no_publication_date" for one in undated)


def test_days_hold_the_day_of_the_event_or_its_version() -> None:
    for reading in READINGS:
        for deed in reading.deeds:
            when = deed.when
            if when is not None and when.earliest and when.latest:
                event = TRUTH.events[TRUTH.deeds[deed.id].event]
                day = event.happening.account.day.isoformat()
                assert when.earliest <= day <= when.latest


def test_towns_are_those_that_the_caller_gives() -> None:
    readings, _ = sample(6, 60, towns=TOWNS[:3])
    names = {where.geonames_id for one in readings for deed in one.deeds for where in deed.where}
    assert names - {None} <= {one.geonames_id for one in TOWNS[:3]}


def test_a_world_of_one_town_is_refused() -> None:
    with pytest.raises(ValueError, match="two towns"):
        sample(1, 1, towns=TOWNS[:1])


@pytest.mark.parametrize("wrong", [{"spelling": 1.5}, {"most_reports": 0}])
def test_a_rate_out_of_range_is_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=r"rate|reports"):
        Mix(**wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("slip", ["  ", ",,", " ,", ",.", "None"])
def test_a_report_reads_without_slips(slip: str) -> None:
    assert not any(slip in one.article.text for one in READINGS)
