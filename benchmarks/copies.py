"""Copies: settings on the tuned half, MinHash LSH beside ours, speed and keys.

``--settings`` tries settings on the half of the events that settings may be chosen on;
``--minhash`` runs datasketch's MinHash LSH alone (``pip install datasketch``).
"""

import argparse
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from random import Random
from time import process_time

from benchmarks.floors import Row, report
from benchmarks.minhash import best_of_minhash
from whoseword.measure.copies import (
    ACROSS,
    TEXTS,
    Clustered,
    MarkedPair,
    found_of,
    read_clustered,
    read_pairs,
    score,
)
from whoseword.record import Article, Block, Span
from whoseword.reference.copies import open_copies
from whoseword.weighing.copy.find import find_copies
from whoseword.weighing.copy.keys import keys_of
from whoseword.weighing.copy.sentences import Bar

MARKS = Path(__file__).parent / "marks"
_ARTICLES, _WORDS, _COPIED_PART, _VOCABULARY = 10_000, 300, 0.05, 8_000


def main() -> int:
    """Print the figures; 1 when one misses its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--settings", action="store_true")
    parser.add_argument("--minhash", action="store_true")
    given = parser.parse_args()
    folder = given.data / "news_cluster" / TEXTS
    if (given.settings or given.minhash) and not folder.is_dir():
        print("skipped: no news_cluster below", given.data, file=sys.stderr)
        return 0
    if given.settings:
        _try_settings(read_clustered(folder), read_pairs(MARKS / ACROSS))
    if given.minhash:
        best_of_minhash(read_clustered(folder), read_pairs(MARKS / ACROSS))
    return _speed()


def _try_settings(held: Clustered, marks: tuple[MarkedPair, ...]) -> None:
    """F1 of each setting on the half that settings may be chosen on, the best first."""
    half = [article for name, article in held.articles.items() if held.in_tuned_half((name, name))]
    tuned = [one for one in marks if held.in_tuned_half(one.pair)]
    told = []
    for part, shortest, plain in product((0.5, 0.55, 0.6, 0.65), (5, 8, 10), range(8, 19, 2)):
        bar = Bar(part, shortest, plain)
        found = found_of(find_copies(half, open_copies(), bar), held)
        told.append((100 * score(found.across(held), tuned).f1, bar))
    for f1, bar in sorted(told, key=lambda one: -one[0])[:20]:
        print(f"{f1:5.1f}  {bar}")


def _speed() -> int:
    """How long invented articles take, all at once, and how many keys each has."""
    articles, book = tuple(_invented(Random(0))), open_copies()  # noqa: S311 no secret
    began = process_time()
    found = find_copies(articles, book)
    seconds = process_time() - began
    keys = sum(len(keys_of(article, book)) for article in articles[:1000]) / 1000
    print(f"{len(found)} copies in {len(articles)} articles")
    return report(
        Row("copies: seconds for 10,000 articles", seconds, most=True),
        Row("copies: keys an article of 300 words", keys, most=True),
    )


def _invented(random: Random) -> Iterator[Article]:
    """Articles of invented words, a word as frequent as its place in the list says (Zipf)."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = ["".join(random.choices(letters, k=2 + at % 9)) for at in range(_VOCABULARY)]
    weights = [1 / (at + 1) for at in range(_VOCABULARY)]
    before: list[str] = []
    for number in range(_ARTICLES):
        told = random.choices(words, weights, k=_WORDS)
        sentences = [" ".join(told[at : at + 20]).capitalize() + "." for at in range(0, _WORDS, 20)]
        if before and random.random() < _COPIED_PART:
            sentences[5:10] = before[5:10]
        before = sentences
        text = "\n\n".join(sentences)
        yield _article(f"{number:064x}", text)


def _article(identity: str, text: str) -> Article:
    blocks: list[Block] = []
    at = 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block("paragraph", Span(at, at + len(paragraph))))
        at += len(paragraph) + 2
    return Article(identity, None, None, None, None, "en", None, None, text, tuple(blocks))


if __name__ == "__main__":
    sys.exit(main())
