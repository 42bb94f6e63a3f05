"""Persons with spellings, kunyas, titles and offices."""

from random import Random

from whoseword.measure.synthetic.happening import Who
from whoseword.measure.synthetic.mix import Mix
from whoseword.measure.synthetic.world.naming import byname, family_name, given_name
from whoseword.measure.synthetic.world.spelling import Tradition, spellings
from whoseword.record import Tier


class People:
    """The people of one tradition, made one by one; some share a given name and a kunya."""

    def __init__(self, prefix: str, tradition: Tradition, mix: Mix) -> None:
        """Begin without anybody; ``prefix`` goes before their ids."""
        self._prefix = prefix
        self._tradition = tradition
        self._mix = mix
        self._number = 0
        self._fighters: list[tuple[str, str]] = []

    def fighter(self, rng: Random, institution: str, title: str) -> Who:
        """Somebody of an armed side, with a kunya or a nom de guerre."""
        if self._fighters and rng.random() < self._mix.same_name:
            given, nickname = rng.choice(self._fighters)
        else:
            given = given_name(rng, self._tradition, man=True)
            nickname = byname(rng, self._tradition)
            self._fighters.append((given, nickname))
        return self._person(rng, given, (nickname,), "public-role", title, institution)

    def official(self, rng: Random, institution: str, title: str) -> Who:
        """Somebody with an office."""
        given = given_name(rng, self._tradition)
        return self._person(rng, given, (), "public-role", title, institution)

    def private(self, rng: Random, tier: Tier) -> Who:
        """A victim, or a witness who gives a name."""
        given = given_name(rng, self._tradition)
        return self._person(rng, given, (), tier, None, None)

    def _person(
        self,
        rng: Random,
        given: str,
        nicknames: tuple[str, ...],
        tier: Tier,
        title: str | None,
        institution: str | None,
    ) -> Who:
        self._number += 1
        family = family_name(rng, self._tradition)
        names = spellings(rng, f"{given} {family}", self._tradition)
        short = () if tier == "victim" else (names[0].split(" ", 1)[1],)
        id_ = f"{self._prefix}person-{self._number}"
        return Who(id_, "person", names, (*nicknames, *short), tier, title, institution)
