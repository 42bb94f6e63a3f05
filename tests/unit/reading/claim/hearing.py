"""The claims of a passage without a tagger: by words, sentences and given names only."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from whoseword.language.sentences import sentences_of
from whoseword.language.words import words_of
from whoseword.reading.claim import find_claims
from whoseword.record import (
    Article,
    Attribution,
    Block,
    BlockKind,
    Claim,
    Name,
    NameKind,
    Span,
    Tagged,
    Testimony,
    TimeExpression,
    Timex3,
    When,
)
from whoseword.reference.cues import CueBook, open_cues
from whoseword.reference.voices import VoiceBook, open_voices


class Books(NamedTuple):
    cues: CueBook
    voices: VoiceBook


@cache
def books() -> Books:
    return Books(open_cues(), open_voices())


def article(text: str, outlet: str | None = "Our Paper", published: str | None = None) -> Article:
    """Lines that begin with "- " are items, short ones without a stop headings."""
    blocks = []
    for line in re.finditer(r"[^\n]+", text):
        words = line.group().strip() or "."
        kind: BlockKind = "paragraph"
        if words.startswith(("- ", "* ")):
            kind = "item"
        elif len(words) < 40 and words[-1].isalpha():
            kind = "heading"
        blocks.append(Block(kind, Span(*line.span())))
    return Article(
        "a" * 64, outlet, None, None, None, "en", published, None, text, tuple(blocks)
    )  # fmt: skip


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def hear(
    text: str,
    names: Mapping[str, NameKind] | None = None,
    *,
    outlet: str | None = "Our Paper",
    times: Mapping[str, str | None] | None = None,
    attributions: tuple[Attribution, ...] = (),
    known: Books | None = None,
) -> Testimony:
    """Everything that a passage's voices say; ``times`` gives EDTF days for expressions of time.

    ``known`` are other books than those as shipped.
    """
    read = article(text, outlet)
    tagged = Tagged("hand-1", words_of(text), sentences_of(text, read.blocks), attributions, ())
    named = tuple(
        Name(
            f"n-{number}",
            kind,
            None,
            tuple(Span(*found.span()) for found in re.finditer(re.escape(words), text)),
            words,
        )
        for number, (words, kind) in enumerate((names or {}).items())
    )
    told = tuple(
        TimeExpression(
            span(text, words),
            edtf,
            Timex3("DATE", edtf or "PRESENT_REF"),
            When(edtf, edtf, edtf, "stated", None, span(text, words)),
        )
        for words, edtf in (times or {}).items()
    )
    return find_claims(read, tagged, named, told, known or books())


def reported(testimony: Testimony) -> list[Claim]:
    """The claims of others than the outlet."""
    return [claim for claim in testimony.claims if "own_voice" not in claim.made_by.split("+")]


def chain(claim: Claim) -> list[str | None]:
    """The names of the links after the outlet."""
    return [link.name for link in claim.chain[1:]]


def said(testimony: Testimony) -> list[tuple[list[str | None], str]]:
    """Chain and words of each reported claim."""
    return [(chain(claim), claim.text) for claim in reported(testimony)]
