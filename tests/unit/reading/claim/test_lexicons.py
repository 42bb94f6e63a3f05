"""Each entry of the lexicons of cues, hedges and voices fires where it should."""

from importlib.resources import files
from typing import Any

import pytest
import yaml

from tests.unit.reading.claim.hearing import books, hear, reported


def lexicon(name: str) -> Any:
    return yaml.safe_load(files("whoseword").joinpath(f"lexicons/{name}.yaml").read_text("utf-8"))


CUES = lexicon("cues")
VERBS = [*CUES["verbs"], *CUES["phrases"]]
WORDS = [*CUES["refusals"], *CUES["before_voice"]]
HEDGES = [
    (level, entry)
    for level, entries in lexicon("hedges").items()
    if level != "not_after"
    for entry in entries
]
NOUNS = lexicon("voices")["kinds"]


@pytest.mark.parametrize("entry", VERBS, ids=lambda entry: entry["verb"])
def test_a_verb_fires_with_its_stance_and_rests_where_it_is_none(entry: dict[str, Any]) -> None:
    stances = [claim.chain[-1].stance for claim in reported(hear(entry["fires"]))]
    assert entry["stance"] in stances
    assert not reported(hear(entry["not"]))


@pytest.mark.parametrize("entry", WORDS, ids=lambda entry: entry["words"])
def test_a_phrase_fires_with_its_stance_and_rests_where_it_is_none(entry: dict[str, Any]) -> None:
    names = {"Dune Radio": "outlet", "Harbour Post": "outlet"}
    claims = reported(hear(entry["fires"], names))  # type: ignore[arg-type]
    default = "says" if entry in CUES["before_voice"] else "declines"
    assert entry.get("stance", default) in [claim.chain[-1].stance for claim in claims]
    stances = [claim.chain[-1].stance for claim in reported(hear(entry["not"]))]
    assert entry.get("stance", default) not in stances


@pytest.mark.parametrize("passage", CUES["nameless"]["fires"])
def test_a_nameless_word_is_a_link_without_a_name(passage: str) -> None:
    link = reported(hear(passage))[0].chain[-1]
    assert (link.name, link.kind, link.named, link.span) == (None, "other", False, None)
    assert link.cue is not None


@pytest.mark.parametrize("passage", CUES["nameless"]["not"])
def test_a_word_that_only_looks_nameless_is_none(passage: str) -> None:
    assert all(claim.chain[-1].name is not None for claim in reported(hear(passage)))


@pytest.mark.parametrize(("level", "entry"), HEDGES, ids=str)
def test_a_hedge_sets_the_certainty_of_what_is_said(level: str, entry: dict[str, str]) -> None:
    claim = hear(entry["fires"]).claims[0]
    assert (claim.certainty, claim.certainty_span is not None) == (level, True)
    assert hear(entry["not"]).claims[0].certainty != level


@pytest.mark.parametrize("kind", sorted(NOUNS))
def test_each_list_of_nouns_has_words_that_it_knows(kind: str) -> None:
    for phrase in NOUNS[kind]["fires"]:
        assert any(books().voices.kind_of(word) for word in phrase.replace("'s", "").split())
