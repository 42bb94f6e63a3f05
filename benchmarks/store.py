"""How fast the record keeps, saves, lists, finds and verifies, and how large it is an article."""

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from benchmarks.floors import Row, report
from tests.readings import depot_reading
from whoseword.record import Reading, Source
from whoseword.record.ids import article_id, content_id
from whoseword.store import Filter, Store, open_store


def made_up(number: int) -> Reading:
    """A reading of three thousand characters, twenty claims and as many names of its own."""
    base = depot_reading()
    text = base.article.text * 8 + f"Report {number}.\n"
    day = f"20{number % 30 + 10}-0{number % 9 + 1}-1{number % 10}"
    article = replace(base.article, id=article_id(text.encode()), text=text, published=day)
    return replace(
        base,
        article=article,
        claims=tuple(
            replace(claim, id=content_id("c", article.id, turn, claim.id))
            for turn in range(5)
            for claim in base.claims
        ),
        deeds=tuple(
            replace(deed, id=content_id("d", article.id, turn, deed.id))
            for turn in range(3)
            for deed in base.deeds
        ),
        names=tuple(
            replace(
                name,
                id=content_id("n", article.id, turn, name.id),
                text=f"{name.text} {(number * 7 + turn) % 3000}",
            )
            for turn in range(3)
            for name in base.names
        ),
    )


def rows_of(store: Store, path: Path, count: int) -> Iterator[Row]:
    """The figures of a record of so many articles."""
    readings = [made_up(number) for number in range(count)]
    sources = [Source(f"{n}.txt", each.article.text.encode()) for n, each in enumerate(readings)]
    yield _rate("originals kept a second", lambda: [store.keep_original(s) for s in sources], count)
    began = process_time()
    yield _rate("readings saved a second", lambda: [store.save(each) for each in readings], count)
    spent = (process_time() - began) / count * 1000
    yield Row("store: milliseconds of processor to save one", spent, most=True)
    yield _rate("equal readings saved a second", lambda: [store.save(r) for r in readings], count)
    yield _rate("readings given back a second", lambda: list(store.readings()), count)
    yield _rate("articles listed a second", lambda: list(store.articles()), count)
    yield _rate("articles verified a second", store.verify, count)
    yield _milliseconds(
        "to find a claim by ten letters", lambda: store.find(readings[0].claims[0].id[:10])
    )
    yield _milliseconds("to find a name", lambda: store.find("merrow 7"))
    week = Filter(since="2015-03-10", until="2015-03-16")
    yield _milliseconds("to filter by a week", lambda: list(store.articles(week)))
    yield Row("store: KiB an article", path.stat().st_size / 1024 / count, most=True)


def _rate(what: str, done: Callable[[], object], count: int) -> Row:
    began = perf_counter()
    done()
    return Row(f"store: {what}", count / (perf_counter() - began))


def _milliseconds(what: str, done: Callable[[], object]) -> Row:
    began = perf_counter()
    done()
    return Row(f"store: milliseconds {what}", (perf_counter() - began) * 1000, most=True)


def main() -> int:
    """Print the rows; 1 when a bound is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=500)
    count: int = parser.parse_args().articles
    with TemporaryDirectory() as folder:
        path = Path(folder) / "record.db"
        with open_store(path) as store:
            return report(*rows_of(store, path, count))


if __name__ == "__main__":
    sys.exit(main())
