"""What a user can set, from the environment and from flags; read once and passed down."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from whoseword.errors import SettingsError

_MOST_THREADS = 256
_SHIPPED = "shipped"


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that can be set: the variable of the environment, what holds without it, help."""

    name: str
    variable: str
    default: str
    help: str


SETTINGS = (
    Setting("record", "WHOSEWORD_RECORD", "whoseword.db", "the record: a file, or an address"),
    Setting("lexicons", "WHOSEWORD_LEXICONS", "", "a folder of lexicons that replace ours"),
    Setting(
        "gazetteer",
        "WHOSEWORD_GAZETTEER",
        "",
        "a gazetteer file, or shipped; else the imported one",
    ),
    Setting("threads", "WHOSEWORD_THREADS", "2", "how many threads the tagger uses"),
    Setting("by", "WHOSEWORD_BY", "", "who judges, as it stands in the record; else the login"),
    Setting("data", "WHOSEWORD_DATA", "", "the folder of marked sets for measuring"),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one run; None is not set.

    ``gazetteer`` None is the one shipped; ``imported`` is where an imported one is kept.
    """

    record: str
    lexicons: Path | None
    gazetteer: Path | None
    imported: Path
    threads: int
    by: str
    data: Path | None


def open_settings(environment: Mapping[str, str] | None = None, **flags: str | None) -> Settings:
    """Defaults, then the environment, then the flags that are not None.

    SettingsError names the setting that makes no sense.
    """
    if environment is None:
        environment = os.environ  # noqa: TID251 the one place that reads it
    told = {
        setting.name: flags.get(setting.name)
        or environment.get(setting.variable)
        or setting.default
        for setting in SETTINGS
    }
    imported = _data_folder(environment) / "gazetteer.bin"
    login = environment.get("USER") or environment.get("LOGNAME") or "not named"
    return Settings(
        record=told["record"],
        lexicons=_folder("WHOSEWORD_LEXICONS", told["lexicons"]),
        gazetteer=_gazetteer(told["gazetteer"], imported),
        imported=imported,
        threads=_threads(told["threads"]),
        by=told["by"] or login,
        data=_folder("--data" if flags.get("data") else "WHOSEWORD_DATA", told["data"]),
    )


def _data_folder(environment: Mapping[str, str]) -> Path:
    """Where a program keeps what its user gave it, by the XDG Base Directory Specification."""
    told = environment.get("XDG_DATA_HOME") or environment.get("LOCALAPPDATA")
    return (Path(told) if told else Path.home() / ".local" / "share") / "whoseword"


def _gazetteer(told: str, imported: Path) -> Path | None:
    if told == _SHIPPED:
        return None
    if not told:
        return imported if imported.is_file() else None
    if not Path(told).is_file():
        cure = "name a file that whoseword import gazetteer made, or shipped, or leave it out"
        raise SettingsError("WHOSEWORD_GAZETTEER is no file", where=told, cure=cure)
    return Path(told)


def _folder(setting: str, told: str) -> Path | None:
    if not told:
        return None
    folder = Path(told)
    if not folder.is_dir():
        cure = "name a folder that is there, or leave it out"
        raise SettingsError(f"{setting} is no folder", where=told, cure=cure)
    return folder


def _threads(told: str) -> int:
    if told.isdecimal() and 1 <= int(told) <= _MOST_THREADS:
        return int(told)
    cure = f"give a whole number from 1 to {_MOST_THREADS}"
    raise SettingsError("WHOSEWORD_THREADS makes no sense", where=told, cure=cure)
