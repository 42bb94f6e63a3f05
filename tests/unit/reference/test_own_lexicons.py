"""A user's own lexicon replaces ours; a broken one is refused with its place."""

from importlib.resources import files
from pathlib import Path

import pytest

from tests.unit.reading.name.desk import article_of
from whoseword.errors import LexiconError
from whoseword.language.sentences import sentences_of
from whoseword.language.words import words_of
from whoseword.reading.claim import find_claims
from whoseword.record import Tagged
from whoseword.reference.books import Books, open_books
from whoseword.reference.deeds import open_deeds
from whoseword.reference.names import open_names


def test_an_own_lexicon_replaces_ours(tmp_path: Path) -> None:
    ours = files("whoseword").joinpath("lexicons/facilities.yaml").read_text("utf-8")
    (tmp_path / "facilities.yaml").write_text(ours.replace("museum", "granary"), encoding="utf-8")
    assert open_names(tmp_path).facilities.match(["granary"], 0) is not None
    assert open_names().facilities.match(["granary"], 0) is None


@pytest.mark.parametrize("name", ["deeds", "tolls", "reality", "people", "numbers", "clauses"])
def test_a_broken_lexicon_of_deeds_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / f"{name}.yaml").write_text("- nothing\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=name):
        open_deeds(tmp_path)


def test_a_list_of_small_words_that_an_own_lexicon_lacks_is_empty(tmp_path: Path) -> None:
    (tmp_path / "clauses.yaml").write_text("roads: [lane]\n", encoding="utf-8")
    clause = open_deeds(tmp_path).clause
    assert (clause["roads"], clause["towns"]) == (frozenset({"lane"}), frozenset())
    assert clause.keys() == open_deeds().clause.keys()


@pytest.mark.parametrize("name", ["outlets", "official_bodies", "titles", "statements", "groups"])
def test_a_broken_lexicon_of_names_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / f"{name}.yaml").write_text("- nothing\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=name):
        open_names(tmp_path)


def test_a_claim_is_read_with_a_hedge_of_the_users_own(tmp_path: Path) -> None:
    ours = files("whoseword").joinpath("lexicons/hedges.yaml").read_text("utf-8")
    own = ours.replace("{words: perhaps,", "{words: mayhap,")
    (tmp_path / "hedges.yaml").write_text(own, encoding="utf-8")
    books = open_books(tmp_path)
    assert certainty_with(books, "The dam has mayhap broken.") == "possible"
    assert certainty_with(books, "The dam has perhaps broken.") == "stated"


def certainty_with(books: Books, text: str) -> str:
    """How sure the outlet is of a sentence, read with these books."""
    article = article_of(text, "Our Paper")
    tagged = Tagged("none", words_of(text), sentences_of(text, article.blocks), (), ())
    [claim] = find_claims(article, tagged, (), (), books).claims
    return claim.certainty
