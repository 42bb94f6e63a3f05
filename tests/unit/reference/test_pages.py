"""The lexicon of what stands around articles: each entry fires, and none inside a sentence."""

import pytest

from whoseword.reference.pages import open_pages

PAGES = open_pages()


@pytest.mark.parametrize("line", sorted(PAGES.lines))
def test_a_line_of_the_page_is_known_alone_and_not_in_a_sentence(line: str) -> None:
    assert PAGES.is_furniture(f"  {line.capitalize()}. ")
    assert not PAGES.is_furniture(f"The council of Kelmara wrote “{line}” on the wall of the port.")


@pytest.mark.parametrize("tail", sorted(PAGES.tails))
def test_a_list_of_other_articles_is_known_by_its_heading(tail: str) -> None:
    assert PAGES.is_tail(f" {tail.title()}: ")
    assert not PAGES.is_tail(f"The {tail} of the council were read on Friday.")


@pytest.mark.parametrize("opening", PAGES.openings)
def test_a_line_that_opens_so_is_known_while_it_is_short(opening: str) -> None:
    assert PAGES.is_furniture(f"{opening.capitalize()} of Kelmara and the port")
    assert not PAGES.is_furniture(f"The council, asked about “{opening}”, did not reply.")
    assert not PAGES.is_furniture(f"{opening} {'the council said that it was so, and ' * 6}")


@pytest.mark.parametrize("ending", PAGES.endings)
def test_a_short_line_that_ends_so_is_known(ending: str) -> None:
    assert PAGES.is_furniture(f"The port of Kelmara is closed {ending.capitalize()}")
    assert not PAGES.is_furniture(f"He asked people to {ending} of the council, and left the town.")


@pytest.mark.parametrize("caption", PAGES.captions)
def test_a_caption_is_known_by_its_opening(caption: str) -> None:
    assert PAGES.is_caption(f"{caption.capitalize()} smoke over the port of Kelmara")
    assert not PAGES.is_caption(f"The council spoke of the {caption} that was shown, and left.")


@pytest.mark.parametrize("credit", sorted(PAGES.credits))
def test_a_caption_is_known_by_its_credit(credit: str) -> None:
    assert PAGES.is_caption(f"Smoke over the port of Kelmara ({credit.upper()})")
    assert PAGES.is_caption(f"Smoke over the port of Kelmara. Ada Bell/{credit}")
    assert not PAGES.is_caption(f"The port was closed, the mayor said. ({credit.upper()})")
    assert not PAGES.is_caption(f"The mayor told {credit} that the port was closed.")


def test_a_credit_in_words_makes_a_caption() -> None:
    assert PAGES.is_caption("Smoke over the harbour (Photo: Ada Bell)")


def test_the_language_that_is_read_comes_first_and_keeps_its_words() -> None:
    english, *others = PAGES.tongues
    assert english.code == "en"
    assert all(not english.words & other.words for other in others)
    assert all(len(tongue.words) >= 15 for tongue in PAGES.tongues)
