"""Finds the part of a reading that a judgement is about, whoever read the article since."""

from dataclasses import replace

from whoseword.judging.judged import OrphanReason
from whoseword.judging.parts import Part, parts_of
from whoseword.record import Anchor, Reading, Span


def attach(reading: Reading, field: str, anchor: Anchor) -> Part | OrphanReason:
    """The part, or why there is none.

    The id decides where it is still there; else the characters: at least half of the judged
    stretch and of the part's must be the same. Of several such parts the one with the same
    characters beside it is taken; two that fit equally well are none.
    """
    parts = parts_of(reading, field)
    if field.partition(".")[0] == "article":
        return parts[0]
    span = _span_now(reading, anchor)
    if anchor.span is not None and span is None:
        return "words_gone"
    moved = span != anchor.span
    place = field.split(".")[2] if field.startswith("claim.chain.") else None
    same = [part for part in parts if part.id == anchor.about and not moved]
    fitting = [part for part in same if _fits(part, anchor, span, place)] or [
        part for part in parts if not same and _fits(part, anchor, span, place)
    ]
    return _best(fitting, replace(anchor, span=span))


def _span_now(reading: Reading, anchor: Anchor) -> Span | None:
    """Where the judged words stand now: a later reading may have taken the text out otherwise."""
    span, words, text = anchor.span, anchor.words, reading.article.text
    if span is None or words is None or span.of(text) == words:
        return span
    starts = []
    start = text.find(words)
    while start >= 0:
        starts.append(start)
        start = text.find(words, start + 1)
    if not starts or not words:
        return None
    nearest = min(starts, key=lambda found: (abs(found - span.start), found))
    return Span(nearest, nearest + len(words))


def _fits(part: Part, anchor: Anchor, span: Span | None, place: str | None) -> bool:
    if part.id != anchor.about and not (span and part.span and _half(part.span, span)):
        return False
    if part.link is None:
        return True
    if anchor.beside and part.beside:
        return _half(part.beside[0], anchor.beside[0])
    # The outlet stands in no words: it is known by its place in the chain.
    return not anchor.beside and not part.beside and place == str(part.link)


def _half(one: Span, other: Span) -> bool:
    """Whether the two share at least half of the longer one."""
    return 2 * one.overlap(other) >= max(one.end - one.start, other.end - other.start)


def _best(fitting: list[Part], anchor: Anchor) -> Part | OrphanReason:
    if not fitting:
        return "no_place"
    scored = sorted(fitting, key=lambda part: _closeness(part, anchor), reverse=True)
    if len(scored) > 1 and _closeness(scored[0], anchor) == _closeness(scored[1], anchor):
        return "several_places"
    return scored[0]


def _closeness(part: Part, anchor: Anchor) -> tuple[int, float]:
    """How much of what stands beside is the same, then how much of the stretch itself."""
    same = sum(any(_half(own, other) for other in anchor.beside) for own in part.beside)
    beside = 2 * same - len(part.beside)
    if part.span is None or anchor.span is None:
        return beside, 0.0
    longer = max(part.span.end - part.span.start, anchor.span.end - anchor.span.start)
    return beside, part.span.overlap(anchor.span) / longer
