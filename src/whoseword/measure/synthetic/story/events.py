"""What happens in a week: events, their twins, their likes in the next town, their versions."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from whoseword.measure.synthetic.happening import Account, Happening, Town, Who
from whoseword.measure.synthetic.story.doings import CAPTIVES, DOINGS, KINDS, WEIGHTS
from whoseword.measure.synthetic.world.world import Land, World
from whoseword.record import Side

_FIGHTERS: tuple[str, Side] = ("fighters", "fighter")
_CIVILIANS: tuple[tuple[str, Side], ...] = (("people", "unknown"), ("civilians", "civilian"))


def events_of(rng: Random, world: World, week: int, monday: date) -> Iterator[Happening]:
    """The events of a week, each with what is easily taken for it right behind it."""
    mean = world.mix.events_per_town_week * len(world.towns)
    for number in range(_poisson(rng, mean)):
        town, day = rng.choice(world.towns), monday + timedelta(rng.randrange(7))
        account = _account(rng, world, town, day)
        event = Happening(f"event-{week}-{number}", account, _other(rng, world, account))
        yield event
        yield from _likes(rng, world, event)


def _likes(rng: Random, world: World, event: Happening) -> Iterator[Happening]:
    account = event.account
    if account.kind == "death_report":
        return
    if rng.random() < world.mix.twin:
        yield Happening(f"{event.id}-twin", _twin(rng, account), None, event.id)
    near = world.nearest(account.town)
    if near.country == account.town.country and rng.random() < world.mix.neighbour:
        moved = replace(
            account,
            town=near,
            day=account.day + timedelta(rng.choice((-1, 0, 1))),
            victim=None,
            killed=_about(rng, account.killed),
            injured=_about(rng, account.injured),
        )
        yield Happening(f"{event.id}-near", moved, None, event.id)


def _twin(rng: Random, account: Account) -> Account:
    """A second event in that town on that day, at another target with another toll."""
    targets = [one for one in DOINGS[account.kind].targets if one != account.target]
    killed = account.killed
    while killed is not None and killed == account.killed:
        killed = rng.randint(1, 2 * killed + 3)
    target = rng.choice(targets) if targets else account.target
    if account.killed is None and not targets:
        target = rng.choice([one for one in CAPTIVES if one != account.target])
    return replace(account, target=target, killed=killed, injured=None, victim=None)


def _account(rng: Random, world: World, town: Town, day: date) -> Account:
    kind = rng.choices(KINDS, WEIGHTS)[0]
    doing, land = DOINGS[kind], world.land(town.country)
    doer = rng.choice(land.forces if rng.random() < 0.45 else land.groups)
    enemy = rng.choice([one for one in (*land.forces, *land.groups) if one.id != doer.id])
    target = rng.choice(doing.targets) if doing.targets else None
    if not doing.deadly and doing.hits == "people":
        target = rng.choice(CAPTIVES)
    military = doing.hits in ("side", "person") or (target is not None and rng.random() < 0.25)
    people, side = _FIGHTERS if military else rng.choice(_CIVILIANS)
    killed = _toll(rng, doing.deadly) if doing.deadly else None
    injured = _toll(rng, doing.deadly * 1.5) if killed and rng.random() < 0.5 else None
    party = enemy if military else None
    account = Account(kind, town, day, doer, target, party, None, people, side, killed, injured)
    return replace(account, victim=_victim(rng, world, land, account))


def _victim(rng: Random, world: World, land: Land, account: Account) -> Who | None:
    if account.kind == "death_report" and account.party is not None:
        return rng.choice(land.commanders[account.party.id])
    if account.killed and account.party is None and rng.random() < world.mix.named_victim:
        return land.people.private(rng, "victim")
    return None


def _other(rng: Random, world: World, account: Account) -> Account | None:
    """What those hold who lay it to another doer and name other dead, where there are any."""
    if not account.killed or account.victim or rng.random() >= world.mix.other_version:
        return None
    land = world.land(account.town.country)
    doers = [one for one in (*land.forces, *land.groups) if one != account.perpetrator]
    doer = rng.choice([one for one in doers if one != account.party])
    fighters = account.side != "fighter"
    party = account.perpetrator if fighters else None
    people, side = _FIGHTERS if fighters else rng.choice(_CIVILIANS)
    killed = _about(rng, account.killed)
    return replace(
        account,
        perpetrator=doer,
        party=party,
        people=people,
        side=side,
        killed=killed,
        injured=None,
    )


def _toll(rng: Random, mean: float) -> int:
    """A toll of at least one: mostly small, at times large."""
    return 1 + min(int(rng.expovariate(1 / mean)), 150) if mean > 1 else 1


def _about(rng: Random, number: int | None) -> int | None:
    return None if number is None else max(1, number + rng.choice((-2, -1, 0, 1, 2)))


def _poisson(rng: Random, mean: float) -> int:
    """A number of events; for large means near enough by the normal law."""
    if mean > 50:
        return max(0, round(rng.gauss(mean, mean**0.5)))
    number, left = 0, rng.expovariate(1)
    while left < mean:
        number, left = number + 1, left + rng.expovariate(1)
    return number
