from dataclasses import replace

from tests.unit.weighing.voices import article, end, voice
from whoseword.record import Deed, DeedKind, Role, Span
from whoseword.weighing.origin.ends import End
from whoseword.weighing.origin.speaking import led_to_speakers, speaks

COURIER = article("Sahel Courier")
OWN = end(COURIER, said=(0, 60))
BRIGADE = voice("Salt Road Brigade", "group", "unknown")
DENIES = end(COURIER, replace(BRIGADE, cue=Span(20, 26), stance="denies"), said=(30, 60))

TEXT = "x" * 120


def deed(kind: DeedKind, at: int, *ends: End) -> Deed:
    ids = tuple(one.claim.id for one in ends)
    span = Span(at, at + 6)
    return Deed(f"d-{at}", kind, span, ids, "happened", False, None, (), (), (), (), "test")


def test_who_denies_is_the_one_who_is_heard_on_the_denial_and_acts_in_it() -> None:
    own, denies = led_to_speakers([OWN, DENIES], [deed("denial", 20, OWN)], TEXT)
    assert (own.key, own.claim) == (DENIES.key, OWN.claim)
    assert denies.link.how == "acted"


def test_an_outlet_that_tells_what_was_done_stays_its_own_voice() -> None:
    told = [deed("denial", 20, OWN), deed("airstrike", 40, OWN)]
    own, _ = led_to_speakers([OWN, DENIES], told, TEXT)
    assert own == OWN


def test_who_only_denies_a_strike_did_not_act_in_it() -> None:
    _, denies = led_to_speakers([OWN, DENIES], [deed("airstrike", 20, OWN)], TEXT)
    assert denies == DENIES


SAID = replace(BRIGADE, cue=Span(40, 44), span=Span(22, 39))


def done_by(who: str, of: Deed) -> Deed:
    return replace(of, roles=(Role("perpetrator", None, Span(0, 1), who),))


def test_a_statement_is_its_doers_where_he_is_cited_in_the_same_sentence() -> None:
    statement = done_by("the Salt Road Brigade", deed("statement", 60, OWN))
    assert speaks(SAID, statement, TEXT)
    assert not speaks(SAID, done_by("the army", statement), TEXT)
    assert not speaks(SAID, statement, "x" * 50 + ". " + "x" * 60)


def test_a_statement_that_nobody_tells_is_whose_words_stand_beside_it() -> None:
    assert speaks(SAID, deed("statement", 60), TEXT)
    assert not speaks(SAID, deed("statement", 60, OWN), TEXT)
    assert not speaks(replace(SAID, stance="declines"), deed("statement", 60), TEXT)


def test_a_statement_that_speaks_itself_is_on_its_own_word() -> None:
    assert speaks(SAID, deed("statement", 30, OWN), TEXT)


def test_what_was_done_is_no_act_of_speech_of_who_is_cited_beside_it() -> None:
    assert not speaks(SAID, done_by("Salt Road Brigade", deed("airstrike", 60)), TEXT)
