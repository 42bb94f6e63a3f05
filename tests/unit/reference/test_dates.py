"""Every word of dates.yaml counts in the place that it is made for, and not in another."""

from pathlib import Path
from typing import Any

import pytest

from tests.spec.dateline.desk import article, books
from whoseword.errors import LexiconError
from whoseword.reading.dateline import find_times
from whoseword.record import TimeExpression
from whoseword.reference.dates import WordKind, open_dates
from whoseword.reference.lexicon import read_lexicon

BOOK = open_dates()

# For each kind of word a phrase where it must count, and one where it must not.
PHRASES: dict[WordKind, tuple[str, str]] = {
    "month": ("It was on {Word} 5, 2016.", "It was a {word}like thing."),
    "weekday": ("It was on {Word} night.", "It was a {word}like thing."),
    "season": ("It was in the {word} of 2016.", "It was a {word} and a half."),
    "unit": ("It was two {word} ago.", "It was a {word}ish thing."),
    "day": ("It was {word}.", "It was {word}ish."),
    "night": ("It was {word}.", "It was {word}ish."),
    "day_part": ("It was this {word}.", "It was a {word}."),
    "part": ("It was at the {word} of 2016.", "It was the {word} of the road."),
    "number": ("It was {word} weeks ago.", "It was {word} tables."),
    "vague": ("It was {word} weeks ago.", "It was {word} tables."),
    "ordinal": ("It was on the {word} of May 2016.", "It was the {word} table."),
    "last": ("It was {word} month.", "It was the {word} table."),
    "same": ("It was {word} month.", "It was the {word} table."),
    "next": ("It was {word} month.", "It was the {word} table."),
    "following": ("It was 5 May 2016. The {word} day it was not.", "It was the {word} table."),
    "previous": ("It was 5 May 2016. The {word} day it was not.", "It was the {word} table."),
    "that": ("It was 5 May 2016. It ended {word} day.", "It was the {word} table."),
    "ago": ("It was two weeks {word}.", "It was {word}."),
    "later": ("It was 5 May 2016. Two days {word}, it was not.", "It was {word} Rome."),
    "earlier": ("It was 5 May 2016. Two days {word}, it was not.", "It was {word} Rome."),
    "every": ("It was {word} day.", "It was {word} table."),
    "set": ("It was {word}.", "It was {word}ish."),
    "now": ("It was {word}.", "It was {word}ish."),
    "past": ("It was {word}.", "It was {word}ish."),
    "future": ("It will come {word}.", "It was {word} after lunch."),
    "fiscal": ("It was in {word} 2015.", "It was the {word} table."),
    "half": ("It was in the first {word} of 2015.", "It was {word} a table."),
    "clock": ("It was at 5 {word}.", "It was {word}ish."),
    "zone": ("It was at 5:30 {word}.", "It was {word} and cold."),
}
WORDS = sorted(
    (kind, word) for word, known in BOOK.words.items() for kind in known.kinds if kind != "feast"
)
FEASTS = [
    (form, name)
    for form, names in read_lexicon("dates", dict[str, Any])["feasts"].items()
    for name in names
]


def _read(text: str) -> list[TimeExpression]:
    return list(find_times(article(text, "2016-06-15"), books()))


def _told(phrase: str, word: str) -> str:
    return phrase.format(word=word, Word=word.capitalize())


@pytest.mark.parametrize(("kind", "word"), WORDS)
def test_a_word_counts_where_it_is_made_for(kind: WordKind, word: str) -> None:
    phrase = PHRASES[kind][0]
    shown = word.capitalize() if "{Word}" in phrase else word
    start = _told(phrase, word).rindex(shown)
    read = _read(_told(phrase, word))
    assert any(one.span.start <= start < one.span.end for one in read)


@pytest.mark.parametrize(("kind", "word"), WORDS)
def test_a_word_does_not_count_elsewhere(kind: WordKind, word: str) -> None:
    assert [one for one in _read(_told(PHRASES[kind][1], word)) if one.timex3.type != "SET"] == []


@pytest.mark.parametrize(("form", "name"), FEASTS)
def test_a_feast_of_a_year_and_a_day_of_a_hijri_month_are_dates(form: str, name: str) -> None:
    is_month = form.startswith(("lunar", "solar")) and len(form.split("-")) == 2
    (one,) = _read(f"It was on 5 {name} 1395." if is_month else f"It was on {name} 2015.")
    year = ("2016", "2017") if form.startswith("solar") else ("1975", "1976")
    assert (one.edtf or "").startswith(year if is_month else "2015")


