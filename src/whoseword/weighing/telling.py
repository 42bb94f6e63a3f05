"""An event of the record, from its happening: who tells it, what is said, how far it holds."""

from collections.abc import Iterator, Mapping, Sequence

from whoseword.record import Event, Reading
from whoseword.weighing.event import Happening
from whoseword.weighing.grade import Bench, Called, Telling, find_weight
from whoseword.weighing.origin import Grounds
from whoseword.weighing.ruled import OnEvent


def event_of(
    happening: Happening,
    told: Sequence[Reading],
    names: Mapping[str, str],
    grounds: Grounds,
    on: OnEvent,
) -> Event:
    """The event; ``names`` gives the entity of each Name's id, ``on`` what people decided of it."""
    tellings = tuple(_tellings(happening, told, grounds))
    called = Called(names, {name.id: name.text for reading in told for name in reading.names})
    weight = find_weight(tellings, called, _bench_of(grounds), grounds.denying, on)
    return Event(
        id=happening.id,
        formerly=(),
        articles=tuple(reading.article.id for reading in told),
        deeds=happening.deeds,
        versions=happening.versions,
        fields=weight.fields,
        in_conflict=weight.in_conflict,
        disputed_by=tuple(
            one.id for one in grounds.origins if one.interested and one.id in grounds.denying
        ),
        reports=len(told),
        origins=grounds.origins,
        pairs=grounds.pairs,
        independence=grounds.independence,
        grade=weight.grade,
        joined=happening.joined,
    )


def _bench_of(grounds: Grounds) -> Bench:
    established = (pair for pair in grounds.pairs if pair.state == "established")
    return Bench(
        grounds.origins,
        grounds.recorded,
        frozenset(frozenset((pair.left, pair.right)) for pair in established),
        grounds.independence_among,
        grounds.rated,
    )


def _tellings(happening: Happening, told: Sequence[Reading], grounds: Grounds) -> Iterator[Telling]:
    version = {deed: one.id for one in happening.versions for deed in one.deeds}
    for reading in told:
        for deed in reading.deeds:
            if deed.id in happening.deeds:
                yield Telling(
                    deed,
                    version.get(deed.id),
                    grounds.by_deed[deed.id],
                    reading.article.published,
                    tuple(one.field for one in reading.conflicts if one.about == deed.id),
                )
