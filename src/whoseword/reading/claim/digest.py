"""Digests quoted in an article: "X highlighted the main news:" and the list that follows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whoseword.reading.claim.page import Page
from whoseword.reading.claim.voice.followers import speaker_after
from whoseword.reading.claim.voice.subjects import leading_speaker
from whoseword.reading.claim.voice.wordings import Words, is_voice
from whoseword.record import Block, Span
from whoseword.reference.cues import phrase_at


@dataclass(frozen=True, slots=True)
class Digest:
    """A voice that a whole list goes back to: its words, its cue, the characters of the list."""

    source: Span
    cue: Span | None
    span: Span


def find_digests(page: Page) -> tuple[Digest, ...]:
    """The lists that a leading sentence gives to a voice, to the end of their items."""
    blocks = page.article.blocks
    found = []
    for number, block in enumerate(blocks[:-1]):
        if block.kind not in {"paragraph", "heading"} or not _leads(page, block):
            continue
        listed = list(_listed(blocks[number + 1 :]))
        if not any(one.kind == "item" for one in listed):
            continue
        voice = _voice(page, block)
        if voice is not None:
            source, cue = voice
            found.append(Digest(source, cue, Span(listed[0].span.start, listed[-1].span.end)))
    return tuple(found)


def digest_at(digests: Sequence[Digest], position: int) -> Digest | None:
    """The digest whose list holds a character."""
    return next((one for one in digests if one.span.start <= position < one.span.end), None)


def _leads(page: Page, block: Block) -> bool:
    return block.span.of(page.text).rstrip().endswith(":")


def _listed(blocks: Sequence[Block]) -> Iterator[Block]:
    """The headings and items that follow, up to the first block of another kind."""
    pending: list[Block] = []
    for block in blocks:
        if block.kind == "item":
            yield from pending
            yield block
            pending = []
        elif block.kind == "heading":
            pending.append(block)
        else:
            return


def _voice(page: Page, block: Block) -> tuple[Span, Span | None] | None:
    """Whose list it is: the subject of the last sentence, or the voice after "according to"."""
    first, end = page.range_of(block.span)
    if first >= end:
        return None
    first = page.sentence_at(end - 1)[0]
    for at in range(first, end):
        phrase = phrase_at(page.cues.before_voice, page.low, at)
        if phrase is not None:
            voice = speaker_after(page, at + len(phrase.words), end)
            return _spans(page, voice, (at, at + len(phrase.words))) if voice else None
    voice = leading_speaker(page, first, end) or _named_start(page, first, end)
    if voice is None or voice[1] >= end - 1:
        return None
    return _spans(page, voice, (voice[1], voice[1] + 1))


def _named_start(page: Page, first: int, end: int) -> Words | None:
    """The run of capitals that the sentence begins with, small words between them allowed."""
    last = first
    for at in range(first, min(end, first + 10)):
        capital = page.words[at].of(page.text)[:1].isupper()
        if capital:
            last = at + 1
        elif page.low[at] not in {"on", "of", "the", "for", "in", "and", "al"} and not page.low[
            at
        ].startswith("al-"):
            break
    return (first, last) if last > first and is_voice(page, first, last) else None


def _spans(page: Page, voice: Words, cue: Words) -> tuple[Span, Span]:
    return page.span_of(*voice), page.span_of(*cue)
