from tests.unit.weighing.voices import article, claim, voice
from whoseword.record import (
    Deed,
    DeedKind,
    Name,
    Reading,
    Reality,
    Role,
    RoleKind,
    Span,
    Statement,
    Toll,
    When,
    Where,
)
from whoseword.weighing.entity.stated import stated_of

COURIER = article("Sahel Courier")
TOLD = claim(COURIER, voice("a trader", "witness", "witnessed", named=False))
LEADER = Name("n-1", "person", "public-role", (Span(0, 5),), "Barka Tollo")
BRIGADE = Name("n-2", "group", None, (Span(6, 9),), "Salt Road Brigade")
ARLIT = Where("Arlit", "to", 1, 18.7, 7.4, "NE", "settlement", "stated", Span(20, 25))
LIBYA = Where("Libya", "from", 2, 28.0, 17.0, "LY", "country", "stated", Span(30, 35))


def deed(
    kind: DeedKind, role: RoleKind, who: str, *where: Where, reality: Reality = "happened"
) -> Deed:
    killed = (Toll(1, 1, None, "unknown", Span(0, 1)),) if kind == "death_report" else ()
    when = When("2018", "2018-01-01", "2018-12-31", "stated", None, None)
    roles = (Role(role, who, Span(0, 5), "he"),)
    return Deed(
        "d-1", kind, Span(10, 15), (TOLD.id,), reality, False, when, where, roles, killed, (),
        "test",
    )  # fmt: skip


def said(one: Deed, *statements: Statement) -> list[tuple[str, str]]:
    reading = Reading(
        COURIER, (TOLD,), (), (one,), (LEADER, BRIGADE), (), statements, (), (), "test"
    )
    return [(found.what, found.value) for found in stated_of(reading)]


def test_who_goes_somewhere_is_told_to_be_there_on_the_word_of_who_says_so() -> None:
    gone = deed("movement", "subject", "n-1", LIBYA, ARLIT)
    assert said(gone) == [("whereabouts", "from Libya, to Arlit")]


def test_who_is_denied_to_have_gone_is_told_not_to() -> None:
    stays = deed("movement", "subject", "n-1", LIBYA, reality="denied")
    assert said(stays) == [("whereabouts", "not from Libya")]


def test_a_death_is_reported_with_its_day() -> None:
    assert said(deed("death_report", "victim", "n-1")) == [("reported_dead", "xxxxx, 2018")]


def test_what_is_planned_and_what_groups_do_says_nothing_on_anybody() -> None:
    assert said(deed("movement", "subject", "n-1", ARLIT, reality="planned")) == []
    assert said(deed("movement", "subject", "n-2", ARLIT)) == []


def test_what_the_article_states_in_the_same_words_is_not_told_again() -> None:
    own = Statement("n-1", "whereabouts", "near Arlit", None, Span(18, 26), (TOLD.id,))
    stays = deed("presence", "subject", "n-1", ARLIT)
    assert said(stays, own) == [("whereabouts", "near Arlit")]


def test_of_a_death_the_day_is_told_rather_than_the_bare_words() -> None:
    own = Statement("n-1", "reported_dead", "reported killed", None, Span(8, 15), (TOLD.id,))
    assert said(deed("death_report", "victim", "n-1"), own) == [("reported_dead", "xxxxx, 2018")]
