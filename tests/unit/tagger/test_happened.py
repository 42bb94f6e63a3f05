"""Events and who plays a part in them, as the shipped tagger finds them in invented sentences."""

import pytest

from whoseword.measure.polnear import line_blocks
from whoseword.record import Article, EventMark, Span
from whoseword.tagger import load_tagger
from whoseword.tagger.labels import ROLES_OF

TAGGER = load_tagger()
BLAST = (
    "A car bomb exploded near a market in Tolo on Monday, killing five officers and wounding"
    " a child. Police arrested two suspects."
)


def article(text: str) -> Article:
    return Article("a", None, None, None, None, None, None, None, text, line_blocks(text))


def events(text: str) -> dict[str, EventMark]:
    return {mark.span.of(text): mark for mark in TAGGER.tag(article(text)).events}


def played(mark: EventMark, text: str) -> set[tuple[str, str]]:
    return {(argument.role, argument.span.of(text)) for argument in mark.arguments}


def test_what_happened_is_found_with_its_kind() -> None:
    kinds = {words: mark.kind for words, mark in events(BLAST).items()}
    assert kinds["exploded"] == "Conflict.Attack"
    assert kinds["killing"] == "Life.Die"
    assert kinds["wounding"] == "Life.Injure"
    assert kinds["arrested"] == "Justice.ArrestJailDetain"


def test_who_suffered_goes_with_the_event_that_it_suffered() -> None:
    found = events(BLAST)
    assert ("Victim", "child") in played(found["wounding"], BLAST)
    assert ("Detainee", "suspects") in played(found["arrested"], BLAST)


def test_a_text_in_which_nothing_happens_has_no_event() -> None:
    assert events("The road to the coast is long and the houses are white.") == {}


def test_arguments_are_found_for_a_trigger_that_is_given() -> None:
    at = BLAST.index("arrested")
    (mark,) = TAGGER.arguments_of(article(BLAST), [(Span(at, at + 8), "Justice.ArrestJailDetain")])
    assert mark.kind == "Justice.ArrestJailDetain"
    assert ("Detainee", "suspects") in played(mark, BLAST)


@pytest.mark.parametrize("kind", ["Nothing.Known", ""])
def test_a_kind_that_was_never_learned_has_no_arguments(kind: str) -> None:
    (mark,) = TAGGER.arguments_of(article(BLAST), [(Span(0, 1), kind)])
    assert mark.arguments == ()


def test_the_text_stands_behind_what_happened_more_than_behind_what_may_or_did_not() -> None:
    text = (
        "The rebels attacked the town. The army may attack the camp."
        " The rebels did not attack the school."
    )
    ends = [at for at in range(len(text)) if text.startswith("attack", at)]
    sure, unsure, denied = TAGGER.commitment_at(article(text), [Span(at, at + 6) for at in ends])
    assert sure is not None
    assert unsure is not None
    assert denied is not None
    assert sure > 2
    assert unsure < 1
    assert denied < 0


def test_no_commitment_is_told_outside_the_text() -> None:
    assert TAGGER.commitment_at(article("Tolo fell."), [Span(50, 55)]) == (None,)


def test_fillers_of_violence_have_a_role_and_an_incident() -> None:
    text = (
        "Terrorists of the TLF placed a bomb at the power station of Tolo, destroying a pylon."
        " The power station burned down."
    )
    found = {
        (filler.span.of(text), filler.role, filler.incident)
        for filler in TAGGER.tag(article(text)).fillers
    }
    assert ("Terrorists", "perpetrator", "bombing") in found
    assert ("bomb", "weapon", "bombing") in found
    assert ("power station", "target", "bombing") in found


def test_an_event_has_only_the_parts_that_its_kind_has() -> None:
    for mark in events(BLAST).values():
        assert {argument.role for argument in mark.arguments} <= ROLES_OF[mark.kind]
