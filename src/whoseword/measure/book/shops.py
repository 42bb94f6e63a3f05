"""Book: 895 shops, the authors that each names for the books it sells, and 100 checked books."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from whoseword.errors import SourceError
from whoseword.measure.book.authors import Authors, authors_of

LISTED, CHECKED = Path("data/book/book.txt"), Path("data/book/book_golden.txt")

Shelf = Mapping[str, Authors]
"""What one shop says: the authors by the book's number."""


@dataclass(frozen=True, slots=True)
class Shops:
    """The shelf of each shop, and the authors of the books that were checked by hand."""

    shelves: Mapping[str, Shelf]
    checked: Shelf


def read_shops(folder: Path) -> Shops:
    """The set as it comes (Dong and others, 2009), authors as surnames.

    Of several listings of one book in one shop that shop's most frequent one counts, of equals
    the first. A listing that names nobody says nothing. SourceError when a line is none of the set.
    """
    said: dict[str, dict[str, Counter[Authors]]] = {}
    for shop, book, _title, words in _rows(folder / LISTED, 4):
        if authors := authors_of(words):
            said.setdefault(shop, {}).setdefault(book, Counter())[authors] += 1
    shelves = {
        shop: {book: told.most_common(1)[0][0] for book, told in shelf.items()}
        for shop, shelf in said.items()
    }
    checked = {book: authors_of(words) for book, words in _rows(folder / CHECKED, 2)}
    return Shops(shelves, checked)


def _rows(path: Path, parts: int) -> Iterator[list[str]]:
    """The lines that are not empty, each in its parts."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        row = line.split("\t")
        if line.strip() and len(row) != parts:
            raise SourceError(
                f"a line has {len(row)} parts and not {parts}",
                where=f"{path}, line {number}",
                cure="put the set's own files there, as they come",
            )
        if line.strip():
            yield row
