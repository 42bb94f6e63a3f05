"""The marked sets, each read into documents with what it marks and what it leaves unknown."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from whoseword.measure.names import MarkedNames, read_columns, read_re3d
from whoseword.measure.polnear import read_polnear
from whoseword.record import Article, Attribution, Span
from whoseword.tagger.labels import LABELS

ATTRIBUTION_LABELS = LABELS["attribution"]
NAME_LABELS = LABELS["names"]
ACTOR_LABELS = ("O", "B-source", "I-source", "B-target", "I-target")
LICENSED = frozenset(
    {"re3d", "uner", "wikigold", "wnut17", "crossner_politics", "gum", "wikievents", "plover"}
)
# What a word without a mark may be in a set that marks persons, groups and places only.
UNMARKED = "weapon|nationality"


@dataclass(frozen=True, slots=True)
class MarkedEvent:
    """The words that tell of an event, its kind, and who or what plays which part in it."""

    trigger: Span
    kind: str
    arguments: tuple[tuple[Span, str], ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One text with its marks.

    What the set does not mark is None: ``attributions``, ``names``, ``events``, ``fillers`` (with
    role and incident), ``actors``; ``commitments`` are known where told. A name's label is one
    of the five or several joined by ``|`` where the set does not tell them apart; ``elsewhere`` is
    what a word without a mark may be. ``unread`` stretches teach nothing; in ``unsure`` ones a word
    without a mark may bear any name.
    """

    article: Article
    attributions: tuple[Attribution, ...] | None = None
    names: tuple[tuple[Span, str], ...] | None = None
    elsewhere: str = ""
    unread: tuple[Span, ...] = ()
    unsure: tuple[Span, ...] = ()
    events: tuple[MarkedEvent, ...] | None = None
    fillers: tuple[tuple[Span, str, str], ...] | None = None
    actors: tuple[tuple[Span, str], ...] | None = None
    commitments: tuple[tuple[Span, float], ...] = ()


def polnear(folder: Path, part: str = "train") -> list[Document]:
    """PolNeAR's articles, the first annotation of each."""
    found: dict[str, Document] = {}
    for one in read_polnear(folder / "polnear", part):
        found.setdefault(
            one.article.id, Document(one.article, attributions=one.attributions, unread=one.unread)
        )
    return list(found.values())


def re3d(folder: Path) -> list[Document]:
    """re3d's sixty documents to learn from."""
    return _named(read_re3d(folder / "re3d", "train"), "")


_UNER = {"PER": "person", "ORG": "group", "LOC": "place"}
_WIKIGOLD = {**_UNER, "MISC": UNMARKED}
_WNUT = {"person": "person", "corporation": "group", "group": "group", "location": "place"}
_CROSSNER = {
    "politician": "person",
    "person": "person",
    "organisation": "group",
    "politicalparty": "group",
    "location": "place",
    "country": "place",
}


def uner(folder: Path) -> list[Document]:
    """Universal NER's English web text, dev."""
    return _named(read_columns(folder / "uner/en_ewt-ud-dev.iob2", 2, _UNER), UNMARKED)


def wikigold(folder: Path) -> list[Document]:
    """Wikigold, all of it."""
    path = folder / "wikigold/data/wikigold/CONLL-format/data/wikigold.conll.txt"
    return _named(read_columns(path, 1, _WIKIGOLD), UNMARKED)


def wnut17(folder: Path) -> list[Document]:
    """WNUT 2017, train."""
    return _named(read_columns(folder / "wnut17/wnut17train.conll", 1, _WNUT), UNMARKED)


def crossner_politics(folder: Path) -> list[Document]:
    """CrossNER's politics, train and dev."""
    below = folder / "crossner_politics/ner_data/politics"
    return [
        document
        for name in ("train.txt", "dev.txt")
        for document in _named(read_columns(below / name, 1, _CROSSNER), UNMARKED)
    ]


def _named(marked: Iterable[MarkedNames], elsewhere: str) -> list[Document]:
    """Documents with names alone."""
    return [
        Document(one.article, names=one.names, elsewhere=elsewhere, unsure=one.unsure)
        for one in marked
    ]
