"""An article: its text with the claims in it, and what it says in lists."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from whoseword.cli.screen.console import words
from whoseword.cli.screen.deed_view import deed_line
from whoseword.cli.screen.marked import SAID, TRIGGER, VOICE, marked
from whoseword.export.chains import chain_in_words, described_in
from whoseword.export.dates import date_in_words
from whoseword.record import Article, Claim, Name, Reading, Span


def article_view(reading: Reading) -> RenderableType:
    """The article with its claims numbered where they stand, then deeds, names and notes."""
    claims = tuple(claim for claim in reading.claims if claim.status != "rejected")
    return Group(
        Panel(_face(reading.article), border_style="cyan"),
        *_paragraphs(reading, claims),
        *_listed("Deeds", [deed_line(reading, deed) for deed in reading.deeds]),
        *_listed("Names", [name_line(reading, name) for name in reading.names]),
        *_listed("Differ", [words(conflict.text, "yellow") for conflict in reading.conflicts]),
        *_listed("Notes", [words(note.text, "dim") for note in reading.notes]),
    )


def name_line(reading: Reading, name: Name) -> Text:
    """A name in one line: kind, tier, and what is stated of it."""
    line = words(name.text, "bold")
    line.append(f"  {name.kind}" + (f", {name.tier.replace('-', ' ')}" if name.tier else ""), "dim")
    stated = ((s.what, s.value) for s in reading.statements if s.about == name.id)
    for what, value in dict.fromkeys(stated):
        line.append(f"  {what.replace('_', ' ')}: ", "dim").append_text(words(value))
    return line.append(f"  {name.id}", "dim")


def _face(article: Article) -> RenderableType:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(style="dim", no_wrap=True)
    table.add_column()
    published = date_in_words(article.published) if article.published else None
    basis = f"  ({article.published_basis})" if article.published_basis else ""
    table.add_row("title", words(article.title, "bold"))
    table.add_row("outlet", words(article.outlet))
    table.add_row("published", words(published).append(basis, "dim"))
    if article.url:
        table.add_row("address", words(article.url))
    table.add_row("id", words(article.id, "dim"))
    return table


def _paragraphs(reading: Reading, claims: tuple[Claim, ...]) -> Iterator[RenderableType]:
    """Each block of the text with what is said in colour, and under it whose word that is."""
    described = described_in(reading)
    marks: list[tuple[Span, str]] = [(span, SAID) for claim in claims for span in claim.said]
    marks += [(link.span, VOICE) for c in claims for link in c.chain if link.span is not None]
    marks += [(deed.trigger, TRIGGER) for deed in reading.deeds]
    for block in reading.article.blocks:
        text = marked(reading.article, block.span, marks)
        if block.kind == "heading":
            text.stylize("bold underline")
        yield Text()
        yield text
        for claim in claims:
            if len(claim.chain) > 1 and block.span.start <= claim.said[0].start < block.span.end:
                line = words(chain_in_words(claim.chain, described), "cyan")
                line.append(f"  {claim.id}", "dim")
                yield Padding(
                    Text.assemble(("↳ ", "cyan")).append_text(line), (0, 0, 0, 3), expand=False
                )


def _listed(title: str, lines: list[Text]) -> Iterator[RenderableType]:
    if lines:
        yield Text()
        yield Text(title, "bold underline")
        for line in lines:
            yield Padding(line, (0, 0, 0, 3), expand=False)
