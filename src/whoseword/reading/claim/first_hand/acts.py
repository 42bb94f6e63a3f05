"""A party that speaks of its own act, of its own losses, or by the very act of speaking."""

from whoseword.reading.claim.first_hand.speaker import Speaker
from whoseword.reading.claim.first_hand.verbs import verbs_of
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.voice.wordings import Words

_PARTIES = frozenset(["group", "official", "official_body"])
_ITSELF = frozenset(["it", "they", "we", "i"])
_OWN = frozenset(["its", "their", "our", "his"])
_INTENDS = frozenset(["would", "will", "'ll", "shall"])
_UNREAL = frozenset(["not", "n't", "never", "no", "none"])
_SUBJECT_REACH = 6
_OWN_REACH = 4


def acted_itself(speaker: Speaker) -> bool:
    """A party whose words tell that its own side did it, was hit in it, or does it by speaking."""
    if speaker.link.kind not in _PARTIES:
        return speaker.link.kind == "person" and _threatens(speaker)
    return (
        _by_speaking(speaker)
        or _admits_losses(speaker)
        or any(_acts_in(speaker, words) for words in speaker.sentences())
    )


def _acts_in(speaker: Speaker, words: Words) -> bool:
    page, (first, _) = speaker.page, words
    done = any(
        speaker.book.acts.match(page.low, verb) and _is_its_own(page, first, verb)
        for verb in verbs_of(page, words, _ITSELF)
    )
    return done or _its_forces(speaker, words) or _names_itself(speaker, words)


def _is_its_own(page: Page, first: int, verb: int) -> bool:
    """Whether "it" or "they" is the voice, and no party that its words have named."""
    subject = next(at for at in range(verb - 1, first - 1, -1) if page.low[at] in _ITSELF)
    return page.low[subject] in {"we", "i"} or not _other_party(page, first, subject)


def _its_forces(speaker: Speaker, words: Words) -> bool:
    """Own forces act ("its aircraft had struck", "two of our men"), where no other party is named before."""
    page, (first, last) = speaker.page, words
    for at in range(first, last):
        if page.low[at] in _OWN:
            reach = page.low[at + 1 : min(last, at + 1 + _OWN_REACH)]
            near = next((word for word in reach if word in speaker.book.forces), None)
            if near is not None and (page.low[at] == "our" or not _other_party(page, first, at)):
                return True
    return False


def _other_party(page: Page, first: int, at: int) -> bool:
    """Whether the owner may be somebody else whom the content has named."""
    kinds = (page.voices.kind_of(page.low[word]) for word in range(first, at))
    names = (page.name_at[word] for word in range(first, at))
    return any(kind in _PARTIES for kind in kinds) or any(
        number >= 0 and page.mentions[number][1].kind in {"group", "official_body", "person"}
        for number in names
    )


def _names_itself(speaker: Speaker, words: Words) -> bool:
    """The doer is the voice: "the federal police foiled it", a police spokesman said."""
    page, (first, last) = speaker.page, words
    own = {
        word for word in speaker.words if page.voices.kind_of(word) in {"group", "official_body"}
    }
    for at in range(first, min(last, first + _SUBJECT_REACH)):
        if speaker.book.acts.match(page.low, at):
            subject = set(page.low[first:at])
            return bool(own & subject) and not subject & _UNREAL and page.low[at - 1] != "was"
    return False


def _by_speaking(speaker: Speaker) -> bool:
    """Who threatens, orders, promises or announces does so by these words."""
    stance = speaker.link.stance
    if stance == "warns":
        return _threatens(speaker)
    if stance in {"orders", "promises"}:
        return True
    if stance == "announces":
        return _announces_own(speaker)
    return speaker.link.kind == "group" and _intends(speaker)


def _threatens(speaker: Speaker) -> bool:
    return any(word.startswith("threat") for word in speaker.cues)


def _announces_own(speaker: Speaker) -> bool:
    """An order, a plan, a ceasefire; not "announced that twelve had died"."""
    page = speaker.page
    first, last = page.range_of(speaker.saying.content[0])
    if first >= last or speaker.tells_of(speaker.book.casualties):
        return False
    noun = page.low[first] in page.cues.grammar.articles and page.low[first - 1] != "that"
    plain = noun and page.cues.grammar.finite.isdisjoint(page.low[first : first + 4])
    return plain or not _INTENDS.isdisjoint(page.low[first:last])


def _intends(speaker: Speaker) -> bool:
    """What the voice itself means to do: "it would march"."""
    page = speaker.page
    return any(
        page.low[at] in _ITSELF and at + 1 < last and page.low[at + 1] in _INTENDS
        for first, last in speaker.sentences()
        for at in range(first, last)
    )


def _admits_losses(speaker: Speaker) -> bool:
    """What it admits to have lost or done: "confirmed the loss of some members"."""
    first, last = speaker.page.range_of(speaker.saying.content[0])
    start = speaker.page.low[first : min(last, first + 3)]
    return speaker.link.stance == "confirms" and not speaker.book.losses.isdisjoint(start)
