"""Learn by what articles tell one story: ``story_weights.json``.

    PYTHONPATH=src:. python -m training.events.stories ../shared/data

Logistic regression on pairs of documents of ECB+ Train: what the cosines of titles, leads and
wholes say. The threshold has the best mean B-cubed F1 over halves of its topics. Nothing of what is
measured is looked at.
"""

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from itertools import combinations
from math import log
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray

from whoseword.measure.clustering import b_cubed
from whoseword.measure.ecbplus import read_ecbplus
from whoseword.reading.article import take_article
from whoseword.record import Article
from whoseword.reference.copies import open_copies
from whoseword.reference.matching import StoryWeights, open_word_weights
from whoseword.weighing.event.gist import Gist, cosine, gist_of
from whoseword.weighing.event.linkage import linked
from whoseword.weighing.event.stories import story_graph

OUT = Path("src/whoseword/reference/data/story_weights.json")
ABOUT = (
    "What the likeness of two articles says for one story, in bits, and from which mean on they "
    "tell one. Learned by training/events/stories.py on ECB+ Train (CC BY 3.0)."
)
_OTHER_TOPIC = 0.2
"""What a pair of two topics counts beside one of the two like events of a topic: they are many."""
_HALVES = 20
_TRIED = tuple(round(-4 + 0.15 * step, 2) for step in range(27))
_PASSES = 30


def documents(data: Path) -> tuple[tuple[Gist, ...], tuple[str, ...]]:
    """The documents of ECB+ Train and the event of each: its topic and which of the two."""
    path = data / "ecbplus/data/interim/cybulska_setup/ECB_Train_corpus.txt"
    sources, events = read_ecbplus(path)
    words, copies = open_word_weights(), open_copies()
    taken = [(name, take_article(source)) for name, source in sorted(sources.items())]
    held = [(name, article) for name, article in taken if isinstance(article, Article)]
    gists = tuple(replace(gist_of(article, words, copies), article=name) for name, article in held)
    return gists, tuple(events[name] for name, _ in held)


def learned(gists: Sequence[Gist], events: Sequence[str]) -> StoryWeights:
    """The weights before a threshold is chosen."""
    pairs = list(combinations(range(len(gists)), 2))
    rows = np.array([_row(gists[one], gists[other]) for one, other in pairs])
    same = np.array([events[one] == events[other] for one, other in pairs])
    counts = np.array([_count(events[one], events[other]) for one, other in pairs])
    bits = (_regression(rows, same, counts) / log(2)).tolist()
    title, lead, whole, nothing = (round(each, 3) for each in bits)
    return StoryWeights(nothing, title, lead, whole, threshold=0.0)


def _row(one: Gist, other: Gist) -> tuple[float, ...]:
    parts = ((one.title, other.title), (one.lead, other.lead), (one.whole, other.whole))
    return (*(cosine(*pair) for pair in parts), 1.0)


def _count(one: str, other: str) -> float:
    return 1.0 if _topic(one) == _topic(other) else _OTHER_TOPIC


def _topic(event: str) -> str:
    return event.partition(" ")[0]


def _regression(
    rows: NDArray[np.float64], same: NDArray[np.bool_], counts: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Logistic regression with a little pull to nothing, by Newton's method."""
    pull = np.diag([2.0] * (rows.shape[1] - 1) + [0.0])
    found = np.zeros(rows.shape[1])
    for _ in range(_PASSES):
        chance = 1 / (1 + np.exp(-(rows @ found)))
        slope = rows.T @ (counts * (chance - same)) + pull @ found
        curve = (rows * (counts * chance * (1 - chance))[:, None]).T @ rows + pull
        found = found - np.linalg.solve(curve, slope)
    return found


def chosen(
    weights: StoryWeights, gists: Sequence[Gist], events: Sequence[str]
) -> tuple[float, Mapping[float, float]]:
    """The middle of the three neighbouring thresholds that do best, with the mean F1 of each."""
    names = sorted({_topic(event) for event in events})
    chances = Random(1)  # noqa: S311 a fixed draw, no secret
    halves = [frozenset(chances.sample(names, len(names) // 2)) for _ in range(_HALVES)]
    scores = np.mean([_scores(weights, gists, events, half) for half in halves], axis=0)
    smooth = np.convolve(scores, np.ones(3) / 3, mode="same")
    return _TRIED[int(np.argmax(smooth))], dict(zip(_TRIED, scores.tolist(), strict=True))


def _scores(
    weights: StoryWeights, gists: Sequence[Gist], events: Sequence[str], half: frozenset[str]
) -> list[float]:
    held = [number for number, event in enumerate(events) if _topic(event) in half]
    marked = dict(enumerate(events[number] for number in held))
    graph = story_graph([gists[number] for number in held], weights)
    scores = []
    for threshold in _TRIED:
        groups = linked(graph, threshold, weights.nothing)
        homes = {one: number for number, (members, _) in enumerate(groups) for one in members}
        scores.append(b_cubed(homes, marked).f1)
    return scores


def main() -> None:
    """Learn, choose, and write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    gists, events = documents(parser.parse_args().data)
    weights = learned(gists, events)
    threshold, scores = chosen(weights, gists, events)
    for tried, score in scores.items():
        print(f"{tried:6.2f} {100 * score:.1f}")
    shipped = {"about": ABOUT, "weights": asdict(replace(weights, threshold=threshold))}
    OUT.write_text(json.dumps(shipped, indent=1) + "\n", encoding="utf-8")
    print(shipped["weights"])


if __name__ == "__main__":
    main()
