from dataclasses import replace

from tests.unit.weighing.voices import article, claim, voice
from whoseword.record import Claim, Conflict, Deed, DeedKind, Reading, Reality, Span
from whoseword.weighing.origin.about import claims_about, tellers_of

COURIER = article("Sahel Courier")
ARMY = voice("the army", "official_body", "acted")
TRADER = voice("a trader", "witness", "witnessed", named=False)
ELDER = voice("an elder", "person", "unknown", named=False)


# Four sentences of 50 characters, so that places in it tell how far off something is said.
SENTENCES = "".join(f"A{letter * 47}. " for letter in "abcdefgh")


def deed(at: int, kind: DeedKind, *claims: Claim, reality: Reality = "happened") -> Deed:
    ids = tuple(one.id for one in claims)
    span = Span(at, at + 5)
    return Deed(f"d-{at}", kind, span, ids, reality, False, None, (), (), (), (), "test")


def reading(claims: list[Claim], deeds: list[Deed], *conflicts: Conflict) -> Reading:
    of = replace(COURIER, text=SENTENCES)
    return Reading(of, tuple(claims), (), tuple(deeds), (), (), (), conflicts, (), "test")


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


def test_what_a_witness_adds_after_a_march_is_about_the_violence_before_it() -> None:
    strike, graves = claim(COURIER, ARMY, said=(0, 40)), claim(COURIER, TRADER, said=(200, 240))
    one, reached = deed(10, "airstrike", strike), deed(150, "movement", strike)
    assert about(reading([strike, graves], [one, reached]), one) == [strike, graves]


def test_what_those_there_say_after_a_march_is_about_the_march() -> None:
    there = replace(TRADER, name="villagers there")
    strike, smoke = claim(COURIER, ARMY, said=(0, 40)), claim(COURIER, there, said=(200, 240))
    one, landed = deed(10, "airstrike", strike), deed(150, "movement", strike)
    told = reading([strike, smoke], [one, landed])
    assert (about(told, one), about(told, landed)) == ([strike], [strike, smoke])


def test_a_witness_of_what_was_only_meant_is_about_what_was() -> None:
    strike, meant = claim(COURIER, ARMY, said=(0, 40)), claim(COURIER, TRADER, said=(100, 140))
    one, freed = deed(10, "airstrike", strike), deed(120, "release", meant, reality="planned")
    assert about(reading([strike, meant], [one, freed]), one) == [strike, meant]
    done = replace(freed, reality="happened")
    assert about(reading([strike, meant], [one, done]), one) == [strike]


def test_who_was_not_there_and_tells_what_is_meant_is_not_about_what_was() -> None:
    strike, plan = claim(COURIER, ARMY, said=(0, 40)), claim(COURIER, ELDER, said=(100, 140))
    one, march = deed(10, "airstrike", strike), deed(120, "protest", plan, reality="planned")
    assert about(reading([strike, plan], [one, march]), one) == [strike]


def test_a_denial_far_from_it_is_about_nothing_though_who_denies_acts_by_denying() -> None:
    denies = replace(ARMY, name="a brigade", stance="denies")
    strike, denial = claim(COURIER, ARMY, said=(0, 40)), claim(COURIER, denies, said=(300, 340))
    one = deed(10, "airstrike", strike)
    assert about(reading([strike, denial], [one]), one) == [strike]


def test_what_anybody_says_two_sentences_after_violence_is_about_it() -> None:
    strike, number = claim(COURIER, ARMY, said=(0, 40)), claim(COURIER, ELDER, said=(100, 140))
    one = deed(10, "airstrike", strike)
    assert about(reading([strike, number], [one]), one) == [strike, number]


def test_what_somebody_says_far_from_it_who_was_not_there_is_about_nothing() -> None:
    strike, opinion = claim(COURIER, ARMY, said=(0, 40)), claim(COURIER, ELDER, said=(200, 240))
    one = deed(10, "airstrike", strike)
    assert about(reading([strike, opinion], [one]), one) == [strike]


