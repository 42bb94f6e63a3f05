"""Mentions of one name put together by spelling, short form or abbreviation."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from whoseword.language.likeness.keys import may_spell_one
from whoseword.language.script.which import is_foreign
from whoseword.language.spelling import skeleton
from whoseword.reading.name.found import Found
from whoseword.record import NameKind
from whoseword.record.kinds import INSTITUTIONS
from whoseword.reference.names import NameBook, name_key

_SHORTEST_SKELETON = 4
_REACH = 24
_ABBREVIATED = re.compile(r"\s*\(\s*(?:the\s+|or\s+|known as\s+)?[\"'\u201c\u2018]?$")
_IN_ANOTHER_SCRIPT = re.compile(r"\s*\(\s*(?:(?:in\s+)?[A-Z][a-z]+\s*:?\s*)?$")
_POSSESSIVE = re.compile(r"['\u2019]s?$")


@dataclass(slots=True)
class Group:
    """The mentions of one name; grows while names are put together."""

    kind: NameKind
    key: str
    mentions: list[Found] = field(default_factory=list)

    def words(self) -> tuple[str, ...]:
        """The words of the key."""
        return tuple(self.key.split())


def grouped(text: str, found: Iterable[Found], book: NameBook) -> tuple[Group, ...]:
    """The mentions by name, in the order of their first mention."""
    groups = _by_key(text, found, book)
    groups = _merged(groups, _abbreviations(text, groups))
    groups = _merged(groups, _other_scripts(text, groups))
    groups = _merged(groups, _spellings(groups, book))
    groups = _merged(groups, _short_forms(groups, book))
    for group in groups:
        group.mentions.sort(key=lambda mention: mention.span)
    groups.sort(key=lambda group: group.mentions[0].span)
    return tuple(groups)


def fullest(text: str, group: Group) -> str:
    """The form in Latin letters with the most words, then the most letters, then the first."""
    forms = [_POSSESSIVE.sub("", mention.span.of(text)) for mention in group.mentions]
    return max(
        forms,
        key=lambda form: (not is_foreign(form), len(form.split()), not form.isupper(), len(form)),
    )


def _by_key(text: str, found: Iterable[Found], book: NameBook) -> list[Group]:
    """Mentions that fold to one text; the kind of the surest one goes for all."""
    ordered = sorted(found, key=lambda mention: -mention.rank)
    groups: dict[str, Group] = {}
    for mention in ordered:
        key = name_key(mention.span.of(text))
        key = book.same.get(key, key)
        if mention.kind in {"nationality", "weapon"}:
            key = f"{mention.kind} {key}"
        groups.setdefault(key, Group(mention.kind, key)).mentions.append(mention)
    for group in groups.values():
        group.kind = _surest_kind(group.mentions)
    return list(groups.values())


def _surest_kind(mentions: Sequence[Found]) -> NameKind:
    """The kind of most of the mentions of the highest rank, places first."""
    best = [mention.kind for mention in mentions if mention.rank == mentions[0].rank]
    return max(best, key=lambda kind: (best.count(kind), kind == "place"))


_Pairs = Sequence[tuple[int, int]]


def _merged(groups: list[Group], pairs: _Pairs) -> list[Group]:
    """The groups with the second of each pair put into the first."""
    goes_to = {second: first for first, second in pairs if first != second}
    for index in sorted(goes_to):
        target, seen = index, {index}
        while target in goes_to and goes_to[target] not in seen:
            target = goes_to[target]
            seen.add(target)
        if target != index:
            groups[target].mentions.extend(groups[index].mentions)
            groups[index].mentions = []
    return [group for group in groups if group.mentions]


def _abbreviations(text: str, groups: list[Group]) -> _Pairs:
    """Pairs such as "Rapid Support Forces (RSF)"."""
    ends = {mention.span.end: at for at, group in enumerate(groups) for mention in group.mentions}
    pairs: list[tuple[int, int]] = []
    for at, group in enumerate(groups):
        for mention in group.mentions:
            short = mention.span.of(text)
            before = _ABBREVIATED.search(text, max(0, mention.span.start - 12), mention.span.start)
            full = ends.get(before.start()) if before else None
            if full is not None and full != at and _abbreviates(short, groups[full], text):
                pairs.append((full, at))
    return pairs


def _abbreviates(short: str, group: Group, text: str) -> bool:
    """Whether capital letters stand for a name, in order."""
    letters = iter(group.mentions[0].span.of(text).lower())
    return short.isupper() and short.isalpha() and all(c in letters for c in short.lower())


def _other_scripts(text: str, groups: list[Group]) -> _Pairs:
    """Pairs such as "Anna Tollo (Russian: Анна Толло)"."""
    ends = {mention.span.end: at for at, group in enumerate(groups) for mention in group.mentions}
    pairs: list[tuple[int, int]] = []
    for at, group in enumerate(groups):
        for mention in group.mentions:
            start = mention.span.start
            if is_foreign(mention.span.of(text)):
                before = _IN_ANOTHER_SCRIPT.search(text, max(0, start - _REACH), start)
                full = ends.get(before.start()) if before else None
                pairs.extend([(full, at)] if full is not None and full != at else [])
    return pairs


def _spellings(groups: list[Group], book: NameBook) -> _Pairs:
    """Pairs of one kind that differ as transliterations do."""
    first: dict[tuple[NameKind, str], int] = {}
    pairs: list[tuple[int, int]] = []
    for at, group in enumerate(groups):
        bones = skeleton(group.key)
        if len(bones) < _SHORTEST_SKELETON or _is_kunya(group, book):
            continue
        other = first.setdefault((group.kind, bones), at)
        words, others = group.words(), groups[other].words()
        if other != at and len(words) == len(others) and _differ_little(group, groups[other]):
            pairs.append((other, at))
    return [*pairs, *_full_names(groups, book)]


def _differ_little(one: Group, other: Group) -> bool:
    """Whether names of one skeleton may be one: of persons the vowels have to agree too."""
    if one.kind == "person":
        return _may_be_one(one.words(), other.words())
    return one.key[:1] == other.key[:1]


def _full_names(groups: list[Group], book: NameBook) -> Iterator[tuple[int, int]]:
    """Pairs of persons' full names of which each word may spell the other's."""
    full = [
        (at, group.words())
        for at, group in enumerate(groups)
        if group.kind == "person" and len(group.words()) > 1 and not _is_kunya(group, book)
    ]
    for (first, words), (second, others) in combinations(full, 2):
        if len(words) == len(others) and _may_be_one(words, others):
            yield first, second


def _may_be_one(few: Sequence[str], many: Sequence[str]) -> bool:
    """Whether word for word one name may be spelt as the other is."""
    return all(
        one == other or may_spell_one(one, other) for one, other in zip(few, many, strict=True)
    )


def _is_kunya(group: Group, book: NameBook) -> bool:
    words = group.words()
    return bool(words) and words[0] in book.titles.kunya and len(words) <= 2


def _short_forms(groups: list[Group], book: NameBook) -> _Pairs:
    """Pairs of a full name and a short form that fits no other full name."""
    pairs: list[tuple[int, int]] = []
    for at, group in enumerate(groups):
        fits = [
            other
            for other, full in enumerate(groups)
            if other != at and _shortens(group, full, book)
        ]
        if len(fits) == 1:
            pairs.append((fits[0], at))
    return pairs


def _shortens(short: Group, full: Group, book: NameBook) -> bool:
    """Whether a group's name is the other one's last words, or lacks its common noun."""
    if short.kind != full.kind:
        return False
    few, many = short.words(), full.words()
    if not few or len(few) >= len(many):
        return False
    if short.kind == "person":
        return not _is_kunya(short, book) and _may_be_one(few, many[-len(few) :])
    if short.kind in INSTITUTIONS and few == many[-len(few) :]:
        return True
    tails = {"group": book.group_nouns, "outlet": book.outlet_tails, "agency": book.outlet_tails}
    tail = tails.get(short.kind)
    return tail is not None and many[: len(few)] == few and all(w in tail for w in many[len(few) :])
