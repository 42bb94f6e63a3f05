"""Quotations: before, after and around their speaker, over paragraphs, one inside the other."""

import pytest

from tests.unit.reading.claim.hearing import article, chain, hear, reported
from whoseword.language.quotations import find_quotations
from whoseword.record import NameKind

NAMES: dict[str, NameKind] = {"Dune Radio": "outlet", "Salma Idris": "person"}


@pytest.mark.parametrize(
    "passage",
    [
        "“Nobody is left here,” Salma Idris said.",
        "“Nobody is left here,” said Salma Idris.",
        '"Nobody is left here," said Salma Idris.',
        "Salma Idris said: “Nobody is left here.”",
        "Salma Idris told reporters, “Nobody is left here.”",
        "Salma Idris denied this: “Nobody is left here.”",
    ],
)
def test_a_quotation_belongs_to_its_speaker_without_its_marks(passage: str) -> None:
    claim = reported(hear(passage, NAMES))[-1]
    assert (chain(claim), claim.quoted) == (["Salma Idris"], "direct")
    assert claim.text.strip(".,") == "Nobody is left here"


def test_words_partly_quoted_are_mixed_and_retold_ones_indirect() -> None:
    mixed = reported(hear("Salma Idris said the town was “an empty shell” by then.", NAMES))[0]
    assert mixed.quoted == "mixed"
    assert reported(hear("Salma Idris said the town was empty.", NAMES))[0].quoted == "indirect"


def test_a_closing_report_covers_both_quoted_paragraphs() -> None:
    passage = (
        "“It was the second raid in a week.\n\n"
        "The police closed two roads and the school,” Dune Radio reported."
    )
    claim = reported(hear(passage, NAMES))[0]
    assert chain(claim) == ["Dune Radio"]
    assert [part.of(passage) for part in claim.said] == [
        "It was the second raid in a week.",
        "The police closed two roads and the school,",
    ]


def test_a_quotation_that_opens_again_goes_on() -> None:
    text = "“One went left.\n\n“Two went right,” she said."
    (quotation,) = find_quotations(article(text))
    assert [part.of(text) for part in quotation.inside] == ["One went left.", "Two went right,"]


def test_a_quotation_goes_on_after_its_speaker() -> None:
    passage = "“Nobody is left,” Salma Idris said. “Even the goats went.”"
    claim = reported(hear(passage, NAMES))[0]
    assert [part.of(passage) for part in claim.said] == ["Nobody is left,", "Even the goats went."]


def test_a_free_quotation_is_of_the_voice_before_it() -> None:
    passage = "Salma Idris said that nobody had stayed. “Even the goats went away.”"
    claims = [one for one in reported(hear(passage, NAMES)) if "goats" in one.text]
    assert chain(claims[0]) == ["Salma Idris"]


def test_names_in_quotation_marks_are_nobodys_words() -> None:
    assert not reported(hear("The boat “Star of the Gulf” lay there for weeks."))


@pytest.mark.parametrize("text", ["", "“", "”", "“ ”", '"', "‘a’", "“a\n\nb\n\nc\n\nd\n\ne"])
def test_marks_without_partners_break_nothing(text: str) -> None:
    for quotation in find_quotations(article(text)):
        assert all(quotation.span.holds(part) for part in quotation.inside)


def test_a_saying_inside_a_saying_is_a_claim_with_a_longer_chain() -> None:
    passage = "Dune Radio reported that a nurse had confirmed that the town had fallen."
    claims = {claim.text: chain(claim) for claim in reported(hear(passage, NAMES))}
    assert claims["the town had fallen"] == ["Dune Radio", "a nurse"]
    assert claims["a nurse had confirmed that the town had fallen"][0] == "Dune Radio"
