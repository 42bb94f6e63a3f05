"""Voices that pass on other voices, in the right order."""

import pytest

from tests.unit.reading.claim.hearing import chain, hear, reported, said
from whoseword.record import NameKind

NAMES: dict[str, NameKind] = {
    "Dune Radio": "outlet",
    "Harbour Post": "outlet",
    "Salma Idris": "person",
    "Our Paper": "outlet",
}


@pytest.mark.parametrize(
    ("passage", "links"),
    [
        (
            "Dune Radio, citing the Harbour Post, reported that the town had fallen.",
            ["Dune Radio", "Harbour Post"],
        ),
        (
            "The town has fallen, Dune Radio reported on its site, citing a nurse.",
            ["Dune Radio", "a nurse"],
        ),
        (
            "According to Dune Radio, which quoted a nurse, the town has fallen.",
            ["Dune Radio", "a nurse"],
        ),
        (
            "It fell, according to Dune Radio, citing the Harbour Post, which quotes a nurse.",
            ["Dune Radio", "Harbour Post", "a nurse"],
        ),
        (
            "“The town has fallen,” Salma Idris was quoted as saying by Dune Radio.",
            ["Dune Radio", "Salma Idris"],
        ),
        (
            "Salma Idris was quoted by Dune Radio as saying that the town had fallen.",
            ["Dune Radio", "Salma Idris"],
        ),
        (
            "Dune Radio quoted Salma Idris as saying that the town had fallen.",
            ["Dune Radio", "Salma Idris"],
        ),
        ("A nurse told Dune Radio that the town had fallen.", ["Dune Radio", "a nurse"]),
        ("The town had fallen, a nurse told Dune Radio.", ["Dune Radio", "a nurse"]),
        (
            "The mayor said in remarks carried by Dune Radio that the town had fallen.",
            ["Dune Radio", "The mayor"],
        ),
        (
            "In an interview with Dune Radio, the mayor said that the town had fallen.",
            ["Dune Radio", "the mayor"],
        ),
        (
            "The town has fallen, Our Paper has learned from the Harbour Post.",
            ["Harbour Post"],
        ),
        ("Dune Radio's report said that the town had fallen.", ["Dune Radio"]),
    ],
)
def test_the_links_stand_from_the_outlet_to_the_origin(passage: str, links: list[str]) -> None:
    chains = [
        [(name or "").lower() for name in chain(one)] for one in reported(hear(passage, NAMES))
    ]
    assert [link.lower() for link in links] in chains


@pytest.mark.parametrize(
    "passage",
    [
        "A nurse told reporters that the town had fallen.",
        "A nurse told the court that the town had fallen.",
        "A nurse told Our Paper that the town had fallen.",
        "A nurse told this newspaper that the town had fallen.",
        "A nurse told the agency that the town had fallen.",
    ],
)
def test_a_hearer_who_passes_nothing_on_is_no_link(passage: str) -> None:
    assert [name.lower() for name in said(hear(passage, NAMES))[0][0] if name] == ["a nurse"]


def test_every_link_but_the_last_relays() -> None:
    claim = reported(hear("Dune Radio, citing a nurse, said that the town had fallen.", NAMES))[0]
    assert [link.how for link in claim.chain] == ["relays", "relays", "unknown"]


def test_an_outlet_that_infers_is_the_origin_and_names_what_it_rests_on() -> None:
    passage = (
        "Dune Radio was the first to report that the mayor had fled. Dune Radio based its report"
        " on the translation of a statement by a baker who in a video “spoke of two empty rooms.”"
    )
    claims = reported(hear(passage, NAMES))
    inference = next(claim for claim in claims if "fled" in claim.text)
    basis = next(claim for claim in claims if "empty rooms" in claim.text)
    assert (inference.chain[-1].name, inference.chain[-1].how) == ("Dune Radio", "infers")
    assert inference.based_on == (basis.id,)
    assert chain(basis) == ["Dune Radio", "a baker"]
    assert basis.chain[1].how == "translates"


def test_a_bare_source_that_an_inference_rests_on_closes_its_chain() -> None:
    passage = (
        "The site Dune Radio suggested that the mayor had fled but based its conclusions on an"
        " unnamed source in the Harbour Post."
    )
    claim = reported(hear(passage, NAMES))[0]
    assert chain(claim) == ["Dune Radio", "Harbour Post", "an unnamed source in the Harbour Post"]
    assert claim.chain[1].how == "infers"
    assert claim.chain[-1].affiliation == "Harbour Post"


def test_pictures_that_an_inference_rests_on_are_no_voice() -> None:
    passage = (
        "Dune Radio wrote that the mill had burned. It based its report on satellite photographs."
    )
    claim = reported(hear(passage, NAMES))[0]
    assert (chain(claim), claim.chain[-1].how) == (["Dune Radio"], "infers")


def test_reports_that_rest_on_sources_go_on_to_them() -> None:
    passage = (
        "Dune Radio and the Harbour Post reported the death of the mayor but these reports were"
        " based on unidentified sources."
    )
    assert [links for links, _ in said(hear(passage, NAMES))] == [
        ["Dune Radio", "unidentified sources"],
        ["Harbour Post", "unidentified sources"],
    ] or [links for links, _ in said(hear(passage, NAMES))] == [
        ["Harbour Post", "unidentified sources"],
        ["Dune Radio", "unidentified sources"],
    ]


def test_a_voice_heard_through_an_outlet_is_heard_through_it_when_it_speaks_on() -> None:
    passage = "A nurse told Dune Radio that the town had fallen. She said nobody was left."
    assert chain(reported(hear(passage, NAMES))[-1]) == ["Dune Radio", "A nurse"]
