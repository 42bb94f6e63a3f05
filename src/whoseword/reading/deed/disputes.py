"""Where one voice of an article answers another: denies it, negates it, or is set against it."""

from collections.abc import Callable, Iterator, Sequence

from whoseword.language.numbers import Quantity
from whoseword.reading.deed.contradictions import LIVES
from whoseword.reading.deed.sayings import Page, Saying, page_of, stem_of
from whoseword.record import Article, Conflict, Deed, Statement, Tagged, Testimony
from whoseword.reference.deeds import DeedBook
from whoseword.reference.disputes import DisputeBook
from whoseword.reference.phrases import Phrases

ACCOUNT, ALIVE, NUMBER = "account", "alive", "number"
_SEEN = frozenset({"was seen", "has been seen"})
_ANSWERED, _FAR, _NEAR = 3, 12, 6
_OBJECTS = frozenset({"nobody", "none", "nothing", "no one"})
_NEGATED, _BEFORE = 4, 3
_Answered = tuple[Saying, ...]


def is_dispute(conflict: Conflict) -> bool:
    """Whether a conflict stands in what voices answer each other, which no date changes."""
    return conflict.field in {ACCOUNT, NUMBER} or conflict.about.startswith("n-")


def find_disputes(
    article: Article,
    tagged: Tagged,
    testimony: Testimony,
    deeds: Sequence[Deed],
    statements: Sequence[Statement],
    books: tuple[DisputeBook, DeedBook],
) -> tuple[Conflict, ...]:
    """The conflicts that the words between two voices show, whatever their deeds are.

    A voice never answers itself, nor the article its own words.
    """
    page = page_of(article, tagged, testimony, deeds, books)
    about = {claim: deed.id for deed in reversed(deeds) for claim in deed.claims}
    counted = {claim for one in deeds if one.killed or one.injured for claim in one.claims}
    found: dict[frozenset[str], Conflict] = {}
    for at, saying in enumerate(page.sayings):
        if not saying.voice:
            continue
        others, field, text = _answered(page, at, saying, books[1])
        claims = tuple(other.claim.id for other in others)
        # Where both count the dead or wounded, what differs is told by their numbers.
        if claims and not (saying.claim.id in counted and counted.issuperset(claims)):
            told = next((about[claim] for claim in claims if claim in about), claims[0])
            voices = frozenset({saying.voice, others[-1].voice, str(others[-1].sentence)})
            found.setdefault(voices, Conflict(told, field, (*claims, saying.claim.id), text))
    return (*found.values(), *_dead_and_alive(testimony, statements, deeds))


def _dead_and_alive(
    testimony: Testimony, statements: Sequence[Statement], deeds: Sequence[Deed]
) -> Iterator[Conflict]:
    """Somebody of whom one voice tells the death, and another that they live."""
    voices = {claim.id: claim.chain[-1].name for claim in testimony.claims}
    # What only the living do is a deed, and set against their death as one.
    done = {claim for deed in deeds if deed.kind in LIVES for claim in deed.claims}
    for alive in statements:
        if alive.what != "reported_alive" or alive.value in _SEEN or done & set(alive.claims):
            continue
        for dead in statements:
            ours, theirs = ({voices.get(claim) for claim in one.claims} for one in (alive, dead))
            if dead.what == "reported_dead" and dead.about == alive.about and not ours & theirs:
                claims = (*dead.claims, *alive.claims)
                yield Conflict(alive.about, ALIVE, claims, "reported dead, and alive")
                break


def _answered(page: Page, at: int, saying: Saying, book: DeedBook) -> tuple[_Answered, str, str]:
    """What a saying answers, the field that the two differ on, and in what words they do."""
    rules: tuple[tuple[Callable[[Page, int, Saying], _Answered], str], ...] = (
        (_pointed_at, "told or denied"),
        (_denied, "told or denied"),
        (_negated, "told or negated"),
        (_set_against, "two accounts set against each other"),
    )
    for rule, text in rules:
        others = rule(page, at, saying)
        if others:
            return others, ACCOUNT, f"{ACCOUNT}: {text}"
    return _counted_otherwise(page, at, saying, book)


def _before(page: Page, at: int, saying: Saying, reach: int) -> Iterator[Saying]:
    """What other voices said in the sentences before, the nearest first."""
    for other in reversed(page.sayings[:at]):
        if saying.sentence - other.sentence > reach:
            return
        apart = set(other.words).isdisjoint(saying.words)
        if other.voice and other.voice != saying.voice and apart:
            yield other


