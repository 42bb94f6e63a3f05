"""Who speaks of an event, how they know, and what they hold to have happened."""

from dataclasses import dataclass, replace
from random import Random

from whoseword.measure.synthetic.happening import Account, Happening, Who
from whoseword.measure.synthetic.story.circumstances import as_clinic, as_witness
from whoseword.measure.synthetic.story.doings import DOINGS
from whoseword.measure.synthetic.truth import TrueOrigin
from whoseword.measure.synthetic.world.world import World
from whoseword.record import How, LinkKind, Stance

_WITNESSES = (
    ("a resident", "a shopkeeper", "a nurse", "a neighbour", "a baker", "a student", "a widow"),
    ("a driver", "a teacher", "a farmer", "a mechanic", "a guard", "a porter", "a fisherman"),
)
_OFFICIALS = (
    "a security official", "a police officer", "an official", "a duty officer", "an investigator",
    "a clerk", "a senior inspector", "a desk officer",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who speaks of an event, with the words that describe them.

    ``who`` is None for the unnamed, told by ``words``; ``knows`` are the words on how they know,
    ``at_war`` whose enemy they are said to be, ``side`` whose
    commander. ``affiliation`` is the name of their institution.
    """

    key: str
    who: Who | None
    words: str
    kind: LinkKind
    how: How
    stance: Stance
    institution: str
    affiliation: str | None = None
    knows: str | None = None
    at_war: Who | None = None
    side: Who | None = None
    interested: bool = False
    collective: bool = False
    recorded: bool = True
    tolls_rise: bool = False

    @property
    def named(self) -> bool:
        """Whether it has a name."""
        return self.who is not None

    def origin(self, event: str, hearer: Who) -> TrueOrigin:
        """The origin that it is: without a name, one for each outlet that heard it."""
        key = self.key if self.named else f"{self.key}@{hearer.id}"
        institution = self.institution or f"{self.key}@{hearer.id}"
        return TrueOrigin(
            f"{event}/{key}",
            event,
            self.who.names[0] if self.who else self.words or None,
            self.kind,
            self.named,
            self.interested,
            self.how,
            institution,
            self.recorded,
            not self.named and self.knows is not None,
            self.stance == "denies",
        )


def voices_of(rng: Random, world: World, event: Happening) -> tuple[Voice, ...]:
    """Those who may be cited on an event, likelier ones first; parties and hearsay come apart."""
    here = world.locals(event.account.town)
    land = world.land(event.account.town.country)
    saw = rng.random() < world.mix.first_hand
    knows = as_clinic(rng) if saw else None
    how: How = "witnessed" if saw else "unknown"
    hospital, director, police = here.hospital, here.director, here.police
    name = hospital.names[0]
    voices = [
        Voice("hospital", hospital, "", "official_body", how, "says", hospital.id, None, knows),
        Voice("police", police, "", "official_body", "unknown", "confirms", police.id),
        _witness(rng, world, 1),
        Voice("director", director, "", "official", "unknown", "says", hospital.id, name),
        _official(rng, police),
        _named_witness(rng, world, event),
        Voice("rights", land.rights, "", "official_body", "unknown", "reports", land.rights.id),
        _witness(rng, world, 2),
    ]
    if not event.account.killed:
        voices = [one for one in voices if one.institution != hospital.id]
    return tuple(replace(one, tolls_rise=one.institution == hospital.id) for one in voices)


def parties_of(rng: Random, world: World, event: Happening) -> tuple[Voice, ...]:
    """Those who speak of their own act or their enemy's: claims, denials, accusations."""
    mix, account = world.mix, event.account
    doer = account.perpetrator
    if doer is None:
        return ()
    land, voices = world.land(account.town.country), []
    by = rng.choice(land.commanders[doer.id]) if rng.random() < 0.4 else doer
    if rng.random() < mix.responsibility:
        voices.append(_party("doer", doer, "acted", "claims_responsibility", by))
    elif rng.random() < mix.denial:
        voices.append(_party("doer", doer, "acted", "denies", by))
    if account.party is not None and rng.random() < mix.accusation * 2:
        voices.append(_party("party", account.party, "unknown", "says", account.party))
    elif rng.random() < mix.accusation:
        enemy = rng.choice([one for one in land.groups if one not in (doer, account.party)])
        voices.append(replace(_party("enemy", enemy, "unknown", "accuses", enemy), at_war=doer))
    return tuple(voices)


def hearsay_of(rng: Random) -> Voice:
    """Nobody at all: "reportedly", or "local media"."""
    if rng.random() < 0.5:
        return Voice("hearsay", None, "", "other", "unknown", "reports", "", recorded=False)
    words = rng.choice(("local media", "local news sites"))
    return Voice(
        "media", None, words, "outlet", "unknown", "reports", "", collective=True, recorded=False
    )


def own_voice(outlet: Who, *, how: How = "unknown") -> Voice:
    """The outlet itself: recorded only where it saw, or says what it infers from."""
    kind: LinkKind = "agency" if outlet.kind == "agency" else "outlet"
    key = f"{'own' if how == 'unknown' else how}@{outlet.id}"
    return Voice(key, outlet, "", kind, how, "says", outlet.id, recorded=how != "unknown")


def held_by(rng: Random, world: World, event: Happening, voice: Voice) -> Account:
    """What the voice holds to have happened."""
    account = event.account
    if event.other is not None and not voice.interested and rng.random() < 0.4:
        account = event.other
    if voice.stance in ("denies", "claims_responsibility"):
        return in_short(event.account)
    if account.killed and rng.random() < world.mix.contradiction:
        killed = max(1, round(account.killed * rng.choice((0.5, 0.7, 1.4, 1.8, 2.5))))
        account = replace(account, killed=killed, injured=None)
    near = DOINGS[account.kind].near
    if rng.random() < world.mix.kind_noise and account.killed:
        return replace(account, kind=rng.choice(near), target=account.target or "a house")
    return account


def in_short(account: Account) -> Account:
    """The account without what only some tell: the injured, and one of many dead by name."""
    victim = account.victim if account.kind == "death_report" else None
    return replace(account, victim=victim, injured=None)


def by_day(account: Account, voice: Voice, late: int) -> Account:
    """The account as the voice gives it so many days after: tolls of hospitals rise."""
    if not voice.tolls_rise or not account.killed or account.killed < 3 or late >= 2:
        return account
    return replace(account, killed=max(1, round(account.killed * (0.6, 0.85)[late])))


def _witness(rng: Random, world: World, number: int) -> Voice:
    words = rng.choice(_WITNESSES[number - 1])
    if rng.random() < world.mix.first_hand:
        saw = as_witness(rng)
        return Voice(
            f"witness-{number}", None, words, "witness", "witnessed", "says", "", None, saw
        )
    return Voice(f"witness-{number}", None, words, "witness", "unknown", "says", "")


def _named_witness(rng: Random, world: World, event: Happening) -> Voice:
    who = world.land(event.account.town.country).people.private(rng, "named-private")
    saw = as_witness(rng)
    return Voice("named", who, "", "person", "witnessed", "says", who.id, None, saw)


def _official(rng: Random, police: Who) -> Voice:
    words, name = rng.choice(_OFFICIALS), police.names[0]
    return Voice("official", None, words, "official", "unknown", "says", police.id, name)


def _party(key: str, side: Who, how: How, stance: Stance, by: Who) -> Voice:
    """An armed side itself, or one of its commanders."""
    if by is side:
        return Voice(key, side, "", "group", how, stance, side.id, interested=True)
    name = side.names[0]
    return Voice(key, by, "", "official", how, stance, side.id, name, side=side, interested=True)
