"""Where one voice of an article answers another: denies it, negates it, or tells it otherwise."""

from collections.abc import Iterator

from whoseword.reading.deed.answers import Answered, denied, negated, pointed_at, set_against
from whoseword.reading.deed.contradictions import LIVES
from whoseword.reading.deed.rivals import hour_of, number_of, target_of
from whoseword.reading.deed.sayings import Page, Saying, page_of
from whoseword.record import Conflict, Reading, Tagged
from whoseword.reference.deeds import DeedBook
from whoseword.reference.disputes import DisputeBook

_ALIVE = "alive"
_ANSWERS = (
    (pointed_at, "told or denied"),
    (denied, "told or denied"),
    (negated, "told or negated"),
    (set_against, "two accounts set against each other"),
)
_SEEN = frozenset({"was seen", "has been seen"})


def is_dispute(conflict: Conflict) -> bool:
    """Whether a conflict stands in what voices answer each other, which no date changes."""
    fields = {"account", "number", "hour", "target"}
    return conflict.field in fields or conflict.about.startswith("n-")


def find_disputes(
    reading: Reading, tagged: Tagged, books: tuple[DisputeBook, DeedBook]
) -> tuple[Conflict, ...]:
    """The conflicts that the words between two voices show, whatever their deeds are.

    A voice never answers itself, nor the article its own words.
    """
    page = page_of(reading, tagged, books)
    found: dict[tuple[str, frozenset[str], int], Conflict] = {}
    for at, saying in enumerate(page.sayings):
        for others, field, text in _answered(page, at, saying, books[1]) if saying.voice else ():
            voices = frozenset({saying.voice, others[-1].voice})
            told = _conflict(reading, (*others, saying), field, text)
            found.setdefault((field, voices, others[-1].sentence), told)
    return (*found.values(), *_dead_and_alive(reading))


def _conflict(reading: Reading, sayings: Answered, field: str, text: str) -> Conflict:
    """The conflict of these sayings on the deed that the first tells of, or on its claim."""
    claims = tuple(one.claim.id for one in sayings)
    about = {claim: deed.id for deed in reversed(reading.deeds) for claim in deed.claims}
    deed = next((about[claim] for claim in claims[:-1] if claim in about), claims[0])
    return Conflict(deed, field, claims, f"{field}: {text}")


def _answered(
    page: Page, at: int, saying: Saying, book: DeedBook
) -> Iterator[tuple[Answered, str, str]]:
    """What a saying answers, the field that they differ on, and in what words they do."""
    for rule, text in _ANSWERS:
        others = rule(page, at, saying)
        if others:
            sayings = (*others, saying)
            if not _both_count(page, sayings) and not _is_told(page, sayings):
                yield others, "account", text
            break
    number = number_of(page, at, saying, book)
    if number is not None and not _both_count(page, (number[0], saying)):
        yield (number[0],), "number", number[1]
    for field, rival in (
        ("hour", hour_of(page, at, saying)),
        ("target", target_of(page, at, saying)),
    ):
        if rival is not None:
            yield (rival[0],), field, rival[1]


def _is_told(page: Page, sayings: Answered) -> bool:
    """Whether the denial of a deed is a conflict already."""
    *others, answer = (saying.claim.id for saying in sayings)
    return any(
        one.field == "reality" and answer in one.claims and not set(one.claims).isdisjoint(others)
        for one in page.reading.conflicts
    )


def _both_count(page: Page, sayings: Answered) -> bool:
    """Whether all count the dead or wounded: what differs is then told by their numbers."""
    return all(
        any(
            saying.claim.id in deed.claims and (deed.killed or deed.injured)
            for deed in page.reading.deeds
        )
        for saying in sayings
    )


def _dead_and_alive(reading: Reading) -> Iterator[Conflict]:
    """Somebody of whom one voice tells the death, and another that they live."""
    voices = {claim.id: claim.chain[-1].name for claim in reading.claims}
    # What only the living do is a deed, and set against their death as one.
    done = {claim for deed in reading.deeds if deed.kind in LIVES for claim in deed.claims}
    for alive in reading.statements:
        if alive.what != "reported_alive" or alive.value in _SEEN or done & set(alive.claims):
            continue
        for dead in reading.statements:
            ours, theirs = ({voices.get(claim) for claim in one.claims} for one in (alive, dead))
            if dead.what == "reported_dead" and dead.about == alive.about and not ours & theirs:
                claims = (*dead.claims, *alive.claims)
                yield Conflict(alive.about, _ALIVE, claims, "reported dead, and alive")
                break
