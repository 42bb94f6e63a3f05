"""Documents as arrays of words and labels, and windows of whole sentences drawn from them."""

import pickle
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from training.sets import ACTOR_LABELS, ATTRIBUTION_LABELS, NAME_LABELS, Document
from whoseword.language.sentences import Abbreviations
from whoseword.record import Span
from whoseword.tagger.labels import EVENTS, INCIDENTS, LABELS, ROLES
from whoseword.tagger.pieces import Pieces, pieces_of

IGNORED = -1
ANY_NAME = (1 << len(NAME_LABELS)) - 1


@dataclass
class Happened:
    """What is marked of events: per word the label's number, IGNORED teaching nothing.

    ``commitment`` is a number where one is known. ``triggers`` holds the first word and kind of
    each event, ``arguments`` the number of the trigger, first and last word (exclusive), and role.
    """

    events: NDArray[np.int64]
    fillers: NDArray[np.int64]
    incidents: NDArray[np.int64]
    actors: NDArray[np.int64]
    commitment: NDArray[np.float32]
    triggers: NDArray[np.int64]
    arguments: NDArray[np.int64]


@dataclass
class Example:
    """A document ready to learn from.

    Per word: ``attribution`` the label's number (IGNORED teaches nothing), ``joined`` the
    attribution it belongs to, ``names`` the name labels that are allowed, as bits. ``shared`` are
    the words that belong to one more attribution, each with its number: one source of two cues.
    """

    name: str
    text: str
    pieces: Pieces
    attribution: NDArray[np.int64]
    joined: NDArray[np.int64]
    shared: NDArray[np.int64]
    names: NDArray[np.int64]
    happened: Happened


@dataclass
class Window:
    """Words ``first`` to ``last`` (exclusive) of one example."""

    example: Example
    first: int
    last: int
    lower: bool = False

    @property
    def size(self) -> int:
        """How many pieces the window holds."""
        starts = self.example.pieces.starts
        return int(starts[self.last] - starts[self.first])


