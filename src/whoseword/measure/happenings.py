"""How well happenings agree with the expected record: every event, every version, every deed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from whoseword.measure.clustering import BCubed, b_cubed
from whoseword.measure.expected import Expected, Member
from whoseword.weighing.event import Happening


@dataclass(frozen=True, slots=True)
class Agreement:
    """B-cubed over the marked deeds; events that are whole and pure; those of several deeds.

    ``versions`` counts the pairs of deeds, both of an account, that stand in one or in two as
    expected, of ``of_versions``.
    """

    deeds: BCubed
    events: int
    of_events: int
    several: int
    of_several: int
    versions: int
    of_versions: int


def agreement(
    found: Sequence[Happening], deeds: Mapping[str, Member], expected: Sequence[Expected]
) -> Agreement:
    """Where the record allows a second answer, the one that is nearer to what was found counts.

    ``deeds`` are the found deeds that stand for marked ones; others are left out.
    """
    homes = {deeds[deed]: one.id for one in found for deed in one.deeds if deed in deeds}
    marked = settled(homes, expected)
    names = defaultdict(set)
    for member, name in marked.items():
        names[name].add(member)
    groups = defaultdict(set)
    for member, home in homes.items():
        groups[home].add(member)
    whole = [members for members in names.values() if members in groups.values()]
    accounts = _accounts(found, deeds)
    pairs = [pair for event in expected for pair in pairs_told(event, accounts)]
    return Agreement(
        deeds=b_cubed(homes, marked),
        events=len(whole),
        of_events=len(names),
        several=sum(len(members) > 1 for members in whole),
        of_several=sum(len(members) > 1 for members in names.values()),
        versions=sum(told_together(accounts, one, other) == same for one, other, same in pairs),
        of_versions=len(pairs),
    )


def settled(homes: Mapping[Member, str], expected: Sequence[Expected]) -> dict[Member, str]:
    """The event of each marked deed, second answers settled as they were found."""
    names = {event.name: event for event in expected}
    marked: dict[Member, str] = {}
    for event in expected:
        core = {homes.get(member) for member in event.members - event.loose}
        for member in event.members:
            alone = member in event.loose and homes.get(member) not in core
            marked[member] = f"{event.name} {member}" if alone else _home(event, names, homes)
    return marked


def _home(event: Expected, names: Mapping[str, Expected], homes: Mapping[Member, str]) -> str:
    """The event's name, or that of the wider one where most of it was found there."""
    if event.within is None or event.within not in names:
        return event.name
    there = {homes.get(member) for member in names[event.within].members}
    inside = sum(homes.get(member) in there for member in event.members)
    return event.within if 2 * inside > len(event.members) else event.name


def pairs_told(
    event: Expected, accounts: Mapping[Member, str]
) -> list[tuple[Member, Member, bool]]:
    """Every two deeds that stand in an account of the event, and whether it is the same one.

    Where the record allows that all tell one account, and that was found, it is the same for all.
    """
    told = [(member, number) for number, one in enumerate(event.versions) for member in sorted(one)]
    one_found = len({accounts.get(member) for member, _ in told}) == 1
    alone = event.one_account and one_found
    return [
        (one, other, alone or here == there)
        for (one, here), (other, there) in combinations(told, 2)
    ]


def _accounts(found: Sequence[Happening], deeds: Mapping[str, Member]) -> dict[Member, str]:
    """The account of each deed that stands in one."""
    return {
        deeds[deed]: version.id
        for one in found
        for version in one.versions
        for deed in version.deeds
        if deed in deeds
    }


def told_together(accounts: Mapping[Member, str], one: Member, other: Member) -> bool | None:
    """Whether both stand in one account; None where one of them stands in none."""
    if one not in accounts or other not in accounts:
        return None
    return accounts[one] == accounts[other]
