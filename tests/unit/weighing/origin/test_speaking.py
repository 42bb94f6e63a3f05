from dataclasses import replace

from tests.unit.weighing.voices import article, end, voice
from whoseword.record import Deed, DeedKind, Span
from whoseword.weighing.origin.ends import End
from whoseword.weighing.origin.speaking import led_to_speakers

COURIER = article("Sahel Courier")
OWN = end(COURIER, said=(0, 60))
BRIGADE = voice("Salt Road Brigade", "group", "unknown")
DENIES = end(COURIER, replace(BRIGADE, cue=Span(20, 26), stance="denies"), said=(30, 60))


def deed(kind: DeedKind, at: int, *ends: End) -> Deed:
    ids = tuple(one.claim.id for one in ends)
    span = Span(at, at + 6)
    return Deed(f"d-{at}", kind, span, ids, "happened", False, None, (), (), (), (), "test")


def test_who_denies_is_the_one_who_is_heard_on_the_denial_and_acts_in_it() -> None:
    own, denies = led_to_speakers([OWN, DENIES], [deed("denial", 20, OWN)])
    assert (own.key, own.claim) == (DENIES.key, OWN.claim)
    assert denies.link.how == "acted"


def test_an_outlet_that_tells_what_was_done_stays_its_own_voice() -> None:
    told = [deed("denial", 20, OWN), deed("airstrike", 40, OWN)]
    own, _ = led_to_speakers([OWN, DENIES], told)
    assert own == OWN


def test_who_only_denies_a_strike_did_not_act_in_it() -> None:
    _, denies = led_to_speakers([OWN, DENIES], [deed("airstrike", 20, OWN)])
    assert denies == DENIES
