"""A sentence as the rules on statements look at it: its words, its names, and who "he" may be."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from whoseword.language.sentences import sentences_of
from whoseword.language.wording import Wording, wording_of
from whoseword.language.words import words_of
from whoseword.record import Article, Name, NameKind, Span, StatementKind
from whoseword.reference.names import NameBook
from whoseword.reference.phrases import Phrases

_STOPS = frozenset({";", ":", "."})
_PRONOUNS = frozenset({"he", "she", "him", "her", "his"})
_FAR = 20


@dataclass(frozen=True, slots=True)
class Named:
    """A name at one place of the text, as indices of words."""

    name: Name
    span: Span
    first: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence; ``he`` is the last person named in the sentences before it.

    ``beside`` holds small words by what they do beside a name, ``vocabulary`` its words.
    """

    wording: Wording
    words: range
    named: tuple[Named, ...]
    he: Name | None
    beside: Mapping[str, frozenset[str]]
    vocabulary: frozenset[str]

    def lower(self, at: int) -> str:
        """A word of the sentence in small letters; "" outside it."""
        return self.wording.lower[at] if self.words.start <= at < self.words.stop else ""

    def at(self, word: int) -> Named | None:
        """The name that covers a word."""
        return next((named for named in self.named if named.first <= word < named.end), None)

    def before(self, word: int, kinds: Collection[NameKind]) -> Name | None:
        """The name that words from one on speak of: the nearest before it, else who "he" is."""
        for at in range(word - 1, max(self.words.start - 1, word - _FAR), -1):
            named = self.at(at)
            if named is not None and named.name.kind in kinds and self._is_subject(named):
                return named.name
            if self.lower(at) in _PRONOUNS and "person" in kinds:
                return None if self._is_quoted(at) else self.he
            if self.lower(at) in _STOPS or self.lower(at) in self.beside["others"]:
                return None
        return None

    def _is_subject(self, named: Named) -> bool:
        """Whether a name hangs on no preposition, or what follows describes it.

        "The head of the Northern Front is in Tolo" is not about the front.
        """
        if self.lower(named.end) in {",", "(", "who", "which"}:
            return True
        before = [self.lower(named.first - back) for back in (1, 2)]
        hangs = before[1] if before[0] in {"the", "a", "an"} else before[0]
        return hangs not in {"of", "with", "by", "for", "against"}

    def _is_quoted(self, at: int) -> bool:
        """Whether a word stands in a quotation that began in its sentence."""
        words = self.wording.raw[self.words.start : at]
        return words.count("\u201c") > words.count("\u201d") or words.count('"') % 2 == 1

    def behind(self, word: int, kinds: Collection[NameKind], reach: int) -> Named | None:
        """The first name of these kinds that begins at most ``reach`` words behind."""
        for at in range(word, min(self.words.stop, word + reach + 1)):
            named = self.at(at)
            if named is not None and named.name.kind in kinds and named.first >= word:
                return named
            if self.lower(at) in _STOPS:
                return None
        return None

    def matches(self, phrases: Phrases[str]) -> Iterator[tuple[str, int, int]]:
        """Each phrase in the sentence, with its first word and the one behind; none overlap."""
        if not phrases.may_be_in(self.vocabulary):
            return
        lower, at = self.wording.lower, self.words.start
        while at < self.words.stop:
            match = phrases.match(lower, at) if lower[at] in phrases.by_first else None
            if match is None or match[1] > self.words.stop:
                at += 1
                continue
            yield match[0], at, match[1]
            at = match[1]

    def text(self, first: int, end: int) -> str:
        """The words from one up to another as they stand in the text, on one line."""
        return " ".join(self.wording.span(first, end).of(self.wording.text).split())


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement that a rule has found, before the claims that hold it are known."""

    about: Name
    what: StatementKind
    value: str
    span: Span
    rule: str
    count: int | None = None


def lines_of(article: Article, names: Sequence[Name], book: NameBook) -> Iterator[Line]:
    """The sentences of the article with the names in them."""
    wording = wording_of(article.text, words_of(article.text))
    if wording.spans:
        yield from lines_in(wording, sentences_of(article.text, article.blocks), names, book)


def lines_in(
    wording: Wording, sentences: Iterable[Span], names: Sequence[Name], book: NameBook
) -> Iterator[Line]:
    """The same, where words and sentences are known already."""
    everywhere = sorted(_everywhere(wording, names), key=lambda named: named.span)
    starts = [named.span.start for named in everywhere]
    he: Name | None = None
    for span in sentences:
        near = everywhere[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        named = tuple(n for n in near if span.holds(n.span))
        words = wording.within(span)
        vocabulary = frozenset(wording.lower[words.start : words.stop])
        yield Line(wording, words, named, he, book.beside, vocabulary)
        he = _subject_of(wording, words, named) or he


def _subject_of(wording: Wording, words: range, named: Sequence[Named]) -> Name | None:
    """The first person of a sentence; None where "he" comes before, who is still the same."""
    person = next((n for n in named if n.name.kind == "person"), None)
    if person is None:
        return None
    before = wording.lower[words.start : person.first]
    return None if any(word in {"he", "she"} for word in before) else person.name


def _everywhere(wording: Wording, names: Sequence[Name]) -> Iterator[Named]:
    for name in names:
        if name.kind == "voice":
            continue
        for span in name.spans:
            first = wording.at(span.start)
            yield Named(name, span, first, max(wording.within(span).stop, first + 1))
