"""ECB+: news in topics of two like events each; whether documents of one event are found together.

Cybulska and Vossen 2014, in the split of their set-up. Documents say no day and no outlet.
"""

from collections import defaultdict
from pathlib import Path

from whoseword.record import Source

_COLUMNS = 5


def read_ecbplus(path: Path) -> tuple[dict[str, Source], dict[str, str]]:
    """The documents of a part, and the event that each is about: its topic and which of the two."""
    words: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for line in path.read_text(encoding="utf-8").splitlines():
        parts = line.split("\t")
        if len(parts) == _COLUMNS:
            words[parts[0]][int(parts[1])].append(parts[3])
    sources = {
        document: Source(document, _text(said).encode(), form="text")
        for document, said in words.items()
    }
    return sources, {document: _event(document) for document in words}


def _text(said: dict[int, list[str]]) -> str:
    return "\n".join(" ".join(words) for _, words in sorted(said.items()))


def _event(document: str) -> str:
    """ECB's own documents of a topic tell of one event, those added to it ("plus") of another."""
    topic = document.partition("_")[0]
    return f"{topic} {'plus' if document.endswith('plus') else 'ecb'}"
