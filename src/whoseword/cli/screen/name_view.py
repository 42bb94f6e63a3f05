"""A name of one article: its spellings, what is stated of it, what it says and what it does."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from whoseword.cli.screen.article_view import name_line
from whoseword.cli.screen.console import words
from whoseword.cli.screen.deed_view import deed_line
from whoseword.export.chains import chain_in_words, described_in
from whoseword.export.neutral import one_line
from whoseword.export.passages import tidy
from whoseword.record import Name, Reading, Statement


def name_view(reading: Reading, name: Name) -> RenderableType:
    """The name with its forms, each statement with whose word it is, its claims and deeds."""
    forms = dict.fromkeys(one_line(span.of(reading.article.text)) for span in name.spans)
    lines: list[RenderableType] = [name_line(reading, name)]
    lines.append(_under("forms here", words(", ".join(forms))))
    lines.append(_under("in", words(_article_words(reading), "dim")))
    if name.place is not None:
        place = name.place
        told = f"{place.name}, {place.country or 'country not known'}, {place.precision}"
        lines.append(_under("place", words(told)))
    return Group(*lines, *_used(reading, name))


def _used(reading: Reading, name: Name) -> Iterator[RenderableType]:
    stated = (s for s in reading.statements if s.about == name.id)
    lines = ((s.what.replace("_", " "), _stated(reading, s)) for s in stated)
    for what, line in {(what, line.plain): (what, line) for what, line in lines}.values():
        yield _under(what, line)
    for claim in reading.claims:
        if any(link.who == name.id for link in claim.chain):
            said = words(f"“{tidy(claim.text)}”").append(f"  {claim.id}", "dim")
            yield _under("a voice of", said)
    for deed in reading.deeds:
        if any(part.who == name.id for part in deed.roles):
            yield _under("part in", deed_line(reading, deed))
        elif any(where.span in name.spans for where in deed.where):
            yield _under("place of", deed_line(reading, deed))


def _stated(reading: Reading, statement: Statement) -> Text:
    line = words(statement.value, "bold")
    claim = next((c for c in reading.claims if c.id in statement.claims), None)
    if claim is not None:
        whose = chain_in_words(claim.chain, described_in(reading))
        line.append(", per ", "dim").append_text(words(whose, "cyan"))
    return line


def _article_words(reading: Reading) -> str:
    article = reading.article
    parts = (article.outlet or "outlet not known", article.published, article.title)
    return ", ".join(part for part in parts if part) + f"  {article.id[:12]}"


def _under(title: str, line: Text) -> Padding:
    return Padding(
        Text.assemble((f"{title}: ", "dim")).append_text(line), (0, 0, 0, 3), expand=False
    )
