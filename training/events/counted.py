"""How often pairs of one event and of two reach each level: on synthetic readings and on ECB+."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from random import Random

from whoseword.measure.synthetic import Mix, Truth, sample
from whoseword.reference.matching import WordWeights
from whoseword.weighing.event import COMPARISONS, Sketch, levels_of, pairs_of, sketches_of
from whoseword.weighing.event.coded import coded, weight_of
from whoseword.weighing.event.levels import LABELS
from whoseword.weighing.event.sketching import LEAD
from whoseword.weighing.event.telling import share_level

# More noise than the generator's own: the press that is read is not as clear as the made-up one.
NOISY = Mix(kind_noise=0.2, vague_day=0.2, vague_place=0.2, background=0.2, digest=0.1, twin=0.08)
_MOST_OF_A_TOPIC = 20_000
_RARE = 20


@dataclass(frozen=True, slots=True)
class Pairs:
    """The levels of each candidate pair, and whether the two are one event."""

    levels: tuple[dict[str, str], ...]
    one: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Press:
    """Sketches of synthetic readings and the event of each deed."""

    sketches: tuple[Sketch, ...]
    events: Mapping[str, str]


def press_of(seed: int, readings: int, weights: WordWeights, mix: Mix = NOISY) -> Press:
    """The press of a seed, its mentions resolved as they truly are."""
    found, truth = sample(seed, readings, mix=mix)
    sketches = tuple(one for each in found for one in sketches_of(each, truth.mentions, weights))
    return Press(sketches, _events(truth))


def _events(truth: Truth) -> dict[str, str]:
    return {deed: one.event for deed, one in truth.deeds.items()}


def pairs_in(presses: Sequence[Press]) -> Pairs:
    """The candidate pairs of each press."""
    levels: list[dict[str, str]] = []
    one: list[bool] = []
    for press in presses:
        for left, right in pairs_of(press.sketches):
            here, there = press.sketches[left], press.sketches[right]
            levels.append(levels_of(here, there))
            one.append(press.events[here.deed] == press.events[there.deed])
    return Pairs(tuple(levels), tuple(one))


def shares(pairs: Pairs) -> dict[str, dict[str, tuple[float, float]]]:
    """For each comparison the share of pairs of one event, and of two, that reach each level."""
    found = {}
    for name in COMPARISONS:
        ours = Counter(row[name] for row, one in zip(pairs.levels, pairs.one, strict=True) if one)
        all_ = Counter(row[name] for row in pairs.levels)
        found[name] = shares_of(ours, all_ - ours, LABELS[name])
    return found


def shares_of(
    one: Counter[str], two: Counter[str], labels: Sequence[str]
) -> dict[str, tuple[float, float]]:
    """The shares, with a little added so that nothing is impossible; what is rare says nothing."""
    ours, theirs = (sum(each.values()) + 2 * len(labels) for each in (one, two))
    found = {}
    for label in labels:
        m, u = (one[label] + 2) / ours, (two[label] + 2) / theirs
        rare = one[label] + two[label] < _RARE
        found[label] = (u, u) if rare else (m, u)
    return found


def ecb_shares(folder: Path, weights: WordWeights) -> dict[str, dict[str, tuple[float, float]]]:
    """The same for the words of sentences and leads, on the mentions of ECB+ (Train).

    Pairs of one chain, against pairs of the two seminal events that each topic has: as unlike as
    two happenings of one sort are.
    """
    documents = _documents(folder / "ECB_Train_corpus.txt")
    rows = json.loads((folder / "ECB_Train_Event_gold_mentions.json").read_text(encoding="utf-8"))
    topics: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        topics[row["doc_id"].partition("_")[0]].append(row)
    found = {}
    for name, codes in (("words", _sentence_codes), ("lead", _lead_codes)):
        known = codes(documents, weights)
        one, two = Counter[str](), Counter[str]()
        for left, right in _mention_pairs(topics):
            level = _level(known[_place(left, name)], known[_place(right, name)])
            if left["coref_chain"] == right["coref_chain"]:
                one[level] += 1
            elif _seminal(left) != _seminal(right):
                two[level] += 1
        found[name] = shares_of(one, two, LABELS[name])
    return found


def _documents(path: Path) -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for line in path.read_text(encoding="utf-8").splitlines():
        parts = line.split("\t")
        if len(parts) == 5:
            found[parts[0]][parts[1]].append(parts[3])
    return found


_Codes = dict[tuple[str, str], tuple[int, ...]]


def _sentence_codes(
    documents: Mapping[str, Mapping[str, Sequence[str]]], weights: WordWeights
) -> _Codes:
    return {
        (document, number): coded(" ".join(words), weights)
        for document, sentences in documents.items()
        for number, words in sentences.items()
    }


def _lead_codes(
    documents: Mapping[str, Mapping[str, Sequence[str]]], weights: WordWeights
) -> _Codes:
    return {
        (document, ""): coded(
            " ".join(word for one in said.values() for word in one)[:LEAD], weights
        )
        for document, said in documents.items()
    }


def _mention_pairs(
    topics: Mapping[str, Sequence[dict[str, str]]],
) -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    """Pairs of mentions of two documents, at most so many of a topic."""
    chances = Random(1)  # noqa: S311 a fixed draw, no secret
    for _, mentions in sorted(topics.items()):
        pairs = list(combinations(mentions, 2))
        for one, other in chances.sample(pairs, min(len(pairs), _MOST_OF_A_TOPIC)):
            if one["doc_id"] != other["doc_id"]:
                yield one, other


def _place(mention: Mapping[str, str], name: str) -> tuple[str, str]:
    return mention["doc_id"], str(mention["sent_id"]) if name == "words" else ""


def _seminal(mention: Mapping[str, str]) -> bool:
    """Which of a topic's two seminal events the document is about: ECB's, or the one added."""
    return mention["doc_id"].endswith("plus")


def _level(left: tuple[int, ...], right: tuple[int, ...]) -> str:
    return share_level(left, right, weight_of(left), weight_of(right))
