"""The scorer: what counts as found, and that each miss is listed."""

from dataclasses import replace

import pytest

from tests.unit.reading.claim.hearing import article, hear
from whoseword.measure.gold import Gold, GoldAttribution, GoldCitation, gold_from_lines
from whoseword.measure.matching import overlaps_half, places_of, same_chain, same_days, same_name
from whoseword.measure.seeds import score_seeds
from whoseword.record import Reading, Span

TEXT = (
    "- Dune Radio, citing a nurse, said that the road was cut (Harbour Post, May 9, 2016).\n"
    "The mayor said that nobody had fled."
)


def reading() -> Reading:
    testimony = hear(TEXT, {"Dune Radio": "outlet"})
    return Reading(
        article(TEXT),
        testimony.claims,
        testimony.citations,
        (),
        testimony.names,
        (),
        (),
        (),
        (),
        "x",
    )


def gold(*attributions: GoldAttribution) -> Gold:
    return Gold("a", attributions, (GoldCitation("Harbour Post", ("2016-05-09",)),), (), ())


ROAD = GoldAttribution(
    "Dune Radio", "said", "the road was cut", ("the Harbour Post", "Dune Radio", "a nurse")
)
MAYOR = GoldAttribution("The mayor", "said", "nobody had fled", ("The mayor",))


def test_a_full_reading_scores_all_of_all() -> None:
    table = score_seeds([gold(ROAD, MAYOR)], {"a": reading()})
    figures = {figure.name: (figure.right, figure.of) for figure in table.figures}
    assert figures == {
        "attributions": (2, 2), "chains": (2, 2), "precision": (2, 2), "citations": (1, 1),
    }  # fmt: skip
    assert table.misses == ()


def test_a_wrong_chain_and_a_claim_of_nobodys_are_listed() -> None:
    table = score_seeds([gold(replace(ROAD, chain=("a nurse",)))], {"a": reading()})
    assert table.figure("chains").share == 0
    assert table.figure("precision").right == 1
    assert {miss.figure for miss in table.misses} == {"chains", "precision"}


def test_a_citation_needs_all_its_days() -> None:
    marked = replace(
        gold(), citations=(GoldCitation("Harbour Post", ("2016-05-09", "2016-05-10")),)
    )
    assert score_seeds([marked], {"a": reading()}).figure("citations").right == 0


def test_a_figure_that_asks_nothing_has_no_share() -> None:
    assert score_seeds([gold()], {}).figures == ()


@pytest.mark.parametrize(
    ("marked", "read", "same"),
    [
        ("Al-Manar", "the al Manar", True),
        ("Harbour Post", "The Harbour Post", True),
        ("Omar Dahl", "Colonel Omar Dahl", True),
        ("Harbour Post", "Dune Post", False),
        ("the", "a", False),
    ],
)
def test_names_are_compared_leniently(marked: str, read: str, same: bool) -> None:
    assert same_name(marked, read) is same


def test_chains_need_every_link_in_order() -> None:
    assert same_chain(("A b", "C"), (("A b",), ("x", "C")))
    assert not same_chain(("A b", "C"), (("C",), ("A b",)))
    assert not same_chain(("A b",), (("A b",), ("C",)))


def test_half_of_the_marked_words_must_be_covered() -> None:
    assert overlaps_half([Span(0, 10)], [Span(4, 9)])
    assert not overlaps_half([Span(0, 10)], [Span(6, 20)])
    assert places_of("a  b", "x a\nb") == (Span(2, 5),)


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "same"),
    [
        ("2016-05-09", "2016-05-09", "2016-05-09", True),
        ("2016-05", "2016-05-01", "2016-05-31", True),
        ("2016-05", "2016-05-09", "2016-05-09", False),
        ("2016-05-09", None, None, False),
        ("2016-02~", "2016-02-21", "2016-02-29", True),
        ("2016-02", "2016-02-21", "2016-02-29", False),
        ("2016-02~", "2016-04-01", "2016-04-05", False),
    ],
)
def test_days_need_half_of_the_longer_in_common(
    edtf: str, earliest: str | None, latest: str | None, same: bool
) -> None:
    assert same_days(edtf, earliest, latest) is same


def test_marks_are_read_from_lines() -> None:
    line = b'{"id":"a","attributions":[],"citations":[],"events":[],"aliases":[],"more":1}'
    assert [one.id for one in gold_from_lines(line + b"\n\n")] == ["a"]
