"""How much a shared word says, counted on marked sets' train parts: ``word_weights.json``.

    PYTHONPATH=src:. python -m training.events.words ../shared/data

Counts are facts about many texts; no text can be read out of them.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from math import log2
from pathlib import Path

from whoseword.reference.matching import HEAVIEST
from whoseword.weighing.event.coded import folded_words, stem

OUT = Path("src/whoseword/reference/data/word_weights.json")
ABOUT = (
    "How much a shared word says, 0 to 15, by its stem: 1.4 times the bits of its share of texts, "
    "less 2. Counted by training/events/words.py on the train parts of PolNeAR, MUC-4, WikiEvents "
    "and ECB+ (Train). Words of fewer than four texts are not listed: they weigh 15."
)
_RARE = 4
_STEP, _LESS = 1.4, 2.0


def texts(data: Path) -> Iterator[str]:
    """The texts of the sets that may be learned from."""
    for path in sorted((data / "polnear/data/train").rglob("*.txt")):
        yield path.read_text(encoding="utf-8", errors="replace")
    for path in sorted((data / "muc4/data").rglob("train.json")):
        yield from (_strings(line) for line in path.read_text(encoding="utf-8").splitlines())
    for path in sorted((data / "wikievents/data").rglob("*train*.jsonl")):
        yield from (_strings(line) for line in path.read_text(encoding="utf-8").splitlines())
    yield from ecb_texts(data / "ecbplus/data/interim/cybulska_setup/ECB_Train_corpus.txt")


def ecb_texts(path: Path) -> Iterator[str]:
    """The documents of ECB+, a word a line."""
    words: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        parts = line.split("\t")
        if len(parts) == 5:
            words.setdefault(parts[0], []).append(parts[3])
    yield from (" ".join(found) for found in words.values())


def _strings(line: str) -> str:
    """All longer strings of a JSON line: its text, whatever its field is called."""
    return " ".join(re.findall(r'"([^"]{40,})"', line)).replace("\\n", " ")


def counted(found: Iterator[str]) -> tuple[Counter[str], int]:
    """In how many texts each stem stands, and how many texts there are."""
    counts: Counter[str] = Counter()
    number = 0
    for text in found:
        number += 1
        counts.update({stem(word) for word in folded_words(text) if not word.isdigit()})
    return counts, number


def weights_of(counts: Counter[str], number: int) -> dict[str, int]:
    """The weight of each stem that is not rare."""
    found = {
        word: max(0, min(HEAVIEST, round(_STEP * log2(number / count) - _LESS)))
        for word, count in sorted(counts.items())
        if count >= _RARE
    }
    return {word: weight for word, weight in found.items() if weight < HEAVIEST}


def main() -> None:
    """Count, and write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    counts, number = counted(texts(parser.parse_args().data))
    shipped = {"about": ABOUT, "weights": weights_of(counts, number)}
    OUT.write_text(json.dumps(shipped, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{number} texts, {len(shipped['weights'])} words")


if __name__ == "__main__":
    main()
