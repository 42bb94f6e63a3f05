"""A party that speaks of its own act or of its own losses."""

from whoseword.reading.claim.first_hand.speaker import Speaker
from whoseword.reading.claim.first_hand.speaking import acts_by_speaking
from whoseword.reading.claim.first_hand.verbs import being_of, verbs_of
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.voice.wordings import Words
from whoseword.record.kinds import BODIES, PARTIES

_NAMED = BODIES | {"person"}
_ITSELF = frozenset(["it", "they", "we", "i"])
_OWN = frozenset(["its", "their", "our", "his"])
_NOT_DONE = frozenset(["not", "n't", "never", "no", "none", "was", "were", "been", "being"])
_SUBJECT_REACH = 6
_OWN_REACH = 4


def acted_itself(speaker: Speaker) -> bool:
    """A party whose words tell that its own side did it, was hit in it, or does it by speaking."""
    if acts_by_speaking(speaker):
        return True
    is_party = speaker.link.kind == "person" and speaker.is_party
    return (is_party or speaker.link.kind in PARTIES) and (
        _admits(speaker) or any(_acts_in(speaker, words) for words in speaker.sentences())
    )


def _acts_in(speaker: Speaker, words: Words) -> bool:
    page, (first, last) = speaker.page, words
    done = any(
        _is_act(speaker, verb) and _is_its_own(page, first, verb)
        for verb in verbs_of(page, words, _ITSELF)
    )
    claims_it = page.low[first : first + 2] == ("to", "have") and first + 2 < last
    done = done or (claims_it and _is_act(speaker, first + 2))
    done = done or any(
        page.low[at] in speaker.book.behind_it for at in being_of(page, words, _ITSELF)
    )
    return done or _its_forces(speaker, words) or _names_itself(speaker, words)


def _is_act(speaker: Speaker, verb: int) -> bool:
    """Whether a party acts or suffers there; "lost" only with men or a number behind it."""
    page, book = speaker.page, speaker.book
    if page.low[verb] != "lost":
        return book.acts.match(page.low, verb) is not None
    behind = page.low[verb + 1 : verb + 1 + _OWN_REACH]
    lost = book.forces | book.parties | page.cues.numbers
    return any(word in lost or word.isdecimal() for word in behind)


def _is_its_own(page: Page, first: int, verb: int) -> bool:
    """Whether "it" or "they" is the voice, and no party that its words have named."""
    subject = next(at for at in range(verb - 1, first - 1, -1) if page.low[at] in _ITSELF)
    return page.low[subject] in {"we", "i"} or not _other_party(page, first, subject)


def _its_forces(speaker: Speaker, words: Words) -> bool:
    """Own forces act ("its aircraft had struck"), where no other party is named before."""
    page, (first, last) = speaker.page, words
    for at in range(first, last):
        his = page.low[at] == "his" and not (speaker.link.kind == "group" or speaker.is_party)
        if page.low[at] in _OWN and not his:
            reach = page.low[at + 1 : min(last, at + 1 + _OWN_REACH)]
            near = next((word for word in reach if word in speaker.book.forces), None)
            if near is not None and (page.low[at] == "our" or not _other_party(page, first, at)):
                return True
    return False


def _other_party(page: Page, first: int, at: int) -> bool:
    """Whether the owner may be somebody else whom the content has named."""
    kinds = (page.voices.kind_of(page.low[word]) for word in range(first, at))
    names = (page.name_at[word] for word in range(first, at))
    return any(kind in PARTIES for kind in kinds) or any(
        number >= 0 and page.mentions[number][1].kind in _NAMED for number in names
    )


def _names_itself(speaker: Speaker, words: Words) -> bool:
    """The doer is the voice: "the federal police foiled it", a police spokesman said."""
    page, (first, last) = speaker.page, words
    for at in range(first, min(last, first + _SUBJECT_REACH)):
        if _is_act(speaker, at):
            subject = set(page.low[first:at])
            return subject.isdisjoint(_NOT_DONE) and _is_one_of(speaker, subject)
    return False


def _is_one_of(speaker: Speaker, subject: set[str]) -> bool:
    """The body itself ("police"), or the men of its side ("Russian forces", a Russian ministry)."""
    page, book = speaker.page, speaker.book
    own = {word for word in speaker.words if page.voices.kind_of(word) in BODIES}
    if not own.isdisjoint(subject):
        return True
    sides = (number for number in page.name_at[slice(*speaker.source)] if number >= 0)
    named = {word for one in sides for word in page.mentions[one][1].text.lower().split()} - own
    both = not named.isdisjoint(subject) and not book.forces.isdisjoint(subject)
    return speaker.is_party and both


def _admits(speaker: Speaker) -> bool:
    """What it says to have lost or done: "confirmed the loss of some members", "the raid"."""
    first, last = speaker.page.range_of(speaker.saying.content[0])
    start = speaker.page.low[first : min(last, first + 3)]
    done = not speaker.book.acting.isdisjoint(start[:1]) and speaker.page.low[first - 1] != "that"
    done = done or (speaker.is_party and _is_bare_act(speaker, (first, last)))
    return speaker.link.stance == "confirms" and (done or not speaker.book.losses.isdisjoint(start))


def _is_bare_act(speaker: Speaker, content: Words) -> bool:
    """Whether a party owns to the deed itself ("the raid"), not to what is said of it."""
    low, (first, last) = speaker.page.low, content
    behind = low[first + 2] if first + 2 < last else ""
    alone = not behind or behind in speaker.page.cues.grammar.prepositions
    return low[first : first + 1] == ("the",) and low[first + 1] in speaker.book.own_acts and alone
