"""The chain in words, for every stance and every way of knowing."""

from dataclasses import replace
from typing import get_args

import pytest

from tests.readings import depot_reading
from whoseword.export.chains import (
    HOW_WORDS,
    STANCE_VERB,
    chain_in_words,
    described_in,
    voice_in_words,
)
from whoseword.record import How, Link, LinkKind, Stance

OUTLET = Link("Harbour Courier", None, "outlet", True, False, None, None, "says", "relays")
POST = Link("Tidewater Post", None, "outlet", True, False, None, None, "reports", "relays")
OFFICER = Link("an officer", None, "official", False, False, None, None, "says", "unknown")

STANCES: dict[Stance, str] = {
    "says": "Tidewater Post, quoting an officer",
    "reports": "Tidewater Post, citing an officer",
    "confirms": "Tidewater Post, citing an officer, who confirms it",
    "denies": "Tidewater Post, citing an officer, who denies it",
    "suspects": "Tidewater Post, citing an officer, who suspects it",
    "claims_responsibility": "Tidewater Post, citing an officer, who claims responsibility",
    "declines": "Tidewater Post, citing an officer, who declines to comment",
    "accuses": "Tidewater Post, citing an officer, in an accusation",
    "announces": "Tidewater Post, citing an officer, in an announcement",
    "suggests": "Tidewater Post, citing an officer, who suggests it",
    "predicts": "Tidewater Post, citing an officer, in a prediction",
    "warns": "Tidewater Post, citing an officer, in a warning",
    "orders": "Tidewater Post, citing an officer, in an order",
    "promises": "Tidewater Post, citing an officer, in a promise",
    "doubts": "Tidewater Post, citing an officer, who doubts it",
    "asks": "Tidewater Post, citing an officer, in a question",
}
LAST_HOW: dict[How, str] = {
    "relays": "Tidewater Post, quoting an officer",
    "translates": "Tidewater Post, quoting an officer",
    "witnessed": "Tidewater Post, quoting an officer, as a witness",
    "acted": "Tidewater Post, quoting an officer, as a party to it",
    "infers": "Tidewater Post, quoting an officer, by inference",
    "unknown": "Tidewater Post, quoting an officer",
}


@pytest.mark.parametrize("stance", get_args(Stance))
def test_every_stance_of_the_origin_has_its_words(stance: Stance) -> None:
    assert chain_in_words((OUTLET, POST, replace(OFFICER, stance=stance))) == STANCES[stance]


@pytest.mark.parametrize("how", get_args(How))
def test_every_way_of_knowing_has_its_words(how: How) -> None:
    assert chain_in_words((OUTLET, POST, replace(OFFICER, how=how))) == LAST_HOW[how]


def test_stances_and_hows_have_a_verb_each() -> None:
    assert set(STANCE_VERB) == set(get_args(Stance))
    assert set(HOW_WORDS) == set(get_args(How))


def test_a_translation_is_told_as_one() -> None:
    translated = replace(POST, how="translates")
    assert chain_in_words((OUTLET, translated, OFFICER)) == "Tidewater Post, translating an officer"


def test_an_inference_in_the_middle_is_told_as_one() -> None:
    inferring = replace(POST, how="infers")
    told = "Tidewater Post, inferring it from an officer"
    assert chain_in_words((OUTLET, inferring, OFFICER)) == told


def test_an_outlet_alone_speaks_in_its_own_voice() -> None:
    assert chain_in_words((OUTLET,)) == "Harbour Courier, in its own voice"


def test_an_article_without_a_known_outlet_speaks_for_itself() -> None:
    assert chain_in_words((replace(OUTLET, name=None),)) == "the article, in its own voice"


def test_a_group_is_which_and_a_witness_is_who() -> None:
    group = Link("the Saltmarsh Brigade", None, "group", True, False, None, None, "denies", "acted")
    witness = replace(group, name="a resident", kind="witness", how="witnessed")
    told = "the Saltmarsh Brigade, which denies it, as a party to it"
    assert chain_in_words((OUTLET, group)) == told
    assert chain_in_words((OUTLET, witness)) == "a resident, who denies it, as a witness"


def test_several_people_are_who_and_deny() -> None:
    several = Link(
        "Several residents", None, "witness", False, True, None, None, "denies", "unknown"
    )
    assert chain_in_words((OUTLET, several)) == "several residents, who deny it"


def test_several_sources_together_are_which() -> None:
    several = Link("other sources", None, "other", False, True, None, None, "confirms", "unknown")
    assert chain_in_words((OUTLET, several)) == "other sources, which confirm it"


@pytest.mark.parametrize("kind", get_args(LinkKind))
def test_a_voice_without_a_name_is_said_to_have_none(kind: LinkKind) -> None:
    nameless = Link(None, None, kind, False, False, None, None, "says", "unknown")
    assert voice_in_words(nameless).endswith("is not named")


def test_the_institution_of_a_voice_is_told_once() -> None:
    source = Link("a source", None, "other", False, False, None, None, "says", "unknown")
    inside = replace(source, affiliation="Quay Radio")
    assert voice_in_words(inside) == "a source in Quay Radio"
    assert voice_in_words(replace(inside, name="a Quay Radio editor")) == "a Quay Radio editor"


def test_a_stated_role_stands_before_the_name_with_its_article() -> None:
    reading = depot_reading()
    told = "Tidewater Post, quoting a retired coast guard officer, Imre Saldanha"
    assert chain_in_words(reading.claims[0].chain, described_in(reading)) == told


def test_a_role_without_an_article_gets_one() -> None:
    reading = depot_reading()
    bare = replace(reading.statements[0], value="admiral")
    described = described_in(replace(reading, statements=(bare,)))
    assert described[bare.about] == "an admiral"


def test_a_rank_stands_before_the_name() -> None:
    reading = depot_reading()
    rank = replace(reading.statements[0], value="Colonel")
    described = described_in(replace(reading, statements=(rank,)))
    told = "Tidewater Post, quoting Colonel Imre Saldanha"
    assert chain_in_words(reading.claims[0].chain, described) == told


def test_the_leader_of_something_stands_after_the_name() -> None:
    reading = depot_reading()
    role = replace(reading.statements[0], value="leader of the Saltmarsh Brigade")
    described = described_in(replace(reading, statements=(role,)))
    told = "Tidewater Post, quoting Imre Saldanha, leader of the Saltmarsh Brigade"
    assert chain_in_words(reading.claims[0].chain, described) == told


def test_a_rejected_role_is_not_told() -> None:
    reading = depot_reading()
    rejected = replace(reading.statements[0], status="rejected")
    assert described_in(replace(reading, statements=(rejected,))) == {}
