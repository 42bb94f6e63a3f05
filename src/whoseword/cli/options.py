"""Options that several commands share."""

from collections.abc import Callable
from datetime import date
from typing import Any

import click

from whoseword.desk.settings import Settings, open_settings
from whoseword.errors import SettingsError

_F = Callable[..., Any]


def record_option(command: _F) -> _F:
    """``--record``: which record."""
    told = "The record: a file, or a database's address [default: ./whoseword.db]."
    return click.option("--record", metavar="FILE|URL", help=told)(command)


def json_option(command: _F) -> _F:
    """``--json``: for programs."""
    return click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")(command)


def by_option(command: _F) -> _F:
    """``--by``: who decides."""
    told = "Who decides, as it will stand in the record [default: your login]."
    return click.option("--by", metavar="NAME", help=told)(command)


def public_option(command: _F) -> _F:
    """``--for``: for whom the file is."""
    told = "public: withhold names of people without a stated public role [default: internal]."
    choice = click.Choice(["internal", "public"])
    return click.option("--for", "audience", type=choice, default="internal", help=told)(command)


def settings_of(
    record: str | None = None, by: str | None = None, data: str | None = None
) -> Settings:
    """The settings with what the flags say."""
    return open_settings(record=record, by=by, data=data)


def checked_date(value: str | None, option: str) -> str | None:
    """The date when it is a day, a month or a year that exists; SettingsError when it is not."""
    if value is None:
        return None
    try:
        if len(value) in (4, 7, 10):
            date.fromisoformat(value + "-01-01"[len(value) - 4 :] if len(value) < 10 else value)
            return value
    except ValueError:
        pass
    cure = "write it as 2016-03-07, 2016-03 or 2016"
    raise SettingsError(f"{option} is no date", where=value, cure=cure)
