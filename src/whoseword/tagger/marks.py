"""What was found in words of a text, as marks on the article's characters."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, cast

from whoseword.record import Argument, Attribution, EventMark, Filler, Mark, Span
from whoseword.tagger.decoding import Run
from whoseword.tagger.happened import Event, Violent
from whoseword.tagger.joining import Joined
from whoseword.tagger.pieces import Pieces

_JOINTS = frozenset({"and", "or", ","})
_SMALL = frozenset({"a", "an", "at", "by", "for", "from", "in", "of", "on", "the", "to", "with"})


def event_of(event: Event, pieces: Pieces) -> EventMark:
    """An event as spans of the article's text."""
    return EventMark(
        _span(event.run, pieces),
        event.run.label,
        round(event.run.score, 4),
        arguments_in(event, pieces),
    )


def arguments_in(event: Event, pieces: Pieces) -> tuple[Argument, ...]:
    """An event's arguments as spans of the article's text."""
    return tuple(
        Argument(_span(run, pieces), run.label, round(run.score, 4)) for run in event.arguments
    )


def fillers_in(violent: Violent, pieces: Pieces, text: str) -> Iterator[Filler]:
    """A filler as spans of the article's text, one each for "A and B", small words at ends off."""
    role = cast(
        "Literal['perpetrator', 'organization', 'target', 'victim', 'weapon']", violent.run.label
    )
    for first, last in _parts(violent.run, pieces, text):
        run = Run(first, last, role, violent.run.score)
        yield Filler(_span(run, pieces), role, violent.incident, round(run.score, 4))


def _parts(run: Run, pieces: Pieces, text: str) -> Iterator[tuple[int, int]]:
    """First and last word (exclusive) of what stands between commas and "and"."""
    words = [pieces.words[at].of(text) for at in range(run.first, run.last)]
    whole = run.label == "organization"  # "and" stands inside their names
    cuts = [] if whole else [at for at, word in enumerate(words) if word.lower() in _JOINTS]
    for begin, end in pairwise([-1, *cuts, len(words)]):
        first, last = begin + 1, end
        while first < last and _is_small(words[first]):
            first += 1
        while first < last and _is_small(words[last - 1]):
            last -= 1
        if first < last:
            yield run.first + first, run.first + last


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
