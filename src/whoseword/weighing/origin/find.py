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
from whoseword.record.kinds import BODIES, UNTRUE
from whoseword.weighing.origin.about import claims_about, tellers_of
from whoseword.weighing.origin.continued import Told, continue_chains
from whoseword.weighing.origin.copied import led_to_originals
from whoseword.weighing.origin.ends import End, Whose, end_of, page_of, plain, press_of
from whoseword.weighing.origin.independence import Standing, independence_of, pair_of
from whoseword.weighing.origin.nested import led_inwards
from whoseword.weighing.origin.origins import Parties, origins_of
from whoseword.weighing.origin.speaking import led_to_speakers
from whoseword.weighing.ruled import NO_VOICES, Rated, Voices


@dataclass(frozen=True, slots=True)
class Case:
    """One event's deeds in the readings that tell them, and what people judged of its voices."""

    event: str
    readings: tuple[Reading, ...]
    deeds: frozenset[str]
    voices: Voices = NO_VOICES


@dataclass(frozen=True, slots=True)
class Grounds:
    """On whose word an event is told: origins, pairs, chains continued, and whose each deed is.

    ``denying`` are ids of origins that only deny it; ``independence`` is that of the others.
    """

    origins: tuple[Origin, ...]
    pairs: tuple[Pair, ...]
    continued: tuple[Continued, ...]
    by_deed: Mapping[str, tuple[str, ...]]
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
    press = press_of(case.readings, whose)
    ends = {  # 1, 2
        reading.article.id: led_inwards(tuple(_ends(reading, case, whose, press)))
        for reading in case.readings
    }
    continued, reached = continue_chains(Told(articles, ends))  # 3
    final = led_to_originals(reached, copies)  # 4
    standings = origins_of(case.event, final, _parties(case, whose), _voices(case))  # 5
    pairs = tuple(pair_of(one, other) for one, other in combinations(standings, 2))
    denying = _denying(case, standings)
    telling = [one for one in standings if one.origin.id not in denying]
    return Grounds(
        origins=tuple(one.origin for one in standings),
        pairs=pairs,
        continued=continued,
        by_deed=_by_deed(case, standings),
        recorded=frozenset(one.origin.id for one in standings if one.recorded),
        denying=denying,
        independence=independence_of(telling or standings, pairs),
        standings=standings,
    )


def _deeds(case: Case) -> Iterator[tuple[Reading, Deed]]:
    for reading in case.readings:
        yield from ((reading, deed) for deed in reading.deeds if deed.id in case.deeds)


def _ends(reading: Reading, case: Case, whose: Whose, press: Mapping[str, str]) -> Iterator[End]:
    page = page_of(reading, whose, press)
    ends = tuple(end_of(claim, page) for claim in claims_about(reading, case.deeds))
    deeds = (deed for deed in reading.deeds if deed.id in case.deeds)
    yield from led_to_speakers(ends, deeds, reading.article.text)


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
    return name is not None and name.kind in BODIES


def _by_deed(case: Case, standings: Sequence[Standing]) -> dict[str, tuple[str, ...]]:
    """The ids of the origins that tell each deed of the event."""
    by_claim: dict[str, list[str]] = {}
    for one in standings:
        for claim in one.origin.claims:
            by_claim.setdefault(claim, []).append(one.origin.id)
    return {
        deed.id: tuple(
            dict.fromkeys(
                one for claim in tellers_of(deed, reading) for one in by_claim.get(claim, ())
            )
        )
        for reading, deed in _deeds(case)
    }


def _denying(case: Case, standings: Sequence[Standing]) -> frozenset[str]:
    """The origins that tell deeds of the event as untrue, and none as true."""
    untrue, true = (
        {
            claim
            for reading, deed in _deeds(case)
            if _is_untrue(deed) is so
            for claim in tellers_of(deed, reading)
        }
        for so in (True, False)
    )
    return frozenset(
        one.origin.id
        for one in standings
        if not untrue.isdisjoint(one.origin.claims) and true.isdisjoint(one.origin.claims)
    )


def _is_untrue(deed: Deed) -> bool:
    return deed.reality in UNTRUE
