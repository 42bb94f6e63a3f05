"""The outlet's own reporter who counted, saw, visited; and the outlet that says it saw or heard."""

from collections.abc import Iterator

from whoseword.reading.claim.first_hand.verbs import is_read
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.sayings import Saying
from whoseword.reading.claim.voice.wordings import Words
from whoseword.record.kinds import MEDIA

_REACH = 14


def saw_it_ourselves(page: Page, saying: Saying) -> bool:
    """Whether a sentence in the outlet's own voice tells what the outlet itself saw or heard."""
    return any(
        _sees(page, subject_end, last)
        for span in saying.content
        for first, last in (page.range_of(span),)
        for subject_end in _ourselves(page, (first, last))
    )


def is_our_reporter(page: Page, source: Words) -> bool:
    """Whether a voice is a reporter of the article's own outlet."""
    return any(True for _ in _reporters(page, source))


def _ourselves(page: Page, words: Words) -> Iterator[int]:
    """Behind each name for the outlet or its reporter that begins a sentence."""
    first, last = words
    yield from _reporters(page, words)
    for at in range(first, min(last, first + 2)):
        number = page.name_at[at]
        if number >= 0 and page.is_own(page.mentions[number][0].of(page.text)):
            yield page.range_of(page.mentions[number][0])[1]
        if _is_this(page, at):
            yield at + 2


def _reporters(page: Page, words: Words) -> Iterator[int]:
    """Behind "our reporter", "a reporter of this newspaper", "the Courier's correspondent"."""
    first, last = words
    for at in range(first, min(last, first + 6)):
        if page.low[at] in page.cues.first_hand.reporters:
            around = range(max(first, at - 4), min(last, at + 6))
            if any(_is_our(page, word) for word in around):
                yield at + 1


def _is_our(page: Page, at: int) -> bool:
    if page.low[at] == "our":
        return True
    number = page.name_at[at]
    if number >= 0:
        return page.is_own(page.mentions[number][0].of(page.text))
    return _is_this(page, at)


def _is_this(page: Page, at: int) -> bool:
    """In "this newspaper"."""
    if page.low[at] != "this" or at + 1 >= len(page.low):
        return False
    return page.voices.kind_of(page.low[at + 1]) in MEDIA


def _sees(page: Page, at: int, last: int) -> bool:
    """Whether the verb of perceiving comes soon, and what is perceived is no paper."""
    book = page.cues.first_hand
    for verb in range(at, min(last, at + _REACH)):
        if page.low[verb] in {"not", "n't", "never", "could", "told", "said", "by"}:
            return False
        if page.low[verb] in book.perceived | {"visited", "reached"}:
            return not is_read(page, verb, last)
    return False
