"""The lines above a plain text that say what it is: a banner, labels, a byline."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from whoseword.reading.article.draft import Piece
from whoseword.reading.article.plain.kinds import is_heading
from whoseword.reading.article.stated_date import stated_date
from whoseword.reference.pages import HeadField, PageBook

_VALUE = re.compile(r"\s*(?P<colon>:)?\s*(?P<value>\S.{0,300})")
_BYLINE = re.compile(r"(?:By|BY)\s+(?P<who>\S.{0,100})")
_NAME_AND_DAY = re.compile(
    r"(?P<who>\S[^|]{0,80}?)(?:\s*[|,–—]\s*|\s+-\s+|\s+on\s+)(?P<day>[^|]{4,40})"
)
_NAME_WORD = re.compile(r"[^\W\d_].*")
_INSIDE_NAME = frozenset(
    {"and", "of", "the", "for", "in", "at", "de", "al", "el", "bin", "ibn", "van", "von"}
)
_MOST_NAME_WORDS = 10
_BYLINE_GAP = re.compile(r"\s*[,|\u2013\u2014]\s*")
_HEAD_PIECES = 8
_LONGEST_HEAD_LINE = 300
_DOMAIN = re.compile(
    r"(?:www\.)?(?P<name>[a-z0-9-]{1,63})(?:\.[a-z0-9-]{1,63}){1,3}", re.IGNORECASE
)
_BANNER_GAP = re.compile(r"\s+\|\s+")
_LANGUAGE = re.compile(r"[A-Z]{2}")
_NOT_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Head:
    """What the lines above a text state; None where they do not."""

    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    author: str | None = None
    language: str | None = None
    published: str | None = None


_FIELDS = ("outlet", "url", "title", "author", "language", "published")


def with_line(head: Head, line: str, pages: PageBook, *, first: bool) -> Head | None:
    """The head with what one more line states, or None when the line is none of a head.

    A banner ("Harbour Post | harbourpost.example | EN") counts as the first line only.
    """
    if len(line) > _LONGEST_HEAD_LINE:
        return None
    if first:
        banner = _banner(head, line)
        if banner:
            return banner
    byline = _BYLINE.fullmatch(line)
    if byline:
        return _by(head, byline["who"], pages)
    return _labelled(head, line, pages)


def _by(head: Head, value: str, pages: PageBook) -> Head | None:
    """The head with the author, and with the paper of "Lena Orsova, Northern Post, 3 March 2031".

    None when the first words are no name. The day is left, as that of any byline.
    """
    who = _name_and_day(value)[0]
    parts = [part.strip() for part in _BYLINE_GAP.split(value)]
    at = next((at for at, part in enumerate(parts) if at and _is_paper(part, pages)), None)
    if at is not None and all(_is_name(part) for part in parts[:at]):
        rest = ", ".join(parts[at + 1 :])
        if rest and not stated_date(rest) and not _is_name(rest):
            return None
        author = head.author or ", ".join(parts[:at])
        return replace(head, author=author, outlet=head.outlet or parts[at])
    return replace(head, author=head.author or who) if who else None


def _is_paper(part: str, pages: PageBook) -> bool:
    """Whether a part of a byline names an outlet by its last word ("Northern Post")."""
    words = part.split()
    return len(words) > 1 and _is_name(part) and words[-1].lower() in pages.papers


def without_head(pieces: Sequence[Piece], pages: PageBook) -> tuple[Head, tuple[Piece, ...]]:
    """What the first pieces of an article state of it, and the pieces without them."""
    head = Head()
    kept: list[Piece] = []
    for at, piece in enumerate(pieces[:_HEAD_PIECES]):
        grown = with_line(head, piece.text, pages, first=at == 0)
        if grown is not None:
            head = grown
            continue
        kept.append(piece)
        if piece.kind == "paragraph" and not is_heading(piece.text):
            return head, (*kept, *pieces[at + 1 :])
    return head, (*kept, *pieces[_HEAD_PIECES:])


def _labelled(head: Head, line: str, pages: PageBook) -> Head | None:
    """The head with the value of a label; what it has already stays."""
    label = _label_of(line, pages)
    told = _VALUE.fullmatch(line, len(label)) if label else None
    if told is None or not (told["colon"] or label in pages.bare_labels):
        return None
    stated = _stated(pages.labels[label], told["value"].strip())
    known = {name: told for name in _FIELDS if (told := getattr(head, name)) is not None}
    return replace(stated, **known) if stated != Head() else None


def _label_of(line: str, pages: PageBook) -> str:
    """The longest label that the line begins with; "" where there is none."""
    small = line.casefold()
    return max((one for one in pages.labels if small.startswith(one)), key=len, default="")


def _stated(field: HeadField, value: str) -> Head:
    """A head with what one label states; an empty one where its value makes no sense."""
    if field == "published":
        day, _, who = value.partition(" by ")
        return Head(published=stated_date(day), author=who if _is_name(who) else None)
    if field == "author":
        author, posted = _name_and_day(value)
        return Head(author=author, published=posted if author else None)
    if field == "outlet":
        return Head(outlet=value)
    if field == "language":
        return Head(language=value)
    if field == "url":
        return Head(url=value if "." in value else None)
    return Head(title=value)


def _banner(head: Head, line: str) -> Head | None:
    """The outlet of a line such as "Name | site.example | EN"; one field must be an address."""
    fields = _BANNER_GAP.split(line)
    if len(fields) < 2:
        return None
    domain = next((found for found in map(_DOMAIN.fullmatch, fields) if found), None)
    if domain is None:
        return None
    names = [
        field for field in fields if field != domain.string and _belongs(field, domain["name"])
    ]
    language = next((field for field in fields if _LANGUAGE.fullmatch(field)), None)
    return replace(head, outlet=names[0] if names else domain.string, language=language)


def _belongs(name: str, domain: str) -> bool:
    """Whether an address is made of a name or of its first letters."""
    told, address = _NOT_LETTERS.sub("", name.lower()), _NOT_LETTERS.sub("", domain.lower())
    letters = "".join(word[0] for word in name.lower().split() if word)
    if len(told) < 3 or _LANGUAGE.fullmatch(name):
        return False
    return told in address or address in told or (len(letters) > 1 and letters == address)


def _name_and_day(value: str) -> tuple[str | None, str | None]:
    """The name in a byline and the day behind it; no name when the words are none."""
    found = _NAME_AND_DAY.fullmatch(value)
    day = stated_date(found["day"]) if found else None
    who = found["who"] if found and day else value
    return (who.strip() if _is_name(who) else None), day


def _is_name(value: str) -> bool:
    """Whether a value is made of names and what joins them, and not a sentence."""
    words = [word for word in re.split(r"[\s,&|/]+", value) if word]
    if not words or len(words) > _MOST_NAME_WORDS or value.rstrip().endswith((".", ":", "?", "!")):
        return False
    return words[0].lower() != "the" and all(
        word.lower() in _INSIDE_NAME or (_NAME_WORD.fullmatch(word) and word[0].isupper())
        for word in words
    )
