"""Phrases and patterns of the lexicons are found at their first word, the longest first."""

from whoseword.reference.phrases import PhraseBook, open_phrases


def test_the_longest_phrase_wins() -> None:
    phrases = open_phrases([("at least", "a"), ("at", "b"), ("at least half", "c")])
    assert phrases.match(["at", "least", "half", "of"], 0) == ("c", 3)
    assert phrases.match(["at", "least", "ten"], 0) == ("a", 2)
    assert phrases.match(["least", "ten"], 0) is None


def test_the_first_phrase_between_two_words() -> None:
    phrases = open_phrases([("as well", "a")])
    assert phrases.first_in(["he", "did", "as", "well"], 0, 4) == ("a", 2, 4)
    assert phrases.first_in(["he", "did", "as", "well"], 0, 3) is None


def test_a_pattern_has_forms_plurals_choices_and_gaps() -> None:
    book = PhraseBook([("~seize * ship+/boat", "sea"), ("~seize", "land")], {})
    assert book.matches(["seized", "two", "old", "ships"], 0) == (("sea", 4), ("land", 1))
    assert book.matches(["seizing", "a", "boat"], 0) == (("sea", 3), ("land", 1))
    assert book.matches(["seized", "it", ".", "Ships", "left"], 0) == (("land", 1),)
    assert book.matches(["the", "ships"], 0) == ()


def test_a_gap_is_at_most_three_words_wide() -> None:
    book = PhraseBook([("~seize * ship", "sea")], {})
    assert book.matches(["seized", "a", "very", "old", "ship"], 0) == (("sea", 5),)
    assert book.matches(["seized", "a", "very", "very", "old", "ship"], 0) == ()
