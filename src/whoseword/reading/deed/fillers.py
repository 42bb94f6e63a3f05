"""From fillers to who plays a part: mentions that are one entity, and the incidents they fill."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from whoseword.language.heads import head_of, plain_words
from whoseword.record import Filler, Span

_MOST_BETWEEN = 4
_QUOTES_AND_SPACE = "\"'\u201c\u201d \n"


@dataclass(frozen=True, slots=True)
class RoleEntity:
    """Fillers of one role that are one person, group or thing, in the order of the text."""

    role: str
    fillers: tuple[Filler, ...]


@dataclass(frozen=True, slots=True)
class Incident:
    """One kind of violence of a text, and who or what plays a part in it."""

    kind: str
    entities: tuple[RoleEntity, ...]


def role_entities(fillers: Iterable[Filler], text: str) -> tuple[RoleEntity, ...]:
    """The fillers of each role, those that are one entity together.

    Two are one when their words are alike or one stands in brackets right behind the other, and
    so is whatever is one with either. Of MUC-4's marked mentions 93.9 of 100 entities (F1, dev and
    train alike) come back so; heads alone part fewer who share a surname.
    """
    roles: dict[str, list[Filler]] = {}
    for filler in sorted(fillers, key=lambda one: one.span):
        roles.setdefault(filler.role, []).append(filler)
    return tuple(
        RoleEntity(role, group) for role, held in roles.items() for group in _groups(held, text)
    )


def incidents(fillers: Iterable[Filler], text: str) -> tuple[Incident, ...]:
    """An incident for each kind of violence that fillers tell, in the order of the text."""
    kinds: dict[str, list[Filler]] = {}
    for filler in sorted(fillers, key=lambda one: one.span):
        kinds.setdefault(filler.incident, []).append(filler)
    return tuple(Incident(kind, role_entities(held, text)) for kind, held in kinds.items())


@dataclass(frozen=True, slots=True)
class _Mention:
    """A filler with its words in small letters, and those of them up to its head."""

    filler: Filler
    words: tuple[str, ...]
    core: tuple[str, ...]


def _groups(fillers: Sequence[Filler], text: str) -> Iterator[tuple[Filler, ...]]:
    """The fillers of one role, joined through any that are alike."""
    mentions = [_mention(filler, text) for filler in fillers]
    group = list(range(len(mentions)))
    for one, other in combinations(range(len(mentions)), 2):
        if group[one] != group[other] and _are_one(mentions[one], mentions[other], text):
            kept, gone = sorted((group[one], group[other]))
            group = [kept if number == gone else number for number in group]
    for number in dict.fromkeys(group):
        yield tuple(filler for filler, held in zip(fillers, group, strict=True) if held == number)


def _mention(filler: Filler, text: str) -> _Mention:
    core = text[filler.span.start : head_of(filler.span, text).end]
    return _Mention(filler, plain_words(filler.span.of(text)), plain_words(core))


def _are_one(one: _Mention, other: _Mention, text: str) -> bool:
    """Whether two mentions, in the order of the text, are of one entity."""
    return _are_alike(one, other) or _is_bracketed(one.filler.span, other.filler.span, text)


def _are_alike(one: _Mention, other: _Mention) -> bool:
    """The words of one inside the other's, or the same head and no two words that part them.

    "Armed men" and "three armed men who fled" are one, "Ada Brenner" and "Jonas Brenner" two.
    """
    if not one.words or not other.words:
        return False
    if _within(one.words, other.words) or _within(other.words, one.words):
        return True
    return one.core[-1:] == other.core[-1:] and (
        set(one.core) <= set(other.core) or set(other.core) <= set(one.core)
    )


def _within(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether the first words stand in the second in one piece."""
    count = len(some)
    return any(others[at : at + count] == some for at in range(len(others) - count + 1))


def _is_bracketed(one: Span, other: Span, text: str) -> bool:
    """Whether the later one stands alone in brackets right behind the earlier one."""
    between = text[one.end : other.start]
    return (
        one.end <= other.start
        and len(between) <= _MOST_BETWEEN
        and between.strip(_QUOTES_AND_SPACE) in {"(", "["}
        and text[other.end : other.end + _MOST_BETWEEN].lstrip(_QUOTES_AND_SPACE)[:1] in {")", "]"}
    )
