"""From what is true of each reading to what is true of all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from whoseword.measure.synthetic.happening import Happening
from whoseword.measure.synthetic.table import Heard, independence_of, pair_of
from whoseword.measure.synthetic.truth import (
    ReadingTruth,
    TrueClaim,
    TrueDeed,
    TrueEvent,
    TrueOrigin,
    Truth,
)


@dataclass(slots=True)
class _Open:
    """An event while its reports come in."""

    happening: Happening
    deeds: list[TrueDeed] = field(default_factory=list)
    claims: list[TrueClaim] = field(default_factory=list)
    origins: dict[str, TrueOrigin] = field(default_factory=dict)


def truth_of(truths: Iterable[ReadingTruth]) -> Truth:
    """What is true of the readings together, each event by what these readings tell of it."""
    truths = tuple(truths)
    events: dict[str, _Open] = {}
    for truth in truths:
        _add(events, truth)
    bearers = [bearer for truth in truths for bearer in truth.mentions]
    return Truth(
        events={id_: _closed(event) for id_, event in events.items()},
        deeds={deed.deed: deed for truth in truths for deed in truth.deeds},
        claims={claim.claim: claim for truth in truths for claim in truth.claims},
        entities={who.id: who for _, who in bearers},
        mentions={mention: who.id for mention, who in bearers},
        published={truth.article: truth.published for truth in truths},
        copies=tuple(copy for truth in truths for copy in truth.copies),
    )


def _add(events: dict[str, _Open], truth: ReadingTruth) -> None:
    for happening in truth.happenings:
        events.setdefault(happening.id, _Open(happening))
    for deed in truth.deeds:
        events[deed.event].deeds.append(deed)
    for claim in truth.claims:
        events[claim.event].claims.append(claim)
    for origin in truth.origins:
        events[origin.event].origins[origin.id] = origin


def _closed(event: _Open) -> TrueEvent:
    heard = tuple(_heard(origin, event.claims) for _, origin in sorted(event.origins.items()))
    pairs = tuple(pair_of(one, other) for one, other in combinations(heard, 2))
    telling = tuple(one for one in heard if not one.origin.denies)
    kept = {one.origin.id for one in telling}
    among = tuple(pair for pair in pairs if pair.left in kept and pair.right in kept)
    return TrueEvent(
        happening=event.happening,
        articles=tuple(dict.fromkeys(claim.article for claim in event.claims)),
        deeds=tuple(event.deeds),
        claims=tuple(event.claims),
        origins=tuple(one.origin for one in heard),
        pairs=pairs,
        independence=independence_of(telling, among),
    )


def _heard(origin: TrueOrigin, claims: Sequence[TrueClaim]) -> Heard:
    ways = {claim.way: None for claim in claims if claim.origin == origin.id}
    return Heard(origin, tuple(ways))
