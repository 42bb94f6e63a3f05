"""Which of a source's words tell who speaks, and which of them to show."""

from whoseword.reading.claim.marks import CLOSING, MARKS
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.voice.wordings import Words
from whoseword.record.kinds import SPEAKERS

_RELATIVE = frozenset(["who", "which", "that", "whose", "whom", "where"])
_BARE = 3
_CUTS = frozenset(["reached", "contacted", "quoted", "cited", "interviewed", "speaking", "known"])


def core_of(page: Page, words: Words) -> Words:
    """The words without a relative clause, participles and marks at the edges."""
    first, last = words
    for at in range(first + 1, last):
        cut = page.low[at] in _RELATIVE or (page.low[at] in _CUTS and page.name_at[at] < 0)
        if (cut and page.low[first] != "the") or page.low[at] in {"who", "which"}:
            last = at
            break
    while last - 1 > first and page.low[last - 1] in MARKS - CLOSING:
        last -= 1
    return first, last


def shown_end(page: Page, words: Words, core: int) -> int:
    """The end of the words to show: with a relative clause that belongs to the description."""
    end = words[1]
    while end - 1 > core and page.low[end - 1] in MARKS - CLOSING:
        end -= 1
    if core >= end:
        return core
    if page.low[core] == ",":
        personal = page.low[core + 1] in {"who", "whose"}
        short = core - words[0] <= _BARE and page.low[core + 1] in _RELATIVE
        return end if personal or short else core
    return next((at for at in range(core, end) if page.low[at] == ","), end)


def base_of(page: Page, first: int, last: int) -> int:
    """The end of the noun phrase proper: before the first preposition or comma outside a name."""
    at = first
    while at < last:
        number = page.name_at[at]
        if number >= 0 and page.mentions[number][1].kind in SPEAKERS:
            while at < last and page.name_at[at] == number:
                at += 1
            continue
        if at > first and (
            page.low[at] in page.cues.grammar.prepositions or page.low[at] in {",", "("}
        ):
            return at
        at += 1
    return last
