"""Noun phrases that end before a verb: where they begin, and where they end."""

from whoseword.reading.claim.marks import CLOSING, MARKS, OPENING
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.voice.wordings import SPEAKING

_LONGEST_ASIDE = 30


def back_to_noun(page: Page, at: int, floor: int) -> int | None:
    """The last word of the noun phrase before auxiliaries, adverbs, times and asides."""
    asides = 0
    while at >= floor:
        low = page.low[at]
        if page.time_at[at] >= 0:
            at = _before_time(page, at, floor)
        elif low in {",", "—", "–", ")"} and asides < 2:
            asides += 1
            at = _aside_start(page, at, floor) - 1
        elif low in {"who", "which", "that"} and at - 1 >= floor:
            at -= 2 if page.low[at - 1] in {",", "and"} else 1
            return at if at >= floor else None
        elif low == "to":
            return _first_to(page, at, floor)
        elif page.name_at[at] < 0 and (
            low in page.cues.grammar.auxiliaries or page.cues.grammar.is_adverb(low)
        ):
            at -= 1
        elif low in {"first", "last", "once"} and page.low[at - 1] == "at":
            at -= 2
        else:
            break
    return at if at >= floor and _may_end(page, at) else None


def _may_end(page: Page, at: int) -> bool:
    """Whether a noun phrase may end with a word."""
    grammar = page.cues.grammar
    if page.low[at] in CLOSING:
        return True
    return page.low[at] not in MARKS | grammar.clause_openers | grammar.prepositions | {"and", "or"}


def _before_time(page: Page, at: int, floor: int) -> int:
    number = page.time_at[at]
    while at >= floor and page.time_at[at] == number:
        at -= 1
    while at >= floor and page.low[at] in {
        "on",
        "in",
        "at",
        "late",
        "early",
        "earlier",
        "by",
        "the",
    }:
        at -= 1
    return at


def _aside_start(page: Page, closing: int, floor: int) -> int:
    """The comma, dash or bracket that opens what another one closes; ``floor`` where none does."""
    wanted = {")": "("}.get(page.low[closing], page.low[closing])
    for at in range(closing - 1, max(floor, closing - _LONGEST_ASIDE) - 1, -1):
        if page.low[at] == wanted:
            return max(at, floor)
    return floor


def _first_to(page: Page, at: int, floor: int) -> int | None:
    """In "X was the first outlet to report": the last word of X."""
    window = range(at - 1, max(floor, at - 12) - 1, -1)
    if not any(page.low[word] in {"first", "last", "only"} for word in window):
        return None
    to_be = next((word for word in window if page.low[word] in page.cues.grammar.to_be), None)
    return to_be - 1 if to_be is not None and to_be > floor else None


def noun_phrase_start(page: Page, last: int, floor: int) -> int:
    """The first word of the noun phrase that ends at ``last``."""
    at, joined = last, False
    if page.voices.is_pronoun(page.low[last]) and page.low[last] != "them":
        return last
    while at >= floor:
        low = page.low[at]
        if page.name_at[at] >= 0:
            at = _name_start(page, at, floor) - 1
            continue
        if low in CLOSING and (opening := _short_quote(page, at, floor)) is not None:
            at = opening - 1
            continue
        if low == "and":
            joined = True
        elif low == "," and _lists(page, at, floor, joined=joined):
            pass
        elif (
            low in MARKS
            or low in page.cues.grammar.clause_openers
            or low in page.cues.grammar.finite
            or _says(page, at)
        ):
            break
        elif low in page.voices.determiners and not _goes_on_left(page, at, floor, joined=joined):
            return at
        at -= 1
    return at + 1


def _says(page: Page, at: int) -> bool:
    """Whether a word is the verb of another voice right before it ("The mayor said residents")."""
    cue = page.cues.cue_at(page.low, at)
    if cue is None or cue.form not in {"past", "third"} or not cue.may("quote", "clause"):
        return False
    before = page.low[at - 1] if at else ""
    number = page.name_at[at - 1] if at else -1
    named = number >= 0 and page.mentions[number][1].kind in SPEAKING
    return named or before in page.voices.kinds or page.voices.is_pronoun(before)


def _goes_on_left(page: Page, at: int, floor: int, *, joined: bool) -> bool:
    """Whether a determiner stands inside the phrase: after a preposition, "and", "including"."""
    before = page.low[at - 1] if at > floor else ""
    if before == "," and _lists(page, at - 1, floor, joined=joined):
        return True
    within = page.cues.grammar.prepositions - {"to", "as", "than"}
    if before == "to" and page.low[at - 2] in page.cues.grammar.close_to:
        return True
    return before in within | {"and", "including", "'s"} | page.voices.determiners


def _lists(page: Page, at: int, floor: int, *, joined: bool) -> bool:
    """Whether a comma parts members of a list of voices, or opens "including"."""
    if page.low[at + 1] == "including" or page.low[at + 1 : at + 3] == ("among", "them"):
        return True
    if not joined or at <= floor:
        return False
    number = page.name_at[at - 1]
    speaks = number >= 0 and page.mentions[number][1].kind in SPEAKING
    return speaks or page.low[at - 1] in page.voices.kinds


def _short_quote(page: Page, closing: int, floor: int) -> int | None:
    """The mark that opens a name in quotation marks."""
    for at in range(closing - 1, max(floor, closing - 6) - 1, -1):
        if page.low[at] in OPENING:
            return at
        if page.low[at] in {",", "."}:
            return None
    return None


def _name_start(page: Page, at: int, floor: int) -> int:
    number = page.name_at[at]
    while at - 1 >= floor and page.name_at[at - 1] == number:
        at -= 1
    return at


def without_lead(page: Page, first: int, last: int) -> int | None:
    """The first word after leading conjunctions, times and phrases of place."""
    while first < last:
        low = page.low[first]
        if page.time_at[first] >= 0 or (
            low in page.cues.grammar.leading and page.name_at[first] < 0
        ):
            first += 1
        elif low in page.cues.grammar.prepositions or low in {"late", "early"}:
            after = _after_phrase(page, first, last)
            if after is None:
                return None
            first = after
        else:
            return first
    return None


def _after_phrase(page: Page, first: int, last: int) -> int | None:
    """The first word after a leading preposition and what belongs to it."""
    at = first + 1
    while at < last and (
        page.low[at] in page.cues.grammar.articles or page.low[at] in {"late", "early"}
    ):
        at += 1
    if at < last and page.time_at[at] >= 0:
        while at < last and page.time_at[at] >= 0:
            at += 1
        return at
    if at < last and page.name_at[at] >= 0:
        number = page.name_at[at]
        while at < last and page.name_at[at] == number:
            at += 1
        return at if at < last else None
    return next(
        (word for word in range(first + 2, last) if page.low[word] in page.voices.determiners), None
    )
