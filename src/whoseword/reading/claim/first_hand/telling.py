"""A voice that tells what it did or perceived itself: "We carried the wounded", "she had seen"."""

from whoseword.reading.claim.first_hand.scene import scene_at, tells_of_long_ago
from whoseword.reading.claim.first_hand.speaker import Speaker
from whoseword.reading.claim.first_hand.verbs import being_of, is_read, verbs_of

_WE = frozenset(["i", "we"])
_THEY = frozenset(["he", "she", "they", "it"])
_BODIES = frozenset(["official", "official_body", "other"])


def tells_its_own(speaker: Speaker) -> bool:
    """A private voice of what it did or perceived there, in the first person or in retold words."""
    if not speaker.is_private:
        return False
    page, book = speaker.page, speaker.book
    if _by_cue(speaker):
        return True
    for words in speaker.sentences():
        if tells_of_long_ago(page, words):
            continue
        for verb in verbs_of(page, words, _WE):
            done = page.low[verb] in book.did | book.tended
            if (done or page.low[verb] in book.perceived) and not is_read(page, verb, words[1]):
                return True
        if any(scene_at(page, at, words[1]) for at in being_of(page, words, _WE)):
            return True
    return perceived_itself(speaker, book.tended)


def perceived_it(speaker: Speaker) -> bool:
    """An official, a monitor, a body that says that it heard or saw; no party to the fight."""
    if speaker.link.kind not in _BODIES or speaker.is_party:
        return False
    return perceived_itself(speaker, frozenset())


def perceived_itself(speaker: Speaker, also: frozenset[str]) -> bool:
    """Whether the subject that a content begins with is the voice, and saw or heard."""
    page = speaker.page
    for words in speaker.sentences():
        first, _ = words
        direct = page.quotation_at(page.words[first].start) is not None
        subjects = _WE if direct else _THEY | _WE
        start = (first, min(words[1], first + 14))
        for verb in verbs_of(page, start, subjects):
            known = page.low[verb] in speaker.book.perceived | also
            if known and not is_read(page, verb, words[1]):
                return True
    return False


def _by_cue(speaker: Speaker) -> bool:
    """In "a monk counted seven bodies" the cue itself tells it; not "heard that", "admitted"."""
    book, page = speaker.book, speaker.page
    if speaker.link.cue is None or speaker.link.stance not in {"says", "reports"}:
        return False
    _, behind = page.range_of(speaker.link.cue)
    told = behind < len(page.low) and page.low[behind] in book.told_of
    seen = speaker.cues & (book.perceived | book.tended)
    return len(speaker.cues) == 1 and bool(seen) and not told and not speaker.tells_of(book.papers)
