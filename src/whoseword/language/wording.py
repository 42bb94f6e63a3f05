"""A text's words as rules look at them: as written, in small letters, by their place."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from whoseword.record import Span

_CURLY = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'"})


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a text in order; ``raw`` as written save for curly apostrophes.

    In ``lower`` every shortened "not" ("didn't", "won't") is "n't".
    """

    text: str
    spans: tuple[Span, ...]
    raw: tuple[str, ...]
    lower: tuple[str, ...]
    starts: tuple[int, ...]

    def within(self, span: Span) -> range:
        """The indices of the words that begin inside a span."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))

    def at(self, place: int) -> int:
        """The index of the word that covers a character or last began before it; else 0."""
        return max(0, bisect_right(self.starts, place) - 1)

    def span(self, first: int, end: int) -> Span:
        """The characters of the words from ``first`` up to, not including, ``end``."""
        return Span(self.spans[first].start, self.spans[end - 1].end)

    def touches(self, left: int) -> bool:
        """Whether exactly one space stands between a word and the next."""
        if left + 1 >= len(self.spans):
            return False
        gap = self.text[self.spans[left].end : self.spans[left + 1].start]
        return gap in {" ", "\u00a0"}

    def phrases(self, wanted: Iterable[tuple[str, ...]]) -> Iterator[tuple[tuple[str, ...], int]]:
        """Each of these phrases, as written, with every index at which it begins."""
        by_first: dict[str, list[tuple[str, ...]]] = {}
        for words in wanted:
            by_first.setdefault(words[0], []).append(words)
        for at, word in enumerate(self.raw):
            for words in by_first.get(word, ()):
                if self.raw[at : at + len(words)] == words:
                    yield words, at


def wording_of(text: str, spans: Sequence[Span]) -> Wording:
    """The wording of a text whose words have been found."""
    straight = text.translate(_CURLY)
    raw = tuple(straight[start:end] for start, end in spans)
    lower = tuple("n't" if word.endswith("n't") else word for word in map(str.lower, raw))
    return Wording(text, tuple(spans), raw, lower, tuple(span.start for span in spans))
