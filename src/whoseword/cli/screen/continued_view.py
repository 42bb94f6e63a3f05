"""Where the chain of a claim goes on: in the cited outlet's own article, and on from there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from whoseword.cli.screen.console import words
from whoseword.cli.screen.layout import under, whose_word
from whoseword.cli.screen.told import Told
from whoseword.export.dates import date_in_words
from whoseword.export.passages import tidy
from whoseword.record import Claim, Continued, Reading

Onward = Mapping[str, Sequence[Continued]]
"""By a claim's id, where it goes on; as far as the chains lead."""


def continued_view(claim: str, onward: Onward, told: Told) -> RenderableType:
    """The articles that the claim's chain goes on in, each under the one that led to it."""
    return Group(*_going_on(claim, onward, told, (claim,)))


def circle_lines(continued: Iterable[Continued], told: Told) -> Iterator[Text]:
    """The claims of a circle, each with whom it cites."""
    in_circle = (one.claim for one in continued if one.circle)
    yield from (_line(*found) for found in told.claims_of(dict.fromkeys(in_circle)))


def reason_lines(continued: Iterable[Continued], told: Told) -> Iterator[RenderableType]:
    """Each claim whose chain goes on, under the reason why it does."""
    for one in continued:
        yield under(words(one.reason), (_line(*found) for found in told.claims_of([one.claim])))


def _going_on(
    claim: str, onward: Onward, told: Told, way: tuple[str, ...]
) -> Iterator[RenderableType]:
    for one in onward.get(claim, ()):
        head = Text.assemble(("↪ ", "cyan")).append_text(words(one.reason))
        if one.circle:
            head.append("  a circle: each has it from the next", "bold yellow")
        yield under(head, _claims(one, onward, told, way))


def _claims(
    one: Continued, onward: Onward, told: Told, way: tuple[str, ...]
) -> Iterator[RenderableType]:
    for reading, claim in told.claims_of(one.continues):
        line = _line(reading, claim)
        if claim.id in way:
            yield line.append("  back where this chain began", "bold yellow")
        else:
            yield under(line, _going_on(claim.id, onward, told, (*way, claim.id)))


def _line(reading: Reading, claim: Claim) -> Text:
    day = reading.article.published
    line = (
        words(f"“{tidy(claim.text)}”", "italic")
        .append("  ")
        .append_text(whose_word(reading, claim))
    )
    return line.append(f"  {date_in_words(day) if day else 'no date'}  {claim.id}", "dim")
