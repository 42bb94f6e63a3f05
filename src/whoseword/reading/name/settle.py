"""Kinds that the gazetteer settles: peoples, and places that the tagger took for something else or missed."""

from collections.abc import Iterator
from dataclasses import replace

from whoseword.language.wording import Wording
from whoseword.reading.name.found import Found
from whoseword.reading.name.runs import is_capital
from whoseword.reference.gazetteer import Gazetteer

_MARKED, _TOLD, _LOOKED_UP = 4, 3, 2
_KINDS_OF_PLACE = frozenset({"village", "town", "city", "province", "district", "region", "island", "port", "suburb", "hamlet", "neighbourhood", "governorate", "villages", "towns"})  # fmt: skip
_IN = frozenset({"in", "at", "near", "from", "to", "of", "into", "around", "outside", "across", "towards", "toward", "between", "inside"})  # fmt: skip
_INSIDE = frozenset({"in", "near", "from", "to", "into", "around", "outside", "at"})


def settled(wording: Wording, mention: Found, gazetteer: Gazetteer) -> Found:
    """The mention with the kind that the gazetteer gives it, where it came from a mark."""
    if mention.rank != _MARKED or mention.kind == "weapon":
        return mention
    text = mention.span.of(wording.text)
    if gazetteer.country_of_people(text) is not None and not _is_a_place(text, gazetteer):
        return replace(mention, kind="nationality")
    if any(entry.kind == "country" for entry in gazetteer.find(text, fuzzy=False)[:1]):
        return replace(mention, kind="place")
    first = wording.within(mention.span).start
    if _called(wording, first):
        return replace(mention, kind="person") if mention.kind == "place" else mention
    if mention.kind not in {"person", "group"}:
        return mention
    if first > 0 and wording.lower[first - 1] in _IN and _is_a_place(text, gazetteer):
        return replace(mention, kind="place")
    if mention.kind == "group" and _stands_as_a_place(wording, mention, first, gazetteer):
        return replace(mention, kind="place")
    if (_alone_on_line(wording, mention) or _begins_dateline(wording, mention)) and _is_a_place(
        text, gazetteer
    ):
        return replace(mention, kind="place")
    return mention


def _stands_as_a_place(wording: Wording, mention: Found, first: int, gazetteer: Gazetteer) -> bool:
    """ "in Tolo, Tolia" where the second is a place; "the Tolo government" where the first is."""
    behind = wording.within(mention.span).stop
    words = wording.lower[behind : behind + 2]
    if words[:1] in {("government",), ("parliament",), ("authorities",)}:
        return _is_a_place(mention.span.of(wording.text), gazetteer)
    if (
        first == 0
        or wording.lower[first - 1] not in _INSIDE
        or words[:1] != (",",)
        or len(words) < 2
    ):
        return False
    return _is_a_place(wording.raw[behind + 1], gazetteer)


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


def _is_a_place(text: str, gazetteer: Gazetteer) -> bool:
    return bool(gazetteer.find(text, fuzzy=False))


def places_of(wording: Wording, run: range, gazetteer: Gazetteer) -> Iterator[Found]:
    """A run behind "in", "near", "from" and the like that the gazetteer holds, and peoples in the run."""
    for at in run:
        if is_capital(wording.raw[at]) and gazetteer.country_of_people(wording.raw[at]) is not None:
            if not _is_a_place(wording.raw[at], gazetteer):
                yield Found(wording.spans[at], "nationality", _LOOKED_UP)
    if run.start == 0 or len(run) > 4:
        return
    span = wording.span(run.start, run.stop)
    if wording.lower[run.start - 1] == "of" and wording.lower[run.start - 2] in _KINDS_OF_PLACE:
        yield Found(span, "place", _TOLD)
    if wording.lower[run.start - 1] not in _INSIDE:
        return
    if _is_a_place(span.of(wording.text), gazetteer):
        yield Found(span, "place", _LOOKED_UP)
