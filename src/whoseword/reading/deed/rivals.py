"""What two voices tell otherwise of one thing, beside the dead: a number, the hour, the target."""

from whoseword.language.numbers import Quantity
from whoseword.reading.deed.contradictions import HURTS
from whoseword.reading.deed.sayings import Page, Saying, before, stem_of
from whoseword.record import Deed, Role
from whoseword.reference.deeds import DeedBook

_NEAR, _REACH, _LONG = 6, 7, 4
_HOUR = 60
_LITTLE = 30
Rival = tuple[Saying, str]


def number_of(page: Page, at: int, saying: Saying, book: DeedBook) -> Rival | None:
    """What a bare number is another number for ("a lawyer put the number at 17")."""
    own = _bare_number(page, saying, book)
    nearest = next(before(page, at, saying, 1), None)
    if own is None or nearest is None or _bare_number(page, nearest, book) is not None:
        return None
    counted = _numbers(page, nearest, book)
    if len(counted) != 1 or _meet(own, counted[0]):
        return None
    return nearest, f"{_told(counted[0])} or {_told(own)}"


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


def hour_of(page: Page, at: int, saying: Saying) -> Rival | None:
    """Who tells another time of day for one deed ("at 8 a.m.", "at 7.20 a.m.")."""
    own = _clock(page, saying)
    if own is None:
        return None
    for other in before(page, at, saying, _NEAR):
        clock = _clock(page, other)
        if clock is not None and abs(clock[0] - own[0]) >= _LITTLE and _of_one(page, saying, other):
            return other, f"{clock[1]} or {own[1]}"
    return None


def _clock(page: Page, saying: Saying) -> tuple[int, str] | None:
    """The only time of day of a claim, in minutes and in its words."""
    times = [
        time
        for time in page.reading.times
        if time.timex3.type == "TIME" and any(time.span.overlap(s) for s in saying.claim.said)
    ]
    if len(times) != 1 or ":" not in times[0].timex3.value:
        return None
    clock = times[0].timex3.value.partition("T")[2].split(":")
    if not all(part.isdigit() for part in clock[:2]):
        return None
    return int(clock[0]) * _HOUR + int(clock[1]), times[0].span.of(page.wording.text)


def _deeds(page: Page, saying: Saying) -> tuple[Deed, ...]:
    return tuple(deed for deed in page.reading.deeds if saying.claim.id in deed.claims)


def _of_one(page: Page, saying: Saying, other: Saying) -> bool:
    """Whether both tell of one deed, or of one kind of harm at no other place."""
    ours, theirs = _deeds(page, saying), _deeds(page, other)
    return len(ours) == len(theirs) == 1 and all(
        one == two or (one.kind == two.kind and one.kind in HURTS and _towns_meet(one, two))
        for one in ours
        for two in theirs
    )


def _towns_meet(one: Deed, other: Deed) -> bool:
    ours, theirs = ({where.name for where in deed.where} for deed in (one, other))
    return not ours or not theirs or bool(ours & theirs)


def target_of(page: Page, at: int, saying: Saying) -> Rival | None:
    """Who tells that something else was hit than what a voice says was aimed at."""
    aims = page.book.aims.first_in(page.wording.lower, saying.words[0], saying.words[-1])
    if aims is None:
        return None
    aimed = [word for word in range(aims[2], aims[2] + _REACH) if word in saying.words]
    shared = {deed.id for deed in _deeds(page, saying)}
    for other in before(page, at, saying, _NEAR):
        for deed in _deeds(page, other):
            hit = [role for role in deed.roles if role.role == "target"]
            words = (word for role in hit if _says(other, role) for word in role.text.split())
            named = {stem_of(word.lower()) for word in words if len(word) >= _LONG}
            told = {stem_of(page.lower(word)) for word in aimed}
            if deed.id in shared and named and not named & told:
                return other, f"{hit[0].text} or {_phrase(page, aimed)}"
    return None


def _says(saying: Saying, role: Role) -> bool:
    return any(role.span.overlap(part) for part in saying.claim.said)


def _phrase(page: Page, words: list[int]) -> str:
    """The words aimed at, up to the end of their clause."""
    text, end = page.wording, words[0]
    while end in words and page.lower(end) not in {".", ",", ";", "and", "that", "which", "”"}:
        end += 1
    return text.span(words[0], max(end, words[0] + 1)).of(text.text)
