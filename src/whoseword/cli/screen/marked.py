"""Stretches of an article with spans in colour."""

from collections.abc import Iterable

from rich.text import Text

from whoseword.export.neutral import neutral
from whoseword.export.passages import sentence_at
from whoseword.record import Article, Claim, Span

SAID, VOICE, CUE, TRIGGER, NUMBER = "italic", "bold cyan", "yellow", "bold red", "bold magenta"
_LONGEST = 900


def marked(article: Article, part: Span, spans: Iterable[tuple[Span, str]]) -> Text:
    """The part of the article's text, the spans in it in their styles."""
    text = Text(neutral(part.of(article.text)).replace("\n", " "))
    for span, style in spans:
        if part.overlap(span):
            text.stylize(style, max(0, span.start - part.start), span.end - part.start)
    return text


def around(article: Article, spans: Iterable[Span]) -> Span:
    """The sentences from the first span to the last; only the first one's when that is long."""
    ordered = sorted(spans)
    first = sentence_at(article, ordered[0])
    last = sentence_at(article, max(ordered, key=lambda span: span.end))
    whole = Span(min(first.start, last.start), max(first.end, last.end))
    return whole if whole.end - whole.start <= _LONGEST else first


def spans_of_claim(claim: Claim) -> tuple[tuple[Span, str], ...]:
    """What is said, the voices and the cues of a claim, each with its style."""
    links = claim.chain
    return (
        *((span, SAID) for span in claim.said),
        *((link.span, VOICE) for link in links if link.span is not None),
        *((link.cue, CUE) for link in links if link.cue is not None),
    )
