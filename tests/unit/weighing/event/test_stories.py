"""Articles are of one story by what their words tell: of each pair alone, in any order."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.reading.article import take_article
from whoseword.record import Article, Given, Source
from whoseword.reference.copies import open_copies
from whoseword.reference.matching import open_story_weights, open_word_weights
from whoseword.weighing.event.gist import Gist, gist_of, likeness
from whoseword.weighing.event.stories import find_stories, story_keys

WORDS, WEIGHTS, COPIES = open_word_weights(), open_story_weights(), open_copies()
FERRY = (
    "Ferry Rosalind runs aground off Kestrel Point",
    """The ferry Rosalind ran aground off Kestrel Point on Monday with 212 passengers on board.
Lifeboats from Marrow Bay took all of them ashore, the coastguard said.""",
)
FERRY_AGAIN = (
    "Passengers of stranded Rosalind tell of night off Kestrel Point",
    """Passengers of the Rosalind said the ferry struck rocks off Kestrel Point in the dark.
The coastguard sent lifeboats from Marrow Bay and nobody was hurt.""",
)
OTHER_FERRY = (
    "Ferry line halves fares for pupils",
    """Pupils will pay half on every ferry between Lowell Sound and Ostrava Quay from autumn on.
The line said that it hopes for more passengers.""",
)
BANK = (
    "Brannock Bank to close nine branches",
    """Brannock Bank will close nine branches in Tellis county, its board said.
Staff are offered other posts.""",
)


def article(told: tuple[str, str]) -> Article:
    title, text = told
    given = Given(title=title or None)
    taken = take_article(Source("one", text.encode(), "text", given=given))
    assert isinstance(taken, Article)
    return taken


def gist(told: tuple[str, str], name: str) -> Gist:
    return replace(gist_of(article(told), WORDS, COPIES), article=name)


def test_two_reports_of_one_thing_in_other_words_are_one_story() -> None:
    found = find_stories([gist(FERRY, "a"), gist(BANK, "b"), gist(FERRY_AGAIN, "c")], WEIGHTS)
    assert found == (("a", "c"), ("b",))


def test_another_thing_with_some_of_the_same_words_is_another_story() -> None:
    found = find_stories([gist(FERRY, "a"), gist(OTHER_FERRY, "b")], WEIGHTS)
    assert found == (("a",), ("b",))


def test_what_is_of_the_site_makes_no_articles_alike() -> None:
    notice = "Sign up for our Brannock letter and read of Tellis county every Monday."
    with_notice = [(title, f"{text}\n\n{notice}") for title, text in (FERRY, OTHER_FERRY)]
    one, other = (gist(told, "a") for told in with_notice)
    assert likeness(one, other, WEIGHTS) == likeness(
        gist(FERRY, "a"), gist(OTHER_FERRY, "b"), WEIGHTS
    )


def test_figures_do_not_make_articles_alike() -> None:
    one, other = gist(("", "5 12 1998"), "a"), gist(("", "5 12 1998"), "b")
    assert likeness(one, other, WEIGHTS) == pytest.approx(WEIGHTS.nothing)


def test_an_article_of_words_that_say_nothing_stands_alone() -> None:
    said = [gist(("", "The, the."), "a"), gist(("", "The the."), "b"), gist(FERRY, "c")]
    assert find_stories(said, WEIGHTS) == (("a",), ("b",), ("c",))


def test_no_article_is_in_no_story() -> None:
    assert find_stories([], WEIGHTS) == ()


words = st.sampled_from(("rosalind", "kestrel", "brannock", "tellis", "ostrava", "lowell", "grain"))
texts = st.lists(words, min_size=1, max_size=6).map(" ".join)


@st.composite
def gists(draw: st.DrawFn, letter: str = "a") -> list[Gist]:
    """Some articles of a few words."""
    told = draw(st.lists(st.tuples(texts, texts), min_size=2, max_size=8))
    return [gist(one, f"{letter}{number}") for number, one in enumerate(told)]


@given(gists(), st.integers())
def test_any_order_gives_the_same(found: list[Gist], seed: int) -> None:
    shuffled = list(found)
    Random(seed).shuffle(shuffled)  # noqa: S311 an order to try, no secret
    assert find_stories(found, WEIGHTS) == find_stories(shuffled, WEIGHTS)


@given(gists())
def test_likeness_is_of_the_pair_whichever_comes_first(found: list[Gist]) -> None:
    one, other = found[:2]
    assert likeness(one, other, WEIGHTS) == likeness(other, one, WEIGHTS)


@given(gists(), gists("b"))
def test_what_shares_no_key_changes_nothing(here: list[Gist], there: list[Gist]) -> None:
    far = [_elsewhere(one) for one in there]
    keys = {key for one in here for key in story_keys(one)}
    assert not keys & {key for one in far for key in story_keys(one)}
    both = set(find_stories([*here, *far], WEIGHTS))
    assert both == {*find_stories(here, WEIGHTS), *find_stories(far, WEIGHTS)}


@given(gists())
def test_a_story_is_held_together_by_pairs_of_the_threshold(found: list[Gist]) -> None:
    by_id = {one.article: one for one in found}
    for story in find_stories(found, WEIGHTS):
        reached, rest = {story[0]}, {*story[1:]}
        while rest:
            near = {
                two
                for one in reached
                for two in rest
                if likeness(by_id[one], by_id[two], WEIGHTS) >= WEIGHTS.threshold
            }
            assert near
            reached, rest = reached | near, rest - near


def _elsewhere(one: Gist) -> Gist:
    """The same article in words that nobody else has."""
    return Gist(
        one.article,
        *({f"x{word}": value for word, value in part.items()} for part in _parts(one)),
    )


def _parts(one: Gist) -> tuple[dict[str, float], ...]:
    return tuple(dict(part) for part in (one.title, one.lead, one.whole))
