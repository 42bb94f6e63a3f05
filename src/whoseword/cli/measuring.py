"""What ``whoseword measure`` opens: the set's files, the tagger, the books."""

from collections.abc import Iterator
from functools import cache
from json import JSONDecodeError
from pathlib import Path
from xml.etree.ElementTree import ParseError

from whoseword.desk.settings import Settings
from whoseword.errors import SettingsError, SourceError
from whoseword.measure.figures import Measured
from whoseword.measure.sets import SETS, Tools
from whoseword.measure.sets.own import measure_own
from whoseword.reference.books import open_books
from whoseword.tagger import load_tagger

__all__ = ["SETS", "measure", "measure_marked", "tools_of"]

_DAMAGED = (JSONDecodeError, UnicodeDecodeError, ParseError, OSError)
_NEAR = Path("../shared/data")
_OURS = "benchmarks/"


def measure(name: str, settings: Settings, tools: Tools | None = None) -> Measured:
    """The figures of the set of that name.

    SettingsError when its files are not there, SourceError when they are damaged.
    """
    chosen = SETS[name]
    paths = [_first(settings, needed) for needed in chosen.needs]
    try:
        return chosen.measure(paths, tools or tools_of(settings))
    except _DAMAGED as error:
        where = f"{', '.join(map(str, paths))}: {error}"
        cure = "put the set's own files there, as they come"
        raise SourceError(f"the files of {name} cannot be read", where=where, cure=cure) from error


def measure_marked(marks: Path, texts: Path | None, tools: Tools) -> Measured:
    """The figures of a user's own file; SourceError when it or an article of it is no good."""
    return measure_own(marks, texts, tools)


def tools_of(settings: Settings) -> Tools:
    """Tagger and books as set, each opened once, when a set first asks for it."""
    return Tools(
        cache(lambda: load_tagger(threads=settings.threads, lexicons=settings.lexicons)),
        cache(lambda: open_books(settings.lexicons, settings.gazetteer)),
    )


def _first(settings: Settings, parts: tuple[str, ...]) -> Path:
    """The first of the paths below the data folder that is there."""
    folder = settings.data or _NEAR
    found = next((path for path in _paths(folder, parts) if path.exists()), None)
    if found is None:
        cure = "name the folder of marked sets with --data, or in WHOSEWORD_DATA"
        raise SettingsError("this marked set is not here", where=str(folder / parts[0]), cure=cure)
    return found


def _paths(folder: Path, parts: tuple[str, ...]) -> Iterator[Path]:
    """Below the folder; marks of our own may also lie in the project that one stands in."""
    yield from (folder / part for part in parts)
    yield from (Path(part) for part in parts if part.startswith(_OURS))
