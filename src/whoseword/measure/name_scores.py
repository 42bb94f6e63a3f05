"""How well a tagger finds names, and the names that it misses."""

from collections.abc import Iterable, Iterator, Sequence

from whoseword.measure.misses import (
    NOT_FOUND,
    NOT_MARKED,
    Miss,
    Scored,
    surroundings,
    together,
)
from whoseword.measure.names import MarkedNames
from whoseword.measure.spans import exact_score
from whoseword.record import Span, Tagger


def score_names(marked: Iterable[MarkedNames], tagger: Tagger) -> Scored:
    """Exact spans for each label and, as "all", for all of them together, with the misses."""
    return together(_scored(one, tagger) for one in marked)


def _scored(marked: MarkedNames, tagger: Tagger) -> Scored:
    found = [
        (mark.span, str(mark.label))
        for mark in tagger.tag(marked.article).marks
        if mark.label in marked.labels
        and not any(mark.span.overlap(stretch) for stretch in marked.unsure)
    ]
    scores = {"all": exact_score([one for one in marked.names if one[1] in marked.labels], found)}
    for label in marked.labels:
        wanted = [name for name in marked.names if name[1] == label]
        scores[label] = exact_score(wanted, [name for name in found if name[1] == label])
    return Scored(scores, tuple(_misses(marked, found)))


def _misses(marked: MarkedNames, found: Sequence[tuple[Span, str]]) -> Iterator[Miss]:
    """Each marked name that is not read exactly, each read one that touches no marked one."""
    text, name, around = marked.article.text, marked.article.id, surroundings(marked.article)
    for span, label in marked.names:
        if (span, label) not in found:
            near = [one for one in found if one[0].overlap(span)]
            kind = _difference(span, label, near)
            read = "; ".join(f"{other} {held.of(text)}" for held, other in near)
            yield Miss(label, kind, name, f"{label} {span.of(text)}", read, around(span))
    for span, label in found:
        if not any(span.overlap(held) for held, _ in marked.names):
            yield Miss(label, NOT_MARKED, name, "", f"{label} {span.of(text)}", around(span))


def _difference(span: Span, label: str, near: Sequence[tuple[Span, str]]) -> str:
    if not near:
        return NOT_FOUND
    if any(held == span for held, _ in near):
        return "other kind"
    return "other words" if any(other == label for _, other in near) else "other words and kind"
