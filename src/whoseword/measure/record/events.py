"""Which marked deeds are one event, and which of them stand in one account."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from whoseword.measure.answers import Answer
from whoseword.measure.expected import Expected, Member
from whoseword.measure.happenings import pairs_told, settled, told_together
from whoseword.measure.record.held import Held


def event_answers(held: Held) -> Iterator[Answer]:
    """Each expected event as a whole, each marked deed, each pair of deeds told in versions."""
    homes = {
        member: held.homes[deed].id
        for member, deed in held.stands.deeds.items()
        if deed in held.homes
    }
    names = settled(homes, held.expected.events)
    yield from _whole(homes, names)
    yield from _deeds(homes, names)
    for event in held.expected.events:
        yield from _versions(event, held)


def _whole(homes: Mapping[Member, str], names: Mapping[Member, str]) -> Iterator[Answer]:
    members, groups = _grouped(names), _grouped(homes)
    for name, wanted in members.items():
        found = [groups[homes[one]] for one in sorted(wanted) if one in homes]
        kept = {frozenset(group) for group in found}
        right = kept == {frozenset(wanted)} and len(found) == len(wanted)
        told = " + ".join(_told(group) for group in sorted(kept, key=sorted))
        yield Answer("events", right, name, _told(wanted), told)


def _deeds(homes: Mapping[Member, str], names: Mapping[Member, str]) -> Iterator[Answer]:
    """Each deed: whether it stands in the event that has most deeds of the expected one."""
    best = {
        name: _most(homes[one] for one in sorted(wanted) if one in homes)
        for name, wanted in _grouped(names).items()
    }
    owner = {
        home: _most(names[one] for one in sorted(wanted) if one in names)
        for home, wanted in _grouped(homes).items()
    }
    for member, name in names.items():
        home = homes.get(member)
        right = home is not None and home == best[name] and owner[home] == name
        read = "" if home is None else f"with {owner[home]}" if owner[home] != name else "apart"
        yield Answer("deeds", right, _one(member), name, read)


def _versions(event: Expected, held: Held) -> Iterator[Answer]:
    accounts = {
        deed: version.id
        for found in held.weighed.events
        for version in found.versions
        for deed in version.deeds
    }
    by_member = {
        member: accounts[deed] for member, deed in held.stands.deeds.items() if deed in accounts
    }
    for one, other, same in pairs_told(event, by_member):
        found = told_together(by_member, one, other)
        read = {None: "", True: "in one version", False: "in two"}[found]
        wanted = "in one version" if same else "in two"
        told = f"{_one(one)} and {_one(other)} {wanted}"
        yield Answer("versions", found == same, event.name, told, read)


def _grouped(homes: Mapping[Member, str]) -> dict[str, set[Member]]:
    found = defaultdict(set)
    for member, home in homes.items():
        found[home].add(member)
    return dict(found)


def _most(names: Iterator[str]) -> str | None:
    count = Counter(names)
    return min(count, key=lambda name: (-count[name], name), default=None)


def _told(members: set[Member] | frozenset[Member]) -> str:
    return " ".join(map(_one, sorted(members)))


def _one(member: Member) -> str:
    """The report with the place of the mark in it."""
    return f"{member[0]}/{member[1]}"
