"""Where in a source's words the speaker's name stands."""

from whoseword.reading.claim.marks import CLOSING, OPENING
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.voice.wordings import Words, is_voice
from whoseword.record import Name
from whoseword.record.kinds import PUBLISHERS, SPEAKERS

_NAMES_ITSELF = frozenset(["calls", "called", "call"])
_FROM = frozenset(["from", "by"])


def apposed(page: Page, core: int, last: int) -> tuple[Words, Name | None] | None:
    """The name that follows a relative clause ("a group that …, the X, …")."""
    for at in range(core, last - 1):
        if page.low[at] in _NAMES_ITSELF and page.low[at + 1] in {"himself", "herself", "itself"}:
            return mention_in(page, at + 2, last)
    comma = next((at for at in range(core, last) if page.low[at] == ","), None)
    if comma is None or page.low[comma + 1 : comma + 2] in {("who",), ("whose",)}:
        return None
    return mention_in(page, comma + 1, last)


def name_in(page: Page, first: int, base: int, last: int) -> tuple[Words, Name | None] | None:
    """Where the voice's name stands: at the end of the phrase, in an apposition, after "from"."""
    number = page.name_at[base - 1]
    known = page.mentions[number][1] if number >= 0 else None
    if known is not None and known.kind in SPEAKERS and not _is_description(page, known):
        return _mention(page, number)
    titled = _titled_outlet(page, first, base) or _parted_name(page, first, base)
    if titled is not None:
        return titled, None
    if page.low[base - 1] in CLOSING:
        opening = next((at for at in range(base - 1, first, -1) if page.low[at] in OPENING), None)
        if opening is not None and opening + 1 < base - 1:
            inside = mention_in(page, opening + 1, base - 1)
            return inside or ((opening + 1, base - 1), None)
    comma = next((at for at in range(base, last) if page.low[at] == ","), None)
    if comma is not None and comma + 1 < last:
        apposed = mention_in(page, comma + 1, min(last, comma + 6))
        if apposed is not None and apposed[0][0] - comma <= 4:
            return apposed
    if number < 0 and (run := _capitals(page, first, base)) is not None:
        return run, None
    return None


def teller_of(page: Page, base: int, last: int) -> Words | None:
    """Whose document it is: the voice in "a report from the ministry", "leaks from the army"."""
    head = page.low[base - 1]
    if page.voices.kind_of(head) == "document" and base >= 3 and page.low[base - 2] == "'s":
        owner = page.name_at[base - 3]
        if owner >= 0 and page.mentions[owner][1].kind in SPEAKERS:
            return page.range_of(page.mentions[owner][0])
    if page.voices.kind_of(head) != "document" or head in page.voices.leaked or base + 1 >= last:
        return None
    if page.low[base] not in _FROM or not is_voice(page, base + 1, last):
        return None
    return base + 1, last


def _is_description(page: Page, name: Name) -> bool:
    """Whether what was taken for a person's name is a description ("the Front's deputy")."""
    words = name.text.split()
    return name.kind == "person" and any(
        word.islower() and word in page.voices.kinds for word in words
    )


def _parted_name(page: Page, first: int, base: int) -> Words | None:
    """A phrase of two names, the last a place's: "Morning Caspian", read as one by nobody."""
    numbers = [page.name_at[at] for at in range(first, base)]
    if len(set(numbers)) != 2 or min(numbers) < 0:
        return None
    kinds = [page.mentions[number][1].kind for number in (numbers[0], numbers[-1])]
    return (first, base) if kinds[0] in SPEAKERS and kinds[1] == "place" else None


def _mention(page: Page, number: int) -> tuple[Words, Name]:
    span, name = page.mentions[number]
    return page.range_of(span), name


def mention_in(page: Page, first: int, last: int) -> tuple[Words, Name | None] | None:
    """The first name of somebody who may speak among some words."""
    for at in range(first, min(first + 7, last)):
        number = page.name_at[at]
        if number < 0 or page.mentions[number][1].kind not in SPEAKERS:
            continue
        found = _mention(page, number)
        if found[0][1] < last and page.low[found[0][1]] == "'s":
            continue
        return found
    return None


def _capitals(page: Page, first: int, base: int) -> Words | None:
    """A run of capitals at the end of the phrase that no book knows, not at a sentence's start."""
    office = _office(page, base)
    if office is not None:
        return office
    at = base
    while at > first and _capital(page, at - 1) and page.low[at - 1] not in page.voices.kinds:
        at -= 1
    if at == base or (page.sentence_at(at)[0] == at and base - at < 2):
        return None
    return at, base


def _titled_outlet(page: Page, first: int, base: int) -> Words | None:
    """In "the Youm newspaper", "Dune TV": a name right before a noun for one outlet."""
    head = base - 1
    kind = page.voices.kind_of(page.low[head])
    if kind not in PUBLISHERS or page.low[head] in page.voices.plurals or head == first:
        return None
    number = page.name_at[head - 1]
    if number < 0 or page.mentions[number][1].kind not in SPEAKERS:
        return None
    start = page.range_of(page.mentions[number][0])[0]
    return (max(start, first), base)


def _office(page: Page, base: int) -> Words | None:
    """In "Department of Homeland Security": a noun with a capital, "of", and more capitals."""
    head = base - 1
    if not _capital(page, head) or page.low[head] not in page.voices.kinds:
        return None
    if base + 1 >= len(page.low) or page.low[base] != "of" or page.sentence_at(head)[0] == head:
        return None
    end = base + 1
    while end < len(page.low) and (_capital(page, end) or page.low[end] in {"of", "the", "and"}):
        end += 1
    while end > base + 1 and not _capital(page, end - 1):
        end -= 1
    return (head, end) if end > base + 1 else None


def _capital(page: Page, word: int) -> bool:
    text = page.words[word].of(page.text)
    return text[:1].isupper() or text.lower().startswith("al-")
