"""The ways to tell each kind of event: ``{slots}`` to fill, ``[triggers]`` to mark.

What stands in ``(brackets|such as these)`` or in a trigger has several wordings.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from whoseword.record import DeedKind

_PART = re.compile(r"\{(\w+)\}|\[([^\]]+)\]|\(([^)]+)\)")


@dataclass(frozen=True, slots=True)
class Template:
    """One way to tell an event, in parts: slots, and the wordings of the trigger and the rest."""

    parts: tuple[tuple[str, str], ...]
    slots: frozenset[str]


def template(words: str) -> Template:
    """The template that is written so."""
    parts, start = [], 0
    for match in _PART.finditer(words):
        if match.start() > start:
            parts.append(("words", words[start : match.start()]))
        slot, trigger, either = match.groups()
        parts.append((slot, "") if slot else ("trigger", trigger) if trigger else ("words", either))
        start = match.end()
    if start < len(words):
        parts.append(("words", words[start:]))
    return Template(tuple(parts), frozenset(name for name, _ in parts))


_WAYS: dict[DeedKind, tuple[str, ...]] = {
    "airstrike": (
        "(aircraft|planes|jets|pilots) of {doer} [bombed|struck|pounded] {target}{in}{day}{toll}",
        "(an|another) [airstrike|air raid|air attack] by {doer} hit {target}{in}{day}{toll}",
        "{doer} (launched|flew) (an|another) [airstrike|air raid] on {target}{in}{day}{toll}",
        "(an|another) [airstrike|air raid|air attack] (hit|levelled) {target}{in}{day}{toll}",
        "(warplanes|jets|bombers) [struck|bombed|hit] {target}{in}{day}{toll}",
        "{target}{in} was (hit|struck|damaged) in an [air raid|airstrike|air attack]{day}{toll}",
        "{dead} {were} killed{day} (when|as) an [airstrike|air raid] (hit|struck) {target}{in}",
    ),
    "shelling": (
        "{doer} [shelled] {target}{in}{day}{toll}",
        "(artillery|mortars|gunners) of {doer} [shelled|pounded] {target}{in}{day}{toll}",
        "[shelling|mortar fire] by {doer} (hit|damaged) {target}{in}{day}{toll}",
        "[shelling|mortar fire|artillery fire] (hit|damaged) {target}{in}{day}{toll}",
        "(shells|mortar rounds|rockets) [struck|hit] {target}{in}{day}{toll}",
        "{dead} (died|lost their lives){day} (when|as) {target}{in} was [shelled]",
    ),
    "bombing": (
        "a (car|truck|roadside) [bomb] (of|laid by|set by) {doer} hit {target}{in}{day}{toll}",
        "{doer} [blew up|bombed] {target}{in}{day}{toll}",
        "a (car|truck|roadside) [bomb] (went off|exploded) (at|beside) {target}{in}{day}{toll}",
        "an [explosion|blast] (tore through|shook|wrecked) {target}{in}{day}{toll}",
        "{dead} {were} killed in a [bombing|blast] (at|near) {target}{in}{day}",
    ),
    "armed_clash": (
        "(fighters|men|units) of {doer} [clashed|fought] with {party}{in}{day}{toll}",
        "{doer} [attacked|stormed] (positions|outposts|lines) of {party}{in}{day}{toll}",
        "[fighting|a gunfight] (broke out|raged|erupted) between {doer} and {party}{in}{day}{toll}",
        "[clashes|fighting] (broke out|flared){in}{day}{toll}",
        "(heavy|fierce|renewed) [fighting] (took place|went on){in}{day}{toll}",
        "{dead} {were} killed in (new|heavy) [clashes|fighting]{in}{day}",
    ),
    "shooting": (
        "(gunmen|snipers|riders) of {doer} [shot dead|gunned down] {dead}{in}{day}",
        "{doer} [opened fire|fired] on (a crowd|a queue|marchers|passers-by){in}{day}{toll}",
        "(gunmen|snipers|masked men) [opened fire]{in}{day}{toll}",
        "{dead} {were} [shot dead|gunned down]{in}{day}",
    ),
    "execution": (
        "{doer} [executed] {dead}{in}{day}",
        "{dead} {were} [executed|put to death] by {doer}{in}{day}",
        "{dead} {were} [executed]{in}{day}",
        "{dead} {were} [put to death]{in}{day}",
    ),
    "attack_on_civilians": (
        "{doer} [attacked|raided] a (village|hamlet|settlement){in}{day}{toll}",
        "(fighters|men|units) of {doer} [massacred] {dead}{in}{day}",
        "armed men [attacked|raided] a (settlement|hamlet|village){in}{day}{toll}",
        "{dead} {were} [massacred]{in}{day}",
    ),
    "abduction": (
        "{doer} [abducted|kidnapped] {target}{in}{day}",
        "(gunmen|men|riders) of {doer} [kidnapped|abducted] {target}{in}{day}",
        "(gunmen|masked men|armed men) [abducted|kidnapped] {target}{in}{day}",
        "{target} were [kidnapped|abducted]{in}{day}",
    ),
    "arrest": (
        "{doer} [arrested] {target}{in}{day}",
        "{doer} [detained] {target}{in}{day}",
        "{target} were [arrested|detained]{in}{day}",
    ),
    "territory_change": (
        "{doer} [seized] {target}{in}{day}",
        "{doer} [took control of] {target}{in}{day}",
        "{doer} [captured|overran] {target}{in}{day}",
        "{target}{in} [changed hands]{day}",
    ),
    "death_report": (
        "{victim} was [killed] by {doer}{in}{day}",
        "{doer} [killed] {victim}{in}{day}",
        "{victim} was [killed]{in}{day}",
        "{victim} [died] in an (attack|ambush|assault){in}{day}",
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
