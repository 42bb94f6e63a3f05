"""Writes made-up articles into a record, as a program of its own that a test can kill."""

import resource
import sys
from dataclasses import replace

from tests.readings import depot_reading
from whoseword.errors import StoreError
from whoseword.record import Reading, Source
from whoseword.record.ids import article_id
from whoseword.store import Store, open_store


def made_up(number: int) -> Reading:
    """A reading of an article whose text has a number, and words that do not compress well."""
    base = depot_reading()
    filler = " ".join(article_id(b"%d %d" % (number, line)) for line in range(40))
    text = f"{base.article.text}Number {number} {filler}\n"
    article = replace(base.article, id=article_id(text.encode()), text=text)
    return replace(base, article=article)


def write(store: Store, number: int) -> None:
    """Keep and save one of them."""
    reading = made_up(number)
    store.keep_original(Source(f"{number}.txt", reading.article.text.encode()))
    store.save(reading)


def main(path: str, first: int, count: int, limit: int) -> int:
    """Write ``count`` articles, telling of each; no file may grow beyond ``limit`` bytes."""
    if limit:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        with open_store(path) as store:
            for number in range(first, first + count):
                write(store, number)
                sys.stdout.write(f"{number}\n")
                sys.stdout.flush()
    except StoreError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], *map(int, sys.argv[2:5])))
