"""The ways to tell each kind of event: ``{slots}`` to fill, ``[triggers]`` to mark."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from whoseword.record import DeedKind

_PART = re.compile(r"\{(\w+)\}|\[([^\]]+)\]")


@dataclass(frozen=True, slots=True)
class Template:
    """One way to tell an event, in parts: literal words, slots and the trigger."""

    parts: tuple[tuple[str, str], ...]
    slots: frozenset[str]


def template(words: str) -> Template:
    """The template that is written so."""
    parts, start = [], 0
    for match in _PART.finditer(words):
        if match.start() > start:
            parts.append(("words", words[start : match.start()]))
        slot, trigger = match.groups()
        parts.append((slot, "") if slot else ("trigger", trigger))
        start = match.end()
    if start < len(words):
        parts.append(("words", words[start:]))
    return Template(tuple(parts), frozenset(name for name, _ in parts))


_WAYS: dict[DeedKind, tuple[str, ...]] = {
    "airstrike": (
        "aircraft of {doer} [bombed] {target}{in}{day}{toll}",
        "an [airstrike] by {doer} hit {target}{in}{day}{toll}",
        "{doer} carried out an [airstrike] on {target}{in}{day}{toll}",
        "an [airstrike] hit {target}{in}{day}{toll}",
        "warplanes [struck] {target}{in}{day}{toll}",
        "{target}{in} was hit in an [air raid]{day}{toll}",
        "{dead} {were} killed{day} when an [airstrike] hit {target}{in}",
    ),
    "shelling": (
        "{doer} [shelled] {target}{in}{day}{toll}",
        "artillery of {doer} [shelled] {target}{in}{day}{toll}",
        "[shelling] by {doer} hit {target}{in}{day}{toll}",
        "[shelling] hit {target}{in}{day}{toll}",
        "shells [struck] {target}{in}{day}{toll}",
        "{dead} died{day} when {target}{in} was [shelled]",
    ),
    "bombing": (
        "a car [bomb] planted by {doer} went off at {target}{in}{day}{toll}",
        "{doer} [blew up] {target}{in}{day}{toll}",
        "a [bomb] went off at {target}{in}{day}{toll}",
        "an [explosion] tore through {target}{in}{day}{toll}",
        "{dead} {were} killed in a [bombing] at {target}{in}{day}",
    ),
    "armed_clash": (
        "fighters of {doer} [clashed] with {party}{in}{day}{toll}",
        "{doer} [attacked] positions of {party}{in}{day}{toll}",
        "[fighting] broke out between {doer} and {party}{in}{day}{toll}",
        "[clashes] broke out{in}{day}{toll}",
        "heavy [fighting] took place{in}{day}{toll}",
        "{dead} {were} killed in [clashes]{in}{day}",
    ),
    "shooting": (
        "gunmen of {doer} [shot dead] {dead}{in}{day}",
        "{doer} [opened fire] on a crowd{in}{day}{toll}",
        "gunmen [opened fire]{in}{day}{toll}",
        "{dead} {were} [shot dead]{in}{day}",
    ),
    "execution": (
        "{doer} [executed] {dead}{in}{day}",
        "{dead} {were} [executed] by {doer}{in}{day}",
        "{dead} {were} [executed]{in}{day}",
        "{dead} {were} [put to death]{in}{day}",
    ),
    "attack_on_civilians": (
        "{doer} [attacked] a village{in}{day}{toll}",
        "fighters of {doer} [massacred] {dead}{in}{day}",
        "armed men [attacked] a settlement{in}{day}{toll}",
        "{dead} {were} [massacred]{in}{day}",
    ),
    "abduction": (
        "{doer} [abducted] {target}{in}{day}",
        "gunmen of {doer} [kidnapped] {target}{in}{day}",
        "gunmen [abducted] {target}{in}{day}",
        "{target} were [kidnapped]{in}{day}",
    ),
    "arrest": (
        "{doer} [arrested] {target}{in}{day}",
        "{doer} [detained] {target}{in}{day}",
        "{target} were [arrested]{in}{day}",
    ),
    "territory_change": (
        "{doer} [seized] {target}{in}{day}",
        "{doer} [took control of] {target}{in}{day}",
        "{doer} [captured] {target}{in}{day}",
        "{target}{in} [changed hands]{day}",
    ),
    "death_report": (
        "{victim} was [killed] by {doer}{in}{day}",
        "{doer} [killed] {victim}{in}{day}",
        "{victim} was [killed]{in}{day}",
        "{victim} [died] in an attack{in}{day}",
    ),
}
TEMPLATES: dict[DeedKind, tuple[Template, ...]] = {
    kind: tuple(map(template, ways)) for kind, ways in _WAYS.items()
}


def fitting(kind: DeedKind, told: Iterable[str], untold: Iterable[str]) -> tuple[Template, ...]:
    """The templates of a kind with one of the slots ``told`` at least and none of ``untold``.

    Where there is none, those without the slots ``untold``, and at last all of them.
    """
    told, untold = frozenset(told), frozenset(untold)
    allowed = tuple(one for one in TEMPLATES[kind] if not one.slots & untold)
    best = tuple(one for one in allowed if one.slots & told == told)
    return best or allowed or TEMPLATES[kind]
