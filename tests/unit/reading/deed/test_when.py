"""A deed takes the time of its own clause, and none that belongs to another or to a report."""

from functools import cache
from types import SimpleNamespace
from typing import cast

import pytest

from tests.unit.reading.deed.desk import article_of, book, heard, names_of, tagged_of
from tests.unit.reading.deed.test_find import _claim
from whoseword.reading.dateline import find_times
from whoseword.reading.deed import find_deeds
from whoseword.record import Claim, Deed
from whoseword.reference.books import Books
from whoseword.reference.dates import DateBook, open_dates


@cache
def _dates() -> DateBook:
    return open_dates()


def _deeds(text: str, *claims: Claim, published: str = "2020-05-14") -> tuple[Deed, ...]:
    """The deeds of a text that appeared on a Thursday."""
    books = cast("Books", SimpleNamespace(deeds=book(), dates=_dates()))
    article = article_of(text, published)
    testimony = heard(claims, names_of(text))
    return find_deeds(article, tagged_of(article), testimony, find_times(article, books), books)


def _days(text: str, *claims: Claim) -> dict[str, str | None]:
    """The days of each deed, by its trigger's words."""
    return {
        deed.trigger.of(text): None if deed.when is None else deed.when.edtf
        for deed in _deeds(text, *claims)
    }


@pytest.mark.parametrize(
    ("text", "trigger", "days"),
    [
        ("Reserves will be called up from Monday.", "called up", "2020-05-18/.."),
        ("Reserves will be called up on Monday.", "called up", "2020-05-18"),
        ("Gunmen shot a guard on Saturday and Sunday.", "shot", "2020-05-09/2020-05-10"),
        ("Gunmen shot a guard on Saturday.", "shot", "2020-05-09"),
        ("A curfew was imposed until Monday.", "curfew", None),
        ("Rebels threatened to storm Tolo within ten days.", "storm", "2020-05-14/2020-05-24"),
        ("Rebels stormed Tolo within ten days.", "stormed", None),
        (
            "They observed a ceasefire of five days from 3 May.",
            "ceasefire",
            "2020-05-03/2020-05-07",
        ),
        ("They observed a ceasefire from 3 May.", "ceasefire", "2020-05-03/.."),
        (
            "They freed two nurses on Saturday, six days after they had abducted them.",
            "abducted",
            "2020-05-03",
        ),
        (
            "They freed two nurses on Saturday, six days after they had abducted them.",
            "freed",
            "2020-05-09",
        ),
        ("They will keep the truce from 3 May if the army leaves Tolo.", "leaves", None),
    ],
)
def test_the_days_of_a_deed(text: str, trigger: str, days: str | None) -> None:
    assert _days(text)[trigger] == days


def test_the_day_of_a_message_is_the_claims_and_not_the_ambushs() -> None:
    text = "The Northern Front claimed responsibility for the ambush in a message on Monday."
    assert _days(text) == {"claimed responsibility": "2020-05-11", "ambush": None}
    text = "The Northern Front claimed responsibility for the ambush on Monday."
    assert _days(text)["ambush"] == "2020-05-11"


def test_the_day_of_a_report_that_a_denial_follows_is_not_the_denials() -> None:
    assert _days("The denial follows a report by a paper last week.") == {"denial": None}
    assert _days("The denial came last week.") == {"denial": "2020-05-04/2020-05-10"}


def test_what_goes_on_goes_on_on_the_day_of_its_report() -> None:
    text = "Anna Toll is hiding in Tolo, an officer said today."
    said = _claim(text, "Anna Toll is hiding in Tolo", "an officer")
    assert _days(text, said) == {"hiding in": "2020-05-14"}
    text = "Anna Toll hid in Tolo, an officer said today."
    said = _claim(text, "Anna Toll hid in Tolo", "an officer")
    assert _days(text, said) == {"hid in": "../2020-05-14"}


def test_an_hour_takes_the_day_of_the_scene_and_an_own_day_does_not() -> None:
    text = "Soldiers burned the camp at Tolo on Sunday. The soldiers arrived at around noon."
    assert _days(text)["arrived"] == "2020-05-10"
    text = "Soldiers burned the camp at Tolo on Sunday. The soldiers arrived on Monday."
    assert _days(text)["arrived"] == "2020-05-11"
    text = "Soldiers burned the camp at Tolo on Sunday. The soldiers arrived."
    assert _days(text)["arrived"] is None


def test_the_day_of_a_report_gives_way_to_the_day_of_the_scene() -> None:
    text = "A bomb killed two guards in Tolo on Tuesday. Police said on Wednesday four had died."
    said = _claim(text, "four had died", "Police")
    assert _days(text, said)["died"] == "2020-05-12"
    text = "Police said on Wednesday four had died."
    assert _days(text, _claim(text, "four had died", "Police"))["died"] == "../2020-05-13"


def test_the_same_attack_ties_a_deed_to_it_from_afar() -> None:
    rest = "Shops stayed shut. " * 4
    text = f"Gunmen attacked a camp on Tuesday. {rest}They abducted a nurse in the same attack."
    assert _days(text)["abducted"] == "2020-05-12"
    text = f"Gunmen attacked a camp on Tuesday. {rest}They abducted a nurse."
    assert _days(text)["abducted"] is None


def test_another_number_of_another_voice_in_one_sentence_is_a_version_of_its_deed() -> None:
    text = "An air strike killed 31 people on Tuesday, but the army speaks of 14 dead fighters."
    one = _claim(text, "An air strike killed 31 people on Tuesday", "doctors")
    other = _claim(text, "14 dead fighters", "the army")
    deeds = _deeds(text, one, other)
    assert [deed.kind for deed in deeds] == ["airstrike", "airstrike"]
    assert [deed.when and deed.when.edtf for deed in deeds] == ["2020-05-12", "2020-05-12"]
    assert [deed.kind for deed in _deeds(text, one)] == ["airstrike"]


def test_one_person_reported_dead_is_news_of_its_own_and_many_are_a_toll() -> None:
    text = "Anno Toll was reported killed in an air strike in 2019."
    assert [deed.kind for deed in _deeds(text)] == ["death_report", "airstrike"]
    text = "Nine guards were reported killed in an air strike in 2019."
    assert [deed.kind for deed in _deeds(text)] == ["airstrike"]


def test_what_did_not_happen_is_denied_of_the_day_of_the_scene() -> None:
    text = "An air strike shook Tolo on Tuesday. Not one civilian was killed by it."
    assert _days(text)["killed"] == "2020-05-12"
    text = "An air strike shook Tolo on Tuesday. Rebels plan to kill the mayor."
    assert _days(text)["kill"] is None


def test_the_day_in_the_head_of_a_dispatch_is_that_of_the_report() -> None:
    head = "TOLO, May 12 (Valley Press) - "
    [raid] = _deeds(f"{head}An air raid killed nine people at Tolo.")
    assert raid.when is None
    [told] = _deeds(f"{head}An air raid killed nine people at Tolo on Monday.")
    assert told.when is not None
    assert told.when.latest == "2020-05-11"


def test_a_day_in_brackets_of_other_words_dates_the_deed() -> None:
    [raid] = _deeds("On May 12 an air raid (the third) - killed nine people at Tolo.")
    assert raid.when is not None
