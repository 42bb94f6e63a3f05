"""An entity: its names and what ties them, and everything said of it with whose word it is."""

from collections.abc import Iterable, Iterator
from typing import Any

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.text import Text

from whoseword.cli.screen.console import words
from whoseword.cli.screen.layout import indented, section, under, whose_word
from whoseword.cli.screen.told import Told
from whoseword.export.dates import date_in_words
from whoseword.export.face import UNREVIEWED
from whoseword.export.weighed_words import NAME_WORDS, title_of
from whoseword.record import Claim, Entity, EntityStatement, Event, Name, Reading, Tie

_MOST_MENTIONS = 12
_SHORT = 18


def entity_view(
    entity: Entity, told: Told, ties: Iterable[Tie], beside: Told, events: Iterable[Event]
) -> RenderableType:
    """The entity's face, names, statements, where it is mentioned, what is open, its events.

    ``beside`` has the articles of both sides of the ties.
    """
    mentions = tuple(_mentions(entity, told))
    more = [indented(words(f"and {len(mentions) - _MOST_MENTIONS} more", "dim"))]
    return Group(
        _face(entity, told),
        *section("Said of it", _statements(entity, told)),
        *section("Mentioned in", mentions[:_MOST_MENTIONS]),
        *(more if len(mentions) > _MOST_MENTIONS else ()),
        *section("Perhaps the same: nobody has decided", _open(entity, beside, ties)),
        *section("In events", (_event(one) for one in events)),
    )


def entity_values(entity: Entity, told: Told) -> RenderableType:
    """The entity's face and every statement with each claim that makes it."""
    return Group(_face(entity, told), *section("Said of it", _statements(entity, told)))


def _face(entity: Entity, told: Told) -> RenderableType:
    head = words(entity.name, "bold")
    head.append(
        f"  {entity.kind}" + (f", {entity.tier.replace('-', ' ')}" if entity.tier else ""), "dim"
    )
    lines = [head]
    lines += [_name(entity, told, at) for at in range(1, len(entity.names))]
    count = len(entity.mentions)
    lines.append(
        words(f"{count} names in {len(told.readings)} articles held to be one", "dim")
        if count > 1
        else words("one name in one article" if count else "known as an article's outlet", "dim")
    )
    return Panel(
        Group(*lines),
        border_style="cyan",
        title=Text(entity.id, "dim"),
        title_align="left",
        subtitle=Text(UNREVIEWED, "dim"),
        subtitle_align="right",
    )


def _name(entity: Entity, told: Told, at: int) -> Text:
    name = entity.names[at]
    line = Text.assemble(("also ", "dim")).append_text(words(name.text, "bold"))
    line.append(f"  {NAME_WORDS[name.how]}", "dim")
    whose = [whose_word(reading, claim) for reading, claim in told.claims_of(name.claims)]
    if whose:
        line.append(" by ", "dim").append_text(Text("; ").join(whose))
    return line


def _statements(entity: Entity, told: Told) -> Iterator[RenderableType]:
    """Each value once, and under it a line for each claim that says it."""
    for statement in entity.statements:
        head = Text.assemble((f"{statement.what.replace('_', ' ')}: ", "dim"))
        head.append_text(words(statement.value, "bold"))
        if statement.count is not None:
            head.append(f" ({statement.count})")
        claims = tuple(told.claims_of(statement.claims))
        head.append(f"  {_counted(len(claims))}" if claims else "", "dim")
        lines = [_claim(reading, claim) for reading, claim in claims]
        yield under(head, lines or _by_the_article(entity, statement, told))


def _claim(reading: Reading, claim: Claim) -> Text:
    day = reading.article.published
    when = date_in_words(day) if day else "no date"
    return whose_word(reading, claim).append(f"  {when}  {claim.id}", "dim")


def _counted(claims: int) -> str:
    return "1 claim" if claims == 1 else f"{claims} claims"


def _by_the_article(entity: Entity, statement: EntityStatement, told: Told) -> Iterator[Text]:
    """Where a statement stands that is in nobody's claim."""
    for reading in told.readings:
        stated = (one for one in reading.statements if one.about in entity.mentions)
        if any((one.what, one.value) == (statement.what, statement.value) for one in stated):
            yield words(reading.article.outlet, "cyan").append(", in its own text", "dim")


def _mentions(entity: Entity, told: Told) -> Iterator[Text]:
    for reading, name in named_in(told, frozenset(entity.mentions)):
        article = reading.article
        line = words(article.outlet, "cyan", "outlet not known")
        day = date_in_words(article.published) if article.published else "no date"
        line.append(f"  {day}  as ", "dim").append_text(words(name.text))
        yield line.append(f"  {name.id}", "dim")


def named_in(told: Told, ids: frozenset[str]) -> Iterator[tuple[Reading, Name]]:
    """The Names of these ids with their readings, in the order of publication."""
    for reading in sorted(told.readings, key=lambda one: one.article.published or "9"):
        yield from ((reading, name) for name in reading.names if name.id in ids)


def _open(entity: Entity, beside: Told, ties: Iterable[Tie]) -> Iterator[Text]:
    for tie in ties:
        if tie.verdict == "open":
            other = tie.right if tie.left in entity.sides else tie.left
            line = side_of(other, beside).append(f"  {tie.text}", "dim")
            yield line.append(f"  {other[:_SHORT]}", "dim")


def side_of(identity: str, told: Told) -> Text:
    """The name that a side of a tie is, or the outlet of the article that it is."""
    found = next(named_in(told, frozenset({identity})), None)
    if found is not None:
        return words(found[1].text, "bold")
    outlets = (one.article.outlet for one in told.readings if one.article.id == identity)
    return words(next(outlets, None), "bold cyan", "an outlet whose article is gone")


def _event(event: Event) -> Text:
    line = words(title_of(event))
    count = "1 report" if event.reports == 1 else f"{event.reports} reports"
    return line.append(f"  {count}  {event.id}", "dim")


def statements_as_json(entity: Entity, told: Told) -> Iterator[dict[str, Any]]:
    """One object for each value that is said of the entity, with whose word it is."""
    for one in entity.statements:
        yield {
            "entity": entity.id,
            "what": one.what,
            "value": one.value,
            "count": one.count,
            "claims": one.claims,
            "per": [
                whose_word(reading, claim).plain for reading, claim in told.claims_of(one.claims)
            ],
        }
