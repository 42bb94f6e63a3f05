"""Runs a command and turns whatever ends it into an exit code and a few words."""

import os
import sys
import traceback
from collections.abc import Callable, Sequence
from importlib import import_module

import click

from whoseword.cli.table import COMMANDS, LATER, MODULES, front_page
from whoseword.errors import UserError, WhosewordError

USAGE, INTERRUPTED, PIPE_CLOSED, BUG = 10, 130, 141, 20


class LazyGroup(click.Group):
    """A group whose commands are loaded when they are called, and not before."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 as click calls it
        """The names in the order of the front page."""
        return list(COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 as click calls it
        cmd_name: str,
    ) -> click.Command | None:
        """The command of that name; None when there is none."""
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        loaded = import_module(f"{MODULES}.{entry.module}").command
        return loaded if isinstance(loaded, click.Command) else None

    def get_help(self, ctx: click.Context) -> str:  # noqa: ARG002 as click calls it
        """The front page."""
        return front_page().rstrip("\n")

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, and says what comes near when there is no such command."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            ctx.fail(_no_such_command(args[0]))
        return super().resolve_command(ctx, args)


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="whoseword", prog_name="whoseword")
def whoseword() -> None:
    """Who did what, where and when, and on whose word."""


def run(arguments: Sequence[str]) -> int:
    """The exit code of the command; nothing that a user did ends in a traceback."""
    return _closing(lambda: _run(arguments))


def _run(arguments: Sequence[str]) -> int:
    try:
        code = whoseword.main(list(arguments), prog_name="whoseword", standalone_mode=False)
    except click.exceptions.Exit as done:
        code = done.exit_code
    except click.ClickException as error:
        error.show()
        return USAGE
    except (click.Abort, KeyboardInterrupt):
        return _say("interrupted; what was done until now is kept", INTERRUPTED)
    except UserError as error:
        return _say(f"{type(error).__name__}: {error}", error.exit_code)
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 the outermost edge: a bug becomes an exit code
        return _bug(error)
    return code if isinstance(code, int) else 0


def _closing(act: Callable[[], int]) -> int:
    """The act's exit code; quiet when whoever reads our output has gone away."""
    try:
        code = act()
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    return code


def _bug(error: Exception) -> int:
    """Say where it broke, without the words of an article that an error may carry."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    code = error.exit_code if isinstance(error, WhosewordError) else BUG
    where = f"{type(error).__name__} in {last.name}, line {last.lineno} of {last.filename}"
    cure = "please report it; the record is as it was before this command's last step"
    return _say(f"this is a bug of ours\n  {where}\n  {cure}", code)


def _say(words: str, code: int) -> int:
    from whoseword.export.neutral import neutral

    click.echo(neutral(words), err=True)
    return code


def _no_such_command(name: str) -> str:
    from difflib import get_close_matches

    if name in LATER:
        return f"not in this version yet: {name} ({LATER[name]}); see whoseword --help"
    near = get_close_matches(name, COMMANDS, n=1)
    hint = f"; did you mean {near[0]}?" if near else "; see whoseword --help"
    return f"no such command: {name!r}{hint}"
