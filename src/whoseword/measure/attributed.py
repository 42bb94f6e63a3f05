"""Attributions that were missed, and parts of them, each in its sentence."""

from collections.abc import Iterator, Sequence

from whoseword.measure.misses import NOT_FOUND, NOT_MARKED, Miss, surroundings
from whoseword.measure.polnear import MarkedArticle
from whoseword.measure.spans import characters_of, fitting, halves_shared, paired
from whoseword.record import Attribution, Span, Tagged

PARTS = ("source", "cue", "content")


def attribution_misses(marked: MarkedArticle, tagged: Tagged) -> Iterator[Miss]:
    """Each part of which less than half was read or is marked, then each whole attribution."""
    found = [one for one in tagged.attributions if one.inside is None]
    for part in PARTS:
        yield from _part_misses(marked, found, part)
    yield from _whole_misses(marked, found)


def _part_misses(marked: MarkedArticle, found: Sequence[Attribution], part: str) -> Iterator[Miss]:
    text, name, around = marked.article.text, marked.article.id, surroundings(marked.article)
    wanted, given = (
        [spans for one in held if (spans := getattr(one, part))]
        for held in (marked.attributions, found)
    )
    for spans in wanted:
        if not _half_of(spans, given, text):
            yield Miss(part, NOT_FOUND, name, _told(spans, text), "", around(spans[0]))
    for spans in given:
        if not _half_of(spans, wanted, text):
            yield Miss(part, NOT_MARKED, name, "", _told(spans, text), around(spans[0]))


def _half_of(spans: Sequence[Span], others: Sequence[Sequence[Span]], text: str) -> bool:
    """Whether at least half the characters stand in one of the others."""
    own = characters_of(spans, text)
    covered = own & characters_of((span for other in others for span in other), text)
    return 2 * len(covered) >= len(own)


def _whole_misses(marked: MarkedArticle, found: Sequence[Attribution]) -> Iterator[Miss]:
    text, name, around = marked.article.text, marked.article.id, surroundings(marked.article)
    pairs = paired(fitting(marked.attributions, found, text))
    for number, one in enumerate(marked.attributions):
        if number not in pairs:
            near = _nearest(one, found, text)
            kind = NOT_FOUND if near is None else _difference(one, near, text)
            read = "" if near is None else _in_words(near, text)
            at = (one.cue or one.content or one.source or (None,))[0]
            yield Miss("attributions", kind, name, _in_words(one, text), read, around(at))
    for number, one in enumerate(found):
        if number not in pairs.values() and _nearest(one, marked.attributions, text) is None:
            at = (one.cue or one.content or one.source or (None,))[0]
            yield Miss("attributions", NOT_MARKED, name, "", _in_words(one, text), around(at))


def _nearest(one: Attribution, others: Sequence[Attribution], text: str) -> Attribution | None:
    """The other one that shares the most of the content; None where none shares any."""
    own = characters_of(one.content, text)
    shared = [(len(own & characters_of(other.content, text)), other) for other in others]
    most = max(shared, key=lambda pair: pair[0], default=(0, None))
    return most[1] if most[0] else None


def _difference(marked: Attribution, near: Attribution, text: str) -> str:
    """What parts them: the content where less than half is shared, else the source or a twin."""
    if not halves_shared(characters_of(marked.content, text), characters_of(near.content, text)):
        return "other content"
    return "other source" if near.source else "no source"


def _in_words(one: Attribution, text: str) -> str:
    parts = (_told(getattr(one, part), text) or "\u2013" for part in PARTS)
    return " | ".join(parts)


def _told(spans: Sequence[Span], text: str) -> str:
    return " \u2026 ".join(" ".join(span.of(text).split()) for span in spans)
