"""Where the words for a speaker begin and end, left or right of a cue."""

from collections.abc import Iterator

from whoseword.reading.claim.marks import CLOSING, MARKS, OPENING
from whoseword.reading.claim.page import Page

Words = tuple[int, int]
"""The number of a first word and of the one after the last."""

_LONGEST_ASIDE = 30
_LONGEST_APPOSITION = 14
_SPEAKING = frozenset(["person", "group", "outlet", "agency", "official_body", "voice"])


def speaker_before(page: Page, cue: int, floor: int, *, anybody: bool = False) -> Words | None:
    """The words for the speaker that stand before a cue, none earlier than ``floor``.

    ``anybody``: any described person will do, not only nouns that the lexicon knows.
    """
    last = _back_to_noun(page, cue - 1, floor)
    if last is None:
        return None
    first = _noun_phrase_start(page, last, floor)
    start = _without_lead(page, first, last + 1)
    if start is None:
        return None
    end = last + 1
    if start == first and first > floor and _inside_relative(page, first):
        described = _before_relative(page, first, floor)
        return None if described is None else (described[0], _with_name_after(page, last + 1, cue))
    end = _with_name_after(page, end, cue)
    return _voiced(page, start, end) or (_anybody(page, start, end) if anybody else None)


def _anybody(page: Page, first: int, last: int) -> Words | None:
    """A phrase that begins as a description of somebody does ("a notable of the town")."""
    low = page.low[first]
    if low in page.voices.nobody or low not in page.voices.determiners or last - first < 2:
        return None
    return first, last


def leading_speaker(page: Page, first: int, ceiling: int) -> Words | None:
    """The noun phrase that a sentence begins with, up to the name or noun for a speaker."""
    while first < ceiling and page.low[first] in page.cues.grammar.leading | {"-", "*", "•"}:
        first += 1
    for at in range(first, min(first + 8, ceiling)):
        low = page.low[at]
        if at == first and page.voices.is_pronoun(low):
            return first, first + 1
        if (
            low in MARKS
            or low in page.cues.grammar.clause_openers
            or low in page.cues.grammar.finite
            or low in page.cues.grammar.prepositions
        ):
            return None
        following = page.low[at + 1] if at + 1 < ceiling else ""
        if page.name_at[at] >= 0:
            end = min(_over(page, at), ceiling)
            if page.low[end] not in page.voices.kinds:
                return (first, end) if is_voice(page, first, end) else None
        elif low in page.voices.kinds and following not in page.voices.kinds:
            if page.name_at[at + 1] < 0:
                return first, at + 1
    return None


def _inside_relative(page: Page, first: int) -> bool:
    """Whether a phrase is the end of a relative clause and no speaker of its own."""
    own = page.low[first] in page.voices.determiners or page.voices.is_pronoun(page.low[first])
    if own and page.low[first - 1] not in page.cues.grammar.finite | {"to"}:
        return False
    if page.name_at[first] >= 0 and page.low[first - 1] in {"who", "which"}:
        return False
    return page.low[first - 1] in page.cues.grammar.finite | {"to", "who", "which"}


def _before_relative(page: Page, at: int, floor: int) -> Words | None:
    """In "A woman who asked to be called Nadiya": the words before "who"."""
    for back in range(at - 1, max(floor, at - 16), -1):
        if page.low[back] in {"who", "which", "that"}:
            last = back - 2 if page.low[back - 1] == "," else back - 1
            if last < floor:
                return None
            first = _noun_phrase_start(page, last, floor)
            start = _without_lead(page, first, last + 1)
            return None if start is None else _voiced(page, start, last + 1)
        if page.low[back] in MARKS:
            return None
    return None


def _with_name_after(page: Page, end: int, cue: int) -> int:
    """The end of an aside between commas that names or describes the speaker, else ``end``."""
    if end >= cue or page.low[end] != ",":
        return end
    for at in range(end + 1, min(cue, end + 1 + _LONGEST_APPOSITION)):
        if page.low[at] == ",":
            return at if _describes(page, end + 1, at) else end
    return end


