"""Why mentions are one event or one entity, why origins are independent or not, why a grade."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from whoseword.cli.screen.console import words
from whoseword.cli.screen.continued_view import reason_lines
from whoseword.cli.screen.deed_view import deed_line
from whoseword.cli.screen.entity_view import named_in, side_of
from whoseword.cli.screen.event_view import origin_line, values_of
from whoseword.cli.screen.judgement_view import judgement_line
from whoseword.cli.screen.layout import section, under, whose_word
from whoseword.cli.screen.told import Told
from whoseword.export.passages import tidy
from whoseword.export.weighed_words import (
    FIELD_WORDS,
    STATE_WORDS,
    grade_in_words,
    origin_in_words,
    title_of,
    value_in_words,
)
from whoseword.judging import Attached
from whoseword.record import (
    Continued,
    Entity,
    Event,
    Joined,
    Origin,
    Pair,
    State,
    Tie,
    Verdict,
    Version,
)

_STATES: tuple[State, ...] = ("established", "not_established", "not_recorded")
_VERDICTS: Mapping[Verdict, str] = {
    "same": "Held to be one",
    "open": "Left open: nobody has decided",
    "different": "Held apart",
}
_BITS = "Each bit doubles how much likelier such likeness is in reports of one event than of two."
_UNDECIDED = "none: this is the machine's value, unreviewed"


def why_event(
    event: Event,
    told: Told,
    continued: Iterable[Continued],
    judged: Sequence[Attached] = (),
) -> RenderableType:
    """Each merge with its bits, chains that go on, the rule of each pair, why graded so."""
    return Group(
        words(f"event {event.id}: {title_of(event)}", "bold"),
        *section("Why these are one event", _merges(event.joined, told)),
        *section("Chains that go on in another article", reason_lines(continued, told)),
        *section("Why its origins are independent, or not", _pairs(event.pairs, event)),
        *section("Why judged so", _grades(event)),
        *_judgements(judged),
    )


def why_version(event: Event, version: Version, told: Told) -> RenderableType:
    """The deeds that tell this version, and the merges among them."""
    mine = frozenset(version.deeds)
    among = [one for one in event.joined if {one.left, one.right} <= mine]
    rule = "Deeds that agree on who did it and who suffered are one version."
    return Group(
        words(f"version {version.id} of event {event.id}: {title_of(event)}", "bold"),
        words(rule, "dim"),
        *section("Deeds", (_deed(one, told) for one in version.deeds)),
        *section("Why these are one event", _merges(among, told)),
        *section("On whose word", _claims(version.claims, told)),
    )


def why_origin(event: Event, origin: Origin, told: Told) -> RenderableType:
    """The claims that end at this voice, and what is known of it beside each other one."""
    mine = [pair for pair in event.pairs if origin.id in (pair.left, pair.right)]
    return Group(
        words(f"origin {origin.id} of event {event.id}: {title_of(event)}", "bold"),
        origin_line(origin),
        *section("The claims that end there", _claims(origin.claims, told)),
        *section("Independent of the others?", _pairs(mine, event, origin)),
    )


def why_entity(
    entity: Entity, told: Told, ties: Sequence[Tie], judged: Sequence[Attached] = ()
) -> RenderableType:
    """Every verdict on a pair of mentions, by its rule."""
    parts: list[RenderableType] = [words(f"entity {entity.id}: {entity.name}", "bold")]
    for verdict, title in _VERDICTS.items():
        chosen = [one for one in ties if one.verdict == verdict]
        parts += section(title, _ties(chosen, told))
    if len(parts) == 1:
        parts.append(words("it has one mention, which is held against no other", "dim"))
    return Group(*parts, *_judgements(judged))


def _judgements(judged: Sequence[Attached]) -> Iterator[RenderableType]:
    """What people decided of it, oldest first."""
    undecided = [words(_UNDECIDED, "dim")]
    yield from section("People's judgements", map(judgement_line, judged) if judged else undecided)


def _merges(joined: Sequence[Joined], told: Told) -> Iterator[RenderableType]:
    """The two deeds of each merge, its bits, and what speaks for and against."""
    if joined:
        yield words(_BITS, "dim italic")
    for one in joined:
        head = Text.assemble((f"{one.weight:+.1f} bits", "bold green"))
        reasons = words("; ".join(reason.text for reason in one.reasons), "dim")
        yield under(head, (_deed(one.left, told), _deed(one.right, told), reasons))


def _deed(identity: str, told: Told) -> Text:
    found = told.deeds.get(identity)
    if found is None:
        return words(f"{identity}, whose article is gone", "dim")
    reading, deed = found
    return deed_line(reading, deed).append("  ").append_text(words(reading.article.outlet, "cyan"))


def _pairs(
    pairs: Sequence[Pair], event: Event, of: Origin | None = None
) -> Iterator[RenderableType]:
    """The pairs by state and rule; of one origin, only who stands beside it is told."""
    names = {one.id: origin_in_words(one) for one in event.origins}
    if not pairs:
        yield from (words(reason) for reason in event.independence.reasons)
    for state in _STATES:
        rules: dict[str, list[str]] = {}
        for pair in (one for one in pairs if one.state == state):
            both = [names[one] for one in (pair.left, pair.right) if of is None or one != of.id]
            rules.setdefault(f"{pair.text} ({pair.rule})", []).append(" + ".join(both))
        for text, couples in rules.items():
            head = Text.assemble((f"{STATE_WORDS[state]}: ", "bold")).append_text(words(text))
            yield under(head, [words("; ".join(couples), "cyan")])


def _grades(event: Event) -> Iterator[RenderableType]:
    """The event's own grade, then those of the values, each sentence once."""
    first = Text.assemble(("that it happened: ", "bold"))
    yield first.append_text(words(grade_in_words(event.grade)))
    told: dict[str, list[str]] = {}
    for field, values in values_of(event):
        for value in values:
            said = f"{FIELD_WORDS[field]} {value_in_words(value.value)}"
            told.setdefault(grade_in_words(value.grade), []).append(said)
    for sentence, values_so in told.items():
        yield under(words(sentence), [words("; ".join(values_so), "cyan")])


def _claims(ids: Iterable[str], told: Told) -> Iterator[Text]:
    for reading, claim in told.claims_of(ids):
        line = words(f"“{tidy(claim.text)}”").append("  ")
        yield line.append_text(whose_word(reading, claim)).append(f"  {claim.id}", "dim")


def _ties(ties: Iterable[Tie], told: Told) -> Iterator[RenderableType]:
    """The pairs of mentions by the rule that judged them; an outlet's own article has its id."""
    rules: dict[str, list[Text]] = {}
    for tie in ties:
        both = Text(" + ").join(_mention(one, told) for one in (tie.left, tie.right))
        rules.setdefault(f"{tie.text} ({tie.rule})", []).append(both)
    for text, couples in rules.items():
        yield under(words(text), couples)


def _mention(identity: str, told: Told) -> Text:
    found = next(named_in(told, frozenset({identity})), None)
    if found is None:
        return side_of(identity, told).append(f", whose article is {identity[:12]}", "dim")
    reading, name = found
    line = words(name.text, "bold").append(" in ", "dim")
    return line.append_text(words(reading.article.outlet, "cyan")).append(f" {name.id}", "dim")
