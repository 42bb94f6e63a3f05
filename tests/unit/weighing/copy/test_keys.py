"""Keys come from one article alone, are the same everywhere, and are few."""

from whoseword.record import Article, Block, Span
from whoseword.reference.copies import open_copies
from whoseword.weighing.copy.keys import keys_of

SENTENCE = "Fishermen pulled eleven people out of the water and brought them to the customs shed."


def keys(text: str) -> frozenset[int]:
    block = Block("paragraph", Span(0, len(text)))
    return keys_of(
        Article("0", None, None, None, None, "en", None, None, text, (block,)), open_copies()
    )


def test_keys_are_the_same_on_every_machine() -> None:
    assert sorted(keys(SENTENCE)) == [980111019513982067, 1043927169187042171]


def test_a_sentence_keeps_its_keys_in_other_company() -> None:
    assert keys(SENTENCE) <= keys(f"The harbour is closed. {SENTENCE} Nobody knows for how long.")


def test_words_of_others_leave_no_key() -> None:
    assert keys(f"“{SENTENCE}”") == frozenset()
    assert keys(SENTENCE.replace("out of", "that we saw in")) == frozenset()


def test_names_and_figures_leave_no_key() -> None:
    assert keys("Colonel Barka Tolli of the Third Tessin Brigade and 14 of the Orvel Guard.") == (
        frozenset()
    )


def test_keys_fit_whole_numbers_of_a_database() -> None:
    text = " ".join(SENTENCE.replace("eleven", f"{number} and") for number in range(200))
    assert all(0 <= key < 2**63 for key in keys(text))


def test_keys_are_few() -> None:
    text = " ".join(SENTENCE.replace("people", f"men{chr(97 + at)} and boys") for at in range(20))
    assert len(keys(text)) <= 40
