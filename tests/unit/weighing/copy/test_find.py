"""Copies are the same in any order, depend on two articles alone, and point at equal words."""

import re
from hashlib import sha256
from itertools import combinations, pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from whoseword.record import Article, Block, Span
from whoseword.reference.copies import open_copies
from whoseword.weighing.copy.compare import compare
from whoseword.weighing.copy.find import find_copies
from whoseword.weighing.copy.keys import keys_of

BOOK = open_copies()
SENTENCES = (
    "The ferry left the quay before dawn and was hit by two shells near the old lighthouse.",
    "Fishermen pulled eleven people out of the water and brought them to the customs shed.",
    "The road has been closed to lorries since the winter, when the bridge was blown up.",
    "“Nobody came to help us for three days and three nights,” a baker from the old town said.",
    "We have asked the mayor for bread, for blankets and for boats that can cross at night.",
    "Two herders who went up to the summer huts last week have still not come back down.",
    "The office would not say how many mines had been found or who was thought to have laid them.",
    "TESSIN (AP) — The guards at the gate were changed at noon, as they are on every holiday.",
    "Photo: Reuters",
    "That is what the Harbour Post wrote.",
)


def article(paragraphs: list[list[str]], outlet: str | None, day: str | None) -> Article:
    text, blocks = "", []
    for sentences in paragraphs:
        start = len(text)
        text += " ".join(sentences)
        blocks.append(Block("paragraph", Span(start, len(text))))
        text += "\n\n"
    identity = sha256(f"{text}{outlet}{day}".encode()).hexdigest()
    return Article(
        identity, outlet, None, None, None, "en", day, "given" if day else None, text, tuple(blocks)
    )


articles = st.builds(
    article,
    st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3), min_size=1, max_size=4),
    st.sampled_from([None, "Harbour Post", "www.harbourpost.example", "Northern Gazette"]),
    st.sampled_from([None, "2031", "2031-03", "2031-03-03", "2031-03-04"]),
)


@given(st.lists(articles, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_articles_makes_no_difference(some: list[Article], chance: Random) -> None:
    mixed = list(some)
    chance.shuffle(mixed)
    assert find_copies(mixed, BOOK) == find_copies(some, BOOK)


@given(articles, articles)
def test_a_pair_depends_on_its_two_alone(one: Article, other: Article) -> None:
    told = compare(one, other, BOOK)
    assert told == compare(other, one, BOOK) == compare(one, other, BOOK)


@given(st.lists(articles, max_size=6))
def test_what_is_found_is_what_comparing_says(some: list[Article]) -> None:
    held = {one.id: one for one in some}
    meeting = (
        (one, other)
        for one, other in combinations(held.values(), 2)
        if keys_of(one, BOOK) & keys_of(other, BOOK)
    )
    compared = (compare(one, other, BOOK) for one, other in meeting)
    assert {*find_copies(some, BOOK)} == {copy for copy in compared if copy is not None}


@given(articles, articles)
def test_passages_point_at_equal_words(one: Article, other: Article) -> None:
    copy = compare(one, other, BOOK)
    if copy is None:
        return
    texts = {one.id: one.text, other.id: other.text}
    assert copy.passages
    assert 0 < copy.shared <= 1
    for early, late in copy.passages:
        assert words(early.of(texts[copy.earlier])) == words(late.of(texts[copy.later]))
    ends = [late for _, late in copy.passages]
    assert all(before.end <= after.start for before, after in pairwise(ends))


@given(articles)
def test_a_text_is_never_compared_with_itself(one: Article) -> None:
    assert compare(one, one, BOOK) is None
    assert find_copies((one, one), BOOK) == ()


def test_copies_of_later_texts_come_later() -> None:
    shared = [list(SENTENCES[:3])]
    first, second, third = (article(shared, None, day) for day in ("2031", "2032", "2033"))
    found = find_copies((third, first, second), BOOK)
    assert [(copy.earlier, copy.later) for copy in found] == [
        (first.id, second.id),
        *sorted([(first.id, third.id), (second.id, third.id)]),
    ]


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())
