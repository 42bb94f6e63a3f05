"""datasketch's MinHash LSH alone on the marked pairs of copies, at each threshold."""

import sys
from collections.abc import Iterator
from typing import Any

from whoseword.measure.copies import Clustered, MarkedPair, Pair, score
from whoseword.record import Article

_SHINGLE, _PERMUTATIONS = 5, 256
_THRESHOLDS = (0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.12, 0.15, 0.2, 0.3, 0.4, 0.5, 0.7)


def best_of_minhash(held: Clustered, marks: tuple[MarkedPair, ...]) -> None:
    """Print precision, recall and F1 of each threshold, for all copied pairs and for full copies.

    Sets of five-word shingles of the whole text; a pair is found when the index gives it and
    its estimated likeness reaches the threshold.
    """
    try:
        import datasketch
    except ImportError:
        print("skipped: datasketch is not installed (pip install datasketch)", file=sys.stderr)
        return
    hashes = {name: _hash_of(article, datasketch) for name, article in held.articles.items()}
    for threshold in _THRESHOLDS:
        pairs = tuple(_found(hashes, held, threshold, datasketch))
        for name, full in (("copied", False), ("copies alone", True)):
            told = score(pairs, marks, full=full)
            print(
                f"MinHash LSH at {threshold:.2f}, {name}: precision {100 * told.precision:.1f}, "
                f"recall {100 * told.recall:.1f}, F1 {100 * told.f1:.1f}"
            )


def _hash_of(article: Article, library: Any) -> Any:
    words = article.text.lower().split()
    made = library.MinHash(num_perm=_PERMUTATIONS, seed=1)
    made.update_batch(
        [
            " ".join(words[at : at + _SHINGLE]).encode()
            for at in range(max(1, len(words) - _SHINGLE + 1))
        ]
    )
    return made


def _found(
    hashes: dict[str, Any], held: Clustered, threshold: float, library: Any
) -> Iterator[Pair]:
    """The pairs of different sites that reach the threshold, each once."""
    index = library.MinHashLSH(threshold=threshold, num_perm=_PERMUTATIONS)
    for name, made in hashes.items():
        index.insert(name, made)
    for name, made in hashes.items():
        for other in index.query(made):
            strangers = name < other and held.sites[name] != held.sites[other]
            if strangers and made.jaccard(hashes[other]) >= threshold:
                yield name, other
