"""Numbers in words and digits become ranges, and nothing else becomes a number."""

from importlib.resources import files

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from whoseword.language.numbers import NumberReader, NumberWords
from whoseword.reference.lexicon import read_lexicon

_READER = NumberReader(read_lexicon("numbers", NumberWords))
_RAW = yaml.safe_load(files("whoseword").joinpath("lexicons/numbers.yaml").read_text("utf-8"))


def _ranges(text: str) -> list[tuple[int | None, int | None]]:
    return [(q.low, q.high) for q in _READER.quantities(text)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("43", 43, 43),
        ("1,200", 1200, 1200),
        ("Twenty-five", 25, 25),
        ("twenty five", 25, 25),
        ("two hundred and ten", 210, 210),
        ("a hundred", 100, 100),
        ("three thousand", 3000, 3000),
        ("two hundred thousand", 200_000, 200_000),
        ("1.5 million", 1_500_000, 1_500_000),
        ("a dozen", 12, 12),
        ("two dozen", 24, 24),
        ("half a dozen", 6, 6),
        ("several dozen", 36, None),
        ("dozens", 24, 99),
        ("more than 50", 51, None),
        ("more than a dozen", 13, None),
        ("at least 12", 12, None),
        ("up to 30", None, 30),
        ("as many as thirty", None, 30),
        ("fewer than ten", None, 9),
        ("between 10 and 15", 10, 15),
        ("from 10 to 15", 10, 15),
        ("12 to 15", 12, 15),
        ("12-15", 12, 15),
        ("two or three", 2, 3),
        ("50 or more", 50, None),
        ("at least another nine", 9, None),
        ("some 30", 30, 30),
        ("nobody", 0, 0),
        ("no one", 0, 0),
        ("a couple", 2, 2),
        ("50+", 50, None),
    ],
)
def test_a_quantity_is_read_as_its_range(text: str, low: int | None, high: int | None) -> None:
    [quantity] = _READER.quantities(f"{text} people")
    assert (quantity.low, quantity.high, quantity.unit) == (low, high, None)
    assert quantity.span.of(f"{text} people") == text


@pytest.mark.parametrize(
    "text", ["January 19th", "the third wave", "It was over.", "some said so", "B-52s and F16", ""]
)
def test_what_counts_nothing_is_no_quantity(text: str) -> None:
    assert _ranges(text) == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("30 km", "km"),
        ("43 percent", "percent"),
        ("43%", "%"),
        ("$5 million", "$"),
        ("three days", "days"),
        ("a 12-year-old", None),
        ("a 30-kilometre road", "kilometre"),
    ],
)
def test_a_measure_is_told_from_a_head_count(text: str, unit: str | None) -> None:
    [quantity] = _READER.quantities(text)
    if unit is None:
        assert quantity.unit in {None, "year"}
    else:
        assert quantity.unit == unit


def test_two_numbers_of_a_sentence_stay_two() -> None:
    assert _ranges("Three were killed and at least 12 wounded.") == [(3, 3), (12, None)]


def test_an_approximate_number_says_so() -> None:
    assert [q.about for q in _READER.quantities("About 30 died and 4 were hurt.")] == [True, False]


@pytest.mark.parametrize("entry", _RAW["vague"], ids=lambda entry: str(entry["words"]))
def test_each_vague_number_fires_where_it_should_and_not_elsewhere(
    entry: dict[str, str | int],
) -> None:
    bounds = (entry.get("low"), entry.get("high"))
    words = str(entry["words"])

    def fires(text: str) -> bool:
        return any(
            q.span.of(text).lower() == words and (q.low, q.high) == bounds
            for q in _READER.quantities(text)
        )

    assert fires(str(entry["fires"]))
    assert not fires(str(entry["not"]))


@pytest.mark.parametrize("entry", _RAW["bounds"], ids=lambda entry: str(entry["words"]))
def test_each_bound_fires_where_it_should_and_not_elsewhere(entry: dict[str, str]) -> None:
    words = entry["words"]

    def fires(text: str) -> bool:
        return any(words in q.span.of(text).lower() for q in _READER.quantities(text))

    assert fires(entry["fires"])
    assert not fires(entry["not"])


@given(st.integers(min_value=0, max_value=999_999))
def test_digits_with_and_without_commas_read_the_same(number: int) -> None:
    assert _ranges(f"{number} died") == _ranges(f"{number:,} died") == [(number, number)]


@given(st.integers(min_value=1, max_value=99))
def test_numbers_in_words_read_as_their_digits(number: int) -> None:
    counted = {value: word for word, value in _RAW["counted"].items() if word != "fourty"}
    if number <= 20 or number % 10 == 0:
        words = counted[number]
    else:
        words = f"{counted[number // 10 * 10]}-{counted[number % 10]}"
    assert _ranges(words) == [(number, number)]


@given(st.text(max_size=200))
def test_any_text_gives_ordered_ranges_inside_it(text: str) -> None:
    end = 0
    for quantity in _READER.quantities(text):
        assert end <= quantity.span.start < quantity.span.end <= len(text)
        end = quantity.span.end
        if quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high
