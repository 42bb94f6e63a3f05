"""Numbers of people in words."""

from dataclasses import replace

from tests.readings import depot_reading
from tests.spec.deed.desk import deed_at, reading_of
from whoseword.export.chains import described_in
from whoseword.export.tolls import (
    range_in_words,
    toll_in_words,
    versions_in_words,
    versions_of,
)
from whoseword.record import Span, Toll


def test_ranges_are_told_as_they_are() -> None:
    assert range_in_words(43, 43) == "43"
    assert range_in_words(40, None) == "at least 40"
    assert range_in_words(None, 12) == "at most 12"
    assert range_in_words(24, 99) == "24 to 99"
    assert range_in_words(0, 0) == "0"
    assert range_in_words(None, None) == "an unknown number"


def test_two_numbers_stand_side_by_side_each_with_its_voice() -> None:
    reading = depot_reading()
    deed = reading.deeds[0]
    both = (*deed.killed, *reading.deeds[1].killed)
    versions = versions_of(reading, deed, both, described_in(reading))
    assert versions_in_words(versions, "killed") == (
        "43 fighters killed (per Tidewater Post, quoting a retired coast guard officer, "
        "Imre Saldanha); at least 40 people (per the city hospital)"
    )


def test_parts_that_one_voice_tells_stand_together() -> None:
    reading = depot_reading()
    deed = reading.deeds[0]
    parts = (deed.killed[0], replace(deed.killed[0], low=5, high=5, who="civilians"))
    versions = versions_of(reading, deed, parts, {})
    assert [(version.low, version.high) for version in versions] == [(48, 48)]
    told = versions_in_words(versions, "killed", versions[0].per)
    assert told == "43 fighters and 5 civilians killed"


def test_a_part_is_told_behind_the_number_and_not_added() -> None:
    reading = depot_reading()
    deed = reading.deeds[0]
    part = replace(deed.killed[0], low=9, high=9, who="children", part=True)
    versions = versions_of(reading, deed, (deed.killed[0], part), {})
    assert [(version.low, version.high, version.amount) for version in versions] == [(43, 43, "43")]
    assert [version.words for version in versions] == ["43 fighters, of them 9 children"]


def test_a_number_told_again_stands_with_both_voices() -> None:
    passage = (
        "The hospital in Baidoa said that 31 people had died in an air strike on Baidoa on Monday. "
        "“We have received 31 bodies,” its director, Omar Deeb, told reporters."
    )
    reading = reading_of(passage)
    deed = deed_at(reading, "air strike")
    versions = versions_of(reading, deed, deed.killed, described_in(reading))
    assert [(version.low, version.high) for version in versions] == [(31, 31), (31, 31)]
    assert len({version.per for version in versions}) == 2


def test_a_number_that_one_voice_tells_again_stands_once() -> None:
    passage = (
        "The hospital in Baidoa said that 31 people had died in an air strike on Baidoa on Monday. "
        "The hospital said that 31 people had died in the air strike."
    )
    reading = reading_of(passage)
    deed = deed_at(reading, "air strike")
    versions = versions_of(reading, deed, deed.killed, described_in(reading))
    assert [(version.low, version.high) for version in versions] == [(31, 31)]


def test_who_they_were_stands_in_brackets_when_it_has_an_article_of_its_own() -> None:
    reading = depot_reading()
    deed = reading.deeds[0]
    one = replace(deed.killed[0], low=1, high=1, who="a nurse")
    versions = versions_of(reading, deed, (one,), {})
    told = versions_in_words(versions, "killed", versions[0].per)
    assert told == "1 killed (a nurse)"


def test_the_only_voice_is_not_named_again() -> None:
    reading = depot_reading()
    deed = reading.deeds[0]
    versions = versions_of(reading, deed, reading.deeds[1].killed, described_in(reading))
    assert versions_in_words(versions, "killed", "the city hospital") == (
        "at least 40 people killed"
    )


def test_more_than_fifty_is_not_told_as_fifty_one_which_nobody_said() -> None:
    toll = Toll(51, None, "people", "unknown", Span(0, 19))
    assert toll_in_words(toll, "more than 50 people were killed") == "more than 50 people"
    assert toll_in_words(replace(toll, low=50), "at least 50 people.") == "at least 50 people"


def test_who_they_were_stands_as_inside_a_sentence_and_a_pronoun_tells_nothing() -> None:
    toll = Toll(1, 1, "The operative", "unknown", Span(0, 13))
    assert toll_in_words(toll, "The operative died.") == "1 (the operative)"
    assert toll_in_words(replace(toll, who="He"), "The operative died.") == "1"
