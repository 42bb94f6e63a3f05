"""Keys of one article: two that share none are not compared.

Each sentence keeps the smallest hashes of its shingles (A. Broder, On the resemblance and
containment of documents, 1997). A sentence that stands elsewhere too keeps the same ones there,
whatever surrounds it; winnowing over the whole text (Schleimer et al., SIGMOD 2003) took a
seventh more keys to bring as many of our marked pairs together.
"""

from collections.abc import Iterator
from itertools import groupby

from whoseword.language.key_digests import number_of
from whoseword.record import Article
from whoseword.reference.copies import CopyBook
from whoseword.weighing.copy.narrative import Narrative, narrative_of

_SHINGLE = 5
# A key for each sentence, and one more for every so many shingles.
_FOR_ONE_KEY, _LEAST_SHINGLES = 8, 3
# A shingle of names and small words ("told The Associated Press on") is in everybody's mouth.
_LEAST_PLAIN, _SHORTEST_PLAIN = 2, 4


def keys_of(article: Article, book: CopyBook) -> frozenset[int]:
    """The article's keys, the same on every machine: about one for ten own words.

    Whole numbers of 63 bits, which any database can hold.
    """
    return keys_of_narrative(narrative_of(article, book))


def keys_of_narrative(told: Narrative) -> frozenset[int]:
    """The keys of a narrative: of each sentence's shingles those of the smallest hash."""
    kept: set[int] = set()
    for _, sentence in groupby(range(len(told.words)), key=told.sentences.__getitem__):
        hashes = sorted({*_hashes(told, tuple(sentence))})
        if len(hashes) >= _LEAST_SHINGLES:
            kept.update(hashes[: 1 + len(hashes) // _FOR_ONE_KEY])
    return frozenset(kept)


def _hashes(told: Narrative, sentence: tuple[int, ...]) -> Iterator[int]:
    """The hashes of a sentence's shingles of own words that stand together and have weight."""
    heavy = [told.plain[at] and len(told.words[at]) >= _SHORTEST_PLAIN for at in sentence]
    first = sentence[0]
    for at in range(len(sentence) - _SHINGLE + 1):
        start, end = first + at, first + at + _SHINGLE
        if all(told.own[start:end]) and sum(heavy[at : at + _SHINGLE]) >= _LEAST_PLAIN:
            shingle = " ".join(told.words[start:end])
            yield number_of(shingle)
