"""What the tagger marked of events, in the words of the record: kinds and roles of WikiEvents."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from whoseword.record import DeedKind, RoleKind, Span
from whoseword.record.kinds import MOVES
from whoseword.record.tagged import EventMark, Filler

# Below these the marks are not looked at. Chosen on the visible part of WikiEvents: they find 8 of
# 100 arguments more at triggers of ours, and are right as often as the grammar is.
SURE_EVENT, SURE_ROLE = 0.6, 0.5

KINDS: Mapping[str, DeedKind] = MappingProxyType(
    {
        "Conflict.Attack": "armed_clash",
        "Conflict.Demonstrate": "protest",
        "Life.Die": "death_report",
        "Life.Injure": "injury_report",
        "Justice.ArrestJailDetain": "arrest",
        "Justice.ReleaseParole": "release",
        "ArtifactExistence.DamageDestroyDisableDismantle": "destruction",
        "Movement.Transportation": "movement",
        "Personnel.StartPosition": "appointment",
        "Personnel.EndPosition": "appointment",
        "Disaster.Crash": "disaster",
    }
)
"""The kinds of deed that types of WikiEvents are (Li et al. 2021); other types are none of ours."""

_ROLES: Mapping[str, RoleKind] = MappingProxyType(
    {
        "Attacker": "perpetrator",
        "Killer": "perpetrator",
        "Injurer": "perpetrator",
        "Jailer": "perpetrator",
        "Destroyer": "perpetrator",
        "Demonstrator": "perpetrator",
        "Transporter": "perpetrator",
        "Victim": "victim",
        "Detainee": "victim",
        "Target": "target",
        "Artifact": "target",
        "PassengerArtifact": "subject",
        "Employee": "subject",
        "Instrument": "instrument",
        "ExplosiveDevice": "instrument",
        "Vehicle": "instrument",
    }
)
_FILLERS: Mapping[str, RoleKind] = MappingProxyType(
    {
        "perpetrator": "perpetrator",
        "organization": "perpetrator",
        "target": "target",
        "victim": "victim",
        "weapon": "instrument",
    }
)
# Places and ends of a movement are no roles of the record; deeds have them as `where`.


def learned_roles(
    events: Iterable[EventMark], trigger: Span, kind: DeedKind
) -> Iterator[tuple[RoleKind, Span]]:
    """The roles that the tagger marked around a trigger, the surest first."""
    marked = [event for event in events if event.span.overlap(trigger)]
    arguments = [one for event in marked for one in event.arguments if one.score >= SURE_ROLE]
    for one in sorted(arguments, key=lambda one: (-one.score, one.span)):
        role = _ROLES.get(one.role)
        if role is not None:
            yield ("subject" if kind in MOVES and one.role == "Artifact" else role), one.span


def learned_fillers(fillers: Iterable[Filler]) -> Iterator[tuple[RoleKind, Span]]:
    """The roles that the tagger marked in the violence of the whole text, the surest first."""
    sure = (one for one in fillers if one.score >= SURE_ROLE)
    for one in sorted(sure, key=lambda one: (-one.score, one.span)):
        yield _FILLERS[one.role], one.span


def learned_kind(event: EventMark) -> DeedKind | None:
    """The kind of deed that a mark is for; None where it is none of ours, or not sure enough."""
    return KINDS.get(event.kind) if event.score >= SURE_EVENT else None
