"""Everything that people decided over many articles, in the one form in which weighing takes it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from whoseword.weighing.entity import Identity
from whoseword.weighing.event import NOTHING_JUDGED, Happening, Judged
from whoseword.weighing.ruled import (
    NO_VOICES,
    Choice,
    Graded,
    Interest,
    OnEvent,
    Rated,
    Voices,
    holder_of,
)


@dataclass(frozen=True, slots=True)
class Rulings:
    """Judgements over many articles, oldest first, tied to what the readings hold now.

    Parts that are in no reading at hand count for nothing: rulings on more than is weighed do no
    harm, so long as all articles of each judgement are weighed together.
    """

    identities: tuple[Identity, ...] = ()
    judged: Judged = NOTHING_JUDGED
    choices: tuple[Choice, ...] = ()
    graded: tuple[Graded, ...] = ()
    rated: tuple[Rated, ...] = ()
    interests: tuple[Interest, ...] = ()

    def by_event(self, happenings: Iterable[Happening]) -> Mapping[str, OnEvent]:
        """What was decided of each happening, by its id; those that nobody touched are left out."""
        if not (self.choices or self.graded):
            return {}
        home = {deed: one.id for one in happenings for deed in one.deeds}
        choices: dict[str, dict[str, Choice]] = {}
        graded: dict[str, dict[type, Graded]] = {}
        for choice in self.choices:
            event = holder_of(choice.deeds, home)
            if event is not None:
                choices.setdefault(event, {})[choice.field] = choice
        for grade in self.graded:
            event = holder_of(grade.deeds, home)
            if event is not None:
                graded.setdefault(event, {})[type(grade.mark)] = grade
        return {
            event: OnEvent(
                tuple(choices.get(event, {}).values()), tuple(graded.get(event, {}).values())
            )
            for event in dict.fromkeys((*choices, *graded))
        }

    @property
    def on_deeds(self) -> tuple[tuple[str, ...], ...]:
        """The deeds of each decision on an event."""
        on: tuple[Choice | Graded, ...] = (*self.choices, *self.graded)
        return tuple(one.deeds for one in on)

    @property
    def mentions(self) -> frozenset[str]:
        """The mentions of whom something was judged as a voice."""
        return frozenset(id_ for one in self._voices for id_ in one.mentions)

    def voices_of(self, home: Mapping[str, str]) -> Voices:
        """What was judged of voices; ``home`` gives the entity that each mention has now."""
        if not (self.rated or self.interests):
            return NO_VOICES
        letters = ((holder_of(one.mentions, home), one) for one in self.rated)
        parties = ((holder_of(one.mentions, home), one) for one in self.interests)
        return Voices(
            {entity: one for entity, one in parties if entity is not None},
            tuple(one for one in self.interests if one.claims),
            {entity: one for entity, one in letters if entity is not None},
        )

    def holders(self, home: Mapping[str, str]) -> tuple[str | None, ...]:
        """The entity that each judgement on a voice is on, None where there is none."""
        return tuple(holder_of(one.mentions, home) for one in self._voices)

    @property
    def _voices(self) -> tuple[Rated | Interest, ...]:
        return (*self.rated, *self.interests)


NO_RULINGS = Rulings()
