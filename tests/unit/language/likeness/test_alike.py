"""How alike two names are, with the reasons; who bears them is judged elsewhere."""

import pytest

from whoseword.language.likeness.alike import Likeness, likeness
from whoseword.language.likeness.parts import parts_of
from whoseword.reference.spellings import open_name_words

WORDS = open_name_words()


def alike(left: str, right: str, *, person: bool = True) -> Likeness:
    return likeness(left, right, WORDS, person=person)


def because(like: Likeness) -> set[str]:
    return {reason.because for reason in like.reasons}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Anna Tollo", "Ana Tolo"),
        ("Tollo, Anna", "Anna Tollo"),
        ("A. Tollo", "Anna Tollo"),
        ("AnnaTollo", "Anna Tollo"),
        ("Dr. Anna Tollo", "Anna Tollo"),
        ("Anna Petrovna Tollo", "Anna Tollo"),
        ("Nur al-Din Bakri", "Noureddine Bakry"),
        ("Abd al-Rahman Salka", "Abdurrahman Salka"),
        ("Muammar Gadaffi", "معمر القذافي"),
        ("Семён Толло", "Semyon Tollo"),
        ("Abu Bakr al-Tolo", "Abou Bakr Tolo"),
        ("Abu Bakr al-Tolo", "أبو بكر التولو"),
        ("Salim bin Tariq al-Wadi", "Salem ben Tareq el Wadi"),
    ],
)
def test_spellings_of_one_name_are_alike(left: str, right: str) -> None:
    assert alike(left, right).alike
    assert alike(right, left).score == alike(left, right).score


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Anna Tollo", "Berta Tollo"),
        ("A. Tollo", "Berta Tollo"),
        ("Anna Petrovna Tollo", "Anna Ivanovna Tollo"),
        ("Salim bin Tariq al-Wadi", "Tariq bin Salim al-Wadi"),
        ("Anna Tollo", "Salka Tollo Mezra"),
    ],
)
def test_names_with_something_against_each_other_are_not(left: str, right: str) -> None:
    assert not alike(left, right).alike


@pytest.mark.parametrize("bare", ["Anna", "Abu Omar", "أبو عمر", "A."])
def test_a_given_name_or_kunya_alone_makes_no_one(bare: str) -> None:
    like = alike(bare, f"{bare} Tollo Mezra")
    assert not like.alike
    assert "bare" in because(like)


def test_groups_leave_out_their_legal_form_but_not_their_number() -> None:
    assert alike("Tollo Mills Ltd", "Tollo Mills Limited", person=False).score == 1
    assert alike("Brigade Forty-Four", "44 Brigade", person=False).alike
    assert not alike("Brigade 44", "Brigade 45", person=False).alike
    assert not alike("Brigade 44", "Brigade", person=False).alike
    assert because(alike("NSF", "Northern Salt Front", person=False)) == {"letters"}


def test_each_reason_names_its_parts() -> None:
    like = alike("Anna Tollo", "A. Barka")
    told = {(one.because, one.left, one.right) for one in like.reasons}
    assert told == {("initial", "Anna", "A"), ("differs", "Tollo", ""), ("differs", "", "Barka")}


def test_a_father_and_a_kunya_are_told_from_the_name() -> None:
    parts = parts_of("Salim bin Tariq Abu Omar", WORDS, person=True)
    assert [(part.text, part.kind) for part in parts] == [
        ("salim", "name"), ("tariq", "father"), ("abuomar", "kunya"),
    ]  # fmt: skip


def test_a_name_of_titles_alone_keeps_one() -> None:
    assert [part.text for part in parts_of("Sheikh", WORDS, person=True)] == ["sheikh"]
    assert [part.text for part in parts_of("al", WORDS, person=True)] == ["al"]
    assert parts_of("?", WORDS, person=True) == ()
    assert alike("?", "Anna").score == 0