def plain_tokenizer(encoder: Path) -> Tokenizer:
    """The encoder's tokenizer with its truncation and padding to 128 pieces switched off."""
    tokenizer = Tokenizer.from_file(str(encoder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def example_of(document: Document, tokenizer: Tokenizer, abbreviations: Abbreviations) -> Example:
    """The document in words and labels."""
    article = document.article
    pieces = pieces_of(article.text, article.blocks, tokenizer, abbreviations)
    places = _Places(pieces)
    count = len(pieces.words)
    attribution = np.full(count, IGNORED if document.attributions is None else 0, np.int64)
    joined = np.full(count, -1, np.int64)
    shared: list[tuple[int, int]] = []
    for number, one in enumerate(document.attributions or ()):
        for label, spans in (("content", one.content), ("source", one.source), ("cue", one.cue)):
            begin = ATTRIBUTION_LABELS.index(f"B-{label}")
            for span in spans:
                where = places.words_in(span)
                attribution[where] = begin + 1
                attribution[where.start : where.start + 1] = begin
                if label == "source":
                    taken = range(*where.indices(count))
                    shared += [(at, int(joined[at])) for at in taken if joined[at] >= 0]
                joined[where] = number
    for span in document.unread:
        attribution[places.words_in(span)] = IGNORED
    names = _names_of(document, places, count)
    also = np.array(shared, np.int64).reshape(-1, 2)
    happened = _happened_of(document, places, count)
    return Example(article.id, article.text, pieces, attribution, joined, also, names, happened)


def read_prepared(runs: Path) -> dict[str, list[Example]]:
    """The sets as the stage "prepare" left them."""
    held = (runs / "prepared.pickle").read_bytes()
    kept: dict[str, list[Example]] = pickle.loads(held)  # noqa: S301 - our own file
    return kept


class _Places:
    """Where stretches of text lie among the words."""

    def __init__(self, pieces: Pieces) -> None:
        """Keep the words' bounds as arrays."""
        self._starts = np.array([word.start for word in pieces.words], np.int64)
        self._ends = np.array([word.end for word in pieces.words], np.int64)

    def words_in(self, span: Span) -> slice:
        """The words that share characters with the span."""
        first = int(np.searchsorted(self._ends, span.start, "right"))
        return slice(first, int(np.searchsorted(self._starts, span.end, "left")))


def _happened_of(document: Document, places: _Places, count: int) -> Happened:
    """What the document marks of events, in words."""
    events = np.full(count, IGNORED if document.events is None else 0, np.int64)
    commitment = np.full(count, np.nan, np.float32)
    triggers: list[tuple[int, int]] = []
    arguments: list[tuple[int, int, int, int]] = []
    for event in document.events or ():
        where = range(*places.words_in(event.trigger).indices(count))
        if not where or event.kind not in EVENTS:
            continue
        _begin(events, slice(where.start, where.stop), LABELS["events"].index(f"B-{event.kind}"))
        for span, role in event.arguments:
            words = places.words_in(span)
            arguments.append((len(triggers), words.start, words.stop, ROLES.index(role) + 1))
        triggers.append((where.start, EVENTS.index(event.kind)))
    for span, value in document.commitments:
        where = range(*places.words_in(span).indices(count))
        commitment[where.start : where.start + 1] = value
    fillers, incidents = _fillers_of(document, places, count)
    return Happened(
        events,
        fillers,
        incidents,
        _actors_of(document, places, count),
        commitment,
        np.array(triggers, np.int64).reshape(-1, 2),
        np.array(arguments, np.int64).reshape(-1, 4),
    )


def _begin(labels: NDArray[np.int64], where: slice, begin: int) -> None:
    """Write the label's B- at the first word and its I- at the others."""
    labels[where] = begin + 1
    labels[where.start : where.start + 1] = begin


def _fillers_of(
    document: Document, places: _Places, count: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The labels of fillers, and the incidents of their words."""
    fillers = np.full(count, IGNORED if document.fillers is None else 0, np.int64)
    incidents = np.full(count, IGNORED, np.int64)
    for span, role, incident in document.fillers or ():
        where = places.words_in(span)
        _begin(fillers, where, LABELS["fillers"].index(f"B-{role}"))
        incidents[where] = INCIDENTS.index(incident)
    return fillers, incidents


def _actors_of(document: Document, places: _Places, count: int) -> NDArray[np.int64]:
    """The labels of who did it and to whom."""
    actors = np.full(count, IGNORED if document.actors is None else 0, np.int64)
    for span, side in document.actors or ():
        _begin(actors, places.words_in(span), ACTOR_LABELS.index(f"B-{side}"))
    return actors


def _names_of(document: Document, places: _Places, count: int) -> NDArray[np.int64]:
    """The name labels that each word may bear, as bits."""
    if document.names is None:
        return np.full(count, ANY_NAME, np.int64)
    unmarked = _name_bits(document.elsewhere)[2]
    names = np.full(count, unmarked, np.int64)
    for span, label in document.names:
        where = places.words_in(span)
        begin_bits, inside_bits, either = _name_bits(label)
        if "|" in label:
            begin_bits = inside_bits = either
        names[where] = inside_bits
        names[where.start : where.start + 1] = begin_bits
    for span in document.unsure:
        where = places.words_in(span)
        names[where] = np.where(names[where] == unmarked, ANY_NAME, names[where])
    return names


def _name_bits(label: str) -> tuple[int, int, int]:
    """The bits of the label's B-, of its I-, and of both with O."""
    begin = inside = 0
    for name in label.split("|") if label else ():
        begin |= 1 << NAME_LABELS.index(f"B-{name}")
        inside |= 1 << NAME_LABELS.index(f"I-{name}")
    return begin, inside, begin | inside | 1


def windows_of(example: Example, most: int, draw: random.Random | None) -> Iterator[Window]:
    """The whole example in windows of whole sentences, the first of random length if drawn."""
    starts = example.pieces.starts
    sentence = example.pieces.sentence
    if not len(sentence):
        return
    ends = np.append(np.flatnonzero(np.diff(sentence)) + 1, len(sentence))
    room = most if draw is None else draw.randint(most // 3, most)
    first = last = 0
    for end in ends.tolist():
        if last > first and starts[end] - starts[first] > room:
            yield Window(example, first, last)
            first, room = last, most
        while starts[end] - starts[first] > most:
            last = int(np.searchsorted(starts, starts[first] + most, "right")) - 1
            yield Window(example, first, last)
            first = last
        last = end
    if last > first:
        yield Window(example, first, last)


def batches_of(windows: Sequence[Window], pieces: int, draw: random.Random) -> list[list[Window]]:
    """The windows in batches of about so many pieces, similar lengths together, in random order."""
    order = sorted(windows, key=lambda window: window.size + draw.random() * 24)
    batches: list[list[Window]] = [[]]
    for window in order:
        if batches[-1] and (len(batches[-1]) + 1) * window.size > pieces:
            batches.append([])
        batches[-1].append(window)
    draw.shuffle(batches)
    return batches
