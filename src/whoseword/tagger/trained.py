"""The trained tagger: an article in, its words, sentences, attributions and names out."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from whoseword.errors import TaggerError
from whoseword.language.sentences import Abbreviations
from whoseword.record import (
    Argument,
    Article,
    Attribution,
    EventMark,
    Filler,
    Mark,
    Span,
    Tagged,
)
from whoseword.reference.abbreviations import open_abbreviations
from whoseword.tagger.encoder import Encoder, Feed
from whoseword.tagger.happened import (
    commitments,
    event_at,
    events_of,
    fillers_of,
)
from whoseword.tagger.joining import Joined
from whoseword.tagger.labels import LABELS
from whoseword.tagger.marks import (
    attribution_of,
    event_of,
    fillers_in,
    mark_of,
)
from whoseword.tagger.passes import SPANS, content_alone, pass_over
from whoseword.tagger.pieces import FIRST, Pieces, part_of, pieces_of
from whoseword.tagger.roles import RoleReader, kind_number

SHIPPED = Path(__file__).parent / "weights" / "tagger.onnx"

# Words read in one go: a longer text is cut where a paragraph ends, to keep memory down.
_STRETCH = 30_000
# Attributions inside attributions inside attributions are as deep as is looked.
_DEEPEST = 2


def load_tagger(
    path: Path | None = None, *, threads: int = 2, lexicons: Path | None = None
) -> "TrainedTagger":
    """The tagger in the file, or the one that whoseword brings; TaggerError when unusable.

    ``lexicons`` is a folder with the user's own, of which the abbreviations are taken.
    """
    return TrainedTagger(path or SHIPPED, open_abbreviations(lexicons), threads=threads)


class TrainedTagger:
    """Marks attributions and names with one tagger file; may be used for any number of articles."""

    def __init__(self, path: Path, abbreviations: Abbreviations, *, threads: int = 2) -> None:
        """Open ``path`` (its tokenizer.json lies beside it), or raise TaggerError."""
        beside, roles = path.with_name("tokenizer.json"), path.with_name("roles.onnx")
        for needed in (path, beside, roles):
            if not needed.is_file():
                raise TaggerError(
                    "the tagger's file is missing",
                    where=str(needed),
                    cure="install whoseword again, or name another file",
                )
        self._encoder = Encoder(path, threads)
        if self._encoder.facts.heads != LABELS:
            raise TaggerError(
                "the tagger's file has another set of labels",
                where=str(path),
                cure="name a file of this version",
            )
        self._roles = RoleReader(roles, threads)
        self._tokenizer = _tokenizer(beside)
        self._abbreviations = abbreviations

    @property
    def name(self) -> str:
        """Which tagger this is: its version and the first digits of its weights' digest."""
        return self._encoder.facts.name

    @property
    def learned(self) -> tuple[str, ...]:
        """What this tagger was taught to mark; the rest it leaves empty."""
        return tuple(head for head, taught in self._encoder.facts.learned.items() if taught)

    def tag(self, article: Article) -> Tagged:
        """The text's words and sentences, and all that the tagger was taught to mark."""
        attributions: list[Attribution] = []
        marks: list[Mark] = []
        events: list[EventMark] = []
        fillers: list[Filler] = []
        stands: list[float] = []
        learned, whole = self._encoder.facts.learned, self._pieces(article)
        for pieces in _stretches(whole):
            (found,) = pass_over(self._encoder, [pieces], SPANS)
            marks.extend(mark_of(run, pieces) for run in found.names)
            if learned["events"]:
                told = events_of(found.read, self._roles)
                events.extend(event_of(event, pieces) for event in told)
            if learned["commitment"]:
                stands.extend(commitments(found.read).round(2).tolist())
            for violent in fillers_of(found.fillers, found.read):
                fillers.extend(fillers_in(violent, pieces, article.text))
            self._follow(found.attributions, pieces, article.text, attributions)
        return Tagged(
            tagger=self.name,
            words=whole.words,
            sentences=whole.sentences,
            attributions=tuple(attributions),
            marks=tuple(marks),
            events=tuple(events),
            fillers=tuple(fillers),
            commitments=tuple(stands),
        )

    def arguments_of(
        self, article: Article, triggers: Sequence[tuple[Span, str]]
    ) -> tuple[EventMark, ...]:
        """The events whose triggers and kinds are given, with the arguments found for each.

        A kind that was never learned, and a trigger that is no word of the text, has none.
        """
        pieces = self._pieces(article)
        (found,) = pass_over(self._encoder, [pieces], ())
        ends = np.array([word.end for word in pieces.words], np.int64)
        learned = self._encoder.facts.learned["events"]
        marks: list[EventMark] = []
        for span, kind in triggers:
            word, number = int(np.searchsorted(ends, span.start, "right")), kind_number(kind)
            arguments: tuple[Argument, ...] = ()
            if learned and number is not None and word < len(pieces.words):
                event = event_at(found.read, word, number, self._roles)
                arguments = event_of(event, pieces).arguments
            marks.append(EventMark(span, kind, 1.0, arguments))
        return tuple(marks)

    def commitment_at(self, article: Article, spans: Sequence[Span]) -> tuple[float | None, ...]:
        """How far the text stands behind each of the words, -3 to 3; None where it is not known."""
        if not self._encoder.facts.learned["commitment"]:
            return tuple(None for _ in spans)
        pieces = self._pieces(article)
        (found,) = pass_over(self._encoder, [pieces], ())
        values = commitments(found.read)
        ends = np.array([word.end for word in pieces.words], np.int64)
        at = [int(np.searchsorted(ends, span.start, "right")) for span in spans]
        return tuple(float(values[word]) if word < len(values) else None for word in at)

    def feeds_of(self, article: Article) -> tuple[Feed, ...]:
        """Every batch that reading this article gives the bare network, second passes included."""
        taken: list[Feed] = []
        self._encoder.watch(taken.append)
        try:
            self.tag(article)
        finally:
            self._encoder.watch(None)
        return tuple(taken)

    def run_bare(self, feeds: Sequence[Feed]) -> None:
        """Run the bare network on what ``feeds_of`` gave, to be timed beside ``tag``."""
        for feed in feeds:
            self._encoder.run(feed)

    def _pieces(self, article: Article) -> Pieces:
        return pieces_of(article.text, article.blocks, self._tokenizer, self._abbreviations)

    def _follow(
        self, outer: Sequence[Joined], pieces: Pieces, text: str, into: list[Attribution]
    ) -> None:
        """Add one stretch's attributions, then those inside their contents, level by level."""
        level: list[tuple[Joined, Pieces, int]] = []
        for group in outer:
            level.append((group, pieces, len(into)))
            into.append(attribution_of(group, pieces, None))
        for _ in range(_DEEPEST):
            alone = [
                (content_alone(self._encoder, group, within, text), number)
                for group, within, number in level
            ]
            contents = [(content, number) for content, number in alone if content is not None]
            found = pass_over(self._encoder, [content for content, _ in contents], ("attribution",))
            level = []
            for (content, number), passed in zip(contents, found, strict=True):
                for group in passed.attributions:
                    if group.cue:
                        level.append((group, content, len(into)))
                        into.append(attribution_of(group, content, number))


def _tokenizer(path: Path) -> Tokenizer:
    """The tokenizer in the file, with no limit to the length of a text."""
    written = path.read_bytes()
    try:
        kind = json.loads(written)["model"]["type"]
    except (ValueError, KeyError, TypeError) as error:
        raise TaggerError("the tagger's tokenizer cannot be used", where=str(path)) from error
    if kind != "WordPiece":
        raise TaggerError("the tagger's tokenizer is of another kind", where=str(path))
    tokenizer = Tokenizer.from_buffer(written)
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def _stretches(whole: Pieces) -> Iterator[Pieces]:
    """The text in parts short enough to be read in one go, cut before a block if one begins."""
    count = len(whole.words)
    if count <= _STRETCH:
        yield whole
        return
    blocks = np.flatnonzero(whole.state & FIRST)
    sentences = np.flatnonzero(np.diff(whole.sentence)) + 1
    first = 0
    while first < count:
        last = min(first + _STRETCH, count)
        for places in (blocks, sentences):
            before = places[(places > first) & (places <= last)]
            if last < count and len(before):
                last = int(before[-1])
                break
        yield part_of(whole, np.arange(first, last), alone=False)
        first = last
