"""Every word of ``lexicons/entities.yaml`` does its work, and rests where it should."""

import pytest

from tests.spec.weighing.entity.desk import BOOK, reading_of
from whoseword.reference.entities import EntityWords
from whoseword.reference.lexicon import read_lexicon
from whoseword.weighing.entity import find_entities
from whoseword.weighing.entity.forms import body_form, publisher_form
from whoseword.weighing.entity.relations import Relations

WORDS = read_lexicon("entities", EntityWords)


def _are_one(body: str, country: str, other: str, *, town: bool = False) -> bool:
    """Whether bodies of these words are one over two articles, told of these countries."""
    readings = []
    for side, code in (("a", country), ("b", other)):
        place = "Ras Vello" if side == "a" else "Ost Kamen"
        number = 9000001 if side == "a" else 9000002
        words = f"the {body} in {place}" if town else f"the {body}"
        text = words if town else f"{words} left {place}"
        names = {words: "voice body", place: f"place {number} {code}"}
        readings.append(reading_of({"text": text, "names": names}, side))
    found = find_entities(readings, [], BOOK)
    left, right = (found.names[reading.names[0].id] for reading in readings)
    return left == right


@pytest.mark.parametrize("word", WORDS.everywhere.split())
def test_a_word_of_bodies_everywhere_names_none_alone(word: str) -> None:
    assert body_form(f"the {word}", BOOK).kind == "generic"
    assert body_form(f"Salko {word}", BOOK).kind == "name"


@pytest.mark.parametrize("word", WORDS.national)
def test_what_a_country_has_one_of_is_the_countrys_in_any_town(word: str) -> None:
    assert _are_one(word, "ML", "ML", town=True)
    assert not _are_one(word, "ML", "NE", town=True)


@pytest.mark.parametrize("word", WORDS.countrywide)
def test_what_a_town_may_have_is_the_countrys_only_without_a_town(word: str) -> None:
    assert _are_one(word, "ML", "ML")
    assert not _are_one(word, "ML", "ML", town=True)


@pytest.mark.parametrize("ending", WORDS.left_out)
def test_an_outlets_name_may_leave_these_words_out(ending: str) -> None:
    relations = Relations(BOOK)
    short, full = publisher_form("Salko Wave", BOOK), publisher_form(f"Salko Wave {ending}", BOOK)
    relation = relations.of(short, full)
    assert relation is not None
    assert relation.how == "shortened"
    other = relations.of(short, publisher_form(f"Salko {ending} Wave", BOOK))
    assert other is None or other.how != "shortened"


@pytest.mark.parametrize("ending", WORDS.anywhere)
def test_an_ending_used_anywhere_tells_no_country(ending: str) -> None:
    addresses = (f"https://salkowave.{ending}/1", "https://salkowave.ly/1")
    readings = [
        reading_of({"text": "He spoke.", "outlet": "Salko Wave", "url": url, "names": {}}, url)
        for url in addresses
    ]
    found = find_entities(readings, [], BOOK)
    assert len(set(found.outlets.values())) == 1
    elsewhere = reading_of(
        {"text": "He came.", "outlet": "Salko Wave", "url": "https://salkowave.ml/1", "names": {}}
    )
    assert len(set(find_entities([readings[1], elsewhere], [], BOOK).outlets.values())) == 2
