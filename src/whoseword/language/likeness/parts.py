"""A name cut into its parts: given and family names, kunyas, fathers' names, legal forms."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from whoseword.language.likeness.near import nearness
from whoseword.language.likeness.pieces import NameWords, Part, pieces_of

SERVANT = "abd"
"""How a name begins that tells whose servant its bearer is, "Abd al-" in every spelling."""
_SERVANTS = frozenset(["abd", "abdul", "abdel", "abdal", "abdol", "abdur", "abdus"])
_SERVANT_GLUED = re.compile(r"^abd[aeiou](?:l(?=[a-z]{3})(?!lah)|([b-df-hj-np-tv-z])(?=\1))")
_FAITHS = frozenset(["din", "deen", "dine", "eddin", "eddine", "uddin", "dyn"])
_FAITH_GLUED = re.compile(r"(?<=[a-z]{2})[aeiou]?d?d(?:i|ee)ne?$")
_SHORTEST_GLUED = 7
_PATRONYMIC = re.compile(r"(?:[oe]vi[ct]s?h|[oe]vych|ilyich|[oe]vna|ivna|ichna)$")
_SHORTEST_PATRONYMIC = 7
_SHORTEST_MISSPELT, _LEAST_MISSPELT = 12, 0.9


def parts_of(name: str, words: NameWords, *, person: bool) -> tuple[Part, ...]:
    """The parts in order; articles and forms of address are left out, small words marked so.

    What makes one name is one part: Abd al-Rahman, Nur al-Din, a kunya with the name behind it.
    """
    pieces = pieces_of(name, words, person=person)
    if not person:
        return tuple(_with_forms(pieces, words))
    first = 0
    while first < len(pieces) - 1 and pieces[first].text in words.honorifics:
        first += 1
    return tuple(_of_a_person(pieces[first:], words)) or pieces


def _of_a_person(pieces: Sequence[Part], words: NameWords) -> Iterator[Part]:
    """The parts of a person's name: what belongs together joined, fathers' names told."""
    father, at, begun = False, 0, False
    while at < len(pieces):
        piece = pieces[at]
        if piece.text in words.articles and len(pieces) > 1:
            at += 1
            continue
        if piece.text in words.sons and begun and at + 1 < len(pieces):
            father, at = True, at + 1
            continue
        part, at = _joined(pieces, at, words)
        yield replace(part, kind="father") if father or (begun and _is_patronymic(part)) else part
        father, begun = False, True


def _joined(pieces: Sequence[Part], at: int, words: NameWords) -> tuple[Part, int]:
    """A part with what belongs to it, and the index of the piece behind."""
    part, end = pieces[at], at + 1
    behind = _behind_articles(pieces, end, words)
    kunya = part.text in words.kunya
    if (kunya or part.text in _SERVANTS) and behind < len(pieces):
        first = SERVANT if not kunya else "abu" if part.text.startswith("a") else "umm"
        part = Part(
            first + pieces[behind].text,
            "kunya" if kunya else "name",
            part.written + pieces[behind].written,
        )
        end = behind + 1
    behind = _behind_articles(pieces, end, words)
    if behind < len(pieces) and pieces[behind].text in _FAITHS:
        whole = part.written + pieces[behind].written
        part, end = replace(part, text=f"{part.text}din", written=whole), behind + 1
    return replace(part, text=_usual(part.text)), end


def _behind_articles(pieces: Sequence[Part], at: int, words: NameWords) -> int:
    while at < len(pieces) and pieces[at].text in words.articles:
        at += 1
    return at


def _usual(text: str) -> str:
    """A name with "Abd al-" and "al-Din" glued to it in the form that they have when parted."""
    if len(text) < _SHORTEST_GLUED:
        return text
    return _FAITH_GLUED.sub("din", _SERVANT_GLUED.sub(SERVANT, text))


def _is_patronymic(part: Part) -> bool:
    """Whether a word behind a given name is a Russian or Ukrainian father's name."""
    long = len(part.text) >= _SHORTEST_PATRONYMIC
    return long and _PATRONYMIC.search(part.text) is not None


def _with_forms(pieces: Sequence[Part], words: NameWords) -> Iterator[Part]:
    """The parts of a firm's or group's name, each of its legal forms as one."""
    at = 0
    while at < len(pieces):
        for length in range(words.longest_form, 0, -1):
            phrase = pieces[at : at + length]
            form = _form(tuple(piece.text for piece in phrase), words)
            if form is not None:
                yield Part(form, "form", " ".join(piece.written for piece in phrase))
                at += len(phrase)
                break
        else:
            yield pieces[at]
            at += 1


def _form(phrase: tuple[str, ...], words: NameWords) -> str | None:
    """The legal form that a phrase is; a long one may be misspelt."""
    if phrase in words.forms:
        return words.forms[phrase]
    whole = " ".join(phrase)
    if len(whole) < _SHORTEST_MISSPELT:
        return None
    near = (
        (nearness(whole, " ".join(form)), form) for form in words.forms if len(form) == len(phrase)
    )
    best, form = max(near, default=(0.0, ()))
    return words.forms[form] if best >= _LEAST_MISSPELT else None
