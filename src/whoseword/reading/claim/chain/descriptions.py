"""Descriptions: the one earlier voice that "the officer", "the site", "the same source" fit."""

from collections.abc import Iterator

from whoseword.reading.claim.chain.known import NEAR_CHARACTERS, TELLERS, Known, Met
from whoseword.reading.claim.voice.voices import Voice
from whoseword.record import Span
from whoseword.record.kinds import INSTITUTIONS, MEDIA, PEOPLE

_TOLD = frozenset(["report", "statement", "communique", "communiqué", "message", "bulletin"])
_PLAIN = frozenset(["the", "a", "an", "same", "that", "this"])


def described(met: Met, voice: Voice) -> Known | None:
    """The one earlier voice that a description fits; None when none or several do."""
    candidates = [
        one for one in met.all() if one.at < voice.span.start and _could_be(met, voice, one)
    ]
    candidates += list(_names_with(met, voice, {one.id for one in candidates}))
    told = voice.about - _PLAIN - met.page.voices.determiners
    for narrow in (candidates, [one for one in candidates if told <= one.words]):
        if len(narrow) == 1:
            return narrow[0]
    narrow = [one for one in candidates if told <= one.words] or candidates
    block = met.page.block_at(voice.span.start)
    here = [
        one for one in narrow if block is not None and block.span.start <= one.at < block.span.end
    ]
    return here[0] if len(here) == 1 else None


def same_as_before(met: Met, voice: Voice) -> Known | None:
    """For "the same source", "the report": whoever spoke last."""
    told = voice.about - _PLAIN - met.page.voices.determiners
    near = [one for one in met.latest() if voice.span.start - one.at < NEAR_CHARACTERS]
    if "same" in voice.about:
        return next((one for one in near if not one.named), None)
    if voice.kind == "document" and not told and voice.affiliation is None and voice.head in _TOLD:
        teller = next((one for one in near if one.kind in TELLERS - {"document"}), None)
        outer = teller.through[0].who if teller is not None and teller.through else None
        return next((one for one in near if one.id == outer), teller)
    return None


def _could_be(met: Met, voice: Voice, one: Known) -> bool:
    if voice.named and not one.named:
        return False
    head = voice.head
    if voice.collective != one.collective and not one.named:
        return False
    if head and (head in one.heads or head in one.words):
        told = voice.about - _PLAIN - met.page.voices.determiners
        return one.named or not told or told <= one.words or head == "source"
    if voice.named or not voice.about <= _PLAIN | met.page.cues.grammar.plain_looks:
        return False
    if head in met.page.voices.general:
        person = one.kind in PEOPLE | {"group"} and not one.collective and not one.named
        return person and voice.span.start - one.at < NEAR_CHARACTERS
    near = voice.span.start - one.at < NEAR_CHARACTERS
    return (
        voice.kind in MEDIA
        and one.kind in MEDIA
        and near
        and one.named
        and head not in {"recording", "video"}
    )


def _names_with(met: Met, voice: Voice, found: set[str]) -> Iterator[Known]:
    """Names that hold the head noun ("the brigade": the Salt Road Brigade)."""
    if not voice.head:
        return
    seen = set(found)
    for span, name in met.page.mentions:
        if span.start >= voice.span.start:
            return
        if name.id in seen:
            continue
        seen.add(name.id)
        words = name.text.lower().split()
        if name.kind == "person":
            words = [*_title(met, span), *words]
        elif name.kind not in INSTITUTIONS:
            continue
        if voice.head in words:
            yield met.named(name, voice.kind)


def _title(met: Met, span: Span) -> tuple[str, ...]:
    """The words before a person's name that may be a title."""
    first = met.page.word_from(span.start)
    return tuple(
        word for word in met.page.low[max(0, first - 3) : first] if word in met.page.voices.kinds
    )
