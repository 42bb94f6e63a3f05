"""Closing citations, and digests whose items inherit their voice."""

import pytest

from tests.unit.reading.claim.hearing import chain, hear, reported
from whoseword.record import NameKind

NAMES: dict[str, NameKind] = {"Harbour Post": "outlet", "Salt Brigade": "group"}


@pytest.mark.parametrize(
    ("bracket", "found"),
    [
        ("(Harbour Post, May 9, 2016)", [("Harbour Post", ("2016-05-09",), "sole")]),
        (
            "(Harbour Post, May 9 and 11, 2016)",
            [("Harbour Post", ("2016-05-09", "2016-05-11"), "sole")],
        ),
        ("(Harbour Post, 9 May 2016)", [("Harbour Post", ("2016-05-09",), "sole")]),
        ("(Harbour Post, Sept. 9, 2016)", [("Harbour Post", ("2016-09-09",), "sole")]),
        ("(Harbour Post, 2016-05-09)", [("Harbour Post", ("2016-05-09",), "sole")]),
        (
            "(Harbour Post, May 30 and June 2, 2016)",
            [("Harbour Post", ("2016-05-30", "2016-06-02"), "sole")],
        ),
        (
            "(Harbour Post, May 9, 2016; Dune Radio, May 8, 2016)",
            [("Harbour Post", ("2016-05-09",), "open"), ("Dune Radio", ("2016-05-08",), "open")],
        ),
        (
            "(Harbour Post; dunepress, May 9, 2016)",
            [("Harbour Post", ("2016-05-09",), "open"), ("dunepress", ("2016-05-09",), "open")],
        ),
        ("(duneradio.example, May 9, 2016)", [("duneradio.example", ("2016-05-09",), "sole")]),
        ("(Harbour Post)", [("Harbour Post", (), "sole")]),
    ],
)
def test_a_bracket_that_closes_an_item_cites(
    bracket: str, found: list[tuple[str, tuple[str, ...], str]]
) -> None:
    testimony = hear(f"- The army took the mill {bracket}.", NAMES)
    assert [(one.outlet, one.dates, one.assigned) for one in testimony.citations] == found


@pytest.mark.parametrize(
    "passage",
    [
        "- The army took the mill (Martyrs’ Post) and left.",
        "- The men (a group allied with the Salt Brigade) left.",
        "- The secret service (SNK) left.",
        "- The army took the mill (May 9).",
        "- The army took the mill (the old one, built in May 2016).",
        "- The army took the mill (see above).",
    ],
)
def test_other_brackets_cite_nothing(passage: str) -> None:
    assert not hear(passage, NAMES).citations


def test_a_sole_citation_is_a_link_of_all_that_its_passage_says() -> None:
    passage = (
        "- The army took the mill. The Salt Brigade denied that it had lost it (Harbour Post, May"
        " 9, 2016). Rain fell (Dune Radio, May 8, 2016)."
    )
    testimony = hear(passage, NAMES)
    chains = {claim.text: chain(claim) for claim in testimony.claims}
    assert chains["The army took the mill."] == ["Harbour Post"]
    assert chains["it had lost it"] == ["Harbour Post", "Salt Brigade"]
    assert chains["Rain fell"] == ["Dune Radio"]
    dates = {claim.chain[1].date for claim in testimony.claims}
    assert dates == {"2016-05-09", "2016-05-08"}
    assert len(testimony.citations[0].claims) == 2


def test_of_several_outlets_in_a_bracket_none_becomes_a_link() -> None:
    passage = "- The army took the mill (Harbour Post, May 9, 2016; Dune Radio, May 8, 2016)."
    assert [chain(claim) for claim in hear(passage, NAMES).claims] == [[]]


DIGEST = (
    "The mill stands on a hill.\n"
    "Watch on the Dunes highlighted the main news of the week:\n"
    "Northern coast\n"
    "- The army took the mill. Witnesses said that it was empty (Harbour Post, May 9, 2016).\n"
    "Southern coast\n"
    "- Rain fell.\n"
    "The author lives in the north and writes on mills, rivers and coasts."
)


def test_the_items_of_a_digest_go_back_to_it_until_the_list_ends() -> None:
    chains = {claim.text: chain(claim) for claim in hear(DIGEST, NAMES).claims}
    assert chains["The army took the mill."] == ["Watch on the Dunes", "Harbour Post"]
    assert chains["it was empty"] == ["Watch on the Dunes", "Harbour Post", "Witnesses"]
    assert chains["Rain fell."] == ["Watch on the Dunes"]
    assert chains["The mill stands on a hill."] == []
    assert chains["The author lives in the north and writes on mills, rivers and coasts."] == []


def test_headings_are_nobodys_claims() -> None:
    assert not [one for one in hear(DIGEST, NAMES).claims if one.text.endswith("coast")]


def test_a_list_without_a_voice_before_it_is_no_digest() -> None:
    assert [chain(one) for one in hear("Main news:\n- Rain fell.").claims] == [[]]


def test_reported_things_are_not_told_twice_in_the_outlets_voice() -> None:
    testimony = hear("The mayor said the road was cut. The road is cut.")
    assert [one.text for one in testimony.claims if one not in reported(testimony)] == [
        "The road is cut."
    ]
