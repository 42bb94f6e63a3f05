"""What a voice answers: the claim that it denies, negates, or is set against."""

from collections.abc import Iterator, Sequence
from itertools import chain

from whoseword.reading.deed.sayings import Page, Saying, before, stem_of
from whoseword.reference.phrases import Phrases

_ANSWERED, _FAR, _NEAR = 3, 12, 6
_OBJECTS = frozenset({"nobody", "none", "nothing", "no one"})
_NEGATED, _BEFORE, _JUST = 4, 3, 2
Answered = tuple[Saying, ...]


def pointed_at(page: Page, at: int, saying: Saying) -> Answered:
    """What "denied this" and "called it “invented”" point back at: all that the voice said."""
    if not _points_back(page, saying):
        return ()
    nearest = next(before(page, at, saying, _ANSWERED), None)
    if nearest is None:
        return ()
    told = before(page, at, saying, _FAR)
    of_one = [one for one in told if (one.voice, one.block) == (nearest.voice, nearest.block)]
    return tuple(reversed(of_one))


def _points_back(page: Page, saying: Saying) -> bool:
    lower, first, end = page.wording.lower, saying.words[0], saying.words[-1] + 1
    pointing = page.book.pointing.match(lower, first)
    if pointing is None or pointing[1] > end:
        return False
    behind = pointing[1]
    if saying.denies:
        return behind == end or not page.lower(behind).isalpha() or page.lower(behind) == "and"
    opened = behind + 1 if page.lower(behind) in {"“", '"', "as"} else behind
    opened += page.lower(opened) in {"“", '"'}
    untrue = page.book.untrue.match(lower, opened)
    return untrue is not None and not page.lower(untrue[1]).isalpha()


def denied(page: Page, at: int, saying: Saying) -> Answered:
    """What a denial in words of its own denies: the claim before that shares most of them."""
    if not saying.denies:
        return ()
    own = page.stems(saying.words)
    told = _denied_things(page, saying)
    best: tuple[int, Saying] | None = None
    for other in before(page, at, saying, _FAR):
        stems = page.stems(other.words)
        done = _of_deeds(page, own & stems, (*saying.words, *other.words))
        shared = len(own & stems) if done or told & stems else 0
        if (
            not other.denies
            and not _is_elsewhere(page, saying, other)
            and shared > (best[0] if best else 0)
        ):
            best = shared, other
    return (best[1],) if best else ()


def _is_elsewhere(page: Page, saying: Saying, other: Saying) -> bool:
    """Whether both name places, and none in common."""
    ours, theirs = page.places_of(saying.words), page.places_of(other.words)
    return bool(ours) and bool(theirs) and not ours & theirs


def _denied_things(page: Page, saying: Saying) -> frozenset[str]:
    """The stems of what stands behind "any" in a denial ("that any warning was received")."""
    behind = [at + 1 for at in saying.words if page.lower(at) == "any"]
    return page.stems([at for at in behind if at in saying.words])


def _of_deeds(page: Page, stems: frozenset[str], words: Sequence[int]) -> bool:
    """Whether one of these stems is that of a deed, or of those it was done by or to."""
    return any(stem_of(page.lower(at)) in stems for at in words if at in page.deeds)


def negated(page: Page, at: int, saying: Saying) -> Answered:
    """Who told of the very thing that a voice says was not so ("no bridge was attacked")."""
    if saying.denies:
        return ()
    own = (one for one in reversed(page.sayings[:at]) if _just_told(one, saying))
    for other in chain(before(page, at, saying, _NEAR), own):
        if not other.denies and (_negates(page, saying, other) or _negates(page, other, saying)):
            return (other,)
    return ()


def _just_told(one: Saying, saying: Saying) -> bool:
    """Whether the article itself told something right before what a voice says."""
    near = saying.sentence - one.sentence <= _JUST and one.block == saying.block
    return near and len(one.claim.chain) == 1


def _negates(page: Page, saying: Saying, other: Saying) -> bool:
    """Whether a saying negates the words of another that the other does not negate itself."""
    if not page.book.negators.may_be_in(frozenset(page.lower(at) for at in saying.words)):
        return False
    negated = {stem_of(page.lower(word)) for word in _negated_words(page, saying)}
    unsaid = {stem_of(page.lower(word)) for word in _negated_words(page, other)}
    if _is_elsewhere(page, saying, other):
        return False
    shared = frozenset(negated) & (page.stems(other.words) - unsaid)
    return _of_deeds(page, shared, (*saying.words, *other.words))


def _negated_words(page: Page, saying: Saying) -> Iterator[int]:
    """The words that a negator makes the opposite of: the next one that tells, or a verb before."""
    words: Phrases[str] = page.book.negators
    for at in saying.words:
        negator = words.match(page.wording.lower, at)
        if negator is None or _is_unreal(page, at):
            continue
        if negator[0] in _OBJECTS and page.tells(at - 1):
            yield at - 1
        behind = negator[1]
        while page.lower(behind) in page.book.between and behind - at < _NEGATED:
            behind += 1
        if behind in saying.words and page.tells(behind) and behind not in page.named:
            yield behind


def _is_unreal(page: Page, at: int) -> bool:
    return any(page.lower(at - back) in page.book.unreal for back in range(1, _BEFORE))


def set_against(page: Page, at: int, saying: Saying) -> Answered:
    """What stands before "a doctor, on the other hand, said"."""
    sentence = page.wording.within(page.sentences[saying.sentence])
    contrast = page.book.contrasts.first_in(page.wording.lower, sentence.start, saying.words[0])
    first = all(
        other.sentence < saying.sentence or not other.voice or other.words[0] < sentence.start
        for other in page.sayings[:at]
        if contrast is not None and other.words[0] > contrast[1]
    )
    if contrast is None or not first:
        return ()
    told = before(page, at, saying, _ANSWERED)
    return next(((one,) for one in told if one.words[0] < contrast[1]), ())
