"""``whoseword weigh``: what the articles of a record amount to together."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

import click
from rich.table import Table

from whoseword.cli.options import json_option, record_option, settings_of
from whoseword.cli.screen.console import is_terminal, json_line, say, show, words
from whoseword.cli.shaped import Shaped
from whoseword.cli.weighing import Beside, weigh_desk
from whoseword.desk.desk import open_desk
from whoseword.export.weighed_words import STATE_WORDS
from whoseword.judging import Orphan
from whoseword.record import State
from whoseword.store import Weighing


@click.command("weigh", cls=Shaped, example=("whoseword weigh", "whoseword versions v-4dd043"))
@click.option("--anew", is_flag=True, help="Weigh every article again, not only what came since.")
@record_option
@json_option
def command(*, anew: bool, record: str | None, as_json: bool) -> None:
    """Weigh the articles against each other: copies, entities, events, origins and grades.

    Made from the readings and from what people judged, and from nothing else: weighing again
    gives the same. What was weighed stays, and what came or was judged since is weighed beside
    it. Nobody's figures are averaged, and only a person chooses a value. What was rejected is left
    out; judgements that wait for articles, or find no place any more, are counted.
    """
    settings = settings_of(record)
    with open_desk(settings, writing=True) as desk:
        weighed = weigh_desk(desk, settings, anew=anew)
        _say_orphans(weighed.orphans)
        told = figures_of(weighed, desk.store.weighings.state())
    if as_json or not is_terminal():
        json_line(told)
        return
    if not weighed.anew and not weighed.articles:
        show(words(f"nothing came since the record was weighed: {_in_all(told)}"))
        return
    show(figures_table(told))
    if weighed.result.events:
        first = max(weighed.result.events, key=lambda event: event.reports)
        show(words(f"next: whoseword show {first.id}, whoseword versions {first.id}", "dim"))


def _say_orphans(orphans: tuple[Orphan, ...]) -> None:
    """Say how many judgements wait for articles, and how many find no place in theirs."""
    waiting = sum(one.reason == "no_article" for one in orphans)
    lost = len(orphans) - waiting
    if waiting:
        say(f"judgements that wait for articles that are not here: {waiting}")
    if lost:
        say(f"judgements that find no place any more: {lost} (whoseword explain ARTICLE)")


def figures_of(weighed: Beside, state: Weighing | None) -> dict[str, Any]:
    """What weighing came to, in numbers: what is new or changed, and how much there is in all."""
    result = weighed.result
    independence = Counter(event.independence.state for event in result.events)
    return {
        "articles": weighed.articles,
        "events": len(result.events),
        "events_of_several_reports": sum(event.reports > 1 for event in result.events),
        "events_that_differ": sum(bool(one.in_conflict) for one in result.events),
        "entities": len(result.entities),
        "entities_of_several_mentions": sum(len(one.mentions) > 1 for one in result.entities),
        "pairs_left_open": sum(tie.verdict == "open" for tie in result.ties),
        "copies": len(result.copies),
        "chains_continued": len(result.continued),
        "circles": sum(one.circle for one in result.continued),
        "independence": {state: independence[state] for state in STATE_WORDS},
        "anew": weighed.anew,
        "record": None if state is None else {"articles": state.articles, **state.made},
    }


def figures_table(told: dict[str, Any]) -> Table:
    """The numbers with what each counts."""
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(justify="right", style="bold")
    table.add_column()
    table.add_column()
    if not told["anew"]:
        table.caption = f"new or changed, beside what was weighed before: {_in_all(told)}"
        table.caption_justify = "left"
    for name, what, more in _LINES:
        table.add_row(str(told[name]), what, words(more.format(**told), "dim"))
    for state, count in told["independence"].items():
        table.add_row(str(count), STATE_WORDS[state], words(_STATE_MEANS[state], "dim"))
    return table


def _in_all(told: dict[str, Any]) -> str:
    """How much the record comes to now."""
    now = told["record"]
    events, entities = now.get("event", 0), now.get("entity", 0)
    return f"{now['articles']} articles, {events} events and {entities} entities in all"


_LINES = (
    ("articles", "articles", ""),
    ("copies", "copies", "pairs of articles that share passages"),
    ("chains_continued", "chains go on", "in the cited outlet's article; in a circle: {circles}"),
    (
        "entities",
        "entities",
        "{entities_of_several_mentions} of several mentions; pairs left open: {pairs_left_open}",
    ),
    (
        "events",
        "events",
        "{events_of_several_reports} of several reports, {events_that_differ} with values at odds",
    ),
)
_STATE_MEANS: Mapping[State, str] = {
    "established": "events with two or more origins known to be independent",
    "not_established": "events with origins, none known to be independent of another",
    "not_recorded": "events of which no outlet says how it knows",
}