def test_who_refuses_to_speak_or_asks_for_calm_tells_nothing() -> None:
    strike = claim(COURIER, ARMY, said=(0, 40))
    declines = claim(COURIER, replace(ELDER, name="a mayor", stance="declines"), said=(50, 90))
    asks = claim(COURIER, replace(ELDER, stance="asks"), said=(50, 90))
    one = deed(10, "airstrike", strike)
    assert about(reading([strike, declines, asks], [one]), one) == [strike]


def test_an_answer_in_the_next_sentence_is_about_whatever_was_told() -> None:
    left = claim(COURIER, ARMY, said=(0, 40))
    confirms = claim(COURIER, replace(ELDER, stance="confirms"), said=(60, 70))
    one = deed(10, "movement", left)
    assert about(reading([left, confirms], [one]), one) == [left, confirms]


def test_an_answer_to_the_journey_is_about_the_journey_told_before() -> None:
    left = claim(COURIER, ARMY, said=(0, 40))
    confirms = claim(COURIER, replace(ELDER, stance="confirms"), said=(60, 70))
    one, other = deed(10, "movement", left), deed(30, "presence", left)
    it, journey = (replace(confirms, text=words) for words in ("it", "the journey"))
    assert about(reading([left, journey], [one, other]), one) == [left, journey]
    assert about(reading([left, it], [one, other]), one) == [left]


def test_another_remark_in_the_next_sentence_is_not_about_a_march() -> None:
    left, remark = claim(COURIER, ARMY, said=(0, 40)), claim(COURIER, ELDER, said=(60, 90))
    one = deed(10, "movement", left)
    assert about(reading([left, remark], [one]), one) == [left]


def test_each_of_two_who_say_the_same_words_is_about_what_they_tell() -> None:
    strike, again = claim(COURIER, ARMY, said=(0, 40)), claim(COURIER, ELDER, said=(0, 40))
    one = deed(10, "airstrike", strike)
    assert about(reading([strike, again], [one]), one) == [strike, again]


def test_the_outlets_own_words_around_a_deed_are_about_nothing_more() -> None:
    own, strike = claim(COURIER, said=(0, 40)), claim(COURIER, ARMY, said=(0, 40))
    one = deed(10, "airstrike", strike)
    assert about(reading([own, strike], [one]), one) == [strike]


def test_who_says_that_none_of_his_was_there_disputes_the_violence_before() -> None:
    strike, denies = claim(COURIER, ARMY, said=(0, 40)), claim(COURIER, ELDER, said=(150, 190))
    one, there = deed(10, "airstrike", strike), deed(160, "presence", denies, reality="denied")
    assert about(reading([strike, denies], [one, there]), one) == [strike, denies]


def test_who_says_that_somebody_was_there_disputes_nothing() -> None:
    strike, seen = claim(COURIER, ARMY, said=(0, 40)), claim(COURIER, ELDER, said=(150, 190))
    one, there = deed(10, "airstrike", strike), deed(160, "presence", seen)
    assert about(reading([strike, seen], [one, there]), one) == [strike]


def test_a_denial_that_nothing_is_said_of_is_told_by_who_denies() -> None:
    denies = claim(COURIER, replace(ARMY, cue=Span(20, 26), stance="denies"), said=(30, 60))
    told = reading([denies], [denial := deed(20, "denial")])
    assert tellers_of(denial, told) == (denies.id,)
    strike = deed(35, "airstrike", claim(COURIER, TRADER))
    assert tellers_of(strike, told) == strike.claims


def test_what_the_article_sets_against_a_deed_is_about_it() -> None:
    strike, other = claim(COURIER, ARMY, said=(0, 40)), claim(COURIER, ELDER, said=(100, 140))
    one = deed(10, "airstrike", strike)
    conflict = Conflict(one.id, "killed", (strike.id, other.id), "14 or 31")
    assert about(reading([strike, other], [one], conflict), one) == [strike, other]
