"""An article laid out for the search for deeds: sentences with what lies in them."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from whoseword.language.wording import Wording, wording_of
from whoseword.record import Article, Block, Claim, Name, Span, Tagged, Testimony, TimeExpression
from whoseword.reference.deeds import DeedBook

_PLACES = frozenset({"place", "facility"})
_TOWNS = frozenset({"settlement", "near_settlement"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at one place of the text, as indices of words."""

    name: Name
    span: Span
    first: int
    end: int

    @property
    def is_place(self) -> bool:
        """Whether something can happen there."""
        return self.name.kind in _PLACES


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; ``words`` are indices into the wording, ``heading`` stands above its section.

    ``clause`` holds the small words that bound clauses and phrases, by the name of their list.
    ``he`` is the person that the sentences before are about, ``town`` the last town that they
    name, if there is one.
    """

    wording: Wording
    span: Span
    words: range
    block: Block
    heading: Block | None
    mentions: tuple[Mention, ...]
    heading_mentions: tuple[Mention, ...]
    times: tuple[TimeExpression, ...]
    claims: tuple[Claim, ...]
    clause: Mapping[str, frozenset[str]]
    he: Name | None
    town: Mention | None = None

    def lower(self, at: int) -> str:
        """A word of the sentence in small letters; "" outside it."""
        return self.wording.lower[at] if self.words.start <= at < self.words.stop else ""

    def mention_at(self, at: int) -> Mention | None:
        """The name that covers a word."""
        return next((m for m in self.mentions if m.first <= at < m.end), None)

    def claims_over(self, span: Span) -> tuple[Claim, ...]:
        """The claims in whose content a stretch lies."""
        return tuple(c for c in self.claims if any(part.overlap(span) for part in c.said))

    def reported(self, span: Span) -> tuple[Claim, ...]:
        """The claims of others than the outlet in whose content a stretch begins."""
        first = Span(span.start, span.start + 1)
        return tuple(c for c in self.claims_over(first) if len(c.chain) > 1)


def story_of(
    article: Article,
    tagged: Tagged,
    testimony: Testimony,
    times: Sequence[TimeExpression],
    book: DeedBook,
) -> tuple[Sentence, ...]:
    """The sentences of the article in order, each with what lies in it."""
    wording = wording_of(article.text, tagged.words)
    mentions = sorted(_mentions(wording, testimony.names), key=lambda mention: mention.span)
    blocks = sorted(article.blocks, key=lambda block: block.span)
    starts = [block.span.start for block in blocks]
    sentences: list[Sentence] = []
    he: Name | None = None
    town: Mention | None = None
    for span in tagged.sentences:
        at = bisect_right(starts, span.start) - 1
        block = blocks[at] if at >= 0 else Block("paragraph", span)
        heading = _heading_above(blocks, at)
        sentences.append(
            Sentence(
                wording=wording,
                span=span,
                words=wording.within(span),
                block=block,
                heading=heading,
                mentions=tuple(m for m in mentions if span.holds(m.span)),
                heading_mentions=_in_heading(heading, mentions),
                times=tuple(t for t in times if span.overlap(t.span)),
                claims=tuple(
                    c for c in testimony.claims if any(part.overlap(span) for part in c.said)
                ),
                clause=book.clause,
                he=he,
                town=town,
            )
        )
        he = _still_about(sentences[-1]) or he
        town = _last_town(sentences[-1]) or town
    return tuple(sentence for sentence in sentences if len(sentence.words))


def is_town(mention: Mention) -> bool:
    """Whether a name is that of a town or a village."""
    place = mention.name.place
    return mention.is_place and place is not None and place.precision in _TOWNS


def _last_town(sentence: Sentence) -> Mention | None:
    """The last town that a sentence, or the heading that it is, names as a place to be at.

    Towns of a closing citation, and those that a distance is told from, are none.
    """
    text = sentence.wording.text[sentence.span.start : sentence.span.end]
    closed = sentence.span.start + text.rfind("(") if text.rstrip(". ").endswith(")") else None
    towns = [
        mention
        for mention in sentence.mentions
        if is_town(mention)
        and (closed is None or mention.span.end <= closed)
        and sentence.lower(mention.first - 2) not in sentence.clause["sides"]
    ]
    return towns[-1] if towns else None


def _still_about(sentence: Sentence) -> Name | None:
    """The first person of a sentence; None where "he" comes before, who is still the same."""
    person = next((m for m in sentence.mentions if m.name.kind == "person"), None)
    if person is None:
        return None
    before = sentence.wording.lower[sentence.words.start : person.first]
    return None if "he" in before or "she" in before else person.name


def _mentions(wording: Wording, names: Sequence[Name]) -> Iterator[Mention]:
    for name in names:
        if name.kind == "voice":
            continue
        for span in name.spans:
            words = wording.within(span)
            first = wording.at(span.start)
            if wording.spans:
                yield Mention(name, span, first, max(words.stop, first + 1))


def _heading_above(blocks: Sequence[Block], at: int) -> Block | None:
    for index in range(at - 1, -1, -1):
        if blocks[index].kind == "heading":
            return blocks[index]
    return None


def _in_heading(heading: Block | None, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    if heading is None:
        return ()
    return tuple(m for m in mentions if heading.span.holds(m.span) and m.is_place)
