"""Lexicons: YAML files that a user can edit, read into frozen types."""

import re
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

import msgspec
import yaml

from whoseword.errors import LexiconError

try:
    from yaml import CSafeLoader as _Safe
except ImportError:  # a build of PyYAML without its C library
    from yaml import SafeLoader as _Safe  # type: ignore[assignment]

_T = TypeVar("_T")
_BOOL = "tag:yaml.org,2002:bool"


class _Loader(_Safe):
    """YAML 1.2's booleans, true and false alone: on, off, yes and no are words of the language."""

    yaml_implicit_resolvers = {  # noqa: RUF012 the library declares it so
        letter: [rule for rule in rules if rule[0] != _BOOL]
        for letter, rules in _Safe.yaml_implicit_resolvers.items()
    }


_Loader.add_implicit_resolver(_BOOL, re.compile("^(?:true|false)$"), ["t", "f"])


def read_lexicon(name: str, form: type[_T], own: Path | None = None) -> _T:
    """The lexicon ``name``.yaml as ``form``.

    A file of that name in the folder ``own`` replaces ours.
    LexiconError names the file and the place in it that does not fit.
    """
    path = own / f"{name}.yaml" if own else None
    ours = files("whoseword").joinpath(f"lexicons/{name}.yaml")
    is_own = path is not None and path.is_file()
    where = str(path) if is_own else f"whoseword/lexicons/{name}.yaml"
    try:
        text = (path if path is not None and is_own else ours).read_text(encoding="utf-8")
        told = yaml.load(text, Loader=_Loader)  # noqa: S506 a safe loader
        _refuse_blanks(told, "$")
        return msgspec.convert(told, type=form)
    except (OSError, UnicodeDecodeError, ValueError, yaml.YAMLError, msgspec.MsgspecError) as error:
        raise LexiconError(f"lexicon {name} is malformed", where=f"{where}: {error}") from error


def check_names(own: Path | None) -> None:
    """Nothing; LexiconError when a file of the folder ``own`` bears the name of no lexicon.

    Such a file would replace nothing, and its user would think that it does.
    """
    known = {Path(str(path)).name for path in files("whoseword").joinpath("lexicons").iterdir()}
    for path in sorted(own.glob("*.y*ml")) if own else ():
        if path.name not in known:
            cure = f"name it after one of ours: {', '.join(sorted(known))}"
            raise LexiconError(f"no lexicon is called {path.name}", where=str(path), cure=cure)


def _refuse_blanks(told: object, place: str) -> None:
    """Nothing; ValueError at a list's entry that holds no word."""
    if isinstance(told, dict):
        for name, held in told.items():
            _refuse_blanks(held, f"{place}.{name}")
    elif isinstance(told, list):
        for number, held in enumerate(told):
            if isinstance(held, str) and not held.strip():
                raise ValueError(f"an entry without a word - at `{place}[{number}]`")
            _refuse_blanks(held, f"{place}[{number}]")
