"""File names as they are shown."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.intake.naming import shown


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("reports/a b.txt", "reports/a b.txt"),
        ("Azaïz – قال.txt", "Azaïz – قال.txt"),
        ("a\nb\tc", "a\\nb\\tc"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("a\u202etxt.exe", "a\\u202etxt.exe"),
        (os.fsdecode(b"a\xff"), "a\\xff"),
        (b"a\xff", "a\\xff"),
        ("\U000e0041", "\\U000e0041"),
    ],
)
def test_a_name_is_one_line_without_hidden_characters(name: str | bytes, told: str) -> None:
    assert shown(name) == told


@given(st.text())
def test_whatever_the_name_it_can_be_printed(name: str) -> None:
    told = shown(name)
    assert told.isprintable()
    told.encode("utf-8")
