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
    if path and path.is_file():
        text, where = path.read_text(encoding="utf-8"), str(path)
    else:
        text = files("whoseword").joinpath(f"lexicons/{name}.yaml").read_text(encoding="utf-8")
        where = f"whoseword/lexicons/{name}.yaml"
    try:
        return msgspec.convert(yaml.load(text, Loader=_Loader), type=form)  # noqa: S506 safe loader
    except (yaml.YAMLError, msgspec.ValidationError) as error:
        raise LexiconError(f"lexicon {name} is malformed", where=f"{where}: {error}") from error