def _describes(page: Page, first: int, last: int) -> bool:
    """Whether words are a name or a description of a speaker, not a clause or a list of voices."""
    while first < last and page.low[first] in OPENING | CLOSING:
        first += 1
    words = page.low[first:last]
    if (
        not words
        or words[0] in {"who", "which", "citing", "quoting", "on", "in", "at"}
        or not page.cues.grammar.finite.isdisjoint(words)
    ):
        return False
    if words[0] in {"including", "such"} or words[:2] == ("among", "them"):
        return True
    described = (
        words[0] in page.voices.determiners | page.voices.former or words[0] in page.voices.kinds
    )
    named = any(page.name_at[at] >= 0 for at in range(first, min(first + 3, last)))
    return is_voice(page, first, last) and (described or named)


def speaker_after(
    page: Page, at: int, ceiling: int, *, anybody: bool = False, leading: bool = False
) -> Words | None:
    """The words for the speaker that begin at word ``at``, none beyond ``ceiling``.

    ``anybody`` as above; ``leading``: what is reported follows, so that words after a comma
    describe the speaker only when another comma closes them.
    """
    while at < ceiling and page.low[at] in {"both", "also"}:
        at += 1
    last = at
    while last < ceiling and not _ends_speaker(page, last, at):
        last = _over(page, last)
    last = min(last, ceiling)
    while last > at and (
        page.low[last - 1]
        in page.cues.grammar.prepositions | page.cues.grammar.auxiliaries | {",", "and"}
    ):
        last -= 1
    if last <= at or not (is_voice(page, at, last) or (anybody and _anybody(page, at, last))):
        return None
    return at, _with_apposition(page, (at, last), ceiling, leading=leading)


def is_voice(page: Page, first: int, last: int) -> bool:
    """Whether some words can stand for a voice: a name that speaks, a pronoun, a noun for speakers."""
    low = page.low[first:last]
    if not low or (len(low) == 1 and low[0] in page.voices.nobody):
        return False
    if len(low) == 1 and page.voices.is_pronoun(low[0]):
        return True
    if any(word in page.voices.kinds for word in low):
        return True
    for word in range(first, last):
        number = page.name_at[word]
        if number >= 0 and page.mentions[number][1].kind in _SPEAKING:
            return True
    return any(_is_proper(page, word) for word in range(first, last))


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
    return page.sentence_at(word)[0] != word


def _back_to_noun(page: Page, at: int, floor: int) -> int | None:
    """The last word of the noun phrase before auxiliaries, adverbs, times and asides."""
    asides = 0
    while at >= floor:
        low = page.low[at]
        if page.time_at[at] >= 0:
            at = _before_time(page, at, floor)
        elif low in {",", "—", "–", ")"} and asides < 2:
            opening = _aside_start(page, at, floor)
            if opening is None:
                return None
            asides += 1
            at = opening - 1
        elif low in {"who", "which", "that"} and at - 1 >= floor:
            at -= 2 if page.low[at - 1] == "," else 1
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
    if at < floor or (
        page.low[at] in MARKS | page.cues.grammar.clause_openers | {"and", "or"} - CLOSING
    ):
        return at if at >= floor and page.low[at] in CLOSING else None
    if page.low[at] in page.cues.grammar.prepositions:
        return None
    return at


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


def _aside_start(page: Page, closing: int, floor: int) -> int | None:
    """The comma, dash or bracket that opens what another one closes."""
    wanted = {")": "("}.get(page.low[closing], page.low[closing])
    for at in range(closing - 1, max(floor, closing - _LONGEST_ASIDE) - 1, -1):
        if page.low[at] == wanted:
            return at if at > floor else None
    return None


def _first_to(page: Page, at: int, floor: int) -> int | None:
    """In "X was the first outlet to report": the last word of X."""
    window = range(at - 1, max(floor, at - 12) - 1, -1)
    if not any(page.low[word] in {"first", "last", "only"} for word in window):
        return None
    to_be = next((word for word in window if page.low[word] in page.cues.grammar.to_be), None)
    return to_be - 1 if to_be is not None and to_be > floor else None


def _noun_phrase_start(page: Page, last: int, floor: int) -> int:
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
        ):
            break
        elif low in page.voices.determiners and not _goes_on_left(page, at, floor):
            return at
        at -= 1
    return at + 1


