"""From the words for a source to a voice: what it is, whether it is named, where it speaks from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from whoseword.reading.claim.marks import CLOSING, MARKS, OPENING
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.wordings import Words, is_voice
from whoseword.record import LinkKind, Name, Span

_SPEAKING = frozenset(["person", "group", "outlet", "agency", "official_body"])
_RELATIVE = frozenset(["who", "which", "that", "whose", "whom", "where"])
_LEAKED = frozenset(["leak", "leaks", "file", "files", "cable", "cables", "records", "list"])
_BARE = 3
_OWN_KIND: Mapping[str, LinkKind] = {
    "outlet": "outlet",
    "agency": "agency",
    "official_body": "official_body",
}
_NAMES_ITSELF = frozenset(["calls", "called", "call"])
_FROM = frozenset(["from", "by"])
_CUTS = frozenset(["reached", "contacted", "quoted", "cited", "interviewed", "speaking", "known"])


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice at one place of the text, before anything is resolved.

    ``head`` is the noun that says what it is, ``about`` the words before it; ``known`` its
    Name, where it is named.
    """

    span: Span
    name: str
    kind: LinkKind
    named: bool
    collective: bool
    head: str
    about: frozenset[str]
    known: Name | None = None
    affiliation: str | None = None
    from_outlet: Span | None = None
    pronoun: bool = False
    definite: bool = False


def voice_of(page: Page, words: Words, span: Span | None = None) -> Voice:
    """The voice that some words stand for; ``span`` are the words to show, where they are more."""
    first, last = _core(page, words)
    shown = span or page.span_of(first, _shown_end(page, words, last))
    low = page.low[first:last]
    if len(low) == 1 and page.voices.is_pronoun(low[0]):
        kind: LinkKind = "person" if low[0] in page.voices.one | page.voices.self else "other"
        many = low[0] in page.voices.many
        return Voice(shown, page.span_of(first, last).of(page.text), kind, False, many, low[0],
                     frozenset(), pronoun=True)  # fmt: skip
    base = _base(page, first, last)
    teller = _teller(page, base, last)
    if teller is not None:
        return replace(voice_of(page, teller), span=shown, definite=False)
    named = _named(page, first, base, last) or _apposed(page, last, words[1])
    if named is not None:
        return _named_voice(page, (first, base, last), named, shown)
    return _described_voice(page, first, base, last, shown)


def _core(page: Page, words: Words) -> Words:
    """The words without a relative clause, participles and marks at the edges."""
    first, last = words
    for at in range(first + 1, last):
        cut = page.low[at] in _RELATIVE or (page.low[at] in _CUTS and page.name_at[at] < 0)
        if (cut and page.low[first] != "the") or page.low[at] in {"who", "which"}:
            last = at
            break
    while last - 1 > first and page.low[last - 1] in MARKS - CLOSING:
        last -= 1
    return first, last


def _shown_end(page: Page, words: Words, core: int) -> int:
    """The end of the words to show: with a relative clause that belongs to the description."""
    end = words[1]
    while end - 1 > core and page.low[end - 1] in MARKS - CLOSING:
        end -= 1
    if core >= end or (page.low[core] == "," and core - words[0] > _BARE):
        return core
    if page.low[core] == ",":
        return end if page.low[core + 1] in _RELATIVE else core
    return next((at for at in range(core, end) if page.low[at] == ","), end)


def _apposed(page: Page, core: int, last: int) -> tuple[Words, Name | None] | None:
    """The name that follows a relative clause ("a group that …, the X, …")."""
    for at in range(core, last - 1):
        if page.low[at] in _NAMES_ITSELF and page.low[at + 1] in {"himself", "herself", "itself"}:
            return _mention_in(page, at + 2, last)
    comma = next((at for at in range(core, last) if page.low[at] == ","), None)
    return None if comma is None else _mention_in(page, comma + 1, last)


