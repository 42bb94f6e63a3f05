"""What writing one line of a report needs at hand, and how names come out of it."""

from dataclasses import dataclass
from datetime import date
from random import Random

from whoseword.measure.synthetic.happening import Who
from whoseword.measure.synthetic.mix import Mix
from whoseword.measure.synthetic.text.draft import Said
from whoseword.measure.synthetic.text.page import Page
from whoseword.record import Span


@dataclass(frozen=True, slots=True)
class Pen:
    """A page, the chances of one line, the rates, and the days: of writing and of publication.

    ``shown`` is the publication date that the article gives, None where it hides it;
    ``heading`` is the town above the items of a digest.
    """

    page: Page
    rng: Random
    mix: Mix
    written: date
    published: date
    shown: str | None
    heading: Span | None = None

    def chance(self, rate: float) -> bool:
        """Whether something of this rate happens."""
        return self.rng.random() < rate

    def name(self, who: Who) -> Span:
        """The name of somebody, put to the page in one of its spellings or by an alias."""
        drawn, text = self.rng.random(), who.names[0]
        if who.aliases and drawn < self.mix.alias:
            text = self.rng.choice(who.aliases)
        elif len(who.names) > 1 and self.rng.random() < self.mix.spelling:
            text = self.rng.choice(who.names[1:])
        return self.page.name(who, text)

    def alias(self, who: Who) -> Said | None:
        """The kunya or the nom de guerre of somebody, at times put beside the name."""
        if who.title != "commander" or not self.chance(self.mix.stated_alias):
            return None
        self.page.put(" (known as ")
        span = self.page.name(who, who.aliases[0], stated=True)
        self.page.put(")")
        return Said(who.id, "alias", who.aliases[0], span)

    def full_name(self, who: Who) -> Span:
        """The name of somebody in its fullest form, in one of its spellings."""
        text = who.names[0]
        if len(who.names) > 1 and self.chance(self.mix.spelling):
            text = self.rng.choice(who.names[1:])
        return self.page.name(who, text)
