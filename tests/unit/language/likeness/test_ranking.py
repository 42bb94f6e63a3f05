"""The right Latin spelling of an Arabic name comes first among others."""

import math

from whoseword.language.likeness.ranking import ranked, spellings_of
from whoseword.language.likeness.writing import contexts_at
from whoseword.reference.spellings import open_writing

WRITING = open_writing()
NAMES = ("Salka", "Mansour", "Mansoor", "Tarhuni", "Shamkhani", "Barka", "Sharif", "Wadi")


def test_the_likeliest_spelling_comes_first() -> None:
    among = spellings_of(NAMES, WRITING)
    first = [order[0] for order in ranked(("شريف", "شمخاني", "بركة", "طرهوني"), among)]
    assert first == ["Sharif", "Shamkhani", "Barka", "Tarhuni"]


def test_the_article_may_be_left_out() -> None:
    [order] = ranked(("الوادي",), spellings_of(NAMES, WRITING))
    assert order[0] == "Wadi"


def test_other_letters_cost_more() -> None:
    assert WRITING.cost("شريف", "Sharif") < WRITING.cost("شريف", "Salka")
    assert WRITING.cost("شريف", "") == math.inf


def test_a_letter_is_looked_up_with_its_neighbours() -> None:
    assert contexts_at("şo", 0) == ("(s)", "(ş)", "(ş)o", "^(ş)o", "^(ş)o$", "^^(ş)o$")
