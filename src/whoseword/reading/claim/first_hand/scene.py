"""A voice whose description puts it at the scene: "who was at the gate", "an eyewitness"."""

from collections.abc import Iterator

from whoseword.reading.claim.first_hand.speaker import Speaker
from whoseword.reading.claim.marks import CLOSING, MARKS, OPENING
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.voice.wordings import Words
from whoseword.record.kinds import PEOPLE

_WHICH = frozenset(["that", "which"])
_OF = frozenset(["for", "of", "to", "with"])
_LEAST_YEAR, _LAST_YEAR = 1900, 2100


def is_at_scene(speaker: Speaker) -> bool:
    """Whether the words for a voice, or what describes it behind them, put it at the scene."""
    if speaker.link.kind in {"group", "outlet", "agency", "document", "broadcast"}:
        return False
    if speaker.link.kind in {"official", "official_body"} and speaker.is_party:
        return False
    return (
        _by_noun(speaker)
        or _by_loss(speaker)
        or any(_shows(speaker, clause) for clause in _clauses(speaker))
    )


def scene_at(page: Page, at: int, last: int) -> bool:
    """Whether what stands behind "was" is a place at the scene, or a doing there."""
    book, low = page.cues.first_hand, page.low
    if low[at] in book.at_scene:
        behind = low[at + 1 : min(last, at + 4)]
        return book.no_scene.isdisjoint(behind)
    return low[at].endswith("ing") and len(low[at]) > 5 and low[at] not in book.no_doing


def tells_of_long_ago(page: Page, words: Words) -> bool:
    """Whether a clause tells of a year, or of years: then it is not about this deed."""
    low = page.low[slice(*words)]
    return not page.cues.first_hand.long_ago.isdisjoint(low) or any(
        word.isdecimal() and _LEAST_YEAR <= int(word) <= _LAST_YEAR for word in low
    )


def _by_noun(speaker: Speaker) -> bool:
    """An eyewitness, a survivor: as the voice's own noun, not "a lawyer of the survivors"."""
    page, (first, last) = speaker.page, speaker.source
    for at in range(first, last):
        if page.low[at] in page.cues.grammar.prepositions:
            return False
        if page.low[at] in speaker.book.there:
            return at + 1 >= last or page.low[at + 1] not in {"'s", "'"}
    return False


def _by_loss(speaker: Speaker) -> bool:
    """Whose house or shop was hit; not whose brother was."""
    page, (first, last) = speaker.page, speaker.around
    for at in range(first + 1, min(last, speaker.source[1] + 2)):
        if page.low[at] == "whose" and speaker.is_private and not _is_another(page, first, at):
            end = _end_of(page, at + 1, last)
            was = next((be for be in range(at + 1, end - 1) if page.low[be] in {"was", "were"}), at)
            thing = was > at and page.voices.kind_of(page.low[was - 1]) is None
            return thing and page.low[was + 1] in speaker.book.ruined
    return False


def _clauses(speaker: Speaker) -> Iterator[Words]:
    """The relative clauses of the voice, without "who"."""
    page, (_, source_end) = speaker.page, speaker.source
    first, last = speaker.around
    for at in range(first + 1, min(last, source_end + 2)):
        noun = page.voices.kind_of(page.low[at - 1]) is not None
        who = page.low[at] == "who" or (noun and page.low[at] in _WHICH)
        if who and not _is_another(page, first, at):
            yield at + 1, _end_of(page, at + 1, last)
    yield from _behind_apposition(speaker)


def _behind_apposition(speaker: Speaker) -> Iterator[Words]:
    """The clause of an apposition that stands behind the voice: "…, a trader who was weighing"."""
    page, (_, at) = speaker.page, speaker.source
    last = speaker.around[1]
    if at + 1 >= last or page.low[at] != "," or page.low[at + 1] not in {"a", "an", "the", "one"}:
        return
    for who in range(at + 2, min(last, at + 8)):
        if page.low[who] in MARKS:
            return
        if page.low[who] == "who" and not _is_another(page, at + 1, who):
            yield who + 1, _end_of(page, who + 1, last)
            return


def _is_another(page: Page, first: int, who: int) -> bool:
    """In "the uncle of the driver who was hit" the driver was, not the uncle."""
    if page.voices.kind_of(page.low[who - 1]) not in PEOPLE:
        return False
    return any(page.low[at] in _OF for at in range(max(first + 1, who - 4), who - 1))


def _end_of(page: Page, at: int, last: int) -> int:
    ends = {",", ";", ":", "—", "–", "."} | OPENING | CLOSING
    return next((end for end in range(at, last) if page.low[end] in ends), last)


def _shows(speaker: Speaker, clause: Words) -> bool:
    """Whether a clause behind "who" tells of the scene."""
    page, book, (first, last) = speaker.page, speaker.book, clause
    if first >= last or tells_of_long_ago(page, clause):
        return False
    while first < last - 1 and page.low[first] in {"had", "has", "have", "himself", "herself"}:
        first += 1
    low = page.low[first]
    if low == "just":
        return speaker.is_private and _has_place(speaker, (first + 1, last))
    if low in {"was", "were"} and last - first > 1:
        hurt = page.low[first + 1] in book.hurt and speaker.is_private
        return hurt or scene_at(page, first + 1, last)
    joined = next((at for at in range(first, last - 1) if page.low[at] == "and"), None)
    if joined is not None and _shows(speaker, (joined + 1, last)):
        return True
    behind = page.low[first + 1] if first + 1 < last else ""
    papers = book.papers.isdisjoint(page.low[first + 1 : last])
    if low in book.perceived:
        return papers and not (low in {"heard", "felt"} and behind in book.told_of)
    return low in book.tended | book.did and papers


def _has_place(speaker: Speaker, clause: Words) -> bool:
    """Whether a place at the scene stands in it: "who had just shut his shop beside the gate"."""
    first, last = clause
    at_scene = speaker.book.at_scene - {"on"}
    return any(
        speaker.page.low[at] in at_scene and scene_at(speaker.page, at, last)
        for at in range(first, last - 1)
    )
