"""Chains: the links of each saying put in order, from the article's outlet to the origin."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product

from whoseword.language.spelling import folded
from whoseword.reading.claim.citations import Bracket, passage_at
from whoseword.reading.claim.coordination import voices_in
from whoseword.reading.claim.digest import Digest, digest_at
from whoseword.reading.claim.hedges import how_of
from whoseword.reading.claim.nesting import goes_on
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.sayings import Hand, Saying
from whoseword.reading.claim.short_forms import Known, Register
from whoseword.reading.claim.voices import Voice
from whoseword.record import How, Link, LinkKind, Span, TimeExpression

_MOST_CHAINS = 6
_DEEPEST = 8
_NEAR = 900


@dataclass(frozen=True, slots=True)
class Chained:
    """A saying with one of its chains, the outlet's own link first."""

    number: int
    saying: Saying
    chain: tuple[Link, ...]


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
    return chained, maker.register


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
        self._told_in = _told_in(page, sayings)
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
            links = _tidy(self._page, (*self._around(saying), *local, *further))
            yield _ended(self._page, saying, links)

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
        links = [_outlet_link(page)]
        position = saying.content[0].start
        digest = digest_at(self._digests, position)
        if digest is not None:
            voice = voices_in(page, digest.source)[0]
            known = self.register.resolve(voice)
            links.append(_link(voice, known, Hand(digest.source, digest.cue, "reports", "relays")))
        bracket = passage_at(self._brackets, position)
        if bracket is not None and bracket.sole:
            links.append(_cited_link(page, bracket))
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
            if known is not None and len(choices[0]) == 1:
                known.through = choices[0][0]

    def _came_through(self, links: tuple[Link, ...], source: Span) -> tuple[Link, ...]:
        """The links after the outlet through which the same voice was heard just before."""
        voices = voices_in(self._page, source)
        known = self.register.resolve(voices[0]) if voices else None
        if known is None or not (voices[0].pronoun or voices[0].definite):
            return links
        near = known.through and source.start - _end(known.through) < _NEAR
        return (*known.through, *links) if near else links

    def _links(self, hand: Hand, saying: Saying) -> Iterator[tuple[Link, ...]]:
        """The link of each voice of a hand, after the outlet that it speaks through."""
        page = self._page
        if hand.source is None:
            yield (Link(None, None, "other", False, False, None, hand.cue, hand.stance, "unknown"),)
            return
        time = _time_of(page, self._told_in, saying, hand)
        for voice in voices_in(page, hand.source):
            known = self.register.resolve(voice)
            if _is_ourselves(hand, voice, known):
                yield ()
                continue
            link = _link(voice, known, hand)
            if time is not None:
                link = replace(link, date=time.edtf, date_span=time.span)
            if voice.from_outlet is not None:
                through = voices_in(page, voice.from_outlet)[0]
                outlet = self.register.resolve(through)
                yield (
                    _link(through, outlet, Hand(voice.from_outlet, None, "reports", "relays")),
                    link,
                )
            else:
                yield (link,)


def _is_ourselves(hand: Hand, voice: Voice, known: Known | None) -> bool:
    """In "Told the agency", where no agency was named before: the reader's own outlet."""
    media = voice.kind in {"outlet", "agency", "broadcast"} and not voice.named and voice.definite
    return media and hand.how == "relays" and (known is None or not known.named)


def _outlet_link(page: Page) -> Link:
    article = page.article
    return Link(
        article.outlet, None, "outlet", article.outlet is not None, False, None, None,
        "says", "relays", article.published,
    )  # fmt: skip


