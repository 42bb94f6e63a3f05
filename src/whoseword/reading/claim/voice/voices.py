"""From the words for a source to a voice: what it is, whether it is named, where it speaks from."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from whoseword.reading.claim.marks import MARKS
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.voice.affiliations import affiliation_of
from whoseword.reading.claim.voice.bounds import base_of, core_of, shown_end
from whoseword.reading.claim.voice.kinds import is_many, is_one_body, kind_of_named, kind_of_source
from whoseword.reading.claim.voice.naming import apposed, name_in, teller_of
from whoseword.reading.claim.voice.wordings import Words
from whoseword.record import LinkKind, Name, Span


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
    first, last = core_of(page, words)
    shown = span or page.span_of(first, shown_end(page, words, last))
    low = page.low[first:last]
    if len(low) == 1 and page.voices.is_pronoun(low[0]):
        kind: LinkKind = "person" if low[0] in page.voices.one | page.voices.self else "other"
        many = low[0] in page.voices.many
        return Voice(shown, page.span_of(first, last).of(page.text), kind, False, many, low[0],
                     frozenset(), pronoun=True)  # fmt: skip
    base = base_of(page, first, last)
    teller = teller_of(page, base, last)
    if teller is not None:
        return replace(voice_of(page, teller), span=shown, definite=False)
    named = name_in(page, first, base, last) or apposed(page, last, words[1])
    if named is not None:
        return _named_voice(page, (first, base, last), named, shown)
    return _described_voice(page, first, base, last, shown)


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
    kind = kind_of_named(page, known, around, inside)
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


def _described_voice(page: Page, first: int, base: int, last: int, shown: Span) -> Voice:
    low = page.low
    head = low[base - 1]
    told = (page.voices.kind_of(word) for word in reversed(low[first:base]))
    kind: LinkKind = next((one for one in told if one is not None), "other")
    about = frozenset(low[first : base - 1]) | frozenset(_qualifiers(page, base, last))
    if head in {"source", "sources"}:
        kind = kind_of_source(page, first, last)
    affiliation, from_outlet = affiliation_of(page, first, base, last)
    return Voice(
        span=shown,
        name=page.span_of(first, last).of(page.text),
        kind=kind,
        named=is_one_body(page, first, kind, head),
        collective=is_many(page, first, base, kind),
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
