"""A deed takes place and time from another one only where the text ties them together."""

from types import SimpleNamespace
from typing import cast

from tests.unit.reading.deed.desk import article_of, book, heard, names_of, tagged_of
from tests.unit.reading.deed.test_find import _claim, _times
from whoseword.reading.deed import find_conflicts, find_deeds
from whoseword.record import Claim, Deed
from whoseword.reference.books import Books

_BOOKS = cast("Books", SimpleNamespace(deeds=book()))


def _deeds(text: str, *days: tuple[str, str], claims: tuple[Claim, ...] = ()) -> tuple[Deed, ...]:
    article = article_of(text, "2020-05-14")
    testimony = heard(claims, names_of(text))
    return find_deeds(article, tagged_of(article), testimony, _times(text, *days), _BOOKS)


_TWO = (
    "A bomb killed four guards in Mezra on 12 May.\n"
    "The group spoke of an airstrike near Tolo on 3 May that killed thirty villagers.\n"
    "Four bodies were brought in, a nurse said."
)
_DAYS = (("12 May", "2020-05-12"), ("3 May", "2020-05-03"))


def test_a_toll_after_two_scenes_is_a_report_of_its_own_without_place_and_time() -> None:
    last = _deeds(_TWO, *_DAYS)[-1]
    assert (last.kind, last.where, last.when) == ("death_report", (), None)


def test_the_items_of_a_digest_take_no_day_from_each_other_and_sentences_of_one_do() -> None:
    two = "- Gunmen killed four guards in Mezra on 12 May.\n- Two more died, a nurse said."
    assert _deeds(two, ("12 May", "2020-05-12"))[-1].when is None
    one = two.replace("\n- ", " ")
    when = _deeds(one, ("12 May", "2020-05-12"))[-1].when
    assert when is not None
    assert when.edtf == "2020-05-12"


def test_tolls_of_two_happenings_are_no_conflict() -> None:
    claims = (
        _claim(_TWO, "A bomb", "one"),
        _claim(_TWO, "an airstrike near Tolo on 3 May that killed thirty", "other"),
    )
    assert find_conflicts(_deeds(_TWO, *_DAYS, claims=claims), claims) == ()


def test_a_toll_after_one_scene_goes_on_with_it_marked_as_inferred() -> None:
    text = "A bomb shook Mezra on 12 May.\nFour bodies were brought in, a nurse said."
    last = _deeds(text, ("12 May", "2020-05-12"))[-1]
    assert last.when is not None
    assert (last.when.edtf, last.when.basis) == ("2020-05-12", "inferred")


def test_some_of_the_wounded_who_died_are_no_rival_number() -> None:
    text = "A bomb in Mezra killed nine guards on 12 May. Two of the wounded died in the night."
    claims = (
        _claim(text, "A bomb in Mezra killed nine guards on 12 May", "one"),
        _claim(text, "Two of the wounded died in the night", "other"),
    )
    deeds = _deeds(text, ("12 May", "2020-05-12"), claims=claims)
    later = deeds[-1]
    assert later.kind == "death_report"
    assert later.where == ()
    assert later.when is not None
    assert later.when.edtf == "2020-05-12/2020-05-14"
    assert find_conflicts(deeds, claims) == ()


def test_the_same_number_told_again_is_the_same_happening() -> None:
    text = "A bomb in Mezra killed 31 people on 12 May. They counted 31 bodies."
    assert len(_deeds(text, ("12 May", "2020-05-12"))) == 1
    text = "A bomb in Mezra killed 31 people on 12 May. They counted 38 bodies."
    assert len(_deeds(text, ("12 May", "2020-05-12"))) == 2


def test_an_inferred_place_is_not_passed_on() -> None:
    text = (
        "Gunmen shot a guard in Mezra.\nA second guard was shot dead.\nPeople were calm.\n"
        "People were very calm.\nA third guard was shot dead."
    )
    *_, second, third = _deeds(text)
    assert [(where.name, where.basis) for where in second.where] == [("Mezra", "inferred")]
    assert third.where == ()


def test_another_number_asserted_right_after_a_mention_is_another_version() -> None:
    text = (
        "A bomb in Mezra killed nine guards on 12 May.\nThe group praised the bombing. "
        "It asserted that 40 guards had been killed."
    )
    said = _claim(text, "40 guards had been killed", "the group")
    deeds = _deeds(text, ("12 May", "2020-05-12"), claims=(said,))
    assert [toll.low for deed in deeds for toll in deed.killed] == [9, 40]
    assert "other_version" in deeds[1].made_by
    deeds = _deeds(text, ("12 May", "2020-05-12"))
    assert "other_version" not in deeds[1].made_by


