"""The sets that mark what happened: events with their arguments, fillers, actors, commitment."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from training.sets import Document, MarkedEvent
from whoseword.measure.muc4 import Dispatch, read_muc4
from whoseword.measure.plain_text import written
from whoseword.measure.polnear import line_blocks
from whoseword.record import Article, Span
from whoseword.tagger.labels import ROLES

_DESTROYERS = frozenset({"damagerdestroyer", "dismantler", "damager", "disabler"})
_ROLES = {role.lower(): role for role in ROLES}
# How far from a trigger its argument's words are looked for, in characters.
_REACH = 900
_TOGETHER = 30


def wikievents(folder: Path) -> list[Document]:
    """WikiEvents' articles to learn from; each argument is where its words stand nearest."""
    path = folder / "wikievents/data/wikievents/wiki-train-human.jsonl"
    return [_happened(row) for row in _rows(path)]


def muc4(folder: Path) -> list[Document]:
    """MUC-4's dispatches, every place where a filler's words stand marked."""
    return [_violent(one) for one in read_muc4(folder / "muc4/data/muc/processed/train.json")]


def cameo_ner(folder: Path) -> list[Document]:
    """Sentences with who did it (S) and to whom (T)."""
    text = (folder / "cameo_ner/data/cameo_ner/train.txt").read_text(encoding="utf-8")
    sentences = [
        [tuple(line.rsplit(" ", 1)) for line in block.splitlines() if " " in line]
        for block in text.split("\n\n")
    ]
    kept = [sentence for sentence in sentences if sentence]
    return [
        _acted(f"cameo-{at}", kept[at : at + _TOGETHER]) for at in range(0, len(kept), _TOGETHER)
    ]


def plover(folder: Path) -> list[Document]:
    """PLOVER's coded sentences, each a document, with their actors."""
    path = folder / "plover/gold_standard_records/PLOVER_GSR_CAMEO.txt"
    rows = json.loads(path.read_text(encoding="utf-8"))
    return [_coded(row) for row in rows if row.get("text")]


def factuality(folder: Path) -> list[Document]:
    """Both sets of factuality, so many sentences a document."""
    documents: list[Document] = []
    for name in ("UW", "UDS_IH2"):
        rows = list(_rows(folder / f"factuality/glue_data/{name}/train.jsonl"))
        documents += [
            _committed(f"{name}-{at}", rows[at : at + _TOGETHER])
            for at in range(0, len(rows), _TOGETHER)
        ]
    return documents


def _rows(path: Path) -> Iterator[Mapping[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def _article(name: str, text: str) -> Article:
    return Article(name, None, None, None, None, None, None, None, text, line_blocks(text))


def _happened(row: Mapping[str, Any]) -> Document:
    text, spans = written(row["tokens"], None, parted=True)
    events = []
    for event in row["event_mentions"]:
        first, last = event["trigger"]["start_idx"], event["trigger"]["end_idx"]
        if last <= first:  # the set lost where 31 of its triggers stand
            continue
        trigger = Span(spans[first].start, spans[last - 1].end)
        places = (
            (_nearest(text, argument["text"], trigger), _role(argument["role"]))
            for argument in event["arguments"]
        )
        arguments = tuple((span, role) for span, role in places if span is not None and role)
        events.append(MarkedEvent(trigger, event["event_type"], arguments))
    return Document(_article(row["docid"], text), events=tuple(events))


def _role(name: str) -> str | None:
    low = name.lower()
    return "Destroyer" if low in _DESTROYERS else _ROLES.get(low)


def _nearest(text: str, words: str, trigger: Span) -> Span | None:
    """Where the words stand nearest to the trigger, written with or without the same spaces."""
    parts = [re.escape(part) for part in re.findall(r"\w+|[^\w\s]", words)]
    if not parts:
        return None
    pattern = re.compile(r"(?<!\w)" + r"\s*".join(parts) + r"(?!\w)")
    found = [
        Span(*match.span())
        for match in pattern.finditer(text, max(0, trigger.start - _REACH), trigger.end + _REACH)
    ]
    return min(found, key=lambda span: abs(span.start - trigger.start), default=None)


def _violent(dispatch: Dispatch) -> Document:
    text = dispatch.article.text
    fillers: dict[Span, tuple[str, str]] = {}
    for template in dispatch.templates:
        for entity in template.entities:
            for mention in entity.mentions:
                for span in _everywhere(text, mention.of(text)):
                    fillers.setdefault(span, (entity.role, min(template.kinds)))
    outer = [
        span
        for span in fillers
        if not any(other != span and other.holds(span) for other in fillers)
    ]
    return Document(
        dispatch.article, fillers=tuple((span, *fillers[span]) for span in sorted(outer))
    )


def _everywhere(text: str, words: str) -> Iterator[Span]:
    pattern = r"(?<!\w)" + r"\s+".join(re.escape(word) for word in words.split()) + r"(?!\w)"
    for match in re.finditer(pattern, text):
        yield Span(*match.span())


def _acted(name: str, sentences: Sequence[Sequence[tuple[str, ...]]]) -> Document:
    text = ""
    actors: list[tuple[Span, str]] = []
    for sentence in sentences:
        line, spans = written([token for token, _ in sentence], None, parted=True)
        begun: tuple[int, str] | None = None
        for at, tag in enumerate([*(tag for _, tag in sentence), "O"]):
            if begun and not tag.startswith("I"):
                span = Span(spans[begun[0]].start, spans[at - 1].end).moved(len(text))
                actors.append((span, "source" if begun[1] == "S" else "target"))
                begun = None
            if tag.startswith("B"):
                begun = at, tag[-1]
        text += line + "\n"
    return Document(_article(name, text), actors=tuple(actors))


def _coded(row: Mapping[str, Any]) -> Document:
    text = row["text"]
    actors = []
    for side in ("source", "target"):
        told = row.get(side) or []
        for actor in told if isinstance(told, list) else [told]:
            words = actor.get("actorText", "") if isinstance(actor, dict) else actor
            at = text.find(words)
            if words and at >= 0:
                actors.append((Span(at, at + len(words)), side))
    return Document(_article(row["id"], text), actors=tuple(sorted(actors)))


def _committed(name: str, rows: Sequence[Mapping[str, Any]]) -> Document:
    text = ""
    values: list[tuple[Span, float]] = []
    for row in rows:
        line, spans = written(row["text"].split(), None, parted=True)
        for target in row["targets"]:
            first, last = target["span1"]
            if last <= len(spans):
                span = Span(spans[first].start, spans[last - 1].end).moved(len(text))
                values.append((span, float(target["label"])))
        text += line + "\n"
    return Document(_article(name, text), commitments=tuple(values))
