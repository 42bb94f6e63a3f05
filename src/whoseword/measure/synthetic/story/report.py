"""A report before it has words: its outlet and day, and what it says on whose word."""

from dataclasses import dataclass
from datetime import date

from whoseword.measure.synthetic.happening import Account, Happening, Who
from whoseword.measure.synthetic.story.voices import Voice
from whoseword.measure.synthetic.truth import TrueOrigin
from whoseword.record import How

Source = tuple[int, int]
"""The number of a report, and which of its lines is meant."""


@dataclass(frozen=True, slots=True)
class Saying:
    """What one line of a report says of an event, and the chain as it tells it.

    ``via`` are the outlets it is had from, as told; ``voice`` who speaks behind them, None where
    that is not told. ``own``: the outlet speaks itself. ``bare`` leaves out doer and toll;
    ``full`` tells all that the account holds.
    """

    event: Happening
    account: Account
    version: str
    origin: TrueOrigin
    voice: Voice | None
    via: tuple[tuple[Who, How], ...]
    way: tuple[str, ...]
    sources: tuple[Source, ...] = ()
    own: bool = False
    bare: bool = False
    full: bool = False
    background: bool = False

    @property
    def ends(self) -> bool:
        """Whether the chain as told names the origin, and the outlet that heard one unnamed."""
        hearer = self.via[-1][0].id if self.via else self.way[0]
        if self.own:
            return len(self.way) == 1
        if self.voice is None:
            return self.origin.institution == hearer
        return self.voice.named or hearer == self.way[-1]

    @property
    def denies(self) -> bool:
        """Whether it is a denial."""
        return self.voice is not None and self.voice.stance == "denies"


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence or two of a report; ``wording`` is the seed of its words, so copies agree.

    ``padding`` stands where the line says nothing of an event, ``opening`` before its sentence.
    ``cited`` closes it as an item of a digest. ``day`` is the one from which its words tell days.
    """

    saying: Saying | None
    wording: int
    day: date
    padding: str = ""
    opening: str = ""
    cited: tuple[tuple[Who, tuple[date, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """A report; ``dated`` false where the article hides its day.

    ``root`` is the number of the report that it copies, ``credit`` whom it names for that, in a
    ``byline`` or in a last sentence. A ``digest`` has a heading with the town above its items.
    """

    number: int
    outlet: Who
    day: date
    dated: bool
    lines: tuple[Line, ...]
    root: int | None = None
    credit: Who | None = None
    byline: bool = False
    digest: bool = False


@dataclass(frozen=True, slots=True)
class Coverage:
    """All first reports of an event; ``lost`` are outlets, by id, without reports of theirs."""

    event: Happening
    reports: tuple[Report, ...]
    lost: frozenset[str]
