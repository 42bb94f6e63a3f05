"""``whoseword forget``: removes an article or a person's data for good."""

import click
import msgspec

from whoseword.cli.finding import the_one
from whoseword.cli.options import by_option, json_option, record_option, settings_of
from whoseword.cli.screen.console import is_terminal, json_line, say, show, words
from whoseword.cli.shaped import Shaped
from whoseword.desk.desk import open_desk
from whoseword.errors import SettingsError

EXAMPLE = ('whoseword forget n-e8c8ba9a3ff1684e --reason "asked by the family"',)


@click.command("forget", cls=Shaped, example=EXAMPLE)
@click.argument("what", metavar="ARTICLE|NAME")
@click.option("--reason", required=True, help="Why; it stays in the tombstone: name nobody in it.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@by_option
@record_option
@json_option
def command(
    *, what: str, reason: str, yes: bool, by: str | None, record: str | None, as_json: bool
) -> None:
    """Remove an article, or a person's data, from the record for good.

    Of an article its original, its reading and the judgements on it go; of a person the name and
    what is tied to it. What weighing gave goes too, since it may name whom nothing else names any
    more: weigh the record again. A tombstone without content stays, and verify accepts it. There
    is no way back.
    """
    with open_desk(settings_of(record, by), writing=True) as desk:
        weighed = desk.store.weighings.state() is not None
        found = the_one(desk.store.find(what), what, "article", "name", "unread")
        if is_terminal() and not yes:
            told = words(found.text).plain if found.text else found.id[:12]
            click.confirm(f"Forget the {found.kind} {told} for good?", abort=True, err=True)
        stones = desk.forget(found.id, reason)
    if not stones:
        raise SettingsError("there was nothing left to forget", where=what)
    for stone in stones:
        if as_json or not is_terminal():
            json_line(msgspec.json.encode(stone))
        else:
            show(words(f"forgotten: {stone.what}, article {stone.article[:12]}"))
    if weighed:
        say("what weighing gave went with it: whoseword weigh makes it again")
