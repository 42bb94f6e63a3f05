"""An outlet: its own articles, and what others say on its word."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from whoseword.cli.screen.console import words
from whoseword.cli.screen.layout import section
from whoseword.export.chains import chain_in_words, described_in
from whoseword.export.passages import tidy
from whoseword.export.spellings import folded
from whoseword.record import Claim, Link, Reading
from whoseword.store import Listed


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet's own articles, the readings that mention it, and which voices are its own."""

    own: tuple[Listed, ...]
    readings: tuple[Reading, ...]
    speaks: Callable[[Link], bool]

    def claims_in(self, reading: Reading) -> tuple[Claim, ...]:
        """The claims that came through it, where it is not the article's own outlet."""
        return tuple(one for one in reading.claims if any(map(self.speaks, one.chain[1:])))


def called(name: str) -> Callable[[Link], bool]:
    """Whether a voice goes by this name."""
    wanted = folded(name)
    return lambda link: link.name is not None and folded(link.name) == wanted


def outlet_parts(outlet: Outlet) -> Iterator[RenderableType]:
    """The outlet's articles, then the claims of each reading that came through it."""
    yield from section("Its own articles", [articles_view(outlet.own)] if outlet.own else ())
    for reading in outlet.readings:
        title = f"On its word in {reading.article.outlet or 'an outlet not known'}"
        yield from section(title, _claims(reading, outlet.claims_in(reading)))


def articles_view(articles: tuple[Listed, ...]) -> RenderableType:
    """A line an article."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for title in ("published", "outlet", "title", "claims", "deeds", "id"):
        table.add_column(title, justify="right" if title in ("claims", "deeds") else "left")
    for one in articles:
        numbers = (str(one.claims), str(one.deeds))
        name = words(one.title, "bold", "no title")
        told = (words(one.published), words(one.outlet, "cyan"), name)
        table.add_row(*told, *numbers, words(one.id[:12], "dim"))
    return table


def _claims(reading: Reading, claims: tuple[Claim, ...]) -> Iterator[Text]:
    described = described_in(reading)
    for claim in claims:
        line = words(f"“{tidy(claim.text)}”").append("  ")
        line.append_text(words(chain_in_words(claim.chain, described), "cyan"))
        yield line.append(f"  {claim.id}", "dim")
