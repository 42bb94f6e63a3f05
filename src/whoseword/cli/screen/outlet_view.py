"""An outlet: its own articles, and what others say on its word."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from whoseword.cli.screen.console import words
from whoseword.export.chains import chain_in_words, described_in
from whoseword.export.passages import tidy
from whoseword.export.spellings import folded
from whoseword.record import Claim, Reading
from whoseword.store import Listed


def outlet_view(
    name: str, own: tuple[Listed, ...], readings: tuple[Reading, ...]
) -> RenderableType:
    """The outlet's articles, then the claims of the readings that came through it."""
    parts: list[RenderableType] = [words(name, "bold cyan").append("  outlet", "dim")]
    if own:
        parts += [Text.assemble(("Its articles", "bold underline")), articles_view(own)]
    for reading in readings:
        cited = tuple(claims_through(reading, name))
        if cited:
            title = words(f"On its word in {reading.article.outlet or 'an outlet not known'}")
            title.stylize("bold underline")
            parts += [Text(), title, *_claims(reading, cited)]
    return Group(*parts)


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


def claims_through(reading: Reading, name: str) -> Iterator[Claim]:
    """The claims that came through a voice of this name, the article's own outlet left out."""
    wanted = folded(name)
    for claim in reading.claims:
        if any(link.name and folded(link.name) == wanted for link in claim.chain[1:]):
            yield claim


def _claims(reading: Reading, claims: tuple[Claim, ...]) -> Iterator[RenderableType]:
    described = described_in(reading)
    for claim in claims:
        line = words(f"“{tidy(claim.text)}”").append("  ")
        line.append_text(words(chain_in_words(claim.chain, described), "cyan"))
        yield Padding(line.append(f"  {claim.id}", "dim"), (0, 0, 0, 3), expand=False)
