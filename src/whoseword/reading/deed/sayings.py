"""An article laid out for the search for disputes: its claims in order, each with its words."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from whoseword.language.wording import Wording, wording_of
from whoseword.record import Article, Claim, Deed, Name, Reading, Span, Tagged
from whoseword.reference.deeds import DeedBook
from whoseword.reference.disputes import DisputeBook

_SHORT, _STEM, _COUNTED = 4, 3, 2
_SMALL = ("auxiliaries", "phrase_ends", "prepositions", "subject_stops", "verbal")
_ENDINGS = ("ings", "ing", "ers", "er", "ed", "es", "s", "e")


@dataclass(frozen=True, slots=True)
class Saying:
    """A claim at its place: indices of its words, number of its sentence and of its block."""

    claim: Claim
    words: tuple[int, ...]
    sentence: int
    block: int

    @property
    def voice(self) -> str:
        """Who says it at the end of the chain; "" where the text does not tell."""
        last = self.claim.chain[-1]
        return (last.who or last.name or "") if len(self.claim.chain) > 1 else ""

    @property
    def denies(self) -> bool:
        """Whether its voice denies it."""
        return self.claim.certainty == "denied" or self.claim.chain[-1].stance == "denies"


@dataclass(frozen=True, slots=True)
class Page:
    """The sayings of an article in the order of their words, and what they are read with.

    ``named``, ``places`` and ``deeds`` are the words of names, of places, and of what was done to
    whom; ``small`` are the words that only bind others.
    """

    wording: Wording
    sentences: tuple[Span, ...]
    sayings: tuple[Saying, ...]
    named: frozenset[int]
    places: frozenset[int]
    deeds: frozenset[int]
    reading: Reading
    book: DisputeBook
    small: frozenset[str]

    def lower(self, at: int) -> str:
        """A word in small letters; "" outside the text."""
        return self.wording.lower[at] if 0 <= at < len(self.wording.lower) else ""

    def stems(self, words: Sequence[int]) -> frozenset[str]:
        """How the words for things and deeds begin, those for everything and names left out."""
        return frozenset(
            stem_of(self.lower(at)) for at in words if at not in self.named and self.tells(at)
        )

    def tells(self, at: int) -> bool:
        """Whether a word tells of something of its own."""
        word = self.lower(at)
        plain = word in self.book.everywhere or word in self.small
        return word.isalpha() and len(word) >= _SHORT and not plain

    def places_of(self, words: Sequence[int]) -> frozenset[str]:
        """The names of places among words."""
        return frozenset(self.lower(at) for at in words if at in self.places)


def stem_of(word: str) -> str:
    """A word without the ending that its number or tense gives it: "fired" and "fire"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            return word.removesuffix(ending)
    return word


def page_of(reading: Reading, tagged: Tagged, books: tuple[DisputeBook, DeedBook]) -> Page:
    """The page of an article whose claims and deeds have been found."""
    article, names = reading.article, reading.names
    wording = wording_of(article.text, tagged.words)
    sentences = tagged.sentences
    sayings = sorted(
        (_saying(article, wording, sentences, claim) for claim in reading.claims),
        key=lambda saying: (saying.claim.said[0], saying.claim.id),
    )
    clause = books[1].clause
    places = (name for name in names if name.kind == "place")
    return Page(
        wording,
        sentences,
        tuple(sayings),
        frozenset(_words_of(wording, names)),
        frozenset(_words_of(wording, places)),
        frozenset(_deed_words(wording, reading.deeds)),
        reading,
        books[0],
        frozenset().union(*(clause[name] for name in _SMALL)),
    )


def _deed_words(wording: Wording, deeds: Sequence[Deed]) -> Iterator[int]:
    """The words for deeds, for those who played a part, and for those counted."""
    for deed in deeds:
        yield from wording.within(deed.trigger)
        for role in deed.roles:
            yield from wording.within(role.span)
        for toll in (*deed.killed, *deed.injured):
            counted = wording.within(toll.span)
            yield from range(counted.start, counted.stop + _COUNTED)


def _words_of(wording: Wording, names: Iterable[Name]) -> Iterator[int]:
    for name in names:
        if name.text[:1].isupper():
            for span in name.spans:
                yield from wording.within(span)


def _saying(article: Article, wording: Wording, sentences: Sequence[Span], claim: Claim) -> Saying:
    first = claim.said[0].start
    words = tuple(at for part in claim.said for at in wording.within(part))
    sentence = bisect_right(sentences, first, key=lambda span: span.end)
    block = sum(block.span.end <= first for block in article.blocks)
    return Saying(claim, words, sentence, block)


def before(page: Page, at: int, saying: Saying, reach: int) -> Iterator[Saying]:
    """What other voices said in the sentences before, the nearest first."""
    for other in reversed(page.sayings[:at]):
        if saying.sentence - other.sentence > reach:
            return
        apart = set(other.words).isdisjoint(saying.words)
        if other.voice and other.voice != saying.voice and apart:
            yield other