def _base(page: Page, first: int, last: int) -> int:
    """The end of the noun phrase proper: before the first preposition or comma outside a name."""
    at = first
    while at < last:
        number = page.name_at[at]
        if number >= 0 and page.mentions[number][1].kind in _SPEAKING:
            while at < last and page.name_at[at] == number:
                at += 1
            continue
        if at > first and (
            page.low[at] in page.cues.grammar.prepositions or page.low[at] in {",", "("}
        ):
            return at
        at += 1
    return last


def _named(page: Page, first: int, base: int, last: int) -> tuple[Words, Name | None] | None:
    """Where the voice's name stands: at the end of the phrase, in an apposition, after "from"."""
    number = page.name_at[base - 1]
    known = page.mentions[number][1] if number >= 0 else None
    if known is not None and known.kind in _SPEAKING and not _is_description(page, known):
        return _mention(page, number)
    titled = _titled_outlet(page, first, base)
    if titled is not None:
        return titled, None
    if page.low[base - 1] in CLOSING:
        opening = next((at for at in range(base - 1, first, -1) if page.low[at] in OPENING), None)
        if opening is not None and opening + 1 < base - 1:
            inside = _mention_in(page, opening + 1, base - 1)
            return inside or ((opening + 1, base - 1), None)
    comma = next((at for at in range(base, last) if page.low[at] == ","), None)
    if comma is not None and comma + 1 < last:
        apposed = _mention_in(page, comma + 1, min(last, comma + 6))
        if apposed is not None and apposed[0][0] - comma <= 4:
            return apposed
    if number < 0 and (run := _capitals(page, first, base)) is not None:
        return run, None
    return None


def _teller(page: Page, base: int, last: int) -> Words | None:
    """Whose document it is: the voice in "a report from the ministry", "leaks from the army"."""
    head = page.low[base - 1]
    if page.voices.kind_of(head) == "document" and base >= 3 and page.low[base - 2] == "'s":
        owner = page.name_at[base - 3]
        if owner >= 0 and page.mentions[owner][1].kind in _SPEAKING:
            return page.range_of(page.mentions[owner][0])
    if page.voices.kind_of(head) != "document" or head in _LEAKED or base + 1 >= last:
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


def _mention(page: Page, number: int) -> tuple[Words, Name]:
    span, name = page.mentions[number]
    return page.range_of(span), name


def _mention_in(page: Page, first: int, last: int) -> tuple[Words, Name | None] | None:
    for at in range(first, min(first + 7, last)):
        number = page.name_at[at]
        if number < 0 or page.mentions[number][1].kind not in _SPEAKING:
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
    if kind not in {"outlet", "agency"} or page.low[head] in page.voices.plurals or head == first:
        return None
    number = page.name_at[head - 1]
    if number < 0 or page.mentions[number][1].kind not in _SPEAKING:
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


def _named_voice(
    page: Page, words: tuple[int, int, int], named: tuple[Words, Name | None], shown: Span
) -> Voice:
    first, base, last = words
    (start, end), known = named
    name = known.text if known is not None else page.span_of(start, end).of(page.text)
    around = [page.low[at] for at in range(first, last) if not start <= at < end]
    inside = [
        word
        for at, word in enumerate(page.low[start:end])
        if known is None or at == end - start - 1
    ]
    kind = _kind_of_named(page, known, around, inside)
    head = next((w for w in reversed(page.low[first:base]) if w in page.voices.kinds), "")
    return Voice(
        span=shown,
        name=name,
        kind=kind,
        named=True,
        collective=False,
        head=head,
        about=frozenset(page.low[first:base]),
        known=known,
        affiliation=None,
    )


def _kind_of_named(
    page: Page, known: Name | None, around: list[str], inside: list[str]
) -> LinkKind:
    """What the words around a name say, where the name's own kind leaves room."""
    told = [kind for word in around if (kind := page.voices.kind_of(word)) is not None]
    if known is not None and known.kind == "person":
        return _kind_of_person(told, around)
    if known is not None and (kind := _OWN_KIND.get(known.kind)) is not None:
        return kind
    own = [kind for word in inside if (kind := page.voices.kind_of(word)) is not None]
    media = next(
        (kind for kind in told + own if kind in {"outlet", "agency", "official_body"}), None
    )
    if media is not None or known is not None:
        return media or "group"
    return (told + own)[0] if told or own else "other"


