"""``whoseword import gazetteer``: a dump of GeoNames becomes what reading looks up in."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from whoseword.cli.screen.console import is_terminal, json_line, show, words
from whoseword.cli.screen.progress import Progress
from whoseword.desk.settings import Settings
from whoseword.errors import SourceError
from whoseword.intake.gazetteer.dump import Dump
from whoseword.intake.gazetteer.joining import Joined, Tables, write_joined
from whoseword.intake.gazetteer.tables import country_names, region_names
from whoseword.reference.gazetteer import open_gazetteer

_EVERY = 20_000


def take_in_places(
    settings: Settings,
    file: str,
    regions: str | None,
    countries: str | None,
    *,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Compile the dump beside the shipped gazetteer, put it where reading finds it, and say so.

    SourceError when it is no dump: nothing is changed then.
    """
    dump = Dump(Path(file))
    tables = Tables(
        region_names(Path(regions)) if regions else {},
        country_names(Path(countries)) if countries else {},
    )
    if dry_run:
        joined = Joined(sum(1 for _ in _watch("places", dump.rows())), 0, dump.skipped)
    else:
        joined = _compiled(dump, tables, settings.imported)
    _tell(joined, settings.imported, dry_run=dry_run, as_json=as_json)


def _compiled(dump: Dump, tables: Tables, target: Path) -> Joined:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        return write_joined(dump, open_gazetteer(), target, tables, _watch)
    except OSError as error:
        cure = "make room there, or name another folder in XDG_DATA_HOME"
        what = f"the gazetteer cannot be written: {error.strerror}"
        raise SourceError(what, where=str(target), cure=cure) from error


def _watch(doing: str, things: Iterable[Any]) -> Iterator[Any]:
    return iter(Progress(doing, things, every=_EVERY))


def _tell(joined: Joined, target: Path, *, dry_run: bool, as_json: bool) -> None:
    if as_json or not is_terminal():
        told = {"taken_in": joined.taken, "kept": joined.kept, "skipped": joined.skipped}
        json_line({**told, "file": None if dry_run else str(target), "dry_run": dry_run})
        return
    if dry_run:
        show(words(f"{joined.taken} places would be taken in, {joined.skipped} have no kind"))
        return
    show(words(f"{joined.taken} places taken in, {joined.kept} of ours kept beside them"))
    show(words(f"reading uses {target} from now on", "dim"))
    show(words("to go back: delete that file, or set WHOSEWORD_GAZETTEER=shipped", "dim"))
