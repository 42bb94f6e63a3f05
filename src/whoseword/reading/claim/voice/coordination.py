"""Sources that are several voices: "A and other B media", "several outlets, including C"."""

from whoseword.reading.claim.page import Page
from whoseword.reading.claim.voice.voices import Voice, voice_of
from whoseword.reading.claim.voice.wordings import Words, is_voice, parts_of
from whoseword.record import Span

_SOME = frozenset(["a", "an", "another", "some", "several", "two", "three", "four", "five"])


def voices_in(page: Page, source: Span) -> tuple[Voice, ...]:
    """The voices that a source's words stand for, one for each of coordinated ones."""
    words = page.range_of(source)
    if words[0] >= words[1]:
        return ()
    listed = _listed(page, words)
    if listed is not None:
        return listed
    parts = _parts(page, words)
    return tuple(voice_of(page, part) for part in parts)


def _listed(page: Page, words: Words) -> tuple[Voice, ...] | None:
    """In "Several outlets, including C [and D]": each named member, then the many."""
    first, last = words
    for at in range(first + 1, last):
        opener = next(
            (one for one in page.voices.including if page.low[at : at + len(one)] == one), None
        )
        if opener is None:
            continue
        inner = _parts(page, (at + len(opener), last))
        end = at - 1 if page.low[at - 1] == "," else at
        members = [voice_of(page, part) for part in inner if is_voice(page, *part)]
        if not members or end <= first:
            return None
        if len(members) == 1:
            whole = page.span_of(first, last)
            members = [voice_of(page, inner[0], whole)]
        return (*members, voice_of(page, (first, end)))
    return None


def _parts(page: Page, words: Words) -> tuple[Words, ...]:
    """The coordinated parts, or the whole where "and" does not join voices."""
    parts = tuple(parts_of(page, *words))
    if len(parts) < 2 or not _joins(page, words):
        return (words,)
    if not all(is_voice(page, *part) for part in parts):
        return (words,)
    if _is_apposition(page, words, parts) or _belongs_to_phrase(page, parts):
        return (words,)
    return parts


def _joins(page: Page, words: Words) -> bool:
    return any(page.low[at] in {"and", "&"} for at in range(*words))


def _is_apposition(page: Page, words: Words, parts: tuple[Words, ...]) -> bool:
    """A comma without "and" right after it parts a name from its description."""
    commas = [at for at in range(*words) if page.low[at] == ","]
    if not commas or (len(parts) > 2 and all(page.low[part[0]] in _SOME for part in parts)):
        return False
    described = parts[1][0]
    return len(parts) == 2 or (page.low[described] in page.voices.determiners and len(parts) <= 3)


def _belongs_to_phrase(page: Page, parts: tuple[Words, ...]) -> bool:
    """In "Officials from the army and the police": the second part hangs on the preposition."""
    first, last = parts[0]
    hangs = any(
        page.low[at] in page.cues.grammar.prepositions and page.name_at[at] < 0
        for at in range(first + 1, last)
    )
    second = page.low[parts[1][0]]
    return hangs and second not in {"a", "an", "other", "several", "some", "two", "three", "many"}
