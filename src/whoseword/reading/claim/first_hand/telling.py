"""A voice that tells what it did or perceived itself: "We carried the wounded", "she had seen"."""

from collections.abc import Iterator

from whoseword.reading.claim.first_hand.scene import scene_at, tells_of_long_ago
from whoseword.reading.claim.first_hand.speaker import Speaker
from whoseword.reading.claim.first_hand.verbs import being_of, is_fixed, is_read, own_verb, verbs_of
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.voice.wordings import Words

_WE = frozenset(["i", "we"])
_THEY = frozenset(["he", "she", "they", "it"])
_REACH = 14
_BODIES = frozenset(["official", "official_body", "other"])


def tells_its_own(speaker: Speaker) -> bool:
    """A private voice of what it did or perceived there, in the first person or in retold words."""
    page, book = speaker.page, speaker.book
    if not speaker.is_private or not speaker.words.isdisjoint(book.experts):
        return False
    tended = book.tended if speaker.tells_of(book.casualties) else frozenset[str]()
    if _by_cue(speaker):
        return True
    for words in speaker.sentences():
        if tells_of_long_ago(page, words):
            continue
        for verb in verbs_of(page, words, _WE):
            done = page.low[verb] in book.did | tended and not is_fixed(page, verb)
            if (done or page.low[verb] in book.perceived) and not is_read(page, verb, words[1]):
                return True
        if any(scene_at(page, at, words[1]) for at in being_of(page, words, _WE)):
            return True
    return perceived_itself(speaker, tended)


def perceived_it(speaker: Speaker) -> bool:
    """An official, a monitor, a body that says that it heard or saw; no party to the fight."""
    if speaker.link.kind not in _BODIES or speaker.is_party:
        return False
    hurt = speaker.tells_of(speaker.book.casualties)
    return perceived_itself(speaker, speaker.book.tended if hurt else frozenset())


def perceived_itself(speaker: Speaker, also: frozenset[str]) -> bool:
    """Whether the subject that a content begins with is the voice, and saw or heard."""
    page = speaker.page
    for words in speaker.sentences():
        first, _ = words
        direct = page.quotation_at(page.words[first].start) is not None
        if tells_of_long_ago(page, words):
            continue
        start = (first, min(words[1], first + _REACH))
        for verb in _verbs(page, start, _WE if direct else _THEY | _WE):
            if _perceives(speaker, verb, also) and not is_read(page, verb, words[1]):
                return True
    return False


def _verbs(page: Page, words: Words, subjects: frozenset[str]) -> Iterator[int]:
    """What the voice or its men did; also where the words begin with it: "hearing shots"."""
    yield from verbs_of(page, words, subjects)
    own = own_verb(page, words)
    if own is not None:
        yield own
    if page.low[words[0]] in page.cues.first_hand.perceiving | {"to"}:
        yield words[0]


def _perceives(speaker: Speaker, verb: int, also: frozenset[str]) -> bool:
    """A verb of perceiving: "saw", "recalled seeing", "to have seen"."""
    page, book = speaker.page, speaker.book
    low = page.low[verb : verb + 3]
    if not book.perceiving.isdisjoint(low[:2]):
        return True
    if low[:2] == ("to", "have"):
        return len(low) > 2 and low[2] in book.perceived | also
    return low[0] in book.perceived | also


def _by_cue(speaker: Speaker) -> bool:
    """In "a monk counted seven bodies" the cue itself tells it; not "heard that", "admitted"."""
    book, page = speaker.book, speaker.page
    if (
        speaker.link.kind == "other"
        or speaker.link.cue is None
        or speaker.link.stance not in {"says", "reports"}
    ):
        return False
    _, behind = page.range_of(speaker.link.cue)
    told = behind < len(page.low) and page.low[behind] in book.told_of
    seen = speaker.cues & (book.perceived | book.tended)
    return len(speaker.cues) == 1 and bool(seen) and not told and not speaker.tells_of(book.papers)
