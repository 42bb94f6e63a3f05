"""On which side of the article's day a date without its year, or a weekday, lies."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from whoseword.reading.dateline.found import Found
from whoseword.record import Span
from whoseword.record.when import Direction
from whoseword.reference.dates import DateBook

_SENTENCE_END = re.compile(r"[;!?]|\.(?=\s+[A-Z\u201c\"]|\s*\Z)")
_BEFORE, _AFTER, _WORDS = 160, 80, 12
# A verb behind the date says less on it than one before it.
_BEHIND = 3


def sided(one: Found, text: str, block: Span, book: DateBook) -> Found:
    """Put a weekday or a date without year into the past or the future, by the verbs beside it."""
    relative = one.relative
    if relative is None or relative.side is not None or relative.anchor != "published":
        return one
    of_a_week = relative.weekday is None or (relative.offset or "").endswith("W")
    if relative.partial is None and relative.feast is None and of_a_week:
        return one
    return replace(one, relative=replace(relative, side=_side(one, text, block, book)))


def _side(one: Found, text: str, block: Span, book: DateBook) -> Direction | None:
    if _is_appointed(one, text, book):
        return "future"
    to_come = _to_come(one.span, text, block, book)
    if to_come is not None:
        return "future" if to_come else "past"
    if word_before(text, one.span.start) in book.until:
        return "future"
    return None if one.partial or one.feast else "past"


def _is_appointed(one: Found, text: str, book: DateBook) -> bool:
    """Whether something is set for the day: "called for Saturday", "as early as Tuesday"."""
    leading = text[max(0, one.span.start - 24) : one.span.start].lower()
    return leading.endswith((" for ", *(f" {words} " for words in book.at_earliest)))


def word_before(text: str, start: int) -> str:
    """The word that leads up to a character of the text, in small letters; "" after a mark."""
    leading = text[max(0, start - 16) : start].lower()
    words = leading.split()
    return words[-1] if words and leading[-1].isspace() else ""


def _to_come(span: Span, text: str, block: Span, book: DateBook) -> bool | None:
    """Whether the nearest verb that tells speaks of the time to come; None when none does."""
    before = text[max(block.start, span.start - _BEFORE) : span.start]
    after = text[span.end : min(block.end, span.end + _AFTER)]
    told = [
        *_tenses(_SENTENCE_END.split(before)[-1].split()[::-1], book, back=True),
        *_tenses(_SENTENCE_END.split(after)[0].split(), book, back=False),
    ]
    return min(told)[1] if told else None


def _tenses(words: list[str], book: DateBook, *, back: bool) -> Iterator[tuple[int, bool]]:
    """How far away each word is that tells of the time to come (True) or the past (False)."""
    pairs = pairwise([*words, ""] if back else ["", *words])
    for far, (one, other) in enumerate(pairs):
        if far >= _WORDS:
            return
        word, before = (one, other) if back else (other, one)
        to_come = _tense(word.lower(), before.lower(), book)
        if to_come is not None:
            yield far + (0 if back else _BEHIND), to_come


def _tense(word: str, before: str, book: DateBook) -> bool | None:
    """Whether a word speaks of the time to come (True) or the past (False); None for neither.

    "Be held", "to be heard" and "is to leave" are to come, whatever their form.
    """
    bare = word.strip(",\"'\u201c\u201d\u2019()")
    to_be = bare == "be" and before == "to"
    is_to = bare == "to" and before in ("is", "are")
    if to_be or is_to or bare in book.to_come or word.endswith(("'ll", "\u2019ll")):
        return True
    if bare in book.past_verbs or (bare.endswith("ed") and len(bare) > 4):
        return before == "be"
    return None
