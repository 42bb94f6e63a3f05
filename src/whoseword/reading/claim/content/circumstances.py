"""What stands between a cue and its content: who was told, when, in what form."""

from whoseword.reading.claim.marks import OPENING
from whoseword.reading.claim.page import Page
from whoseword.reference.cues import Cue


def over_hearer(page: Page, cue: Cue, at: int, end: int) -> int:
    """The first word after who was told, when, and in what form."""
    while at < end and (page.time_at[at] >= 0 or page.cues.grammar.is_adverb(page.low[at])):
        at += 1
    if cue.may("about") and at < end and page.low[at] in {"of", "about"}:
        return at
    if cue.may("hearer") and cue.words[0] in {"told", "tell", "tells", "telling"}:
        return _over_relative(page, after_hearer(page, at, end), end)
    return at


def _over_relative(page: Page, at: int, end: int) -> int:
    """The first word after what is told of the hearer (", which was quoted by X,")."""
    if at + 1 >= end or page.low[at] != "," or page.low[at + 1] not in {"which", "who"}:
        return at
    return next((word + 1 for word in range(at + 2, end) if page.low[word] == ","), at)


def after_hearer(page: Page, at: int, end: int) -> int:
    """The first word after the hearer at ``at`` ("told the agency Lebda by telephone")."""
    start = at
    while at < end:
        low = page.low[at]
        if page.name_at[at] >= 0:
            number = page.name_at[at]
            while at < end and page.name_at[at] == number:
                at += 1
            if at < end and page.low[at] == "'s":
                at += 1
                continue
            return at
        if low in page.voices.kinds and at + 1 < end and page.low[at + 1] in page.voices.kinds:
            at += 1
            continue
        if low in page.voices.kinds or low in {"reporters", "him", "her", "them", "us", "me"}:
            if at + 1 >= end or page.name_at[at + 1] < 0:
                return at + 1
        elif (
            low in page.cues.grammar.clause_openers
            or low in {",", ".", ":", ";"}
            or low in OPENING
            or at - start > 6
        ) or (low in page.voices.determiners and at > start):
            return at
        at += 1
    return at


def only_circumstance(page: Page, first: int, last: int) -> bool:
    """Whether the words between say only when or in what form it was said."""
    words = page.low[first:last]
    return (
        not words
        or any(word in page.cues.grammar.statement_nouns for word in words)
        or page.time_at[last - 1] >= 0
    )


def over_circumstance(page: Page, at: int, end: int) -> int:
    """The first word after "in a statement", "on Tuesday", "by telephone"."""
    moved = True
    while moved and at < end:
        moved = False
        while at < end and (
            page.time_at[at] >= 0
            or (page.cues.grammar.is_adverb(page.low[at]) and page.name_at[at] < 0)
        ):
            at, moved = at + 1, True
        if at < end and page.low[at] in {
            "in",
            "on",
            "by",
            "during",
            "at",
            "via",
            "late",
            "early",
            "through",
        }:
            ahead = range(at + 1, min(end, at + 5))
            stop = next(
                (w for w in ahead if page.low[w] in page.cues.grammar.statement_nouns), None
            )
            time = next((w for w in ahead if page.time_at[w] >= 0), None)
            if time is not None and time <= at + 2:
                at, moved = time, True
            elif stop is not None:
                at, moved = stop + 1, True
    return at