def _goes_on_left(page: Page, at: int, floor: int) -> bool:
    """Whether a determiner stands inside the phrase: after a preposition, "and", "including"."""
    before = page.low[at - 1] if at > floor else ""
    within = page.cues.grammar.prepositions - {"to", "as", "than"}
    return before in within | {"and", "including", "'s"} | page.voices.determiners


def _lists(page: Page, at: int, floor: int, *, joined: bool) -> bool:
    """Whether a comma parts members of a list of voices, or opens "including"."""
    if page.low[at + 1] == "including" or page.low[at + 1 : at + 3] == ("among", "them"):
        return True
    if not joined or at <= floor:
        return False
    number = page.name_at[at - 1]
    speaks = number >= 0 and page.mentions[number][1].kind in _SPEAKING
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


def _without_lead(page: Page, first: int, last: int) -> int | None:
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


def _voiced(page: Page, first: int, last: int) -> Words | None:
    """The phrase without leading parts that cannot be voices; None when nothing is left."""
    for start, _ in list(parts_of(page, first, last)):
        part_end = next(end for begin, end in parts_of(page, start, last) if begin == start)
        if is_voice(page, start, part_end):
            return start, last
    return None


def _over(page: Page, at: int) -> int:
    """The next word to look at: names and short quotes are passed as one."""
    number = page.name_at[at]
    if number >= 0:
        while at < len(page.low) and page.name_at[at] == number:
            at += 1
        return at
    if page.low[at] in OPENING:
        for closing in range(at + 1, min(at + 11, len(page.low))):
            if page.low[closing] in CLOSING:
                return closing + 1
    return at + 1


def _ends_speaker(page: Page, at: int, start: int) -> bool:
    low = page.low[at]
    if page.name_at[at] >= 0 and at > start:
        return False
    if low in OPENING:
        return not any(word in CLOSING for word in page.low[at + 1 : at + 10])
    if low == ",":
        return not _lists_on(page, at)
    if low in MARKS or low in page.cues.grammar.clause_openers or page.time_at[at] >= 0:
        return True
    if at > start and low in {
        "on",
        "in",
        "during",
        "late",
        "early",
        "via",
        "by",
        "to",
        "after",
        "before",
    }:
        return _opens_circumstance(page, at)
    if at > start and low in page.cues.grammar.finite:
        return True
    cue = page.cues.cue_at(page.low, at) if at > start else None
    return (
        cue is not None
        and cue.form in {"past", "ing"}
        and page.low[at - 1] not in page.voices.determiners
    )


def _lists_on(page: Page, at: int) -> bool:
    """Whether a comma goes on with "including" or "among them"."""
    following = page.low[at + 1 : at + 3]
    return following[:1] == ("including",) or following == ("among", "them")


def _opens_circumstance(page: Page, at: int) -> bool:
    """Whether a preposition speaks of when or in what form it was said, not of the speaker."""
    following = page.low[at + 1 : at + 6]
    if page.low[at] == "to" and page.low[at - 1] in page.cues.grammar.close_to:
        return False
    if page.low[at] in {"to", "by", "via", "during", "after", "before", "late", "early"}:
        return True
    if any(page.time_at[word] >= 0 for word in range(at + 1, min(at + 3, len(page.low)))):
        return True
    return any(word in page.cues.grammar.statement_nouns for word in following)


def _with_apposition(page: Page, words: Words, ceiling: int, *, leading: bool) -> int:
    """The end of the words after a comma that say who the speaker is, if such words follow."""
    last = words[1]
    if last >= ceiling or page.low[last] != "," or last + 1 >= ceiling:
        return last
    opener = page.low[last + 1]
    named = page.name_at[last - 1] >= 0 and page.name_at[last + 1] < 0
    head_then_name = page.name_at[last - 1] < 0 and page.name_at[last + 1] >= 0
    if (
        named
        and opener not in page.voices.determiners | page.voices.former | page.voices.kinds.keys()
    ):
        return last
    if not named and not head_then_name:
        return last
    for at in range(last + 1, min(ceiling, last + 1 + _LONGEST_APPOSITION)):
        if leading and page.low[at] != "," and page.low[at] in MARKS:
            return last
        if page.low[at] in {",", ".", ";", "“", '"'}:
            inside = page.low[last + 1 : at]
            return last if any(word in page.cues.grammar.finite for word in inside) else at
        if page.low[at] in {"who", "which"}:
            return at
    return last
