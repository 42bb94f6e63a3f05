"""Coordinated voices, collective ones, kinds, and short forms tied to who was named before."""

import pytest

from tests.unit.reading.claim.hearing import chain, hear, reported, said
from whoseword.record import NameKind

NAMES: dict[str, NameKind] = {
    "Dune Radio": "outlet",
    "Harbour Post": "outlet",
    "Salma Idris": "person",
    "Omar Dahl": "person",
    "Salt Brigade": "group",
}


def test_coordinated_sources_give_a_claim_each_in_one_group() -> None:
    claims = reported(hear("Dune Radio and other local media reported that he fled.", NAMES))
    assert sorted(chain(claim)[0] or "" for claim in claims) == ["Dune Radio", "other local media"]
    assert len({(claim.said, claim.group) for claim in claims}) == 1
    assert claims[0].group is not None
    assert [claim.chain[1].collective for claim in claims if not claim.chain[1].named] == [True]


def test_a_list_with_including_gives_its_named_members() -> None:
    passage = "Several papers, including the tabloid Harbour Post, reported that he had fled."
    assert ["Harbour Post"] in [links for links, _ in said(hear(passage, NAMES))]


def test_an_and_inside_a_name_or_a_phrase_parts_nothing() -> None:
    passage = "Officials from the army and the police said that he had fled."
    assert len(reported(hear(passage, NAMES))) == 1


@pytest.mark.parametrize(
    ("passage", "kind", "named"),
    [
        ("Dune Radio said he fled.", "outlet", True),
        ("A resident of the town said he fled.", "witness", False),
        ("A former intelligence officer said he fled.", "official", False),
        ("A security source said he had fled.", "official", False),
        ("The interior ministry said he fled.", "official_body", True),
        ("The Salt Brigade said he fled.", "group", True),
        ("His family said he fled.", "person", False),
        ("A leaked memo said he had fled.", "document", False),
        ("The ministry's spokesman Omar Dahl said he fled.", "official", True),
    ],
)
def test_a_voice_has_the_kind_that_its_noun_or_name_tells(
    passage: str, kind: str, named: bool
) -> None:
    link = reported(hear(passage, NAMES))[0].chain[-1]
    assert (link.kind, link.named) == (kind, named)


@pytest.mark.parametrize(
    ("passage", "name"),
    [
        ("Salma Idris said he fled. She added that nobody was left.", "Salma Idris"),
        ("“He fled,” said Salma Idris, a baker. “Nobody is left here,” she added.", "Salma Idris"),
        (
            "The news site Dune Radio reported that he fled. The news site said nobody was left.",
            "Dune Radio",
        ),
        (
            "The Salt Brigade lost a town. The brigade denied that its leader had fled.",
            "Salt Brigade",
        ),
        (
            "Colonel Omar Dahl left. The colonel said that nobody had stayed there.",
            "Omar Dahl",
        ),
        ("However, Salma Idris waited. Asked about it, she replied, “We will see.”", "Salma Idris"),
    ],
)
def test_a_short_form_is_the_voice_named_before(passage: str, name: str) -> None:
    testimony = hear(passage, NAMES)
    link = reported(testimony)[-1].chain[-1]
    known = next(one for one in testimony.names if one.text == name)
    assert (link.name, link.who) == (name, known.id)


def test_a_pronoun_that_could_be_two_is_left_open() -> None:
    passage = "Salma Idris met Omar Dahl there. He said that nobody had stayed."
    link = reported(hear(passage, NAMES))[-1].chain[-1]
    assert (link.name, link.who) == ("He", None)


def test_an_unnamed_voice_never_becomes_a_named_one_of_another_outlet() -> None:
    passage = (
        "Dune Radio reported that a retired officer had confirmed the news. “He is here,” retired"
        " officer Omar Dahl was quoted as saying by the Harbour Post."
    )
    links = {
        link.name: link.who for claim in reported(hear(passage, NAMES)) for link in claim.chain
    }
    assert links["a retired officer"] != links["Omar Dahl"]


def test_an_unnamed_voice_becomes_a_name_of_kind_voice_of_a_witness() -> None:
    testimony = hear("A resident of the town said he fled.")
    assert [(name.kind, name.tier, name.text) for name in testimony.names] == [
        ("voice", "witness", "A resident of the town")
    ]


def test_a_source_without_trailing_words_and_a_cue_of_its_own() -> None:
    passage = "“He fled,” said Salma Idris, a baker, on Monday."
    claim = reported(hear(passage, NAMES))[0]
    link = claim.chain[-1]
    assert link.span is not None
    assert link.cue is not None
    assert (link.span.of(passage), link.cue.of(passage)) == ("Salma Idris, a baker", "said")
