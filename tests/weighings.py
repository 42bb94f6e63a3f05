"""A record of three reports on one strike and two elsewhere, weighed by hand and by the flow."""

from dataclasses import replace
from functools import cache

from tests.readings import depot_reading, digest_reading
from whoseword.desk.settings import open_settings
from whoseword.desk.weighing import open_scales
from whoseword.flow import Scales, weigh_beside
from whoseword.record import Claim, Deed, Name, Reading, Weighed
from whoseword.record.ids import article_id
from whoseword.store import Made, Store
from whoseword.weighing.known import NOTHING_KNOWN
from whoseword.weighing.outcome import Outcome


def retold(reading: Reading, outlet: str, published: str) -> Reading:
    """The same report as another outlet printed it on another day: other ids, the same words."""
    text = reading.article.text
    identity = article_id(f"{outlet} {text}".encode())
    own = replace(reading.article, id=identity, outlet=outlet, published=published)
    parts: tuple[Claim | Deed | Name, ...] = (*reading.claims, *reading.deeds, *reading.names)
    renamed = {
        one.id: f"{one.id[:2]}{article_id(f'{outlet} {one.id}'.encode())[:16]}" for one in parts
    }
    return _renamed(replace(reading, article=own), renamed, outlet)


def _renamed(reading: Reading, ids: dict[str, str], outlet: str) -> Reading:
    def of(told: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(ids.get(one, one) for one in told)

    def who(told: str | None) -> str | None:
        return None if told is None else ids.get(told, told)

    return replace(
        reading,
        claims=tuple(
            replace(
                claim,
                id=ids[claim.id],
                based_on=of(claim.based_on),
                chain=(
                    replace(claim.chain[0], name=outlet),
                    *(replace(link, who=who(link.who)) for link in claim.chain[1:]),
                ),
            )
            for claim in reading.claims
        ),
        citations=tuple(replace(one, claims=of(one.claims)) for one in reading.citations),
        deeds=tuple(
            replace(
                deed,
                id=ids[deed.id],
                claims=of(deed.claims),
                roles=tuple(replace(role, who=who(role.who)) for role in deed.roles),
            )
            for deed in reading.deeds
        ),
        names=tuple(replace(name, id=ids[name.id]) for name in reading.names),
        statements=tuple(
            replace(one, about=ids[one.about], claims=of(one.claims)) for one in reading.statements
        ),
        conflicts=tuple(
            replace(one, about=ids.get(one.about, one.about), claims=of(one.claims))
            for one in reading.conflicts
        ),
    )


@cache
def scales() -> Scales:
    """The scales as shipped."""
    return open_scales(open_settings({}))


def three_reports() -> tuple[Reading, ...]:
    """The strike on the depot as an outlet told it, as another printed it later, and a digest."""
    return (
        depot_reading(),
        retold(depot_reading(), "Evening Gull", "2031-03-10"),
        digest_reading(),
    )


@cache
def weighed() -> Weighed:
    """What the flow makes of the three reports."""
    return outcome(*three_reports()).weighed


def outcome(*readings: Reading) -> Outcome:
    """What weighing the readings comes to, with their traces."""
    return weigh_beside(readings, NOTHING_KNOWN, scales())


def keep(store: Store, given: Weighed | None = None, *, entry: int | None = None) -> None:
    """Save in the record what the three reports come to, or ``given`` in its place."""
    came = outcome(*three_reports())
    if given is not None:
        continuing = tuple((given.events[0].id, one) for one in given.continued)
        came = replace(came, weighed=given, continuing=continuing)
    entry = store.weighings.begin() if entry is None else entry
    store.weighings.save(Made(came, scales().entities, entry, "by hand"))
