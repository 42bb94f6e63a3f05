"""An article laid out for the search for deeds: sentences with what lies in them."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from whoseword.language.wording import Wording, wording_of
from whoseword.reading.deed.within import InOrder, said_in
from whoseword.record import Article, Block, Claim, Name, Span, Tagged, Testimony, TimeExpression
from whoseword.record.tagged import EventMark, Filler
from whoseword.reference.deeds import DeedBook

_PLACES = frozenset({"place", "facility"})
_TOWNS = frozenset({"settlement", "near_settlement"})
_BODIES = frozenset({"group", "official_body"})
_HEAD, _TITLE, _APPOSITION = 6, 7, 7


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
    name, ``body`` the group or office that "it" and "the group" stand for, if there is one;
    ``told_as`` holds the persons before by what they are told as ("governor"), ``events`` and
    ``fillers`` what the tagger marked, ``commitments`` how far the text stands behind its words.
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
    body: Name | None = None
    told_as: Mapping[str, Name] = field(default_factory=dict)
    events: tuple[EventMark, ...] = ()
    fillers: tuple[Filler, ...] = ()
    commitments: tuple[float, ...] = ()

    def in_time(self, at: int) -> bool:
        """Whether a word is part of an expression of time: "May" may be a month."""
        return any(self.wording.spans[at].overlap(time.span) for time in self.times)

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
    body: Name | None = None
    told_as: dict[str, Name] = {}
    said = said_in(tagged.sentences, testimony.claims)
    events, fillers = InOrder(tagged.events), InOrder(tagged.fillers)
    named, timed = InOrder(mentions), InOrder(times)
    for number, span in enumerate(tagged.sentences):
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
                mentions=named.inside(span),
                heading_mentions=_in_heading(heading, mentions),
                times=timed.inside(span),
                claims=said.get(number, ()),
                clause=book.clause,
                he=he,
                town=town,
                body=body,
                told_as=MappingProxyType(dict(told_as)),
                events=events.inside(span),
                fillers=fillers.inside(span),
                commitments=tagged.commitments,
            )
        )
        he = _still_about(sentences[-1]) or he
        town = _last_town(sentences[-1]) or town
        body = body_told(sentences[-1], body)
        told_as |= nouns_told(sentences[-1], book)
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


def body_told(sentence: Sentence, before: Name | None) -> Name | None:
    """The body that "it" stands for in the next sentence: its only one, or the one at its head.

    None where two are told and neither is at the head; that before where none is told.
    """
    told = [mention for mention in sentence.mentions if mention.name.kind in _BODIES]
    if not told:
        return before
    head = told[0].first - sentence.words.start <= _HEAD
    return told[0].name if head or len({one.name.id for one in told}) == 1 else None


def nouns_told(sentence: Sentence, book: DeedBook) -> Iterator[tuple[str, Name]]:
    """The nouns that stand with a person's name: before it, or behind it and a comma."""
    for mention in sentence.mentions:
        if mention.name.kind == "person":
            before, behind = _title_words(sentence, mention), _apposed_words(sentence, mention)
            for at in (*before, *behind):
                if _is_one(sentence.lower(at), book):
                    yield sentence.lower(at), mention.name


def _title_words(sentence: Sentence, mention: Mention) -> Iterator[int]:
    """The words of a title before a name, a comma between at most."""
    for at in range(mention.first - 1, mention.first - 1 - _TITLE, -1):
        word = sentence.lower(at)
        comma = word == "," and at == mention.first - 1
        verb = word in sentence.clause["verbal"] and sentence.mention_at(at) is None
        if verb or not (word.isalpha() or comma):
            return
        yield at


def _apposed_words(sentence: Sentence, mention: Mention) -> Iterator[int]:
    """The words of an apposition behind a name."""
    if sentence.lower(mention.end) != ",":
        return
    for at in range(mention.end + 1, mention.end + _APPOSITION):
        if not sentence.lower(at).isalpha() or sentence.lower(at) in {"and", "said", "who"}:
            return
        yield at


def _is_one(word: str, book: DeedBook) -> bool:
    noun = book.people.get(word)
    return noun is not None and noun.single


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
