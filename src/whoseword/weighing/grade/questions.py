"""Fields that a denial, an article against itself, or two accounts put in question."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Literal, get_args

from whoseword.language.spelling import folded
from whoseword.record import DeedKind, Field
from whoseword.record.kinds import DONE, HARM, UNTRUE, VIOLENCE
from whoseword.weighing.grade.said import Called, Telling, actors_said

_HARMED: Mapping[DeedKind, Field] = {"death_report": "killed", "injury_report": "injured"}
# Whom it happened to is counted: of five or 17 arrested, the one is wrong on who was.
_TAKEN: frozenset[DeedKind] = frozenset(("arrest", "abduction", "release"))
# Victims may be many: two of them contradict nothing.
_CAST: tuple[Literal["perpetrator", "target"], ...] = ("perpetrator", "target")
_SMALL = frozenset(["the", "a", "an", "its", "their", "of", "in", ""])
_FIELDS: Mapping[str, Field] = {field: field for field in get_args(Field)}


def questioned(tellings: Sequence[Telling], called: Called) -> frozenset[Field]:
    """The fields on which somebody stands against somebody else without another value.

    1. what one denies and another tells: of harm the number, of violence who did it, of anything
       else whether it was; who tells the thing himself denies but a part of it
    2. what an article of its own accord sets against each other
    3. whom two versions have for doer or target, where they have nothing in common
    """
    return frozenset(
        (*_denied(tellings), *_told_against(tellings), *_of_versions(tellings, called))
    )


def _denied(tellings: Sequence[Telling]) -> Iterator[Field]:
    true = {id_ for one in tellings if one.deed.reality in DONE for id_ in one.origins}
    for one in tellings:
        if one.deed.reality in UNTRUE and true and not true.issuperset(one.origins):
            yield _in_question(one, tellings)


def _in_question(telling: Telling, tellings: Sequence[Telling]) -> Field:
    """What is in question where a deed is told and denied."""
    kind = telling.deed.kind
    if kind in HARM:
        return _HARMED[kind]
    blamed = any(role.role == "perpetrator" for one in tellings for role in one.deed.roles)
    fought = kind in VIOLENCE or (kind == "destruction" and blamed)
    return "perpetrator" if fought else "happened"


def _told_against(tellings: Sequence[Telling]) -> Iterator[Field]:
    for one in tellings:
        for field in one.conflicts:
            if field in _FIELDS:
                yield _FIELDS[field]
            elif field in ("account", "reality"):
                yield _in_question(one, tellings)
            elif field == "number" and one.deed.kind in _TAKEN:
                yield "victim"


def _of_versions(tellings: Sequence[Telling], called: Called) -> Iterator[Field]:
    for role in _CAST:
        told: dict[str, set[str]] = {}
        for said in actors_said(tellings, role, called):
            if said.telling.version is not None:
                words = folded(said.value.text).split()
                own = told.setdefault(said.telling.version, set())
                own |= {*words, said.value.entity or ""} - _SMALL
        if any(one.isdisjoint(other) for one, other in combinations(told.values(), 2)):
            yield role
