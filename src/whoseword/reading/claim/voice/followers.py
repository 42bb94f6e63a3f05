"""The words for a speaker that stand after a cue."""

from whoseword.reading.claim.marks import CLOSING, MARKS, OPENING
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.voice.wordings import Words, described_person, is_voice
from whoseword.reference.cues import Cue, phrase_at

_LONGEST_APPOSITION = 14
# Words in quotes that still describe a speaker: “a person close to the governor's office”.
_LONGEST_QUOTED = 14
_WHO = frozenset(["who", "whose"])
_CIRCUMSTANCES = frozenset(
    ["on", "in", "during", "late", "early", "via", "by", "to", "after", "before"]
)


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
        last = past_name(page, last)
    last = min(last, ceiling)
    small = page.cues.grammar.prepositions | page.cues.grammar.auxiliaries | {",", "and"}
    while last > at and page.low[last - 1] in small and page.name_at[last - 1] < 0:
        last -= 1
    if last <= at or not (
        is_voice(page, at, last) or (anybody and described_person(page, at, last))
    ):
        return None
    return at, _with_apposition(page, (at, last), ceiling, leading=leading)


def past_name(page: Page, at: int) -> int:
    """The next word to look at: names and short quotes are passed as one."""
    number = page.name_at[at]
    if number >= 0:
        while at < len(page.low) and page.name_at[at] == number:
            at += 1
        return at
    if page.low[at] in OPENING:
        for closing in range(at + 1, min(at + 1 + _LONGEST_QUOTED, len(page.low))):
            if page.low[closing] in CLOSING:
                return closing + 1
    return at + 1


def _ends_speaker(page: Page, at: int, start: int) -> bool:
    low = page.low[at]
    if page.name_at[at] >= 0 and at > start:
        return False
    if low in OPENING:
        return not any(word in CLOSING for word in page.low[at + 1 : at + 1 + _LONGEST_QUOTED])
    if low == ",":
        return not _lists_on(page, at)
    if low in MARKS or low in page.cues.grammar.clause_openers or page.time_at[at] >= 0:
        return True
    return at > start and _goes_on_otherwise(page, at)


def _goes_on_otherwise(page: Page, at: int) -> bool:
    """Whether a word inside the sentence tells of when, in what form, or what was done."""
    low = page.low[at]
    if low in _CIRCUMSTANCES:
        return _opens_circumstance(page, at)
    cue = page.cues.cue_at(page.low, at)
    verb = cue is not None and cue.form in {"past", "ing"} and not _is_participle(page, cue, at)
    return low in page.cues.grammar.finite or (
        verb and page.low[at - 1] not in page.voices.determiners
    )


def _is_participle(page: Page, cue: Cue, at: int) -> bool:
    """In "a letter found on the road": a verb that tells only what "that" opens tells nothing."""
    after = page.low[at + 1] if at + 1 < len(page.low) else ""
    return not cue.may("quote", "clause", "thing") and after in page.cues.grammar.prepositions


def _lists_on(page: Page, at: int) -> bool:
    """Whether a comma goes on with "including" or "among them"."""
    following = page.low[at + 1 : at + 3]
    return following[:1] == ("including",) or following == ("among", "them")


def _opens_circumstance(page: Page, at: int) -> bool:
    """Whether a preposition speaks of when or in what form it was said, not of the speaker."""
    if page.low[at] == "to" and page.low[at - 1] in page.cues.grammar.close_to:
        return False
    if page.low[at] in {"to", "by", "via", "during", "after", "before", "late", "early"}:
        return True
    if any(page.time_at[word] >= 0 for word in range(at + 1, min(at + 3, len(page.low)))):
        return True
    return any(
        page.low[word] in page.cues.grammar.statement_nouns and page.name_at[word] < 0
        for word in range(at + 1, min(at + 6, len(page.low)))
    )


def relative_end(page: Page, comma: int, ceiling: int, *, leading: bool) -> int | None:
    """The end of ", who asked not to be named" behind a speaker; None where no such clause is.

    ``leading``: what is reported follows, so that another comma must close the clause.
    """
    if page.low[comma + 1] not in _WHO or phrase_at(page.cues.citing, page.low, comma + 1):
        return None
    near = page.low[comma + 2 : comma + 6]
    if "that" in near or not OPENING.isdisjoint(near):
        return None
    for at in range(comma + 2, ceiling):
        if page.name_at[at] < 0 and page.low[at] in {",", ".", ";", ":"} | OPENING:
            return at if page.low[at] == "," or not leading else None
    return None if leading else ceiling


def _with_apposition(page: Page, words: Words, ceiling: int, *, leading: bool) -> int:
    """The end of the words after a comma that say who the speaker is, if such words follow."""
    last = words[1]
    if last + 1 < ceiling and page.low[last] == ",":
        relative = relative_end(page, last, ceiling, leading=leading)
        if relative is not None:
            return relative
    if last + 1 >= ceiling or page.low[last] != "," or not _may_describe(page, last):
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


def _may_describe(page: Page, comma: int) -> bool:
    """Whether a comma stands between a name and its description, either first."""
    opener = page.low[comma + 1]
    named_before, named_after = page.name_at[comma - 1] >= 0, page.name_at[comma + 1] >= 0
    describes = (
        opener in page.voices.determiners | page.voices.former or opener in page.voices.kinds
    )
    return (named_before and not named_after and describes) or (not named_before and named_after)
