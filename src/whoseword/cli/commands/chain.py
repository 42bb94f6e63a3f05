"""``whoseword chain``: the chain of one claim, link by link."""

from collections.abc import Iterator
from typing import Any

import click
import msgspec
from rich.text import Text

from whoseword.cli.finding import nothing, reading_of, the_one, value_in
from whoseword.cli.options import json_option, record_option, settings_of
from whoseword.cli.screen.chain_view import chain_view
from whoseword.cli.screen.console import json_line, show
from whoseword.cli.shaped import Shaped
from whoseword.cli.showing import show_onward
from whoseword.cli.weighed import continued_from, say_how_old
from whoseword.desk.desk import open_desk
from whoseword.export.chains import chain_in_words, described_in
from whoseword.record import Claim, Deed, Link, Reading


@click.command("chain", cls=Shaped, example=("whoseword chain c-7cae1c04f1fe5b5c",))
@click.argument("claim", metavar="CLAIM|DEED")
@record_option
@json_option
def command(*, claim: str, record: str | None, as_json: bool) -> None:
    """Show on whose word a claim is: every voice that it came through, down to the origin.

    Each link with its words in the text, its stance, how it knows, and when it said so. Of a
    deed, the chains of all claims on it. Where a chain ends at an outlet whose own article is in
    the record and was weighed, it goes on there; where each has it from the next, it is a circle.
    """
    with open_desk(settings_of(record)) as desk:
        found = the_one(desk.store.find(claim), claim, "claim", "deed")
        reading = reading_of(desk, found)
        claims = tuple(_claims(reading, found.id))
        if not claims:
            nothing(claim, ("claim",))
        say_how_old(desk)
        for number, one in enumerate(claims):
            if as_json:
                going_on = msgspec.to_builtins(continued_from(desk, one.id))
                json_line({**_as_json(reading, one), "continued": going_on})
            else:
                show(*((Text(),) if number else ()), chain_view(reading, one))
                show_onward(desk, one)


def _claims(reading: Reading, id_: str) -> Iterator[Claim]:
    value = value_in(reading, id_)
    if isinstance(value, Claim):
        yield value
    elif isinstance(value, Deed):
        yield from (claim for claim in reading.claims if claim.id in value.claims)


def _as_json(reading: Reading, claim: Claim) -> dict[str, Any]:
    return {
        "claim": claim.id,
        "article": reading.article.id,
        "text": claim.text,
        "in_words": chain_in_words(claim.chain, described_in(reading)),
        "chain": [_link(reading, link) for link in claim.chain],
    }


def _link(reading: Reading, link: Link) -> dict[str, Any]:
    text = reading.article.text
    told = {name: getattr(link, name) for name in link.__dataclass_fields__}
    words = {
        "words": link.span.of(text) if link.span else None,
        "cue_words": link.cue.of(text) if link.cue else None,
    }
    return {**told, **words}