@pytest.mark.parametrize("name", [name for _, name in FEASTS])
def test_a_name_of_a_feast_inside_a_longer_name_is_none(name: str) -> None:
    assert _read(f"It was {name} Fares.") == []
    assert _read(f"They began Operation {name}.") == []


@pytest.mark.parametrize("words", BOOK.almost, ids=" ".join)
def test_words_for_how_exact_a_number_is_belong_to_the_time(words: tuple[str, ...]) -> None:
    told = " ".join(words)
    (one,) = _read(f"It lasted {told} two weeks.")
    assert one.span.of(f"It lasted {told} two weeks.") == f"{told} two weeks"
    assert _read(f"It lasted {told} two men.") == []


@pytest.mark.parametrize("words", BOOK.at_earliest)
def test_a_day_that_is_told_as_the_earliest_lies_ahead(words: str) -> None:
    (one,) = _read(f"They killed it {words} Friday.")
    assert one.edtf == "2016-06-17"
    assert _read(f"They killed it {words} they could.") == []


@pytest.mark.parametrize("word", sorted(BOOK.on_days))
def test_a_day_of_the_month_alone_is_of_the_month_told_before(word: str) -> None:
    *_, last = _read(f"It began in May 2014. They killed it {word} the 20th.")
    assert "2014-05-20" in (last.edtf or "")
    assert len(_read(f"It began in May 2014. They killed it {word} the 20th man.")) == 1


@pytest.mark.parametrize("word", sorted(BOOK.ambiguous))
def test_a_doubtful_word_needs_a_date_beside_it(word: str) -> None:
    assert _read(f"He met {word.capitalize()} Orlova there.") == []
    assert _read(f"They {word} go.") == []


@pytest.mark.parametrize("word", sorted(BOOK.since))
def test_a_date_after_since_is_open_to_the_end(word: str) -> None:
    (one,) = _read(f"It has stood {word} May 2011.")
    assert one.edtf == "2011-05/.."
    assert _read(f"It has stood {word} the war.") == []


@pytest.mark.parametrize("word", sorted(BOOK.until))
def test_a_date_after_until_is_open_to_the_beginning(word: str) -> None:
    (one,) = _read(f"It stood {word} May 2011.")
    assert one.edtf == "../2011-05"
    assert _read(f"It stood {word} the war.") == []


@pytest.mark.parametrize("word", sorted(BOOK.early))
def test_before_an_hour_of_a_day_is_on_that_day(word: str) -> None:
    told = [one for one in _read(f"It fell before {word} on 3 May 2011.") if one.edtf]
    assert [one.edtf.startswith("..") for one in told if one.edtf] == [False]


@pytest.mark.parametrize("word", sorted(BOOK.about))
def test_a_date_after_about_is_approximate(word: str) -> None:
    (one,) = _read(f"It fell {word} 2011.")
    assert one.edtf == "2011~"


@pytest.mark.parametrize("word", sorted(BOOK.during))
def test_a_month_that_may_be_a_name_is_one_after_a_word_that_leads_to_dates(word: str) -> None:
    assert [one.timex3.value[5:7] for one in _read(f"It fell {word} May.")] == ["05"]


@pytest.mark.parametrize("word", sorted(BOOK.not_after))
def test_a_weekday_that_is_part_of_a_name_is_none(word: str) -> None:
    read = _read(f"They remember {word.capitalize()} Friday.")
    assert [one for one in read if one.when.relative and one.when.relative.weekday] == []


@pytest.mark.parametrize("word", sorted(BOOK.to_come))
def test_a_weekday_beside_a_word_for_what_is_to_come_lies_ahead(word: str) -> None:
    (one,) = _read(f"It is they who {word} it Friday.")
    assert one.edtf == "2016-06-17"


@pytest.mark.parametrize("word", sorted(BOOK.past_verbs))
def test_a_weekday_beside_a_verb_of_the_past_lies_behind(word: str) -> None:
    (one,) = _read(f"It is they who {word} it Friday.")
    assert one.edtf == "2016-06-10"


def test_a_lexicon_that_does_not_fit_is_told(tmp_path: Path) -> None:
    (tmp_path / "dates.yaml").write_text("months: {one: [january]}", encoding="utf-8")
    with pytest.raises(LexiconError, match="lexicon dates is malformed"):
        open_dates(tmp_path)
