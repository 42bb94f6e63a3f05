"""How much a shared word says, counted on marked sets' train parts: ``word_weights.json``.

    PYTHONPATH=src:. python -m training.events.words ../shared/data

Counts are facts about many texts; no text can be read out of them.
"""

import argparse
import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from math import log2
from pathlib import Path
from zipfile import ZipFile

from whoseword.measure.ecbplus import read_ecbplus
from whoseword.reference.matching import HEAVIEST
from whoseword.weighing.event.coded import folded_words, stem

OUT = Path("src/whoseword/reference/data/word_weights.json")
ABOUT = (
    "How much a shared word says, 0 to 15, by its stem: the bits of its share of texts. Counted by "
    "training/events/words.py on the train parts of PolNeAR, MUC-4, WikiEvents, ECB+, TimeBank and "
    "AQUAINT (TempEval-3) and on the stories of NGEC. Words of fewer than four texts are not "
    "listed: they weigh 15."
)
_RARE = 4


def texts(data: Path) -> Iterator[str]:
    """The texts of the sets that may be learned from."""
    for path in sorted((data / "polnear/data/train").rglob("*.txt")):
        yield path.read_text(encoding="utf-8", errors="replace")
    for told in _lines(data / "muc4/data/muc/processed/train.json"):
        yield told["doctext"]
    for told in _lines(data / "wikievents/data/wikievents/wiki-train-human.jsonl"):
        yield " ".join(told["tokens"])
    sources, _ = read_ecbplus(data / "ecbplus/data/interim/cybulska_setup/ECB_Train_corpus.txt")
    yield from (source.data.decode() for source in sources.values())
    for path in sorted((data / "tempeval3/data/TBAQ-cleaned").rglob("*.tml")):
        yield _unmarked(path.read_text(encoding="utf-8", errors="replace"))
    for path in sorted((data / "ngec_synthetic").rglob("*.csv.zip")):
        yield from _stories(path)


def _lines(path: Path) -> Iterator[dict[str, str]]:
    yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def _unmarked(timeml: str) -> str:
    """The text of a TimeML file without its tags."""
    body = timeml.partition("<TEXT>")[2].partition("</TEXT>")[0]
    return re.sub(r"<[^>]+>", "", body)


def _stories(path: Path) -> Iterator[str]:
    """The column of texts of the only table in the archive."""
    with ZipFile(path) as archive, archive.open(path.stem) as table:
        rows = csv.DictReader(io.TextIOWrapper(table, "utf-8"))
        yield from (row["text"] for row in rows)


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
    return {
        word: min(HEAVIEST, round(log2(number / count)))
        for word, count in sorted(counts.items())
        if count >= _RARE
    }


def main() -> None:
    """Count, and write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    counts, number = counted(texts(parser.parse_args().data))
    weights = weights_of(counts, number)
    shipped = {"about": ABOUT, "weights": weights}
    OUT.write_text(json.dumps(shipped, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{number} texts, {len(weights)} words")


if __name__ == "__main__":
    main()
