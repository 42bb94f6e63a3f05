"""Names are found however they are written, and few of very many are searched for."""

from hypothesis import given
from hypothesis import strategies as st

from whoseword.export.spellings import Markers, Spellings, marked, parts_of

NAMES = (
    "Dalia Merrow",
    "Imre Saldanha",
    "Abou Sakhr el-Taganti",
    "Zoë McRae",
    "Ly",
    "O'Dwyer Quay",
)
ALL = {f"[{number}]": Spellings((name,), parts_of(name)) for number, name in enumerate(NAMES)}
PIECES = (
    *("Dalia", "dalia", "Merrow", "MERROW", "merrow", "Imre", "SALDANHA", "abou", "Sakhr", "El"),
    *("Taganti", "Zoe", "ZOË", "McRae", "Ly", "LY", "O’Dwyer", "Quay", "named", "the", "market"),
    *(" ", " ", "-", "_", "’", ".", "\n"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_searching_only_for_near_names_finds_what_searching_for_all_finds(words: str) -> None:
    assert Markers(ALL).told(words) == marked(words, ALL)


def test_a_name_is_found_where_the_space_before_it_is_missing() -> None:
    assert Markers(ALL).told("a nurse namedMerrow") == "a nurse named[0]"


def test_a_word_that_only_holds_a_name_stays() -> None:
    assert Markers(ALL).told("Lyon, Sakhrani and the merrow") == "Lyon, Sakhrani and the merrow"
