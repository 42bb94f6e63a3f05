"""A voice at the end of a chain, as the rules of first hand look at it: its words, its content."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from whoseword.reading.claim.marks import CLOSING, OPENING
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.sayings import Saying
from whoseword.reading.claim.voice.wordings import Words
from whoseword.record import Link
from whoseword.reference.first_hand import FirstHandBook

_PRIVATE = frozenset(["witness", "person", "other"])
_REACH = 24


@dataclass(frozen=True)
class Speaker:
    """Who speaks last in a chain, and what is said."""

    page: Page
    saying: Saying
    link: Link

    @property
    def book(self) -> FirstHandBook:
        """The words of first hand."""
        return self.page.cues.first_hand

    @cached_property
    def source(self) -> Words:
        """The words for the voice."""
        return self.page.range_of(self.link.span) if self.link.span is not None else (0, 0)

    @cached_property
    def around(self) -> Words:
        """The words for the voice with what describes it behind them ("…, a trader who …")."""
        first, last = self.source
        if first >= last:
            return first, last
        starts = [one.start for one in self.saying.content]
        starts += [hand.cue.start for hand in self.saying.hands if hand.cue is not None]
        behind = [self.page.word_from(at) for at in starts if at >= self.page.words[last - 1].end]
        end = min([self.page.sentence_at(last - 1)[1], last + _REACH, *behind])
        quotes = (at for at in range(last, end) if self.page.low[at] in OPENING | CLOSING)
        return first, max(last, next(quotes, end))

    @cached_property
    def words(self) -> frozenset[str]:
        """The words for the voice and of its full name, in small letters."""
        name = (self.link.name or "").lower().replace("’", "'").split()
        return frozenset((*self.page.low[slice(*self.source)], *name))

    @cached_property
    def cues(self) -> frozenset[str]:
        """The words of the cue, in small letters."""
        cue = self.link.cue
        return frozenset(self.page.low[slice(*self.page.range_of(cue))] if cue is not None else ())

    @property
    def is_party(self) -> bool:
        """Whether it is a party's man or body by the words for it."""
        return not self.words.isdisjoint(self.book.parties)

    @property
    def is_private(self) -> bool:
        """Whether it speaks for nobody but itself, as far as the words for it tell."""
        return self.link.kind in _PRIVATE and not self.is_party

    @property
    def has_hearsay(self) -> bool:
        """Whether the content tells that the voice has something from others."""
        spans = (self.page.range_of(span) for span in self.saying.content)
        return any(self._is_hearsay(first, last) for first, last in spans)

    def sentences(self) -> Iterator[Words]:
        """The sentences of the content, without those that tell hearsay."""
        for span in self.saying.content:
            at, end = self.page.range_of(span)
            while at < end:
                last = max(at + 1, min(end, self.page.sentence_at(at)[1]))
                if not self._is_hearsay(at, last):
                    yield at, last
                at = last

    def tells_of(self, words: frozenset[str]) -> bool:
        """Whether the content has one of these words."""
        low = self.page.low
        return any(
            not words.isdisjoint(low[slice(*self.page.range_of(span))])
            for span in self.saying.content
        )

    def _is_hearsay(self, first: int, last: int) -> bool:
        """Somebody told it ("a driver told me"); not "they told us to leave"."""
        low, at = self.page.low, first
        while found := self.book.hearsay.first_in(low, at, last):
            at = found[2]
            if not (at < last and low[at] == "to" and low[at - 2] == "told"):
                return True
        return False
