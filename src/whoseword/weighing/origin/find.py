"""The origins of one event, from the claims of its deeds to what is known of each pair."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from whoseword.record import (
    Continued,
    Copy,
    Deed,
    Independence,
    Name,
    Origin,
    Pair,
    Reading,
)
from whoseword.weighing.origin.about import claims_about
from whoseword.weighing.origin.continued import Told, continue_chains
from whoseword.weighing.origin.copied import led_to_originals
from whoseword.weighing.origin.ends import End, Whose, end_of, page_of, plain
from whoseword.weighing.origin.independence import Standing, independence_of, pair_of
from whoseword.weighing.origin.nested import led_inwards
from whoseword.weighing.origin.origins import Parties, origins_of
from whoseword.weighing.ruled import NO_VOICES, Rated, Voices

_ARMED = ("group", "official_body")
_UNTRUE = ("denied", "negated")


@dataclass(frozen=True, slots=True)
class Case:
    """One event's deeds in the readings that tell them, and what people judged of its voices."""

    event: str
    readings: tuple[Reading, ...]
    deeds: frozenset[str]
    voices: Voices = NO_VOICES


@dataclass(frozen=True, slots=True)
class Grounds:
    """On whose word an event is told: origins, pairs, chains continued, and whose each claim is.

    ``denying`` are ids of origins that only deny it; ``independence`` is that of the others.
    """

    origins: tuple[Origin, ...]
    pairs: tuple[Pair, ...]
    continued: tuple[Continued, ...]
    by_claim: Mapping[str, tuple[str, ...]]
    recorded: frozenset[str]
    denying: frozenset[str]
    independence: Independence
    standings: tuple[Standing, ...]

    @property
    def rated(self) -> Mapping[str, tuple[Rated | None, ...]]:
        """The letters of whom each origin's word hangs on, by its id; None: nobody rated it."""
        return {one.origin.id: one.rated for one in self.standings}

    def independence_among(self, ids: Sequence[str]) -> Independence:
        """That of some of the origins."""
        chosen = [one for one in self.standings if one.origin.id in ids]
        inside = [one for one in self.pairs if one.left in ids and one.right in ids]
        return independence_of(chosen, inside)


def find_origins(case: Case, whose: Whose, copies: Sequence[Copy]) -> Grounds:
    """The grounds of an event.

    1. ends        where each claim's own chain ends
    2. nested      what holds another claim is on the inner one's word
    3. continued   who cites an outlet is on the word of that outlet's own article
    4. copied      copied words are on the word of the text that they were taken from
    5. origins     ends that are one voice, and what is known of each pair
    """
    articles = {reading.article.id: reading.article for reading in case.readings}
    ends = {  # 1, 2
        reading.article.id: led_inwards(tuple(_ends(reading, case.deeds, whose)))
        for reading in case.readings
    }
    continued, reached = continue_chains(Told(articles, ends))  # 3
    final = led_to_originals(reached, copies)  # 4
    standings = origins_of(case.event, final, _parties(case, whose), _voices(case))  # 5
    pairs = tuple(pair_of(one, other) for one, other in combinations(standings, 2))
    by_claim = _by_claim(standings)
    denying = _denying(case, standings)
    telling = [one for one in standings if one.origin.id not in denying]
    return Grounds(
        origins=tuple(one.origin for one in standings),
        pairs=pairs,
        continued=continued,
        by_claim=by_claim,
        recorded=frozenset(one.origin.id for one in standings if one.recorded),
        denying=denying,
        independence=independence_of(telling or standings, pairs),
        standings=standings,
    )


def _deeds(case: Case) -> Iterator[tuple[Reading, Deed]]:
    for reading in case.readings:
        yield from ((reading, deed) for deed in reading.deeds if deed.id in case.deeds)


def _ends(reading: Reading, deeds: frozenset[str], whose: Whose) -> Iterator[End]:
    page = page_of(reading, whose)
    for claim in claims_about(reading, deeds):
        yield end_of(claim, page)


def _parties(case: Case, whose: Whose) -> Parties:
    """Who did it, and armed groups and bodies that it was done to.

    A victim who bears no arms is no party: the trader at the market speaks of nobody's act.
    """
    words: dict[str, str] = {}
    for reading, deed in _deeds(case):
        names = {name.id: name for name in reading.names}
        for role in deed.roles:
            name = names.get(role.who or "")
            if role.role == "perpetrator" or _is_armed(name):
                key = whose.names.get(role.who or "") or plain(role.text)
                words.setdefault(key, name.text if name is not None else role.text)
    return Parties(words)


def _voices(case: Case) -> Voices:
    """What people judged of the voices of this event."""
    here = tuple(one for one in case.voices.of_claims if not one.deeds.isdisjoint(case.deeds))
    return replace(case.voices, of_claims=here)


def _is_armed(name: Name | None) -> bool:
    return name is not None and name.kind in _ARMED


def _by_claim(standings: Sequence[Standing]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for one in standings:
        for claim in one.origin.claims:
            found[claim] = (*found.get(claim, ()), one.origin.id)
    return found


def _denying(case: Case, standings: Sequence[Standing]) -> frozenset[str]:
    """The origins that tell deeds of the event as untrue, and none as true."""
    untrue, true = (
        {claim for _, deed in _deeds(case) if _is_untrue(deed) is so for claim in deed.claims}
        for so in (True, False)
    )
    return frozenset(
        one.origin.id
        for one in standings
        if not untrue.isdisjoint(one.origin.claims) and true.isdisjoint(one.origin.claims)
    )


def _is_untrue(deed: Deed) -> bool:
    return deed.reality in _UNTRUE
