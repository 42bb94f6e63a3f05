"""Whom a name, an outlet or a place of a weighed record is held to be, as it is shown."""

from dataclasses import replace
from pathlib import Path

from tests.route.weighing import MERROW, STRIKE, THREE, Captured, kept, lines
from tests.weighings import keep, retold, weighed
from whoseword.cli.run import run
from whoseword.record import Entity, Tie
from whoseword.store import open_store


def test_a_name_shows_whom_it_is_held_to_be_with_each_claim(
    in_scales: Path, capsys: Captured
) -> None:
    assert run(("show", "Haddo Brisk")) == 0
    shown = capsys.readouterr().out
    assert "also Abu Rafid" in shown
    assert "2 names in 2 articles held to be one" in shown
    assert shown.count("Haddo Brisk") > 2
    assert run(("explain", f"e-{MERROW.mentions[1][2:]}")) == 0
    assert "Held to be one" in capsys.readouterr().out
    assert run(("versions", "Haddo Brisk", "--json")) == 0
    (alias,) = lines(capsys)
    assert (alias["what"], alias["value"], len(alias["claims"])) == ("alias", "Abu Rafid", 2)


def test_the_id_of_a_name_still_shows_that_name_alone(in_scales: Path, capsys: Captured) -> None:
    assert run(("show", MERROW.mentions[0])) == 0
    assert "forms here: Dalia Merrow" in capsys.readouterr().out


def test_an_outlet_shows_its_own_articles_and_what_is_open_of_it(
    in_scales: Path, capsys: Captured
) -> None:
    assert run(("show", "Harbour Courier")) == 0
    shown = capsys.readouterr().out
    assert "Its own articles" in shown
    assert THREE[0].article.id[:12] in shown
    assert "On its word in" not in shown


def test_two_outlets_of_one_name_do_not_show_each_others_articles(
    in_scales: Path, capsys: Captured
) -> None:
    first, second, _ = (one.article.id for one in THREE)
    ours = Entity("e-0000000000000001", "outlet", None, "Dune Radio", (), (), (), (first,))
    theirs = replace(ours, id="e-0000000000000002", articles=(second,))
    tie = Tie(first, second, "open", "one_name", "they have one name")
    given = replace(weighed(), entities=(ours, theirs), ties=(tie,))
    with open_store(in_scales) as store:
        keep(store, given)
    assert run(("show", ours.id)) == 0
    shown = capsys.readouterr().out
    own = shown[shown.index("Its own articles") :]
    assert first[:12] in own
    assert second[:12] not in own
    assert "Evening Gull  they have one name" in shown
    assert run(("explain", theirs.id)) == 0
    assert f"Harbour Courier, whose article is {first[:12]}" in capsys.readouterr().out


def test_who_cites_an_outlet_is_not_taken_for_it(in_scales: Path, capsys: Captured) -> None:
    assert run(("show", "Lantern Portal")) == 0
    shown = capsys.readouterr().out
    assert "Lantern Portal  outlet" in shown
    assert "Its own articles" not in shown


def test_an_outlet_that_was_read_after_the_weighing_is_shown_by_its_name(
    in_scales: Path, capsys: Captured
) -> None:
    later = retold(THREE[0], "Harbour Courier", "2031-03-20")
    kept(in_scales, later)
    assert run(("show", "Harbour Courier")) == 0
    shown = capsys.readouterr().out
    assert {THREE[0].article.id[:12], later.article.id[:12]} <= set(shown.split())


def test_a_place_shows_what_happened_there_and_not_at_its_namesake(
    in_scales: Path, capsys: Captured
) -> None:
    numbered = next(one for one in STRIKE.fields.where if one.value.geonames_id is not None)
    place = next(
        one for one in weighed().entities if one.kind == "place" and one.name == numbered.value.name
    )
    assert run(("show", place.id)) == 0
    assert STRIKE.id in capsys.readouterr().out
    moved = replace(numbered, value=replace(numbered.value, geonames_id=1))
    elsewhere = replace(STRIKE, fields=replace(STRIKE.fields, where=(moved,)))
    with open_store(in_scales) as store:
        given = replace(weighed(), events=(elsewhere,))
        keep(store, given)
    assert run(("show", place.id)) == 0
    assert STRIKE.id not in capsys.readouterr().out
