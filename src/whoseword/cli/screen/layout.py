"""How views of what weighing gave are laid out: sections, and lines under a line."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from whoseword.cli.screen.console import words
from whoseword.export.chains import chain_in_words, described_in
from whoseword.record import Claim, Reading


def section(title: str, lines: Iterable[RenderableType]) -> Iterator[RenderableType]:
    """A title with its lines under it; nothing where there are none."""
    lines = tuple(lines)
    if lines:
        yield Text()
        yield words(title, "bold underline")
        yield from (indented(line) for line in lines)


def under(head: Text, lines: Iterable[RenderableType]) -> RenderableType:
    """A line with others indented under it, so that what wraps stays with its own."""
    return Group(head, *(indented(line) for line in lines))


def indented(line: RenderableType) -> Padding:
    """The line moved in by three."""
    return Padding(line, (0, 0, 0, 3), expand=False)


def whose_word(reading: Reading, claim: Claim) -> Text:
    """Whose word a claim is, and in which outlet it stands."""
    line = words(chain_in_words(claim.chain, described_in(reading)), "cyan")
    if len(claim.chain) > 1:
        line.append(", in ", "dim").append_text(words(reading.article.outlet))
    return line
