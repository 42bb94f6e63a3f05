"""The lines of a plain text, joined where one runs on into the next."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from whoseword.reading.article.plain.kinds import ends_sentence, marked_kind
from whoseword.record import BlockKind

_LONGEST_WRAPPED = 130
_SHORTEST_WRAPPED = 45
_FULL = 0.6


@dataclass(frozen=True, slots=True)
class Passage:
    """One or more lines that belong together; ``start`` is behind the mark of ``kind``."""

    start: int
    end: int
    kind: BlockKind | None
    lines: int


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    kind: BlockKind | None
    text: str


def passages_of(text: str) -> tuple[Passage, ...]:
    """The passages of a text in order, without the space around them."""
    lines = tuple(_lines_of(text))
    width = _wrapped_at(lines)
    return tuple(_joined(lines, width))


def _lines_of(text: str) -> Iterator[_Line | None]:
    """The lines with something in them; None stands for one or more empty ones."""
    at = 0
    for raw in text.split("\n"):
        told = raw.strip()
        if told:
            first = at + len(raw) - len(raw.lstrip())
            kind, mark = marked_kind(told)
            yield _Line(first + mark, first + len(told), kind, told[mark:])
        else:
            yield None
        at += len(raw) + 1


def _wrapped_at(lines: Sequence[_Line | None]) -> int | None:
    """The width at which the text's lines were broken, None when each line is a paragraph.

    A text is taken as wrapped when hardly any line is long and many run on without a stop.
    """
    lengths = sorted(len(line.text) for line in lines if line)
    if not lengths:
        return None
    width = lengths[int(0.95 * (len(lengths) - 1))]
    if width > _LONGEST_WRAPPED:
        return None
    pairs = [(one, two) for one, two in pairwise(lines) if one and two]
    run_on = [
        one
        for one, two in pairs
        if two.kind is None and len(one.text) >= _SHORTEST_WRAPPED and not _stops(one)
    ]
    return width if len(run_on) >= 2 and len(run_on) > 0.3 * len(pairs) else None


def _joined(lines: Sequence[_Line | None], width: int | None) -> Iterator[Passage]:
    current: Passage | None = None
    last: _Line | None = None
    for line in lines:
        if current and last and line and _runs_on(last, line, current, width):
            current = Passage(current.start, line.end, current.kind, current.lines + 1)
        else:
            if current:
                yield current
            current = Passage(line.start, line.end, line.kind, 1) if line else None
        last = line
    if current:
        yield current


def _runs_on(last: _Line, line: _Line, current: Passage, width: int | None) -> bool:
    """Whether a line goes on with what the line before it began."""
    if line.kind == "quote":
        return current.kind == "quote"
    if line.kind is not None or current.kind in {"heading", "quote"}:
        return False
    if not _stops(last) and line.text[0].islower():
        return True
    return width is not None and last.end - last.start >= _FULL * width


def _stops(line: _Line) -> bool:
    return ends_sentence(line.text) and not line.text.endswith((",", ";"))
