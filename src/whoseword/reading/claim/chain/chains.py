"""Chains: the links of each saying put in order, from the article's outlet to the origin."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, product

from whoseword.reading.claim.chain.chained import Chained
from whoseword.reading.claim.chain.links import cited_link, is_ourselves, link_of, outlet_link
from whoseword.reading.claim.chain.order import ended, tidied
from whoseword.reading.claim.chain.short_forms import Register
from whoseword.reading.claim.chain.spoken import time_of, told_in
from whoseword.reading.claim.chain.spread import spread
from whoseword.reading.claim.citation.brackets import Bracket
from whoseword.reading.claim.citation.citations import passage_at
from whoseword.reading.claim.digest import Digest, digest_at
from whoseword.reading.claim.nesting import goes_on
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.sayings import Hand, Saying
from whoseword.reading.claim.voice.coordination import voices_in
from whoseword.record import Link, Span

_MOST_CHAINS = 6
_DEEPEST = 8
_NEAR = 900


def chains_of(
    page: Page,
    sayings: Sequence[Saying],
    digests: Sequence[Digest],
    brackets: Sequence[tuple[Bracket, tuple[Span, ...]]],
) -> tuple[tuple[Chained, ...], Register]:
    """Every saying with its chains, one for each of coordinated voices, and the voices met."""
    maker = _Maker(page, sayings, digests, brackets)
    chained = tuple(
        Chained(number, saying, chain)
        for number, saying in enumerate(sayings)
        for chain in maker.chains(number)
    )
    return spread(page, chained), maker.register


class _Maker:
    """Builds the links of an article's sayings in the order of the text."""

    def __init__(
        self,
        page: Page,
        sayings: Sequence[Saying],
        digests: Sequence[Digest],
        brackets: Sequence[tuple[Bracket, tuple[Span, ...]]],
    ) -> None:
        self._page = page
        self._sayings = sayings
        self._digests = digests
        self._brackets = brackets
        self.register = Register(page)
        self._told_in = told_in(page, sayings)
        self._own = [self._hands(saying) for saying in sayings]
        self._inner: dict[int, list[int]] = {}
        for number, saying in enumerate(sayings):
            if saying.inside is not None:
                self._inner.setdefault(saying.inside, []).append(number)

    def chains(self, number: int) -> Iterator[tuple[Link, ...]]:
        """The chains of one saying, with what came before it and where its words go on."""
        saying = self._sayings[number]
        for local in islice(self._with_outer(number, _DEEPEST), _MOST_CHAINS):
            further = self._further(number, _DEEPEST)
            links = tidied(self._page, (*self._around(saying), *local, *further))
            yield ended(self._page, saying, links)

    def _with_outer(self, number: int, depth: int) -> Iterator[tuple[Link, ...]]:
        """The links of the sayings that this one stands in, then its own."""
        inside = self._sayings[number].inside
        if inside is None or depth == 0:
            yield from self._own[number]
            return
        for outer in self._with_outer(inside, depth - 1):
            for own in self._own[number]:
                yield (*outer, *own)

    def _further(self, number: int, depth: int) -> tuple[Link, ...]:
        """The links of the one saying that makes up the whole content, if there is one."""
        saying = self._sayings[number]
        if depth == 0 or not saying.hands or saying.hands[-1].source is None:
            return ()
        for other in self._inner.get(number, ()):
            inner = self._sayings[other]
            if self._one_speaker(number, other):
                continue
            if inner.hands[-1].source is not None and goes_on(saying, inner) and self._own[other]:
                return (*self._own[other][0], *self._further(other, depth - 1))
        return ()

    def _one_speaker(self, number: int, other: int) -> bool:
        """Whether two sayings end at one voice, which then is no link to itself."""
        own, inner = self._own[number], self._own[other]
        return (
            bool(own and inner)
            and own[0][-1].who is not None
            and own[0][-1].who == inner[0][-1].who
        )

    def _around(self, saying: Saying) -> tuple[Link, ...]:
        """The article's outlet, the digest and the sole citation that the words stand under."""
        page = self._page
        links = [outlet_link(page)]
        position = saying.content[0].start
        digest = digest_at(self._digests, position)
        if digest is not None:
            voice = voices_in(page, digest.source)[0]
            known = self.register.resolve(voice)
            links.append(
                link_of(voice, known, Hand(digest.source, digest.cue, "reports", "relays"))
            )
        bracket = passage_at(self._brackets, position)
        if bracket is not None and bracket.sole:
            links.append(cited_link(page, bracket))
        return tuple(links)

    def _hands(self, saying: Saying) -> tuple[tuple[Link, ...], ...]:
        """The saying's own links, once for each choice among coordinated voices."""
        choices = [tuple(self._links(hand, saying)) for hand in saying.hands]
        if len(saying.hands) == 1 and saying.inside is None and saying.source is not None:
            choices[0] = tuple(self._came_through(links, saying.source) for links in choices[0])
        elif len(saying.hands) > 1 and saying.hands[0].how == "relays":
            self._keep_way(saying, choices)
        return tuple(
            tuple(link for group in chosen for link in group)
            for chosen in islice(product(*choices), _MOST_CHAINS)
        )

    def _keep_way(self, saying: Saying, choices: list[tuple[tuple[Link, ...], ...]]) -> None:
        """Remember through whom a voice was heard, for when it speaks on as "he"."""
        source = saying.hands[-1].source
        for voice in voices_in(self._page, source) if source is not None else ():
            known = self.register.resolve(voice)
            if known is not None and len(choices[0]) == 1 and not known.direct:
                known.through = choices[0][0]

    def _came_through(self, links: tuple[Link, ...], source: Span) -> tuple[Link, ...]:
        """The links after the outlet through which the same voice was heard just before."""
        voices = voices_in(self._page, source)
        known = self.register.resolve(voices[0]) if voices else None
        if known is None:
            return links
        if not (voices[0].pronoun or voices[0].definite):
            known.direct = known.direct or not known.through
            return links
        near = known.through and source.start - _end(known.through) < _NEAR
        return (*known.through, *links) if near else links

    def _links(self, hand: Hand, saying: Saying) -> Iterator[tuple[Link, ...]]:
        """The link of each voice of a hand, after the outlet that it speaks through."""
        page = self._page
        if hand.source is None:
            yield (Link(None, None, "other", False, False, None, hand.cue, hand.stance, "unknown"),)
            return
        time = time_of(page, self._told_in, saying, hand)
        for voice in voices_in(page, hand.source):
            known = self.register.resolve(voice)
            if is_ourselves(hand, voice, known):
                yield ()
                continue
            link = link_of(voice, known, hand)
            if time is not None:
                link = replace(link, date=time.edtf, date_span=time.span)
            if voice.from_outlet is not None:
                through = voices_in(page, voice.from_outlet)[0]
                outlet = self.register.resolve(through)
                yield (
                    link_of(through, outlet, Hand(voice.from_outlet, None, "reports", "relays")),
                    link,
                )
            else:
                yield (link,)


def _end(links: tuple[Link, ...]) -> int:
    return max((link.span.end for link in links if link.span is not None), default=0)