def test_what_is_only_planned_is_no_scene_to_go_on_with() -> None:
    text = "Rebels planned to burn a depot in Mezra. Four bodies were brought in, a nurse said."
    assert _deeds(text)[-1].where == ()


def test_the_wounded_of_whom_some_died_are_no_deed_of_their_own() -> None:
    text = "A bomb in Mezra killed nine guards. Two of the wounded died in the night."
    assert [deed.kind for deed in _deeds(text)] == ["bombing", "death_report"]
    text = "A bomb in Mezra killed nine guards. Two nurses were wounded on 3 May in Tolo."
    kinds = [deed.kind for deed in _deeds(text, ("3 May", "2020-05-03"))]
    assert kinds == ["bombing", "injury_report"]


def test_what_happened_years_before_is_no_scene_to_go_on_with() -> None:
    text = "A bomb killed nine guards in 2014. Two guards were killed, a nurse said."
    assert _deeds(text, ("2014", "2014"))[-1].when is None
    text = "A bomb killed nine guards on 3 May. Two guards were shot, a nurse said."
    last = _deeds(text, ("3 May", "2020-05-03"))[-1].when
    assert last is not None
    assert last.basis == "inferred"


def test_one_kind_at_one_town_on_one_day_is_told_once() -> None:
    text = "A bomb exploded in Tolo on 3 May.\nA bomb went off in Tolo that day."
    days = (("3 May", "2020-05-03"), ("that day", "2020-05-03"))
    assert len(_deeds(text, *days)) == 1
    text = "A bomb exploded in Tolo on 3 May.\nA second bomb went off in Tolo that day."
    assert len(_deeds(text, *days)) == 2


def test_what_is_only_threatened_has_no_toll() -> None:
    assert [deed.killed for deed in _deeds("They threatened to kill the mayor.")] == [()]
    assert [toll.low for deed in _deeds("They killed the mayor.") for toll in deed.killed] == [1]


def test_one_person_told_dead_is_no_rival_of_the_number() -> None:
    text = "A bomb in Tolo killed nine guards. In Tolo a nurse was killed by a bomb, he said."
    claims = (
        _claim(text, "A bomb in Tolo killed nine guards", "one"),
        _claim(text, "In Tolo a nurse was killed by a bomb", "other"),
    )
    assert find_conflicts(_deeds(text, claims=claims), claims) == ()
    text = text.replace("a nurse was", "twenty guards were")
    claims = (
        _claim(text, "A bomb in Tolo killed nine guards", "one"),
        _claim(text, "In Tolo twenty guards were killed by a bomb", "other"),
    )
    assert len(find_conflicts(_deeds(text, claims=claims), claims)) == 1


def test_a_sentence_that_names_another_town_takes_no_place_from_the_scene() -> None:
    text = "A bomb in Mezra killed nine guards. Five nurses were killed, a trader from Tolo said."
    assert _deeds(text)[-1].where == ()
    text = "A bomb in Mezra killed nine guards. Five nurses were killed, traders said."
    assert [where.name for where in _deeds(text)[-1].where] == ["Mezra"]


def test_the_town_of_a_site_that_was_struck_is_the_deeds() -> None:
    [deed] = _deeds("An airstrike hit the market of Tolo.")
    assert [where.name for where in deed.where] == ["Tolo"]
    [deed] = _deeds("An airstrike killed the mayor of Tolo.")
    assert deed.where == ()


def test_a_deed_at_another_town_takes_no_day_from_the_scene() -> None:
    text = "A bomb exploded in Mezra on 12 May. Gunmen ambushed a convoy in Tolo."
    assert _deeds(text, ("12 May", "2020-05-12"))[-1].when is None
    text = "A bomb shook Mezra on 12 May. Gunmen ambushed a convoy."
    assert _deeds(text, ("12 May", "2020-05-12"))[-1].when is not None


def test_a_town_that_was_struck_is_the_deeds_place() -> None:
    [deed] = _deeds("A bomb blast shook Tolo.")
    assert [where.name for where in deed.where] == ["Tolo"]
    [deed] = _deeds("A bomb blast worried Tolo.")
    assert deed.where == ()


def test_a_post_that_was_attacked_tells_nothing_and_one_that_was_written_does() -> None:
    day = ("12 May", "2020-05-12")
    struck = _deeds("Gunmen attacked a police post in Mezra on 12 May.", day)[0].when
    beside = _deeds("Gunmen killed four guards at a border post near Tolo on 12 May.", day)[0].when
    assert [when.edtf for when in (struck, beside) if when] == ["2020-05-12", "2020-05-12"]
    told = _deeds("Four guards were killed in Mezra, the army said in a post on 12 May.", day)[0]
    assert told.when is None or told.when.edtf != "2020-05-12"
