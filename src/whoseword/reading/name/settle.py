"""Kinds that the gazetteer settles: peoples, and places that the tagger mistook."""

from dataclasses import replace

from whoseword.language.wording import Wording
from whoseword.reading.name.found import Found
from whoseword.reading.name.in_gazetteer import is_a_country, is_a_people, is_a_place
from whoseword.reading.name.titles import title_before
from whoseword.record import NameKind
from whoseword.reference.gazetteer import Gazetteer
from whoseword.reference.names import NameBook

_MARKED = 4
_MISTAKEN: frozenset[NameKind] = frozenset({"person", "group", "nationality"})


def settled(wording: Wording, mention: Found, gazetteer: Gazetteer, book: NameBook) -> Found:
    """The mention with the kind that the gazetteer gives it, where it came from a mark."""
    if mention.rank != _MARKED or mention.kind == "weapon":
        return mention
    text = mention.span.of(wording.text)
    if is_a_people(text, gazetteer, book):
        return replace(mention, kind="nationality")
    if is_a_country(text, gazetteer):
        return replace(mention, kind="place")
    if mention.kind in {"place", "group", "nationality"} and (
        _called(wording, wording.within(mention.span).start)
        or _is_titled(wording, mention, gazetteer, book)
    ):
        return replace(mention, kind="person")
    mistaken = mention.kind in _MISTAKEN and _is_mistaken(wording, mention, gazetteer, book)
    return replace(mention, kind="place") if mistaken else mention


def _is_mistaken(wording: Wording, mention: Found, gazetteer: Gazetteer, book: NameBook) -> bool:
    """Whether what the tagger took for something else stands as a place and is one."""
    if mention.kind == "group" and _stands_as_a_place(wording, mention, gazetteer, book):
        return True
    first = wording.within(mention.span).start
    stands = (
        (first > 0 and wording.lower[first - 1] in book.beside["before_places"])
        or _alone_on_line(wording, mention)
        or _begins_dateline(wording, mention)
    )
    return stands and is_a_place(mention.span.of(wording.text), gazetteer)


def _stands_as_a_place(
    wording: Wording, mention: Found, gazetteer: Gazetteer, book: NameBook
) -> bool:
    """Whether a name is a place as in "in Tolo, Tolia" or "the Tolo government"."""
    first = wording.within(mention.span).start
    behind = wording.within(mention.span).stop
    words = wording.lower[behind : behind + 2]
    if words[:1] in {("government",), ("parliament",), ("authorities",)}:
        return is_a_place(mention.span.of(wording.text), gazetteer)
    if (
        first == 0
        or wording.lower[first - 1] not in book.beside["inside"]
        or words[:1] != (",",)
        or len(words) < 2
    ):
        return False
    return is_a_place(wording.raw[behind + 1], gazetteer)


def _is_titled(wording: Wording, mention: Found, gazetteer: Gazetteer, book: NameBook) -> bool:
    """Whether what the tagger took for a place stands as a person ("the village head, U Toll,")."""
    words = wording.within(mention.span)
    if mention.kind != "place" or len(words) < 2 or wording.raw[words.start - 1] != ",":
        return False
    titles = book.titles
    titled = any(
        title_before(wording, words.start, words.stop, own, book)
        for own in (titles.public, titles.callings)
    )
    return titled and not is_a_place(mention.span.of(wording.text), gazetteer)


def _called(wording: Wording, first: int) -> bool:
    """Whether "aka", "nicknamed" or "known as" stands before a name."""
    at = first - 1
    while at > 0 and wording.lower[at] in {"the", "\u201c", '"', "\u2018"}:
        at -= 1
    return at >= 0 and wording.lower[at] in {
        "aka",
        "a.k.a",
        "nicknamed",
        "alias",
        "dubbed",
        "codenamed",
    }


def _begins_dateline(wording: Wording, mention: Found) -> bool:
    """Whether a name stands as a dispatch begins: "TOLO (Valley Press) \u2014", "Tolo-based"."""
    behind = wording.text[mention.span.end : mention.span.end + 7]
    if behind.startswith("-based"):
        return True
    return mention.span.of(wording.text).isupper() and behind.lstrip()[:1] in {
        "(",
        "\u2014",
        "-",
        "\u2013",
        ",",
    }


def _alone_on_line(wording: Wording, mention: Found) -> bool:
    """Whether a name is all that a line holds: a heading."""
    text = wording.text
    start = text.rfind("\n", 0, mention.span.start) + 1
    end = text.find("\n", mention.span.end)
    return text[start : end if end >= 0 else len(text)].strip() == mention.span.of(text)
