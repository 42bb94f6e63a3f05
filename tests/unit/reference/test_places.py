"""Every word of places.yaml counts beside a name of a place, and not elsewhere."""

from pathlib import Path

import pytest

from tests.spec.dateline.desk import article, books
from whoseword.errors import LexiconError
from whoseword.reading.dateline import place_names
from whoseword.reading.dateline.surroundings import surroundings_of
from whoseword.record import Name, Span
from whoseword.reference.gazetteer import Gazetteer, open_gazetteer
from whoseword.reference.places import open_place_words

WORDS = open_place_words()


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


def _span(text: str) -> Span:
    return Span(text.index("Sirte"), text.index("Sirte") + len("Sirte"))


@pytest.mark.parametrize(("word", "kind"), sorted(WORDS.kinds.items()))
def test_a_word_for_a_kind_announces_it(gazetteer: Gazetteer, word: str, kind: str) -> None:
    for text in (f"in the {word} of Sirte there", f"in the Sirte {word} there"):
        word_there = surroundings_of(text, _span(text), gazetteer).word
        assert word_there is not None
        assert WORDS.kind_of(word_there) == kind


@pytest.mark.parametrize("word", sorted(WORDS.kinds))
def test_a_word_for_a_kind_does_not_reach_over_a_comma(gazetteer: Gazetteer, word: str) -> None:
    text = f"in the {word}, Sirte, there"
    assert surroundings_of(text, _span(text), gazetteer).word is None


@pytest.mark.parametrize("word", sorted(WORDS.features))
def test_a_word_of_nature_makes_no_town_of_its_namesake(gazetteer: Gazetteer, word: str) -> None:
    assert WORDS.kind_of(word) == "line_or_area"
    assert _numbers_of(f"Boats lay on Sirte {word}.", f"Sirte {word}") == {None}
    assert _numbers_of(f"Boats lay at Sirte, by the {word}.", "Sirte") == {2210554}


def _numbers_of(text: str, name: str) -> set[int | None]:
    span = Span(text.index(name), text.index(name) + len(name))
    named = Name("n-1", "place", None, (span,), name)
    (told,) = place_names(article(text), (named,), books())
    return {told.place.geonames_id if told.place else None}


@pytest.mark.parametrize("verb", sorted(WORDS.saying))
def test_what_speaks_is_not_what_a_place_lies_in(gazetteer: Gazetteer, verb: str) -> None:
    for speaks in (
        f"It fell in Sirte, Egypt {verb}.",
        f"It fell in Sirte, Egypt {verb} on Monday.",
    ):
        assert surroundings_of(speaks, _span(speaks), gazetteer).stated == ()
    for told in (f"A man in Sirte, Libya {verb} it.", f"It fell in Sirte, Libya, he {verb}."):
        (held,) = surroundings_of(told, _span(told), gazetteer).stated
        assert held.country == "LY"


@pytest.mark.parametrize("words", sorted(WORDS.near))
def test_a_word_for_nearness_puts_it_near(gazetteer: Gazetteer, words: str) -> None:
    near = f"It fell {words} Sirte."
    assert surroundings_of(near, _span(near), gazetteer).near
    elsewhere = f"It fell {words} the hill, and Sirte saw it."
    assert not surroundings_of(elsewhere, _span(elsewhere), gazetteer).near


@pytest.mark.parametrize("side", sorted(WORDS.sides))
def test_a_side_puts_it_near_before_of_and_not_in_the_name(gazetteer: Gazetteer, side: str) -> None:
    near = f"It fell 30 km {side} of Sirte."
    assert surroundings_of(near, _span(near), gazetteer).near
    inside = f"It fell in {side} parts; Sirte saw it."
    assert not surroundings_of(inside, _span(inside), gazetteer).near


@pytest.mark.parametrize("unit", sorted(WORDS.distances))
def test_a_distance_from_a_place_is_near_it(gazetteer: Gazetteer, unit: str) -> None:
    near = f"It fell 30 {unit} from Sirte."
    assert surroundings_of(near, _span(near), gazetteer).near
    elsewhere = f"It took 30 {unit}. Sirte saw it."
    assert not surroundings_of(elsewhere, _span(elsewhere), gazetteer).near


def test_a_lexicon_that_does_not_fit_is_told(tmp_path: Path) -> None:
    (tmp_path / "places.yaml").write_text("near: 3", encoding="utf-8")
    with pytest.raises(LexiconError, match="lexicon places is malformed"):
        open_place_words(tmp_path)
