"""A page: an article as the claim step looks at it, by word, sentence, name, time and quotation."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whoseword.language.quotations import Quotation, find_quotations
from whoseword.language.spelling import folded
from whoseword.record import Article, Block, Name, Span, Tagged, TimeExpression
from whoseword.reference.cues import CueBook
from whoseword.reference.voices import VoiceBook

# No sentence of a newspaper is longer; a text without stops is read in such pieces.
_LONGEST_SENTENCE = 300


@dataclass(frozen=True, slots=True)
class Page:
    """An article's words by number, with what is already known about them.

    ``low`` are the words in small letters with straight apostrophes; ``name_at`` gives, for
    each word, the number of the name it belongs to; ``time_at`` likewise; -1 for none.
    """

    article: Article
    text: str
    words: tuple[Span, ...]
    low: tuple[str, ...]
    starts: tuple[int, ...]
    sentences: tuple[tuple[int, int], ...]
    mentions: tuple[tuple[Span, Name], ...]
    name_at: tuple[int, ...]
    times: tuple[TimeExpression, ...]
    time_at: tuple[int, ...]
    quotations: tuple[Quotation, ...]
    cues: CueBook
    voices: VoiceBook

    def word_from(self, position: int) -> int:
        """The number of the first word that begins at or after a character."""
        return bisect_left(self.starts, position)

    def range_of(self, span: Span) -> tuple[int, int]:
        """First word of a span and the one after its last; words that it cuts are left out."""
        first = bisect_left(self.starts, span.start)
        last = bisect_left(self.starts, span.end)
        while last > first and self.words[last - 1].end > span.end:
            last -= 1
        return first, last

    def span_of(self, first: int, last: int) -> Span:
        """The characters from word ``first`` up to, without, word ``last``."""
        return Span(self.words[first].start, self.words[last - 1].end)

    def sentence_at(self, word: int) -> tuple[int, int]:
        """The sentence of a word, as first word and the one after the last."""
        number = self.sentence_number(word)
        return self.sentences[number]

    def sentence_number(self, word: int) -> int:
        """The number of the sentence of a word."""
        return max(0, bisect_right(self.sentences, (word, len(self.low))) - 1)

    def block_at(self, position: int) -> Block | None:
        """The block that holds a character, None between blocks."""
        blocks = self.article.blocks
        number = bisect_right(blocks, position, key=lambda block: block.span.start) - 1
        if number >= 0 and position < blocks[number].span.end:
            return blocks[number]
        return None

    def is_own(self, name: str) -> bool:
        """Whether a name is that of the article's own outlet."""
        own = self.article.outlet
        return own is not None and _plain(name) == _plain(own)

    def names_in(self, span: Span) -> Iterator[tuple[Span, Name]]:
        """The mentions that lie inside a span, in order."""
        first = bisect_left(self.mentions, span.start, key=lambda one: one[0].start)
        for number in range(first, len(self.mentions)):
            mention, name = self.mentions[number]
            if mention.start >= span.end:
                return
            if mention.end <= span.end:
                yield mention, name

    def quotations_in(self, span: Span) -> Iterator[Quotation]:
        """The quotations that share characters with a span, in order."""
        first = bisect_right(self.quotations, span.start, key=lambda one: one.span.start) - 1
        for number in range(max(first, 0), len(self.quotations)):
            if self.quotations[number].span.start >= span.end:
                return
            if self.quotations[number].span.end > span.start:
                yield self.quotations[number]

    def quotation_at(self, position: int) -> Quotation | None:
        """The quotation that holds a character, the outer one of two."""
        number = bisect_right(self.quotations, position, key=lambda one: one.span.start) - 1
        if number >= 0 and position < self.quotations[number].span.end:
            return self.quotations[number]
        return None


def open_page(
    article: Article,
    tagged: Tagged,
    names: Sequence[Name],
    times: Sequence[TimeExpression],
    books: tuple[CueBook, VoiceBook],
) -> Page:
    """The page of an article, every look-up prepared."""
    straight = article.text.replace("’", "'")
    low = tuple(straight[start:end].lower() for start, end in tagged.words)
    starts = tuple(word.start for word in tagged.words)
    mentions = _outermost(names)
    free = tuple(
        time
        for time in times
        if time.timex3.type in {"DATE", "TIME"}
        and not _inside(mentions, time.span)
        and not _is_title(article.text, time.span)
    )
    return Page(
        article=article,
        text=article.text,
        words=tagged.words,
        low=low,
        starts=starts,
        sentences=tuple(_ranges(starts, tagged.sentences)),
        mentions=mentions,
        name_at=_owners(tagged.words, [span for span, _ in mentions]),
        times=free,
        time_at=_owners(tagged.words, [time.span for time in free]),
        quotations=find_quotations(article),
        cues=books[0],
        voices=books[1],
    )


def _plain(name: str) -> str:
    return folded(name).removeprefix("the ").strip()


def _outermost(names: Sequence[Name]) -> tuple[tuple[Span, Name], ...]:
    """Mentions in order; of two that overlap the longer one."""
    mentions = sorted(
        ((span, name) for name in names for span in name.spans),
        key=lambda one: (one[0].start, -one[0].end),
    )
    kept: list[tuple[Span, Name]] = []
    for mention in mentions:
        if not kept or mention[0].start >= kept[-1][0].end:
            kept.append(mention)
    return tuple(kept)


def _is_title(text: str, span: Span) -> bool:
    """Whether "Today" is the end of a name with capitals and no time ("Harbour Today")."""
    before = text[max(0, span.start - 24) : span.start].split()
    return span.of(text) == "Today" and bool(before) and before[-1][:1].isupper()


def _inside(mentions: tuple[tuple[Span, Name], ...], span: Span) -> bool:
    """Whether a time is part of a name ("Lachin Today"), which then is no time."""
    at = bisect_right(mentions, span.start, key=lambda one: one[0].start) - 1
    return at >= 0 and mentions[at][0].holds(span) and mentions[at][0] != span


def _owners(words: tuple[Span, ...], spans: Sequence[Span]) -> tuple[int, ...]:
    """For each word the number of the span that it touches, or -1; spans are in order."""
    owners = [-1] * len(words)
    starts = [word.start for word in words]
    for number, span in enumerate(spans):
        at = max(0, bisect_left(starts, span.start) - 1)
        while at < len(words) and words[at].start < span.end:
            if words[at].end > span.start:
                owners[at] = number
            at += 1
    return tuple(owners)


def _ranges(starts: tuple[int, ...], spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    for span in spans:
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        for start in range(first, last, _LONGEST_SENTENCE):
            yield start, min(last, start + _LONGEST_SENTENCE)
