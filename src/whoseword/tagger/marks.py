"""What was found in words of a text, as marks on the article's characters."""

from collections.abc import Sequence
from typing import Literal, cast

from whoseword.record import Argument, Attribution, EventMark, Filler, Mark, Span
from whoseword.tagger.decoding import Run
from whoseword.tagger.happened import Event, Violent
from whoseword.tagger.joining import Joined
from whoseword.tagger.pieces import Pieces

_SMALL = frozenset(
    {"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"}
)


def event_of(event: Event, pieces: Pieces, *, committed: bool) -> EventMark:
    """An event as spans of the article's text; ``committed``: the tagger learned commitment."""
    return EventMark(
        _span(event.run, pieces),
        event.run.label,
        round(event.run.score, 4),
        round(event.commitment, 2) if committed else None,
        arguments_in(event, pieces),
    )


def arguments_in(event: Event, pieces: Pieces) -> tuple[Argument, ...]:
    """An event's arguments as spans of the article's text."""
    return tuple(
        Argument(_span(run, pieces), run.label, round(run.score, 4)) for run in event.arguments
    )


def filler_of(filler: Violent, pieces: Pieces, text: str) -> Filler | None:
    """A filler as a span of the article's text, without small words at its ends; None if bare."""
    first, last = filler.run.first, filler.run.last
    while first < last and _is_small(pieces.words[first].of(text)):
        first += 1
    while first < last and _is_small(pieces.words[last - 1].of(text)):
        last -= 1
    if first == last:
        return None
    role = cast(
        "Literal['perpetrator', 'organization', 'target', 'victim', 'weapon']", filler.run.label
    )
    run = Run(first, last, filler.run.label, filler.run.score)
    return Filler(_span(run, pieces), role, filler.incident, round(run.score, 4))


def _is_small(word: str) -> bool:
    return word.lower() in _SMALL or not any(map(str.isalnum, word))


def _span(run: Run, pieces: Pieces) -> Span:
    return Span(pieces.words[run.first].start, pieces.words[run.last - 1].end)


def mark_of(run: Run, pieces: Pieces) -> Mark:
    """A name's run of words as a mark."""
    label = cast("Literal['person', 'group', 'place', 'weapon', 'nationality']", run.label)
    return Mark(_span(run, pieces), label, round(run.score, 4))


def attribution_of(group: Joined, pieces: Pieces, inside: int | None) -> Attribution:
    """The joined runs as spans of the article's text."""
    return Attribution(
        source=_spans(group.source, pieces),
        cue=_spans(group.cue, pieces),
        content=_spans(group.content, pieces),
        score=round(group.score, 4),
        inside=inside,
    )


def _spans(runs: Sequence[Run], pieces: Pieces) -> tuple[Span, ...]:
    """The runs as spans of the text, in order."""
    return tuple(_span(run, pieces) for run in sorted(runs, key=lambda held: held.first))
