"""What an article is about, as far as its words tell, and how alike two are in that."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum, sqrt

from whoseword.record import Article
from whoseword.reference.copies import CopyBook
from whoseword.reference.matching import StoryWeights, WordWeights
from whoseword.weighing.event.coded import folded_words, stem
from whoseword.weighing.event.sketching import LEAD

Vector = Mapping[str, float]
_NOTHING: Vector = {}


@dataclass(frozen=True, slots=True)
class Gist:
    """The words of an article's title, of title and lead, and of all of it: vectors of length one.

    Most news tells of no deed of ours, so that whole articles are compared beside deeds.
    """

    article: str
    title: Vector
    lead: Vector
    whole: Vector


def gist_of(article: Article, weights: WordWeights, copies: CopyBook) -> Gist:
    """What is compared of the article; depends on it alone. What is of the site is left out."""
    blocks = (block.span.of(article.text) for block in article.blocks)
    text = "\n".join(block for block in blocks if not copies.is_of_site(block))
    title = _counts(article.title or "")
    return Gist(
        article=article.id,
        title=_vector(title, weights),
        lead=_vector(title + _counts(text[:LEAD]), weights),
        whole=_vector(title + _counts(text), weights),
    )


def likeness(left: Gist, right: Gist, weights: StoryWeights) -> float:
    """What the likeness of the two says for one story, in bits; depends on the pair alone."""
    return fsum(
        (
            weights.nothing,
            weights.title * cosine(left.title, right.title),
            weights.lead * cosine(left.lead, right.lead),
            weights.whole * cosine(left.whole, right.whole),
        )
    )


def cosine(left: Vector, right: Vector) -> float:
    """The cosine of two vectors of length one; the same whatever order their words are in."""
    return fsum(left[word] * right[word] for word in left.keys() & right.keys())


def _counts(text: str) -> Counter[str]:
    """How often each stem stands in the text; figures are left out, as many articles share them."""
    return Counter(stem(word) for word in folded_words(text) if not word.isdigit())


def _vector(counts: Mapping[str, int], weights: WordWeights) -> Vector:
    """The words by weight and the root of their number: said thrice is not three times as much."""
    found = {word: sqrt(number) * weights.weight(word) for word, number in counts.items()}
    length = sqrt(fsum(value * value for value in found.values()))
    return {word: value / length for word, value in found.items() if value} if length else _NOTHING
