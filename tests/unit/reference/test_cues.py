"""The books of cues, voices and small words: look-ups, and lexicons of the user's own."""

from pathlib import Path

import pytest

from whoseword.errors import LexiconError
from whoseword.reference.cues import open_cues, phrase_at
from whoseword.reference.voices import open_voices


def test_the_longest_cue_that_fits_is_given() -> None:
    cues = open_cues()
    cue = cues.cue_at(["they", "claimed", "responsibility", "for", "it"], 1)
    assert cue is not None
    assert (cue.words, cue.stance) == (
        ("claimed", "responsibility", "for"), "claims_responsibility",
    )  # fmt: skip
    assert cues.cue_at(["milk"], 0) is None


@pytest.mark.parametrize(
    ("word", "form"), [("say", "base"), ("says", "third"), ("said", "past"), ("saying", "ing")]
)
def test_a_cue_knows_its_form(word: str, form: str) -> None:
    cue = open_cues().cue_at([word], 0)
    assert cue is not None
    assert (cue.form, cue.stance) == (form, "says")


def test_phrases_are_found_whole_or_not_at_all() -> None:
    cues = open_cues()
    assert phrase_at(cues.before_voice, ["according", "to", "him"], 0) is not None
    assert phrase_at(cues.before_voice, ["according", "him"], 0) is None


def test_every_hedge_has_the_certainty_of_its_list() -> None:
    hedges = open_cues().hedges
    assert {one.certainty for ones in hedges.values() for one in ones} == {
        "probable", "possible", "doubted",
    }  # fmt: skip


def test_a_noun_in_the_plural_is_of_the_same_kind_and_many() -> None:
    voices = open_voices()
    assert voices.kind_of("residents") == voices.kind_of("resident") == "witness"
    assert "residents" in voices.plurals
    assert voices.kind_of("milk") is None


def test_a_lexicon_of_the_users_own_replaces_ours(tmp_path: Path) -> None:
    own = "not_after: []\nprobable: []\npossible: [{words: mayhap}]\ndoubted: []\ndenied: []\n"
    (tmp_path / "hedges.yaml").write_text(own, encoding="utf-8")
    assert list(open_cues(tmp_path).hedges) == ["mayhap"]


@pytest.mark.parametrize("name", ["cues", "hedges", "grammar"])
def test_a_malformed_lexicon_says_which_and_where(tmp_path: Path, name: str) -> None:
    (tmp_path / f"{name}.yaml").write_text("verbs: 7\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=f"{name}.yaml"):
        open_cues(tmp_path)


def test_a_malformed_lexicon_of_voices_says_so(tmp_path: Path) -> None:
    (tmp_path / "voices.yaml").write_text("kinds: []\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"voices\.yaml"):
        open_voices(tmp_path)
