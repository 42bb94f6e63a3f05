"""Which articles tell one story: found by their rarest words, grouped by mean likeness."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from whoseword.reference.matching import StoryWeights
from whoseword.weighing.event.gist import Gist, likeness
from whoseword.weighing.event.groups import Edge, Graph
from whoseword.weighing.event.linkage import linked

_KEYS = 20
"""Words of each article by which its like are sought: more find no further pair of one story."""


def find_stories(gists: Sequence[Gist], weights: StoryWeights) -> tuple[tuple[str, ...], ...]:
    """Every article in one story, articles and stories in the order of ids.

    The same in whatever order they are given; a story lies within articles that are joined by
    pairs of the threshold's likeness.
    """
    ordered = sorted(gists, key=lambda gist: gist.article)
    groups = linked(story_graph(ordered, weights), weights.threshold, weights.nothing)
    return tuple(tuple(ordered[one].article for one in members) for members, _ in groups)


def story_graph(gists: Sequence[Gist], weights: StoryWeights) -> Graph:
    """The likeness of every two articles that share a key; the others share next to nothing."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, gist in enumerate(gists):
        for key in story_keys(gist):
            holders[key].append(number)
    pairs: set[Edge] = {pair for held in holders.values() for pair in combinations(held, 2)}
    found = {(one, two): likeness(gists[one], gists[two], weights) for one, two in sorted(pairs)}
    return Graph(len(gists), found, frozenset())


def story_keys(gist: Gist) -> frozenset[str]:
    """The words that weigh most in the article, its title and lead; of this article alone."""
    total = {
        word: value + gist.lead.get(word, 0.0) + gist.title.get(word, 0.0)
        for word, value in gist.whole.items()
    }
    return frozenset(sorted(total, key=lambda word: (-total[word], word))[:_KEYS])
