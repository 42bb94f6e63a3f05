"""The words for a speaker that stand before a cue."""

from whoseword.reading.claim.marks import CLOSING, MARKS, OPENING
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.voice.followers import past_name, relative_end
from whoseword.reading.claim.voice.noun_phrases import back_to_noun, noun_phrase_start, without_lead
from whoseword.reading.claim.voice.wordings import Words, described_person, is_voice, parts_of

_LONGEST_APPOSITION = 14
_LONGEST_RELATIVE = 10
_OBJECTS = frozenset(["him", "them", "us", "me"])


def speaker_before(page: Page, cue: int, floor: int, *, anybody: bool = False) -> Words | None:
    """The words for the speaker that stand before a cue, none earlier than ``floor``.

    ``anybody``: any described person will do, not only nouns that the lexicon knows.
    """
    last = back_to_noun(page, cue - 1, floor)
    if last is None:
        return None
    first = noun_phrase_start(page, last, floor)
    start = without_lead(page, first, last + 1)
    if start is None:
        return None
    end = last + 1
    if (
        page.low[last] in _OBJECTS
        or page.low[end] == "and"
        or (
            start == first
            and first > floor
            and not _relative_follows(page, end)
            and _inside_relative(page, first)
        )
    ):
        described = _before_relative(page, first, floor)
        return None if described is None else (described[0], _with_name_after(page, end, cue))
    end = _with_name_after(page, end, cue)
    return _voiced(page, start, end) or (described_person(page, start, end) if anybody else None)


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
        end = min(past_name(page, at), ceiling)
        following = page.low[end] if end < ceiling else ""
        if following in page.voices.kinds:
            continue
        if page.name_at[at] >= 0:
            return (first, end) if is_voice(page, first, end) else None
        if low in page.voices.kinds and (end >= ceiling or page.name_at[end] < 0):
            return first, end
    return None


def _relative_follows(page: Page, at: int) -> bool:
    """Whether the cue is the verb of a relative clause that begins right behind a phrase."""
    return page.low[at + (page.low[at] == ",")] in {"who", "which", "that"}


def _inside_relative(page: Page, first: int) -> bool:
    """Whether a phrase is the end of a relative clause and no speaker of its own."""
    if _is_object(page, first):
        return True
    own = page.low[first] in page.voices.determiners or page.voices.is_pronoun(page.low[first])
    if own and page.low[first - 1] not in page.cues.grammar.finite | {"to"}:
        return False
    if page.name_at[first] >= 0 and page.low[first - 1] in {"who", "which"}:
        return False
    return page.low[first - 1] in page.cues.grammar.finite | {"to", "who", "which"}


def _is_object(page: Page, first: int) -> bool:
    """Whether "who" and no verb of saying stand left: "a resident who watched the raid"."""
    for at in range(first - 1, max(0, first - _LONGEST_RELATIVE), -1):
        if page.low[at] == "who":
            return at < first - 1
        if page.low[at] in MARKS | {"that", "and"} or page.cues.cue_at(page.low, at) is not None:
            return False
    return False


def _before_relative(page: Page, at: int, floor: int) -> Words | None:
    """In "A woman who asked to be called Nadiya": the words before "who"."""
    for back in range(at - 1, max(floor, at - 16), -1):
        if page.low[back] in {"who", "which", "that"}:
            last = back - 2 if page.low[back - 1] == "," else back - 1
            if last < floor:
                return None
            first = noun_phrase_start(page, last, floor)
            start = without_lead(page, first, last + 1)
            return None if start is None else _voiced(page, start, last + 1)
        if page.low[back] in MARKS:
            return None
    return None


def _with_name_after(page: Page, end: int, cue: int) -> int:
    """The end of an aside between commas that names or describes the speaker, else ``end``."""
    if end >= cue or page.low[end] != ",":
        return end
    relative = relative_end(page, end, cue, leading=True)
    if relative is not None:
        return relative
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


def _voiced(page: Page, first: int, last: int) -> Words | None:
    """The phrase without leading parts that cannot be voices; None when nothing is left.

    In "X said in a video posted on …" the words from "said" on are no voice that posted.
    """
    verb = page.cues.cue_at(page.low, first)
    if verb is not None and verb.form == "past" and verb.may("quote"):
        return None
    if "and" not in page.low[first:last]:
        return (first, last) if is_voice(page, first, last) else None
    for start, _ in list(parts_of(page, first, last)):
        part_end = next(end for begin, end in parts_of(page, start, last) if begin == start)
        if is_voice(page, start, part_end):
            return start, last
    return None
