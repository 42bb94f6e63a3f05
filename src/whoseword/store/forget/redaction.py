"""Takes a person out of words: every spelling becomes a block of the same length.

Pure. The length stays so that every span of the reading still covers what it covered.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TypeVar

from whoseword.language.spelling import folded
from whoseword.record import (
    Anchor,
    Article,
    Citation,
    Claim,
    Conflict,
    Judgement,
    Link,
    Name,
    Note,
    Place,
    Reading,
    Role,
    Span,
    Statement,
    Toll,
    Where,
)

BLOCK = "█"
_T = TypeVar("_T")
_SHORTEST_LAST_WORD = 4
# Between the words of a name: a space, a hyphen, an apostrophe, or what a web address makes of it.
_BETWEEN = r"(?:%[0-9a-fA-F]{2}|[\W_]){0,3}"
# Inside a word: accents that are characters of their own, and what folding a name takes away.
_INSIDE = r"[\u0300-\u036f'’‘ʻʼʽʾʿ`´′ˈ.]*"
# One letter of the text that folds into two: ß, æ, œ, þ.
_TWO_LETTERS = re.compile(r"(?<=s)s|(?<=a)e|(?<=o)e|(?<=t)h")

_TEXTS: dict[type, tuple[str, ...]] = {
    Article: ("text", "title", "author", "url", "outlet"),
    Claim: ("text",),
    Link: ("name", "affiliation"),
    Citation: ("outlet",),
    Role: ("text",),
    Toll: ("who",),
    Where: ("name",),
    Place: ("name", "admin1"),
    Name: ("text",),
    Statement: ("value",),
    Conflict: ("text",),
    Note: ("text",),
    Judgement: ("value", "reason", "words"),
    Anchor: ("words",),
}
"""The fields that hold words of the article or of people; all others are codes, ids and numbers."""


@dataclass(frozen=True, slots=True)
class Spellings:
    """How a person is written: ``full`` is looked for everywhere, ``short`` where a full one is.

    Both are folded; ``names`` are the ids of the Names that are this person.
    """

    full: frozenset[str]
    short: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()


def spellings_of(reading: Reading, full: Iterable[str], names: Iterable[str]) -> Spellings:
    """The person's spellings in this article: given ones, aliases, and the short forms used.

    Every Name with one of the full spellings is this person, as are the given ones.
    """
    known = set(full)
    chosen = set(names) | {name.id for name in reading.names if folded(name.text) in known}
    for name in reading.names:
        if name.id in chosen:
            known.add(folded(name.text))
    known |= {
        folded(statement.value)
        for statement in reading.statements
        if statement.what == "alias" and statement.about in chosen
    }
    known.discard("")
    short = _short_forms(reading, known, chosen)
    return Spellings(frozenset(known), frozenset(short - known), frozenset(chosen))


def _short_forms(reading: Reading, full: set[str], names: set[str]) -> set[str]:
    """Parts of the full spellings that the article uses alone, and each one's last word."""
    parts = {word for spelling in full for word in spelling.split()}
    used = {
        folded(span.of(reading.article.text))
        for name in reading.names
        if name.id in names
        for span in name.spans
    }
    short = {form for form in used if form and set(form.split()) <= parts}
    last = {spelling.split()[-1] for spelling in full if " " in spelling}
    return short | {word for word in last if len(word) >= _SHORTEST_LAST_WORD}


def redact_reading(reading: Reading, person: Spellings) -> Reading:
    """The reading without the person's names, and without what it says about them.

    Names keep their ids, kinds and tiers, so that chains and roles stay whole.
    """
    hidden = _hidden_spans(reading, person)
    pattern = pattern_of(person.full | person.short)
    text = reading.article.text
    for span in hidden:
        text = text[: span.start] + BLOCK * (span.end - span.start) + text[span.end :]
    text = redact(text, pattern)
    blocked = _redacted(reading, pattern)
    return replace(
        blocked,
        article=replace(blocked.article, text=text),
        claims=tuple(_quoting(claim, text) for claim in blocked.claims),
        names=tuple(
            replace(name, text=BLOCK * len(name.text), place=None)
            if name.id in person.names
            else name
            for name in blocked.names
        ),
        deeds=tuple(
            replace(
                deed,
                roles=tuple(replace(role, text=role.span.of(text)) for role in deed.roles),
            )
            for deed in blocked.deeds
        ),
        statements=tuple(
            statement for statement in blocked.statements if statement.about not in person.names
        ),
    )


