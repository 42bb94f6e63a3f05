"""The outlets and dates that close an item: "Harbour Courier, March 7, 2031"."""

from collections.abc import Iterable
from dataclasses import dataclass
from textwrap import shorten

from whoseword.export.dates import dates_in_words
from whoseword.record import Citation, Claim, Reading

UNKNOWN_OUTLET = "outlet not known"
_LONGEST_TITLE = 60


@dataclass(frozen=True, slots=True)
class CitedSource:
    """An outlet and the dates (EDTF) of its reports; ``cited`` when we read of it, not it."""

    outlet: str
    dates: tuple[str, ...]
    cited: bool


def sources_of(reading: Reading, claims: Iterable[Claim]) -> tuple[CitedSource, ...]:
    """The article's outlet with its date, then the citations that close the claims' words."""
    article = reading.article
    own = (article.published,) if article.published else ()
    found = [CitedSource(article.outlet or _untold(article.title), own, cited=False)]
    claims = tuple(claims)
    found.extend(
        CitedSource(citation.outlet, citation.dates, cited=True)
        for citation in reading.citations
        if any(_covers(citation, claim) for claim in claims)
    )
    return merged(found)


def merged(sources: Iterable[CitedSource]) -> tuple[CitedSource, ...]:
    """One entry an outlet, its dates together, articles read before those only cited."""
    dates: dict[tuple[bool, str], list[str]] = {}
    for source in sources:
        dates.setdefault((source.cited, source.outlet), []).extend(source.dates)
    return tuple(
        CitedSource(outlet, tuple(dict.fromkeys(told)), cited)
        for (cited, outlet), told in sorted(dates.items(), key=lambda entry: entry[0][0])
    )


def sources_in_words(sources: Iterable[CitedSource]) -> str:
    """As the content of one bracket: "Coast Watch, March 8, 2031, citing Lantern Portal"."""
    sources = tuple(sources)
    read = "; ".join(_told(source) for source in sources if not source.cited)
    cited = "; ".join(_told(source) for source in sources if source.cited)
    return f"{read}, citing {cited}" if cited else read


def _untold(title: str | None) -> str:
    """What stands for an outlet that is not known: the article's title, where it has one."""
    if title is None:
        return UNKNOWN_OUTLET
    short = shorten(title, _LONGEST_TITLE, placeholder=" …")
    return f"{UNKNOWN_OUTLET}, “{short}”"


def _told(source: CitedSource) -> str:
    if not source.dates:
        return source.outlet if source.cited else f"{source.outlet}, date not known"
    return f"{source.outlet}, {dates_in_words(source.dates)}"


def _covers(citation: Citation, claim: Claim) -> bool:
    return claim.id in citation.claims or any(
        scope.overlap(said) for scope in citation.scope for said in claim.said
    )
