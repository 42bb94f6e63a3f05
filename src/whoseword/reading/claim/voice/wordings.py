"""Which words can stand for a voice, and how coordinated ones part."""

from collections.abc import Iterator

from whoseword.reading.claim.page import Page
from whoseword.record.kinds import SPEAKERS

Words = tuple[int, int]
"""The number of a first word and of the one after the last."""

SPEAKING = SPEAKERS | {"voice"}


def is_voice(page: Page, first: int, last: int) -> bool:
    """Whether words can stand for a voice: a name, a pronoun, a noun for speakers."""
    low = page.low[first:last]
    if not low or low[0] == "no" or (len(low) == 1 and low[0] in page.voices.nobody):
        return False
    if len(low) == 1 and page.voices.is_pronoun(low[0]):
        return True
    if any(word in page.voices.kinds for word in low):
        return True
    for word in range(first, last):
        number = page.name_at[word]
        if number >= 0 and page.mentions[number][1].kind in SPEAKING:
            return True
    return any(_is_proper(page, word) for word in range(first, last))


def described_person(page: Page, first: int, last: int) -> Words | None:
    """A phrase that begins as a description of somebody does ("a notable of the town")."""
    low = page.low[first]
    if last - first == 1 and len(low) > 3 and low.endswith("s") and page.name_at[first] < 0:
        return first, last
    nobody = not page.voices.nobody.isdisjoint({low, page.low[last - 1]}) or low == "no"
    if nobody or low not in page.voices.determiners or last - first < 2:
        return None
    return first, last


def parts_of(page: Page, first: int, last: int) -> Iterator[Words]:
    """The parts between "and" and commas, names left whole."""
    start = first
    for at in range(first, last):
        if page.low[at] in {"and", ",", "&"} and not _inside_name(page, at):
            if at > start:
                yield start, at
            start = at + 1
    if start < last:
        yield start, last


def _inside_name(page: Page, at: int) -> bool:
    number = page.name_at[at]
    return number >= 0 and page.words[at].end < page.mentions[number][0].end


def _is_proper(page: Page, word: int) -> bool:
    """A capital that is not due to the sentence's beginning and is no day or month."""
    if page.time_at[word] >= 0 or not page.words[word].of(page.text)[:1].isupper():
        return False
    return page.name_at[word] >= 0 or page.sentence_at(word)[0] != word
