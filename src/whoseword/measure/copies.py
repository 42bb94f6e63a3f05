"""Pairs of articles that people marked as copies, and how well copies are found."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from whoseword.measure.spans import Score
from whoseword.reading.article.take import take_article
from whoseword.record import Article, Copy, Source

TEXTS = Path("Giveme5W1H/examples/datasets/news_cluster/data")
ACROSS, WITHIN = "news_cluster_copies.tsv", "news_cluster_copies_same_site.tsv"
_COPIED = frozenset({"copy", "partial"})
# Second levels under which countries give out names ("dailymail.co.uk").
_SECOND_LEVELS = frozenset({"co", "com", "ac", "gov", "org"})
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class MarkedPair:
    """Two files of the collection and what a reader saw in them; None where that is not told."""

    pair: Pair
    label: str
    credited: bool | None
    via: str | None
    note: str

    @property
    def is_copied(self) -> bool:
        """Whether one has text of the other, or both have it of a third."""
        return self.label in _COPIED


@dataclass(frozen=True, slots=True)
class Clustered:
    """The articles of the collection by file, with the site and the event of each."""

    articles: Mapping[str, Article]
    sites: Mapping[str, str]
    events: Mapping[str, int]

    def in_tuned_half(self, pair: Pair) -> bool:
        """Whether settings were chosen on the event of the pair: a half drawn by digest."""
        events = sorted(
            {*self.events.values()}, key=lambda event: sha256(str(event).encode()).hexdigest()
        )
        return self.events[pair[0]] in events[: len(events) // 2]


def read_pairs(path: Path) -> tuple[MarkedPair, ...]:
    """The marked pairs of one file, in its order."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = tuple(csv.DictReader(lines, delimiter="\t"))
    return tuple(
        MarkedPair(
            (row["first"], row["second"]),
            row["label"],
            {"yes": True, "no": False}.get(row["credited"]),
            None if row["via"] == "-" else row["via"],
            row["note"],
        )
        for row in rows
    )


def read_clustered(folder: Path) -> Clustered:
    """The articles of news_cluster that can be read; an outlet is known by its address."""
    articles: dict[str, Article] = {}
    sites: dict[str, str] = {}
    events: dict[str, int] = {}
    for path in sorted(folder.glob("*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        sites[path.name] = _site_of(told["source_domain"])
        events[path.name] = told["newsCluster"]["EventId"]
        read = take_article(Source(path.name, _entry(told), "json"))
        if isinstance(read, Article):
            articles[path.name] = read
    return Clustered(articles, sites, events)


def _entry(told: Mapping[str, object]) -> bytes:
    """The collection's object as one of ours."""
    authors = told["authors"]
    entry = {
        "text": told["text"],
        "url": told["url"],
        "outlet": told["source_domain"],
        "published": told["date_publish"],
        "title": told["title"],
        "author": ", ".join(authors) if isinstance(authors, list) else None,
    }
    return json.dumps({name: value for name, value in entry.items() if value}).encode()


def _site_of(domain: str) -> str:
    """The registered domain: edition.cnn.com and money.cnn.com are one site."""
    parts = domain.lower().split(".")
    return ".".join(parts[-3:] if parts[-2] in _SECOND_LEVELS else parts[-2:])


@dataclass(frozen=True, slots=True)
class Found:
    """What was found: copies by the names of their files, in the order of names."""

    copies: Mapping[Pair, Copy]

    def across(self, held: Clustered) -> Iterator[Pair]:
        """Those of different sites."""
        return (pair for pair in self.copies if held.sites[pair[0]] != held.sites[pair[1]])


def found_of(copies: Iterable[Copy], held: Clustered) -> Found:
    """The copies with files for ids."""
    files = {article.id: name for name, article in held.articles.items()}
    return Found({_sorted(files[copy.earlier], files[copy.later]): copy for copy in copies})


def _sorted(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def score(found: Iterable[Pair], marks: Iterable[MarkedPair], *, full: bool = False) -> Score:
    """Found pairs against the marks; ``full``: pairs that share only a little count neither way."""
    marks = tuple(marks)
    copied = {one.pair for one in marks if one.is_copied and (one.label == "copy" or not full)}
    neither = {one.pair for one in marks if full and one.label == "partial"}
    told = {*found} - neither
    return Score(len(told & copied), len(told), len(copied))
