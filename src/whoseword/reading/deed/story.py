"""An article laid out for the search for deeds: sentences with what lies in them."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from types import MappingProxyType

from whoseword.language.wording import Wording, wording_of
from whoseword.reading.deed.carried import body_told, last_town, nouns_told, still_about
from whoseword.reading.deed.sentence import Mention, Sentence
from whoseword.reading.deed.within import InOrder, said_in
from whoseword.record import Article, Block, Name, Tagged, Testimony, TimeExpression
from whoseword.reference.deeds import DeedBook


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
        he = still_about(sentences[-1]) or he
        town = last_town(sentences[-1]) or town
        body = body_told(sentences[-1], body)
        told_as |= nouns_told(sentences[-1], book)
    return tuple(sentence for sentence in sentences if len(sentence.words))


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
