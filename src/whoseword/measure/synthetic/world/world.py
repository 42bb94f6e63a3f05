"""The synthetic world: its towns, its press, and who fights, treats and speaks in each land."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians
from random import Random

from whoseword.measure.synthetic.happening import Town, Who
from whoseword.measure.synthetic.mix import Mix
from whoseword.measure.synthetic.seeded import seeded
from whoseword.measure.synthetic.world.naming import initials, stem, tradition_of
from whoseword.measure.synthetic.world.people import People
from whoseword.measure.synthetic.world.press import make_press
from whoseword.measure.synthetic.world.spelling import spellings

_FORCES = ("Army Command", "Border Guard")
_GROUPS = ("Brigade", "Front", "Movement", "Shield Battalion")
_COMMANDERS = 4


@dataclass(frozen=True, slots=True)
class Land:
    """A country's armed sides with their commanders, its people and its rights group."""

    forces: tuple[Who, ...]
    groups: tuple[Who, ...]
    commanders: dict[str, tuple[Who, ...]]
    rights: Who
    people: People


@dataclass(frozen=True, slots=True)
class Locals:
    """Who speaks for a town: its hospital and police, and who leads the hospital."""

    hospital: Who
    director: Who
    police: Who


class World:
    """Everybody there is, from a seed; what a town needs is made when it is first asked for."""

    def __init__(self, seed: int, towns: Sequence[Town], mix: Mix) -> None:
        """A press and the lands of these towns."""
        if len(towns) < 2:
            raise ValueError("a world needs two towns or more")
        self.towns = tuple(towns)
        self.mix = mix
        self._seed = seed
        self.press = make_press(seeded("press", seed))
        self._lands: dict[str, Land] = {}
        self._locals: dict[int, Locals] = {}
        self._near: dict[int, Town] = {}
        self._cells: dict[tuple[int, int], list[Town]] = {}
        for town in self.towns:
            self._cells.setdefault(_cell(town), []).append(town)

    def land(self, country: str) -> Land:
        """The sides and people of a country."""
        if country not in self._lands:
            self._lands[country] = self._make_land(country)
        return self._lands[country]

    def locals(self, town: Town) -> Locals:
        """The hospital and the police of a town."""
        if town.geonames_id not in self._locals:
            self._locals[town.geonames_id] = self._make_locals(town)
        return self._locals[town.geonames_id]

    def nearest(self, town: Town) -> Town:
        """The town that lies nearest to this one."""
        if town.geonames_id not in self._near:
            others = self._around(town) or self.towns
            others = [one for one in others if one.geonames_id != town.geonames_id]
            self._near[town.geonames_id] = min(others, key=lambda one: _apart(one, town))
        return self._near[town.geonames_id]

    def _around(self, town: Town) -> Sequence[Town]:
        """The towns of the same and the eight next cells of a degree, where it is not alone."""
        row, column = _cell(town)
        cells = [(row + down, column + right) for down in (-1, 0, 1) for right in (-1, 0, 1)]
        around = [one for cell in cells for one in self._cells.get(cell, ())]
        return around if len(around) > 1 else ()

    def _make_land(self, country: str) -> Land:
        rng = seeded("land", self._seed, country)
        people = People(f"{country}-", tradition_of(country), self.mix)
        forces = tuple(_side(rng, country, kind) for kind in _FORCES)
        groups = tuple(_side(rng, country, kind) for kind in _GROUPS)
        commanders = {
            side.id: tuple(people.fighter(rng, side.id, "commander") for _ in range(_COMMANDERS))
            for side in (*forces, *groups)
        }
        name = f"{stem(rng)} Rights Watch Committee"
        rights = Who(f"{country}-rights", "official_body", (name,), (initials(name),))
        return Land(forces, groups, commanders, rights, people)

    def _make_locals(self, town: Town) -> Locals:
        rng = seeded("locals", self._seed, town.geonames_id)
        people = self.land(town.country).people
        number = town.geonames_id
        hospital = _body(f"hospital-{number}", f"{town.name} General Hospital")
        police = _body(f"police-{number}", f"{town.name} Police Directorate")
        director = people.official(rng, hospital.id, f"director of {hospital.names[0]}")
        return Locals(hospital, director, police)


def _side(rng: Random, country: str, kind: str) -> Who:
    proper = stem(rng)
    others = spellings(rng, proper, tradition_of(country), most=2)
    name = f"{proper} {kind}"
    names = tuple(f"{one} {kind}" for one in others)
    id_ = f"{country}-{name.lower().replace(' ', '-')}"
    return Who(id_, "group", names, (initials(name), proper))


def _body(id_: str, name: str) -> Who:
    return Who(id_, "official_body", (name,))


def _cell(town: Town) -> tuple[int, int]:
    return int(town.lat // 1), int(town.lon // 1)


def _apart(one: Town, other: Town) -> float:
    """Degrees between two towns, squared; near enough to tell which is nearest."""
    east = (one.lon - other.lon) * cos(radians(other.lat))
    return (one.lat - other.lat) ** 2 + east**2
