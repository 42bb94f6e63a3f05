"""Pronouns: the one voice or name just before that "he", "they", "it" can stand for."""

from collections.abc import Callable, Iterator

from whoseword.reading.claim.chain.known import TELLERS, Known, Met
from whoseword.reading.claim.voice.subjects import leading_speaker
from whoseword.reading.claim.voice.voices import Voice, voice_of
from whoseword.record import Span
from whoseword.record.kinds import BODIES, PEOPLE

Resolve = Callable[[Voice], Known | None]

_NEAR_SENTENCES = 3
_MOST_SENTENCES = 20
_SUBJECT_FORM = {"him": "he", "her": "she"}


def subject_form(word: str) -> str:
    """The pronoun as the subject of a sentence ("him": "he")."""
    return _SUBJECT_FORM.get(word, word)


def antecedent(met: Met, voice: Voice, resolve: Resolve) -> Known | None:
    """Whom a pronoun stands for: the one fitting voice or name in the sentences just before."""
    page = met.page
    word = page.word_from(voice.span.start)
    number = page.sentence_number(word)
    block = page.block_at(voice.span.start)
    steps, furthest = 0, number - _MOST_SENTENCES
    while number >= max(0, furthest) and steps <= _NEAR_SENTENCES:
        first, end = page.sentences[number]
        start = page.words[first].start
        if block is None or start < block.span.start:
            return _last_speaker(met, voice, start)
        reach = (start, min(page.words[end - 1].end, voice.span.start))
        fitting = list(_fitting(met, voice, reach, resolve))
        if len(fitting) == 1:
            return fitting[0]
        if len(fitting) > 1:
            return None
        number -= 1
        steps += page.quotation_at(start) is None
    return None


def _last_speaker(met: Met, voice: Voice, before: int) -> Known | None:
    """Who spoke last in the block before, when the pronoun agrees with that voice."""
    block = met.page.block_at(max(before, 0))
    if block is None:
        return None
    for one in met.latest():
        if block.span.start <= one.at < block.span.end:
            return one if _agrees(voice, one) else None
    return None


def _fitting(met: Met, voice: Voice, reach: tuple[int, int], resolve: Resolve) -> Iterator[Known]:
    """The voices in a stretch that the pronoun could mean; one that spoke there goes first."""
    for one in met.latest():
        if reach[0] <= one.at < reach[1] and _agrees(voice, one):
            yield one
            return
    if voice.head not in met.page.voices.one:
        return
    yield from _persons(met, reach, resolve)


def _persons(met: Met, reach: tuple[int, int], resolve: Resolve) -> Iterator[Known]:
    """The persons named in a stretch, else the person that its sentence begins with."""
    seen = set()
    for _, name in met.page.names_in(Span(reach[0], max(reach[1], reach[0] + 1))):
        if name.kind == "person" and name.id not in seen:
            seen.add(name.id)
            yield met.named(name, "person")
    if seen or reach[1] - reach[0] < 2:
        return
    words = met.page.range_of(Span(*reach))
    leading = leading_speaker(met.page, *words) if words[0] < words[1] else None
    if leading is not None:
        voice = voice_of(met.page, leading)
        if voice.kind in PEOPLE and not voice.collective and not voice.pronoun:
            known = resolve(voice)
            if known is not None:
                yield known


def _agrees(voice: Voice, one: Known) -> bool:
    """Whether a pronoun agrees with a voice in number and kind."""
    head = subject_form(voice.head)
    if head in {"he", "she"}:
        person = one.kind in PEOPLE or (one.kind in {"group", "other"} and not one.named)
        return person and not one.collective and one.pronoun in {"", head}
    if head in {"they", "them"}:
        return one.collective or one.kind in BODIES
    if head == "it":
        return one.kind in TELLERS and not one.collective
    return False
