"""Who may speak of one event, and what each of them says of it on a given day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from random import Random

from whoseword.measure.synthetic.happening import Account, Happening, Who
from whoseword.measure.synthetic.story.report import Saying
from whoseword.measure.synthetic.story.voices import (
    Voice,
    by_day,
    hearsay_of,
    held_by,
    own_voice,
    parties_of,
    voices_of,
)
from whoseword.measure.synthetic.world.world import World
from whoseword.record import How

_ODDS = (9, 6, 6, 5, 5, 3, 3, 3)


class Cast:
    """The voices of an event; each holds one account of it, whoever asks."""

    def __init__(self, rng: Random, world: World, event: Happening) -> None:
        """Draw who may be cited; ``voices`` are the likeliest first."""
        self.event = event
        self.voices = voices_of(rng, world, event)
        self.parties = parties_of(rng, world, event)
        self._rng, self._world = rng, world
        self._held: dict[str, Account] = {}

    def some(self, count: int) -> list[Voice]:
        """So many voices or fewer, the likelier more often."""
        odds = _ODDS[: len(self.voices)]
        return list(dict.fromkeys(self._rng.choices(self.voices, odds, k=count)))

    def own(self, outlet: Who, day: date, how: How = "unknown") -> Saying:
        """What an outlet says itself."""
        return replace(self.cited(outlet, day, own_voice(outlet, how=how)), own=True)

    def hearsay(self, outlet: Who, day: date) -> Saying:
        """What an outlet has from nobody in particular."""
        return self.cited(outlet, day, hearsay_of(self._rng))

    def cited(self, outlet: Who, day: date, voice: Voice) -> Saying:
        """What a voice tells an outlet."""
        if voice.key not in self._held:
            self._held[voice.key] = held_by(self._rng, self._world, self.event, voice)
        held, event = self._held[voice.key], self.event
        account = by_day(held, voice, (day - event.account.day).days)
        version = "first" if held.perpetrator == event.account.perpetrator else "other"
        origin = voice.origin(event.id, outlet)
        return Saying(event, account, version, origin, voice, (), (outlet.id,))

    def lost(self, outlet: Who, day: date, gone: Who, how: How, *, deep: bool) -> Saying:
        """What an outlet has from another whose report is not there; ``deep`` with its voice."""
        saying = self.cited(gone, day, self.some(1)[0]) if deep else self.own(gone, day)
        voice = saying.voice if deep else None
        way = (outlet.id, gone.id)
        return replace(saying, voice=voice, via=((gone, how),), way=way, own=False)


def told_apart(casts: Sequence[Cast], outlet: Who, day: date) -> list[Saying]:
    """What one voice tells of events that are easily taken for each other, each in full."""
    key = casts[0].voices[0].key
    sayings = []
    for cast in casts:
        voice = next((one for one in cast.voices if one.key == key), cast.voices[0])
        account = replace(cast.event.account, injured=None)
        said = cast.cited(outlet, day, voice)
        sayings.append(replace(said, account=account, version="first", full=True))
    return sayings