def _hidden_spans(reading: Reading, person: Spellings) -> list[Span]:
    """Where the person is named or described: hidden whatever words stand there."""
    named = [span for name in reading.names if name.id in person.names for span in name.spans]
    told = [each.span for each in reading.statements if each.about in person.names]
    return named + told


def _quoting(claim: Claim, text: str) -> Claim:
    """The claim with the words that now stand where it was said, if it quoted them plainly."""
    if len(claim.said) == 1 and len(claim.text) == claim.said[0].end - claim.said[0].start:
        return replace(claim, text=claim.said[0].of(text))
    return claim


def redact_judgement(
    judgement: Judgement, article: str, texts: tuple[str, str], person: Spellings
) -> Judgement:
    """The judgement without the person's names; what it quoted of the article, it quotes again.

    ``texts`` are the article's text before and after.
    """
    redacted = _redacted(judgement, pattern_of(person.full | person.short))
    words, *others = (
        _quoted_again(before, after.words, texts) if before.article == article else after.words
        for before, after in zip(judgement.anchors, redacted.anchors, strict=True)
    )
    told = zip(redacted.others, others, strict=True)
    return replace(
        redacted, words=words, others=tuple(replace(one, words=own) for one, own in told)
    )


def _quoted_again(anchor: Anchor, words: str | None, texts: tuple[str, str]) -> str | None:
    """What the anchor quotes of its article now; other words stay as they are."""
    span, (before, after) = anchor.span, texts
    return words if span is None or span.of(before) != anchor.words else span.of(after)


def pattern_of(spellings: Iterable[str]) -> re.Pattern[str] | None:
    """What finds the spellings in plain letters, however their words are joined; None for none."""
    forms = sorted(spellings, key=lambda form: (-len(form), form))
    if not forms:
        return None
    told = "|".join(_BETWEEN.join(_word(word) for word in form.split()) for form in forms)
    return re.compile(rf"(?<![^\W_])(?:{told})(?![^\W_])")


def _word(word: str) -> str:
    second = {found.start() for found in _TWO_LETTERS.finditer(word)}
    return "".join(
        re.escape(letter) + ("?" if number in second else "") + _INSIDE
        for number, letter in enumerate(word)
    )


def redact(text: str, pattern: re.Pattern[str] | None) -> str:
    """The text with blocks of the same length where the pattern fits its plain letters."""
    if pattern is None:
        return text
    pieces, last = [], 0
    for found in pattern.finditer(plain(text)):
        pieces += [text[last : found.start()], BLOCK * (found.end() - found.start())]
        last = found.end()
    return "".join([*pieces, text[last:]])


def plain(text: str) -> str:
    """The text in small letters without accents, with a character for each of its characters."""
    return text.lower() if text.isascii() else "".join(map(_plain_letter, text))


def _plain_letter(letter: str) -> str:
    return folded(letter)[:1] or letter


def _redacted(value: _T, pattern: re.Pattern[str] | None) -> _T:
    """The value with its words redacted, and those of every value inside it."""
    if isinstance(value, tuple) and not isinstance(value, Span):
        return tuple(_redacted(part, pattern) for part in value)  # type: ignore[return-value]
    if not is_dataclass(value) or isinstance(value, type):
        return value
    texts = _TEXTS.get(type(value), ())
    changed = {}
    for field in fields(value):
        before = getattr(value, field.name)
        if field.name in texts and isinstance(before, str):
            changed[field.name] = redact(before, pattern)
        else:
            changed[field.name] = _redacted(before, pattern)
    return replace(value, **changed)
