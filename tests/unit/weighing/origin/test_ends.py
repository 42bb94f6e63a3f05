import pytest

from tests.unit.weighing.voices import article, end, voice
from whoseword.record import How, LinkKind

COURIER = article("Sahel Courier")


def test_a_chain_ends_behind_all_that_only_pass_on() -> None:
    relay, officer = (
        voice("Radio Air", "broadcast", "relays"),
        voice("an officer", "official", "unknown", named=False),
    )
    found = end(COURIER, relay, officer)
    assert (found.link, found.heard, found.key) == (officer, "radio air", "officer per radio air")


def test_an_outlet_that_infers_is_the_end_whatever_it_rests_on() -> None:
    guess, fighter = voice("Vestnik", "outlet", "infers"), voice("a fighter", "witness", "acted")
    assert end(COURIER, guess, fighter).link == guess


def test_an_unnamed_voice_is_another_one_in_another_outlet() -> None:
    officer = voice("an officer", "official", "unknown", named=False)
    assert end(COURIER, officer).key != end(article("Harmattan"), officer).key


def test_a_named_voice_is_one_in_every_outlet() -> None:
    director = voice("Issa Maiga", "official", "witnessed")
    assert end(COURIER, director).key == end(article("Harmattan"), director).key


@pytest.mark.parametrize(
    ("name", "kind", "how", "named", "recorded"),
    [
        ("Al-Wahat", "broadcast", "relays", True, False),
        ("Vestnik", "outlet", "infers", True, True),
        (None, "other", "unknown", False, False),
        ("unconfirmed reports", "other", "unknown", False, False),
        ("Earlier reports", "document", "unknown", False, False),
        ("reportedly", "other", "unknown", False, False),
        ("an incident report", "document", "unknown", False, True),
        ("media reports", "document", "unknown", False, False),
        ("a report by the mission", "document", "unknown", False, True),
        ("their uncle", "other", "unknown", False, True),
        ("a resident", "witness", "unknown", False, True),
    ],
)
def test_it_is_recorded_who_knows_and_not_who_only_prints(
    name: str | None, kind: LinkKind, how: How, named: bool, recorded: bool
) -> None:
    assert end(COURIER, voice(name, kind, how, named=named)).recorded is recorded


def test_an_outlets_own_voice_does_not_say_how_it_knows() -> None:
    assert not end(COURIER).recorded


def test_a_director_speaks_for_the_hospital() -> None:
    director = voice("the hospital's director", "official", "witnessed", named=False)
    assert "hospital" in end(COURIER, director).institutions


def test_who_bears_the_name_of_an_outlet_at_hand_is_that_outlet() -> None:
    taken = voice("Savane Infos", "person", "unknown")
    found = end(COURIER, taken, press="Savane Infos")
    assert (found.link.kind, found.key, found.recorded) == ("outlet", "e-press", False)
    assert end(COURIER, taken, press="Harmattan").link == taken
    unnamed = voice("a savane infos", "person", "unknown", named=False)
    assert end(COURIER, unnamed, press="Savane Infos").link == unnamed
