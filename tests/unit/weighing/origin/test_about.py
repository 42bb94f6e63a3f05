from dataclasses import replace

from tests.unit.weighing.voices import article, claim, voice
from whoseword.record import Claim, Conflict, Deed, DeedKind, Reading, Span
from whoseword.weighing.origin.about import claims_about

COURIER = article("Sahel Courier")
ARMY = voice("the army", "official_body", "acted")
TRADER = voice("a trader", "witness", "witnessed", named=False)
ELDER = voice("an elder", "person", "unknown", named=False)


def deed(at: int, kind: DeedKind, *claims: Claim) -> Deed:
    ids = tuple(one.id for one in claims)
    span = Span(at, at + 5)
    return Deed(f"d-{at}", kind, span, ids, "happened", False, None, (), (), (), (), "test")


def reading(claims: list[Claim], deeds: list[Deed], *conflicts: Conflict) -> Reading:
    return Reading(COURIER, tuple(claims), (), tuple(deeds), (), (), (), conflicts, (), "test")


def about(of: Reading, *deeds: Deed) -> list[Claim]:
    return list(claims_about(of, frozenset(one.id for one in deeds)))


def test_what_tells_the_deed_is_about_it_and_what_tells_another_is_not() -> None:
    strike, march = claim(COURIER, ARMY, said=(0, 40)), claim(COURIER, ELDER, said=(50, 90))
    one, other = deed(10, "airstrike", strike), deed(60, "protest", march)
    assert about(reading([strike, march], [one, other]), one) == [strike]


def test_who_denies_is_heard_on_the_denial() -> None:
    own = claim(COURIER, said=(0, 5))
    denies = claim(COURIER, replace(ARMY, cue=Span(20, 26), stance="denies"), said=(30, 60))
    denial = deed(20, "denial", own)
    assert about(reading([own, denies], [denial]), denial) == [own, denies]


def test_what_somebody_on_the_spot_adds_is_about_the_deed_told_last_before() -> None:
    strike, stalls = claim(COURIER, ARMY, said=(0, 40)), claim(COURIER, TRADER, said=(100, 140))
    one, later = deed(10, "airstrike", strike), deed(200, "shelling", strike)
    told = reading([strike, stalls], [one, later])
    assert about(told, one) == [strike, stalls]
    assert about(told, later) == [strike]


def test_what_somebody_says_who_was_not_there_is_about_nothing() -> None:
    strike, opinion = claim(COURIER, ARMY, said=(0, 40)), claim(COURIER, ELDER, said=(100, 140))
    one = deed(10, "airstrike", strike)
    assert about(reading([strike, opinion], [one]), one) == [strike]


def test_what_the_article_sets_against_a_deed_is_about_it() -> None:
    strike, other = claim(COURIER, ARMY, said=(0, 40)), claim(COURIER, ELDER, said=(100, 140))
    one = deed(10, "airstrike", strike)
    conflict = Conflict(one.id, "killed", (strike.id, other.id), "14 or 31")
    assert about(reading([strike, other], [one], conflict), one) == [strike, other]
