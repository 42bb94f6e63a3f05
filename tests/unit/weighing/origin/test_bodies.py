from tests.unit.weighing.voices import article, end, voice
from whoseword.weighing.origin.bodies import on_one_word

COURIER, LEDGER = article("Sahel Courier"), article("Bamako Ledger")
HOSPITAL = end(COURIER, voice("the regional hospital in Gao", "official_body", "witnessed"))


def test_a_shorter_name_of_the_one_hospital_is_the_hospital() -> None:
    shorter = end(LEDGER, voice("the hospital in Gao", "official_body", "witnessed"))
    assert on_one_word([HOSPITAL, shorter]) == {shorter.key: HOSPITAL.key}


def test_a_name_that_fits_two_is_neither() -> None:
    other = end(LEDGER, voice("the military hospital in Gao", "official_body", "witnessed"))
    shorter = end(LEDGER, voice("the hospital in Gao", "official_body", "witnessed"))
    assert on_one_word([HOSPITAL, other, shorter]) == {}


def test_the_hospitals_director_is_on_the_hospitals_word() -> None:
    director = end(LEDGER, voice("the hospital's director", "official", "unknown", named=False))
    assert on_one_word([HOSPITAL, director]) == {director.key: HOSPITAL.key}


def test_a_trader_at_the_hospital_speaks_for_nobody() -> None:
    trader = end(LEDGER, voice("a trader", "witness", "witnessed", named=False))
    assert on_one_word([HOSPITAL, trader]) == {}
