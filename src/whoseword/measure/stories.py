"""Articles grouped by the event that they are about: by the shipped weights, and as others do."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from math import log, sqrt

from whoseword.measure.clustering import BCubed, b_cubed
from whoseword.record import Article
from whoseword.reference.copies import open_copies
from whoseword.reference.matching import open_story_weights, open_word_weights
from whoseword.weighing.event.coded import folded_words, stem
from whoseword.weighing.event.gist import gist_of
from whoseword.weighing.event.groups import Graph
from whoseword.weighing.event.linkage import linked
from whoseword.weighing.event.stories import find_stories

_NEVER = -100.0


def by_stories(articles: Mapping[str, Article]) -> dict[str, int]:
    """The group of each article, by weights learned beforehand: nothing is counted on these."""
    words, copies = open_word_weights(), open_copies()
    gists = {id_: gist_of(article, words, copies) for id_, article in articles.items()}
    named = [replace(gist, article=id_) for id_, gist in gists.items()]
    found = find_stories(named, open_story_weights())
    return {id_: number for number, story in enumerate(found) for id_ in story}


def best_by_tfidf(
    articles: Mapping[str, Article], marked: Mapping[str, str], tried: Sequence[float]
) -> BCubed:
    """What others do, at the threshold that is best on these very articles.

    Words weigh by how few of the articles have them; average linkage.
    """
    ids = sorted(articles)
    graph = _graph([_counts(articles[id_]) for id_ in ids])
    groups = (linked(graph, threshold, _NEVER) for threshold in tried)
    homes = (
        {ids[one]: number for number, (members, _) in enumerate(found) for one in members}
        for found in groups
    )
    return max((b_cubed(each, marked) for each in homes), key=lambda each: each.f1)


def _counts(article: Article) -> Counter[str]:
    whole = f"{article.title or ''} {article.text}"
    return Counter(stem(word) for word in folded_words(whole) if not word.isdigit())


def _graph(counts: Sequence[Counter[str]]) -> Graph:
    """The cosine of every two articles."""
    held = Counter(word for one in counts for word in one)
    weights = {word: log(len(counts) / number) for word, number in held.items() if number > 1}
    holders: dict[str, list[tuple[int, float]]] = {}
    for number, one in enumerate(counts):
        for word, value in _vector(one, weights).items():
            holders.setdefault(word, []).append((number, value))
    sums = dict.fromkeys(combinations(range(len(counts)), 2), 0.0)
    for having in holders.values():
        for (left, value), (right, same) in combinations(having, 2):
            sums[left, right] += value * same
    return Graph(len(counts), sums, frozenset())


def _vector(counts: Mapping[str, int], weights: Mapping[str, float]) -> dict[str, float]:
    found = {word: (1 + log(number)) * weights.get(word, 0.0) for word, number in counts.items()}
    length = sqrt(sum(value * value for value in found.values())) or 1.0
    return {word: value / length for word, value in found.items() if value}
