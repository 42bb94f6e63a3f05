"""The origins behind an event: claims that end at one voice or text, and what each rests on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from whoseword.record import How, LinkKind, Origin
from whoseword.record.ids import content_id
from whoseword.record.kinds import BODIES, PARTIES
from whoseword.weighing.origin.bodies import on_one_word
from whoseword.weighing.origin.ends import End
from whoseword.weighing.origin.independence import Standing
from whoseword.weighing.ruled import NO_VOICES, Interest, Rated, Voices

# The nearer a voice is to what happened, the more it counts for the origin as a whole.
_NEAREST: tuple[How, ...] = ("witnessed", "acted", "infers", "translates", "relays", "unknown")
_OF_BODIES: frozenset[LinkKind] = BODIES | {"agency"}
_ACCUSED: frozenset[LinkKind] = PARTIES | {"person"}


@dataclass(frozen=True, slots=True)
class Parties:
    """Who takes part in an event, as keys, with the words that say so; and whose enemy is whose.

    An origin that is one of them speaks of its own act or its enemy's.
    """

    words: Mapping[str, str]


def origins_of(
    event: str, ends: Sequence[End], parties: Parties, voices: Voices = NO_VOICES
) -> tuple[Standing, ...]:
    """The event's origins in the order of their first claims, with what they stand on.

    ``ends`` are those of the event's claims, each already led on to the article that it was
    copied or continued from; ``voices`` is what people judged of them, which goes before all else.
    """
    body = on_one_word(ends)
    held: dict[str, list[End]] = {}
    for end in ends:
        held.setdefault(body.get(end.key, end.key), []).append(end)
    judged = _judged_parties(held, voices)
    return tuple(
        _rated(_standing(event, key, same, parties, judged.get(key)), key, voices.letters)
        for key, same in held.items()
    )


def _judged_parties(held: Mapping[str, Sequence[End]], voices: Voices) -> Mapping[str, Interest]:
    """What people said of each key's interest; what was judged on its claims goes before."""
    found: dict[str, Interest] = {}
    for key, ends in held.items():
        known = (key, *sorted(frozenset().union(*(end.institutions for end in ends))))
        told = next((voices.parties[one] for one in known if one in voices.parties), None)
        if told is not None:
            found[key] = told
    for one in voices.of_claims:
        shared = {key: len(one.claims & {e.claim.id for e in ends}) for key, ends in held.items()}
        best = max(shared, key=lambda key: shared[key], default=None)
        if best is not None and shared[best]:
            found[best] = one
    return found


def _rated(standing: Standing, key: str, letters: Mapping[str, Rated]) -> Standing:
    """With the letters of whom its word hangs on: its own, else those of who heard it."""
    vouching = (key,) if key in letters else tuple(sorted(standing.outlets))
    return replace(standing, rated=tuple(letters.get(one) for one in vouching))


def _standing(
    event: str, key: str, ends: Sequence[End], parties: Parties, judged: Interest | None
) -> Standing:
    name, kind, named = _called(ends)
    how = min((end.link.how for end in ends), key=_NEAREST.index)
    institutions = frozenset().union(*(end.institutions for end in ends))
    basis = interest_of(ends, institutions, parties) if judged is None else judged.basis
    origin = Origin(
        id=content_id("o", event, key),
        name=name,
        kind=kind,
        named=named,
        interested=basis is not None if judged is None else judged.interested,
        interested_basis=basis,
        how=how,
        claims=tuple(dict.fromkeys(end.claim.id for end in ends)),
    )
    return Standing(
        origin=origin,
        outlets=frozenset(end.heard for end in ends),
        relays=frozenset.intersection(*(end.relays for end in ends)),
        institutions=institutions,
        recorded=any(end.recorded for end in ends),
        describes=how == "witnessed",
    )


def interest_of(ends: Iterable[End], institutions: frozenset[str], parties: Parties) -> str | None:
    """The words by which the origin is a party to the event; None where nothing says so.

    It acted itself, it claims responsibility, it denies what is laid to it, or it is or speaks for
    somebody with a part in it. A witness who denies has nothing laid to him.
    """
    for end in ends:
        denies = end.link.stance == "denies" and end.link.kind in _ACCUSED
        if end.link.how == "acted" or end.link.stance == "claims_responsibility" or denies:
            return end.link.name
    words = (parties.words[one] for one in sorted(institutions) if one in parties.words)
    return next(words, None)


def _called(ends: Sequence[End]) -> tuple[str | None, LinkKind, bool]:
    """Name, kind and whether it has a name: those of the body that all of them speak for.

    Else of the link that tells most of the voice, a body before its people, the named first.
    """
    bodies = {end.body for end in ends}
    body = bodies.pop() if len(bodies) == 1 else None
    if body is not None:
        return body.name, body.kind, True
    links = [end.link for end in ends]
    own = [link for link in links if link.kind in _OF_BODIES]
    link = max(own or links, key=lambda one: (one.named, len(one.name or "")))
    return link.name, link.kind, link.named
