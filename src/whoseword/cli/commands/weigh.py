"""``whoseword weigh``: what the articles of a record amount to together."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

import click
from rich.table import Table

from whoseword.cli.options import json_option, record_option, settings_of
from whoseword.cli.screen.console import is_terminal, json_line, say, show, words
from whoseword.cli.screen.progress import Progress, working
from whoseword.cli.shaped import Shaped
from whoseword.desk.desk import open_desk
from whoseword.desk.weighing import open_scales, take_up, weigh_taken
from whoseword.export.weighed_words import STATE_WORDS
from whoseword.judging.across import Ruled
from whoseword.record import State, Weighed


@click.command("weigh", cls=Shaped, example=("whoseword weigh", "whoseword versions v-4dd043"))
@record_option
@json_option
def command(*, record: str | None, as_json: bool) -> None:
    """Weigh the articles against each other: copies, entities, events, origins and grades.

    Made from the readings and from what people judged, and from nothing else: weighing again
    gives the same. Nobody's figures are averaged, and only a person chooses a value. What was
    rejected is left out; judgements that find no place any more are counted.
    """
    settings = settings_of(record)
    with open_desk(settings, writing=True) as desk:
        taken = take_up(desk, lambda readings: Progress("taking up", readings))
        with working(f"weighing {len(taken.readings)} articles"):
            weighed = weigh_taken(desk, taken, open_scales(settings))
    _say_orphans(taken.ruled)
    told = figures_of(weighed, len(taken.readings))
    if as_json or not is_terminal():
        json_line(told)
        return
    show(figures_table(told))
    if weighed.events:
        first = max(weighed.events, key=lambda event: event.reports)
        show(words(f"next: whoseword show {first.id}, whoseword versions {first.id}", "dim"))


def _say_orphans(ruled: Ruled) -> None:
    """Say how many judgements wait for articles, and how many find no place in theirs."""
    waiting = sum(one.reason == "no_article" for one in ruled.orphans)
    lost = len(ruled.orphans) - waiting
    if waiting:
        say(f"judgements that wait for articles that are not here: {waiting}")
    if lost:
        say(f"judgements that find no place any more: {lost} (whoseword explain ARTICLE)")


def figures_of(weighed: Weighed, articles: int) -> dict[str, Any]:
    """What weighing came to, in numbers."""
    independence = Counter(event.independence.state for event in weighed.events)
    return {
        "articles": articles,
        "events": len(weighed.events),
        "events_of_several_reports": sum(event.reports > 1 for event in weighed.events),
        "events_that_differ": sum(bool(one.in_conflict) for one in weighed.events),
        "entities": len(weighed.entities),
        "entities_of_several_mentions": sum(len(one.mentions) > 1 for one in weighed.entities),
        "pairs_left_open": sum(tie.verdict == "open" for tie in weighed.ties),
        "copies": len(weighed.copies),
        "chains_continued": len(weighed.continued),
        "circles": sum(one.circle for one in weighed.continued),
        "independence": {state: independence[state] for state in STATE_WORDS},
    }


def figures_table(told: dict[str, Any]) -> Table:
    """The numbers with what each counts."""
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(justify="right", style="bold")
    table.add_column()
    table.add_column()
    for name, what, more in _LINES:
        table.add_row(str(told[name]), what, words(more.format(**told), "dim"))
    for state, count in told["independence"].items():
        table.add_row(str(count), STATE_WORDS[state], words(_STATE_MEANS[state], "dim"))
    return table


_LINES = (
    ("articles", "articles", ""),
    ("copies", "copies", "pairs of articles that share passages"),
    ("chains_continued", "chains go on", "in the cited outlet's article; {circles} in a circle"),
    (
        "entities",
        "entities",
        "{entities_of_several_mentions} of several mentions; {pairs_left_open} pairs left open",
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
