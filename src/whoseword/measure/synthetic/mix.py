"""How often each thing happens in the synthetic press: rates to turn, with their defaults."""

from dataclasses import dataclass, fields

_COUNTS = ("events_per_town_week", "reports_tail", "most_reports", "digest_items")


@dataclass(frozen=True, slots=True)
class Mix:
    """Rates from 0 to 1, of events, reports or tellings as each line says; a few are counts."""

    events_per_town_week: float = 0.3
    """Mean number of events in a town and week: the span of days grows with the events."""
    reports_tail: float = 1.3
    """Exponent of Pareto's law for the reports of an event: smaller is heavier."""
    most_reports: int = 60
    """No event has more first reports than this, and none more than there are outlets."""
    twin: float = 0.04
    """Events that have a second one like it in the same town on the same day."""
    neighbour: float = 0.08
    """Events that have one like it in the nearest town a day before or after."""
    other_version: float = 0.06
    """Events told with another doer and other victims by some of their voices."""
    named_victim: float = 0.2
    """Deadly events of which one of the dead has a name."""

    own: float = 0.2
    """Reports in the outlet's own voice alone."""
    direct: float = 0.36
    """Reports that cite one to three voices themselves."""
    relay: float = 0.26
    """Reports that have it from another outlet."""
    copy: float = 0.08
    """Reports that copy another outlet's text with edits."""
    wire: float = 0.06
    """Reports that carry an agency's text under its byline."""
    hearsay: float = 0.04
    """Reports that have it "reportedly", or from "local media"."""

    lead: float = 0.3
    """Citing reports that first tell it in the outlet's own voice."""
    deep: float = 0.45
    """Relays that tell the voice behind the outlet that they have it from."""
    lost: float = 0.15
    """Relays whose source is not among the readings."""
    translated: float = 0.15
    """Relays of a text in another language."""
    credited: float = 0.5
    """Copies that name the outlet that they were taken from."""
    first_hand: float = 0.5
    """Voices able to know at first hand of which the words say so."""
    seen: float = 0.1
    """Reports in the own voice that a correspondent saw, or that rest on a video."""

    responsibility: float = 0.15
    """Events that their doer claims, where someone reports it."""
    denial: float = 0.12
    """Events that the accused denies."""
    accusation: float = 0.06
    """Events that an enemy of the doer lays to it."""
    contradiction: float = 0.15
    """Voices whose toll differs from what happened."""
    kind_noise: float = 0.08
    """Tellings that call the event by a kind near to it."""
    revision: float = 0.2
    """Reports followed by one of the same outlet and voice with a higher toll."""
    correction: float = 0.03
    """Reports followed by a correction of their toll."""

    no_doer: float = 0.3
    """Tellings that leave out who did it."""
    no_toll: float = 0.15
    """Tellings that leave out how many died."""
    vague_toll: float = 0.25
    """Tolls told as "at least", "more than" or "dozens"."""
    vague_place: float = 0.12
    """Places told as near a town, as a province or as a country."""
    vague_day: float = 0.12
    """Days told as a week or a month."""
    no_day: float = 0.12
    """Tellings without a time."""
    undated: float = 0.08
    """Articles without a publication date."""

    spelling: float = 0.3
    """Names told in another spelling than the commonest."""
    alias: float = 0.2
    """Names told by an alias: a short form, a kunya, a handle."""
    stated_alias: float = 0.3
    """Persons with a kunya whose telling states it beside the name."""
    same_name: float = 0.15
    """Persons who share given name and kunya with an earlier person of their country."""

    digest: float = 0.04
    """Digests for every report of a week."""
    digest_items: int = 5
    """Mean number of items of a digest."""
    open_citation: float = 0.2
    """Items of a digest closed by two outlets, of which it is not said which covers what."""
    background: float = 0.1
    """Reports that mention an older event."""
    detail: float = 0.7
    """Tellings that end in a circumstance which no field of the record holds."""
    padding: float = 0.5
    """Reports with sentences that tell of no deed."""

    def __post_init__(self) -> None:
        """Refuse a rate outside 0 to 1, and a press without any reports."""
        for one in fields(self):
            value = getattr(self, one.name)
            if value < 0 or (one.name not in _COUNTS and value > 1):
                raise ValueError(f"not a rate: {one.name} is {value}")
        if min(self.events_per_town_week, self.reports_tail, self.most_reports) <= 0:
            raise ValueError("a press needs events and reports")
        if not self.own + self.direct + self.relay + self.hearsay:
            raise ValueError("a press needs reports that do not copy")