def _link(voice: Voice, known: Known | None, hand: Hand) -> Link:
    """The link of a voice; its fullest name where the article tells it."""
    named = known.named if known is not None else voice.named
    name = voice.name
    kind: LinkKind = voice.kind
    if known is not None:
        kind = known.kind if voice.pronoun or voice.kind == "other" or known.is_name else voice.kind
        if (
            known.named
            or voice.pronoun
            or "same" in voice.about
            or voice.head not in known.name.lower().split()
        ):
            name = known.name
    return Link(
        name=name,
        who=known.id if known is not None else None,
        kind=kind,
        named=named,
        collective=voice.collective and not named,
        span=voice.span,
        cue=hand.cue,
        stance=hand.stance,
        how=hand.how or "unknown",
        affiliation=voice.affiliation,
    )


def _cited_link(page: Page, bracket: Bracket) -> Link:
    cited = bracket.cited[0]
    dates = sorted({date for one in bracket.cited for date in one.dates})
    date = None if not dates else dates[0] if len(dates) == 1 else f"{dates[0]}/{dates[-1]}"
    known = next((name for span, name in page.names_in(cited.span)), None)
    kind: LinkKind = "agency" if known is not None and known.kind == "agency" else "outlet"
    who = known.id if known is not None else None
    return Link(
        cited.outlet, who, kind, True, False, cited.span, None, "reports", "relays", date,
        date_span=bracket.span if dates else None,
    )  # fmt: skip


def _told_in(page: Page, sayings: Sequence[Saying]) -> dict[int, list[Span]]:
    """For the number of each time, the stretches of content that it stands in."""
    starts = [time.span.start for time in page.times]
    held: dict[int, list[Span]] = {}
    for part in (part for saying in sayings for part in saying.content):
        for number in range(bisect_left(starts, part.start), bisect_left(starts, part.end)):
            held.setdefault(number, []).append(part)
    return held


def _time_of(
    page: Page, told_in: Mapping[int, Sequence[Span]], saying: Saying, hand: Hand
) -> TimeExpression | None:
    """When a voice said so: the time beside its cue, outside of what it or another voice said."""
    if hand.cue is None:
        return None
    cue = hand.cue
    first, end = page.sentence_at(page.word_from(hand.cue.start))
    numbers = {page.time_at[at] for at in range(first, end)} - {-1}
    free = [
        page.times[number]
        for number in numbers
        if all(part.holds(cue) for part in told_in.get(number, ()))
        and not any(
            one.source and one.source.overlap(page.times[number].span) for one in saying.hands
        )
    ]
    return min(free, key=lambda time: _distance(time.span, cue), default=None)


def _end(links: tuple[Link, ...]) -> int:
    return max((link.span.end for link in links if link.span is not None), default=0)


def _distance(one: Span, other: Span | None) -> int:
    if other is None:
        return 0
    return max(other.start - one.end, one.start - other.end, 0)


def _tidy(page: Page, links: tuple[Link, ...]) -> tuple[Link, ...]:
    """The links without our own outlet again and without one voice twice in a row."""
    kept: list[Link] = []
    own = _core(page.article.outlet) if page.article.outlet else None
    for link in links:
        media = link.kind in {"outlet", "agency"} and link.span is not None
        if kept and media and link.name is not None and _core(link.name) == own:
            continue
        if len(kept) > 1 and _one_voice(kept[-1], link):
            kept[-1] = link if link.cue is not None or kept[-1].cue is None else kept[-1]
            continue
        kept.append(link)
    return tuple(kept)


def _core(name: str) -> str:
    return folded(name).removeprefix("the ")


def _one_voice(one: Link, other: Link) -> bool:
    if one.who is not None and one.who == other.who:
        return True
    return (
        one.name is not None
        and other.name is not None
        and one.named
        and _core(one.name) == _core(other.name)
    )


def _ended(page: Page, saying: Saying, links: tuple[Link, ...]) -> tuple[Link, ...]:
    """The links with how each knows: all but the last pass on."""
    last = links[-1]
    how: How = how_of(page, saying, last.span, last.kind) or "unknown"
    if last.how == "infers":
        how = "infers"
    before = tuple(
        link if link.how in {"translates", "infers"} else replace(link, how="relays")
        for link in links[:-1]
    )
    return (*before, replace(last, how=how))
