"""Names met again: the article's own outlet, the same words elsewhere, and short forms of names."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from whoseword.language.wording import Wording
from whoseword.reading.name.found import Found
from whoseword.reading.name.runs import is_capital
from whoseword.record import NameKind
from whoseword.record.kinds import INSTITUTIONS, PUBLISHERS
from whoseword.reference.gazetteer import Gazetteer
from whoseword.reference.names import NameBook

_OWN, _REPEATED = 8, 2
_SHORTEST = 4


def own_outlet(wording: Wording, outlet: str | None, book: NameBook) -> Iterator[Found]:
    """Where the article names its own outlet, in full or by its last words ("told the Post")."""
    words = tuple((outlet or "").split())
    if not words or not is_capital(words[0]) or len(outlet or "") < _SHORTEST:
        return
    for _, at in wording.phrases([words]):
        yield Found(wording.span(at, at + len(words)), "outlet", _OWN)
    lasts = [words[-n:] for n in range(1, len(words)) if n > 1 or book.ends_an_outlet(words[-1])]
    for last, at in wording.phrases(lasts):
        if at and wording.lower[at - 1] == "the" and _stands_alone(wording, at, at + len(last)):
            yield Found(wording.span(at, at + len(last)), "outlet", _OWN)


def _stands_alone(wording: Wording, first: int, end: int) -> bool:
    """Whether no further capital word follows."""
    follows = end < len(wording.raw) and wording.touches(end - 1) and is_capital(wording.raw[end])
    return is_capital(wording.raw[first]) and not follows


def repeated(wording: Wording, found: Iterable[Found]) -> Iterator[Found]:
    """Other places where a name that has been found stands in the same words."""
    seen: dict[tuple[str, ...], Found] = {}
    for mention in found:
        covered = wording.within(mention.span)
        words = wording.raw[covered.start : covered.stop]
        if words and is_capital(words[0]) and len(" ".join(words)) >= _SHORTEST:
            seen.setdefault(words, mention)
    for words, at in wording.phrases(seen):
        yield Found(wording.span(at, at + len(words)), seen[words].kind, _REPEATED)


def shortened(wording: Wording, found: Sequence[Found], book: NameBook) -> Iterator[Found]:
    """Where "the" and the last word of the only group, body or outlet that ends so stand for it."""
    kinds: dict[str, set[tuple[NameKind, str]]] = {}
    for mention in found:
        covered = wording.within(mention.span)
        if mention.kind in INSTITUTIONS and len(covered) > 1:
            last = wording.raw[covered.stop - 1]
            if mention.kind in PUBLISHERS and not book.ends_an_outlet(last):
                continue
            whole = " ".join(wording.lower[covered.start : covered.stop])
            kinds.setdefault(last, set()).add((mention.kind, whole))
    for (word, *_), at in wording.phrases((word,) for word in kinds if is_capital(word)):
        behind_the = at > 0 and wording.lower[at - 1] == "the"
        if len(kinds[word]) == 1 and behind_the and _stands_alone(wording, at, at + 1):
            [(kind, _whole)] = kinds[word]
            yield Found(wording.span(at, at + 1), kind, _REPEATED)


def family_names(
    wording: Wording, marks: Sequence[Found], gazetteer: Gazetteer
) -> tuple[Found, ...]:
    """The mentions, with the last word of a person's full name a person wherever it stands.

    The tagger took it for a people or a group there, or marked where a person comes from
    ("Bishop Yared of Tolo") as one more person. In "Abu Salka the Tolan" it is no family's name.
    """
    lasts = {
        wording.lower[words.stop - 1]
        for mark in marks
        if mark.kind == "person" and len(words := wording.within(mark.span)) > 1
        if wording.lower[words.stop - 2] != "the"
        and gazetteer.country_of_people(wording.raw[words.stop - 1]) is None
    }
    ends = {mark.span.end for mark in marks if mark.kind == "person"}
    return tuple(_family_name(wording, mark, lasts, ends) for mark in marks)


def _family_name(wording: Wording, mark: Found, lasts: set[str], ends: set[int]) -> Found:
    words = wording.within(mark.span)
    if len(words) != 1:
        return mark
    if mark.kind in {"nationality", "group"} and wording.lower[words.start] in lasts:
        return replace(mark, kind="person")
    of = words.start > 1 and wording.lower[words.start - 1] == "of"
    if mark.kind == "person" and of and wording.spans[words.start - 2].end in ends:
        return replace(mark, kind="place")
    return mark