def _pointed_at(page: Page, at: int, saying: Saying) -> _Answered:
    """What "denied this" and "called it “invented”" point back at: all that the voice said."""
    if not _points_back(page, saying):
        return ()
    nearest = next(_before(page, at, saying, _ANSWERED), None)
    if nearest is None:
        return ()
    told = _before(page, at, saying, _FAR)
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


def _denied(page: Page, at: int, saying: Saying) -> _Answered:
    """What a denial in words of its own denies: the claim before that shares most of them."""
    if not saying.denies:
        return ()
    own, places = page.stems(saying.words), page.places_of(saying.words)
    told = _denied_things(page, saying)
    best: tuple[int, Saying] | None = None
    for other in _before(page, at, saying, _FAR):
        elsewhere = page.places_of(other.words)
        stems = page.stems(other.words)
        done = _of_deeds(page, own & stems, (*saying.words, *other.words))
        shared = len(own & stems) if done or told & stems else 0
        apart = bool(places) and bool(elsewhere) and not places & elsewhere
        if not other.denies and not apart and shared > (best[0] if best else 0):
            best = shared, other
    return (best[1],) if best else ()


def _denied_things(page: Page, saying: Saying) -> frozenset[str]:
    """The stems of what stands behind "any" in a denial ("that any warning was received")."""
    behind = [at + 1 for at in saying.words if page.lower(at) == "any"]
    return page.stems([at for at in behind if at in saying.words])


def _of_deeds(page: Page, stems: frozenset[str], words: Sequence[int]) -> bool:
    """Whether one of these stems is that of a deed, or of those it was done by or to."""
    return any(stem_of(page.lower(at)) in stems for at in words if at in page.deeds)


def _negated(page: Page, at: int, saying: Saying) -> _Answered:
    """Who told of the very thing that a voice says was not so ("no bridge was attacked")."""
    if saying.denies:
        return ()
    for other in _before(page, at, saying, _NEAR):
        if not other.denies and (_negates(page, saying, other) or _negates(page, other, saying)):
            return (other,)
    return ()


def _negates(page: Page, saying: Saying, other: Saying) -> bool:
    """Whether a saying negates the words of another that the other does not negate itself."""
    negated = {stem_of(page.lower(word)) for word in _negated_words(page, saying)}
    unsaid = {stem_of(page.lower(word)) for word in _negated_words(page, other)}
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


def _set_against(page: Page, at: int, saying: Saying) -> _Answered:
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
    told = _before(page, at, saying, _ANSWERED)
    return next(((one,) for one in told if one.words[0] < contrast[1]), ())


def _counted_otherwise(
    page: Page, at: int, saying: Saying, book: DeedBook
) -> tuple[_Answered, str, str]:
    """What a bare number is another number for ("a lawyer put the number at 17")."""
    own = _bare_number(page, saying, book)
    nearest = next(_before(page, at, saying, 1), None)
    if own is None or nearest is None or _bare_number(page, nearest, book) is not None:
        return (), NUMBER, ""
    counted = _numbers(page, nearest, book)
    if len(counted) != 1 or _meet(own, counted[0]):
        return (), NUMBER, ""
    return (nearest,), NUMBER, f"{NUMBER}: {_told(counted[0])} or {_told(own)}"


def _numbers(page: Page, saying: Saying, book: DeedBook) -> tuple[Quantity, ...]:
    text, parts = page.wording.text, saying.claim.said
    return tuple(
        one
        for part in parts
        for one in book.numbers.quantities(text, part.start, part.end)
        if one.unit is None
    )


def _bare_number(page: Page, saying: Saying, book: DeedBook) -> Quantity | None:
    """The number of a claim that holds nothing else."""
    numbers = _numbers(page, saying, book)
    if len(numbers) != 1:
        return None
    counted = page.wording.within(numbers[0].span)
    beside = (page.lower(at) for at in saying.words if at not in counted)
    bare = all(not word.isalpha() or word in page.book.beside_number for word in beside)
    return numbers[0] if bare else None


def _meet(one: Quantity, other: Quantity) -> bool:
    """Whether one number can be both."""
    low = max(one.low or 0, other.low or 0)
    highs = [high for high in (one.high, other.high) if high is not None]
    return all(low <= high for high in highs)


def _told(number: Quantity) -> str:
    if number.low is None or number.high is None:
        return f"at most {number.high}" if number.low is None else f"{number.low} or more"
    return str(number.low) if number.low == number.high else f"{number.low} to {number.high}"