def _kind_of_person(told: list[LinkKind], around: list[str]) -> LinkKind:
    """What a name is that looks like a person's: words beside it may say it is an outlet's."""
    if "news" in around or "agency" in around:
        return "agency"
    if told and told[0] == "outlet":
        return "outlet"
    return next((kind for kind in told if kind in {"official", "witness"}), "person")


def _described_voice(page: Page, first: int, base: int, last: int, shown: Span) -> Voice:
    low = page.low
    head = low[base - 1]
    told = (page.voices.kind_of(word) for word in reversed(low[first:base]))
    kind: LinkKind = next((one for one in told if one is not None), "other")
    about = frozenset(low[first : base - 1]) | frozenset(_qualifiers(page, base, last))
    if head in {"source", "sources"}:
        kind = _kind_of_source(page, first, last)
    affiliation, from_outlet = _affiliation(page, first, base, last)
    return Voice(
        span=shown,
        name=page.span_of(first, last).of(page.text),
        kind=kind,
        named=_is_one_body(page, first, kind, head),
        collective=_is_many(page, first, base, kind),
        head=head,
        about=about,
        affiliation=affiliation,
        from_outlet=from_outlet,
        definite=low[first] in {"the", "that", "this", "same"}
        or low[first] in {"his", "her", "its", "their"},
    )


def _qualifiers(page: Page, base: int, last: int) -> Iterator[str]:
    """The words after the noun ("of the council") that tell one such voice from another."""
    if base < last and page.low[base] in page.cues.grammar.prepositions:
        for word in page.low[base + 1 : last]:
            if (
                word not in page.voices.determiners
                and word not in page.cues.grammar.prepositions | MARKS
            ):
                yield word


def _kind_of_source(page: Page, first: int, last: int) -> LinkKind:
    words = set(page.low[first:last])
    if words & page.voices.official_sources:
        return "official"
    return "witness" if words & {"local", "medical", "hospital", "tribal"} else "other"


def _is_one_body(page: Page, first: int, kind: LinkKind, head: str) -> bool:
    """An institution told by its office ("the interior ministry") counts as named."""
    return (
        kind == "official_body" and head not in {"authorities", "office"} and page.low[first] != "a"
    )


def _is_many(page: Page, first: int, base: int, kind: LinkKind) -> bool:
    words = page.low[first:base]
    if kind == "official_body" and words[-1] != "authorities":
        return False
    return words[-1] in page.voices.plurals or any(
        word in page.voices.collective for word in words[:2]
    )


def _affiliation(page: Page, first: int, base: int, last: int) -> tuple[str | None, Span | None]:
    """The institution that a voice speaks from, and its characters when an outlet."""
    if base < last and page.low[base] in page.voices.speaks_from:
        found = _mention_in(page, base + 1, last)
        if found is not None:
            words, known = found
            text = known.text if known else page.span_of(*words).of(page.text)
            media = known is not None and known.kind in {"outlet", "agency"}
            media = media or any(
                page.voices.kind_of(word) in {"outlet", "agency"} for word in page.low[base:last]
            )
            single = page.low[base] in {"in", "at", "within", "inside"}
            return text, page.span_of(*words) if media and single else None
        nouns = [at for at in range(base + 1, last) if page.voices.kind_of(page.low[at])]
        if nouns and page.voices.kind_of(page.low[nouns[-1]]) in {
            "official_body",
            "group",
            "outlet",
        }:
            start = base + 1
            while start < last and page.low[start] in page.voices.determiners:
                start += 1
            return (
                page.span_of(start, nouns[-1] + 1).of(page.text) if start <= nouns[-1] else None
            ), None
    for at in range(first, base - 1):
        number = page.name_at[at]
        if number >= 0 and page.mentions[number][1].kind in _SPEAKING - {"person"}:
            return page.mentions[number][1].text, None
    return None, None
