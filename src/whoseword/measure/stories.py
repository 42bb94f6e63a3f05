"""Articles grouped by what they are about: their words, their days, the deeds that they share.

Most news tells of no deed of ours, so that whole articles are compared by their words, weighted by
the shipped weights; days of publication and deeds that the record takes for one are added.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from math import log, sqrt

from whoseword.measure.clustering import BCubed, b_cubed
from whoseword.record import Article, Reading
from whoseword.reference.matching import MatchBook
from whoseword.weighing.event import PlainScorer, pairs_of, sketches_of
from whoseword.weighing.event.coded import folded_words, stem
from whoseword.weighing.event.linkage import Edge, Graph, linked

Vector = Mapping[str, float]

_LEAD = 700
_LEAD_COUNTS = 2
_A_DAY, _MOST_DAYS, _UNDATED_DAYS = 0.01, 10, 3
_DEED, _SURE = 0.06, 8.0
_NEVER = -100.0


@dataclass(frozen=True, slots=True)
class Alike:
    """How alike every two articles are, by their places in a list."""

    ids: tuple[str, ...]
    weights: Mapping[Edge, float]

    def among(self, ids: Sequence[str]) -> "Alike":
        """The same of some of the articles."""
        places = {id_: number for number, id_ in enumerate(ids)}
        new = {number: places[id_] for number, id_ in enumerate(self.ids) if id_ in places}
        return Alike(
            tuple(ids),
            {
                (min(new[one], new[other]), max(new[one], new[other])): weight
                for (one, other), weight in self.weights.items()
                if one in new and other in new
            },
        )


def grouped(alike: Alike, threshold: float) -> dict[str, int]:
    """The group of each article, by average linkage down to the threshold."""
    graph = Graph(len(alike.ids), alike.weights, frozenset(), frozenset())
    groups = linked(graph, threshold, _NEVER)
    return {alike.ids[one]: number for number, (members, _) in enumerate(groups) for one in members}


def best_threshold(
    alike: Alike, marked: Mapping[str, int | str], tried: Sequence[float]
) -> tuple[float, BCubed]:
    """The threshold of the best B-cubed F1 on these articles, with that."""
    found = [(b_cubed(grouped(alike, one), marked), one) for one in tried]
    best, threshold = max(found, key=lambda each: (each[0].f1, each[1]))
    return threshold, best


def by_tfidf(articles: Mapping[str, Article]) -> Alike:
    """What others do: words weighted by how few of these very articles have them."""
    counts = {id_: _counts(article, lead=0) for id_, article in articles.items()}
    held = Counter(word for one in counts.values() for word in one)
    weights = {word: log(len(counts) / number) for word, number in held.items() if number > 1}
    return _alike({id_: _vector(one, weights) for id_, one in counts.items()})


def by_stories(readings: Mapping[str, Reading], book: MatchBook) -> Alike:
    """Ours: no statistic of the articles decides anything."""
    articles = {id_: reading.article for id_, reading in readings.items()}
    counts = {id_: _counts(article, lead=_LEAD_COUNTS) for id_, article in articles.items()}
    words = {word for one in counts.values() for word in one}
    weights = {word: float(book.words.weight(word)) for word in words}
    alike = _alike({id_: _vector(one, weights) for id_, one in counts.items()})
    deeds = _deeds(readings, book)
    held = [articles[id_] for id_ in alike.ids]
    found = {
        edge: value + deeds.get(edge, 0.0) - _A_DAY * _days(*(held[one] for one in edge))
        for edge, value in alike.weights.items()
    }
    return Alike(alike.ids, found)


def _counts(article: Article, *, lead: int) -> Counter[str]:
    """How often each stem stands in the article; title and lead count again as said."""
    whole = f"{article.title or ''} {article.text}"
    top = f"{article.title or ''} {article.title or ''} {article.text[:_LEAD]}"
    found = Counter(stem(word) for word in folded_words(whole) if not word.isdigit())
    for word in folded_words(top) if lead else ():
        if not word.isdigit():
            found[stem(word)] += lead
    return found


def _vector(counts: Mapping[str, int], weights: Mapping[str, float]) -> Vector:
    """Weighted counts as a vector of length one."""
    found = {
        word: (1 + log(number)) * weights[word]
        for word, number in counts.items()
        if weights.get(word)
    }
    length = sqrt(sum(value * value for value in found.values())) or 1.0
    return {word: value / length for word, value in found.items()}


def _alike(vectors: Mapping[str, Vector]) -> Alike:
    """The cosine of every two vectors."""
    ids = tuple(sorted(vectors))
    holders: dict[str, list[tuple[int, float]]] = {}
    for number, id_ in enumerate(ids):
        for word, value in vectors[id_].items():
            holders.setdefault(word, []).append((number, value))
    sums = dict.fromkeys(combinations(range(len(ids)), 2), 0.0)
    for held in holders.values():
        for (one, value), (other, same) in combinations(held, 2):
            sums[one, other] += value * same
    return Alike(ids, sums)


def _days(one: Article, other: Article) -> int:
    """Days between publication, up to as many as tell that it is other news."""
    days = [_day(article.published) for article in (one, other)]
    if days[0] is None or days[1] is None:
        return _UNDATED_DAYS
    return min(_MOST_DAYS, abs(days[0] - days[1]))


def _day(told: str | None) -> int | None:
    try:
        return date.fromisoformat(told).toordinal() if told else None
    except ValueError:
        return None


def _deeds(readings: Mapping[str, Reading], book: MatchBook) -> dict[Edge, float]:
    """What the likest deeds of two articles add, where they are likelier one than not."""
    ids = sorted(readings)
    sketches = [
        (number, sketch)
        for number, id_ in enumerate(ids)
        for sketch in sketches_of(readings[id_], {}, book.words)
    ]
    deeds = [sketch for _, sketch in sketches]
    pairs = [pair for pair in pairs_of(deeds) if sketches[pair[0]][0] != sketches[pair[1]][0]]
    found: dict[Edge, float] = {}
    scores = PlainScorer(book.match).score(deeds, pairs)
    for (one, other), scored in zip(pairs, scores, strict=True):
        left, right = sorted((sketches[one][0], sketches[other][0]))
        value = _DEED * min(1.0, max(0.0, scored.weight / _SURE))
        found[left, right] = max(found.get((left, right), 0.0), value)
    return found
