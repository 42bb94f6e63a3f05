"""Claims made from a careful reader's marks: who says what, and for whom he speaks."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from whoseword.measure.expected import Index
from whoseword.measure.marked_conflicts import Marks
from whoseword.measure.matching import places_of
from whoseword.record import Article, Claim, How, Link, Name, Span
from whoseword.record.ids import content_id

_NOWHERE = Span(0, 1)
_MADE_BY = "marks"
# "the hospital's director, Dr …", "…, the spokesman of the general staff": whom the words tell.
_OFFICE = re.compile(
    r"^(?:an?|the) [^,]*?\b(?:of|for) (?:the )?(?P<body>[^,]+)$"
    r"|^(?:the )?(?P<owner>[^,]+?)[\u2019']s? \w[^,]*$",
    re.IGNORECASE,
)
_ITS = re.compile(r"^(?:its|their) ", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?][\"'\u201d\u2019)]*\s")

Hows = Mapping[Index, How]
"""How the voice at an attribution's end, or the outlet itself ("author"), knows: not marked."""


def marked_claims(
    marks: Marks, article: Article, names: Sequence[Name], hows: Hows
) -> Iterator[Claim]:
    """The outlet's own voice first, then each attribution."""
    own = _link(article.outlet, "outlet", "says", named=True, how=hows.get("author"))
    yield _claim(article, "author", (_NOWHERE,), "", (own,))
    outlet = replace(own, how="relays")
    before: Marks | None = None
    for number, one in enumerate(marks["attributions"]):
        chain = one["chain"][: one["depth"]]
        passing = [_bearing(name, "outlet", "reports", names) for name in chain[:-1]]
        end = _bearing(chain[-1] if chain else None, one["source_kind"], one["stance"], names)
        said = places_of(one["content_text"], article.text)[:1] or (_NOWHERE,)
        end = replace(
            end,
            named=one["named"],
            how=hows.get(number, "unknown"),
            cue=nearest_place(one["cue_text"] or "", article.text, said),
            affiliation=_speaks_for(one, before, article.text),
        )
        links = [replace(link, how="relays") for link in passing]
        yield _claim(article, str(number), said, one["content_text"], (outlet, *links, end))
        before = one


def nearest_place(words: str, text: str, near: Sequence[Span]) -> Span | None:
    """The place of the words that is nearest to others, where they are no part of a word.

    None where the text has them nowhere.
    """
    places = places_of(words, text)
    whole = [one for one in places if not text[one.end : one.end + 1].isalnum()]
    return min(
        whole or places, key=lambda one: min(_apart(one, other) for other in near), default=None
    )


def _apart(one: Span, other: Span) -> int:
    return max(other.start - one.end, one.start - other.end, 0)


def _speaks_for(one: Marks, before: Marks | None, text: str) -> str | None:
    """The body that the words for a named official tell; "its" is the voice's told just before.

    None where they tell nothing of it, and of a voice without a name, whose words are its name.
    """
    words, name = one["source_text"] or "", _end(one)
    if one["source_kind"] not in ("official", "group") or not name or words == name:
        return None
    if before is not None and _ITS.match(words) and _is_next(before, words, text):
        return _end(before)
    offices = (_OFFICE.match(part) for part in words.split(", ") if name not in part)
    return next((told["owner"] or told["body"] for told in offices if told), None)


def _end(one: Marks) -> str | None:
    """The voice at the end of the marked chain."""
    return one["chain"][one["depth"] - 1] if one["depth"] else None


def _is_next(before: Marks, words: str, text: str) -> bool:
    """Whether the voice marked before speaks in the same sentence or in the one before."""
    at = next(iter(places_of(words, text)), _NOWHERE)
    earlier = [place for place in places_of(before["source_text"], text) if place.end <= at.start]
    return bool(earlier) and len(_SENTENCE_END.findall(text, earlier[-1].end, at.start)) <= 1


def _bearing(name: str | None, kind: Any, stance: Any, names: Sequence[Name]) -> Link:
    """A link with the Name that is the words: "Arlit" is not who "a shopkeeper in Arlit" is."""
    plain = (name or "").removeprefix("the ").removeprefix("The ")
    who = next((one.id for one in names if one.text in (name, plain)), None)
    return replace(_link(name, kind, stance, named=who is not None), who=who)


def _claim(
    article: Article, key: str, said: tuple[Span, ...], text: str, chain: tuple[Link, ...]
) -> Claim:
    id_ = content_id("c", article.id, key)
    return Claim(id_, said, text, None, chain, (), "stated", None, "indirect", _MADE_BY)


def _link(name: str | None, kind: Any, stance: Any, *, named: bool, how: How | None = None) -> Link:
    return Link(name, None, kind, named, False, None, None, stance, how or "unknown")
