"""Passages on who says what, through whom: each is read whole, with the real tagger and books."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest
import yaml

from whoseword.flow import read
from whoseword.measure.matching import overlaps_half, places_of, same_chain, same_name
from whoseword.record import Article, Citation, Claim, Given, Reading, Source
from whoseword.reference.books import Books, open_books
from whoseword.tagger import TrainedTagger, load_tagger

HERE = Path(__file__).parent
# What is not read right yet, by chapter and title; a passage that comes right must leave this list.
NOT_YET = frozenset((HERE / "not_yet.txt").read_text(encoding="utf-8").splitlines())


@dataclass(frozen=True)
class Passage:
    chapter: str
    title: str
    text: str
    outlet: str | None
    published: str | None
    expect: list[dict[str, object]] = field(default_factory=list)
    citations: list[dict[str, object]] | None = None
    expect_none: bool = False
    expect_only: bool = False

    @property
    def name(self) -> str:
        return f"{self.chapter}: {self.title}"


def passages() -> list[Passage]:
    found = []
    for path in sorted(HERE.glob("*.yaml")):
        chapter = yaml.safe_load(path.read_text(encoding="utf-8"))
        for one in chapter["passages"]:
            published = one.get("published")
            found.append(
                Passage(
                    path.stem,
                    one["title"],
                    one["passage"],
                    one.get("outlet"),
                    None if published is None else str(published),
                    one.get("expect") or [],
                    one.get("citations"),
                    bool(one.get("expect_none")),
                    bool(one.get("expect_only")),
                )
            )
    return found


@cache
def tools() -> tuple[TrainedTagger, Books]:
    return load_tagger(), open_books()


def read_passage(passage: Passage) -> Reading:
    tagger, books = tools()
    given = Given(outlet=passage.outlet, published=passage.published)
    source = Source(passage.name, passage.text.encode(), "text", given)
    reading = read(source, tagger=tagger, books=books)
    assert isinstance(reading, Reading)
    return reading


def reported(reading: Reading) -> list[Claim]:
    return [claim for claim in reading.claims if "own_voice" not in claim.made_by.split("+")]


def ways(claim: Claim, article: Article) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(
            way
            for way in (
                link.name,
                link.span.of(article.text) if link.span else None,
                link.cue.of(article.text) if link.cue and link.span is None else None,
            )
            if way
        )
        for link in claim.chain[1:]
    )


def chain_fits(wanted: tuple[str, ...], claim: Claim, article: Article) -> bool:
    """The links in order; an outlet that an unnamed voice speaks from may stand before it, and
    a claim that is nothing but another's words may go on with that other."""
    told = ways(claim, article)
    if same_chain(wanted, told) or same_chain(wanted, told[: len(wanted)]):
        return True
    links = claim.chain[1:]
    from_outlet = [
        number
        for number, link in enumerate(links[:-1])
        if link.name and same_name(link.name, links[number + 1].affiliation or "")
    ]
    return bool(from_outlet) and same_chain(
        wanted, tuple(way for number, way in enumerate(told) if number not in from_outlet)
    )


def fits(wanted: dict[str, object], claim: Claim, article: Article) -> bool:
    content = places_of(str(wanted["content"]), article.text)
    if not overlaps_half(content, claim.said):
        return False
    chain = wanted.get("chain")
    if isinstance(chain, list) and not chain_fits(tuple(map(str, chain)), claim, article):
        return False
    last = claim.chain[-1]
    if isinstance(chain, list) and last.affiliation is None:
        told = ways(claim, article)[: len(chain)]
        last = claim.chain[len(chain)] if same_chain(tuple(map(str, chain)), told) else last
    for name in ("certainty", "quoted"):
        if name in wanted and getattr(claim, name) != wanted[name]:
            return False
    for name in ("stance", "how", "kind", "named", "collective"):
        if name in wanted and getattr(last, name) != wanted[name]:
            return False
    affiliation = wanted.get("affiliation")
    return affiliation is None or same_name(str(affiliation), last.affiliation or "")


def cited(wanted: dict[str, object], citation: Citation) -> bool:
    dates = wanted.get("dates") or []
    assert isinstance(dates, list)
    return (
        same_name(str(wanted["outlet"]), citation.outlet)
        and {str(date) for date in dates} == set(citation.dates)
        and wanted.get("assigned", citation.assigned) == citation.assigned
    )


@pytest.mark.parametrize("passage", passages(), ids=lambda passage: passage.name)
def test_a_passage_is_read_as_a_careful_reader_reads_it(
    passage: Passage, request: pytest.FixtureRequest
) -> None:
    if passage.name in NOT_YET:
        request.applymarker(pytest.mark.xfail(reason="not read right yet", strict=True))
    reading = read_passage(passage)
    for wanted in passage.expect:
        told = [(ways(claim, reading.article), claim.text) for claim in reading.claims]
        assert any(fits(wanted, claim, reading.article) for claim in reading.claims), (wanted, told)
    for one in passage.citations or []:
        assert any(cited(one, citation) for citation in reading.citations), reading.citations
    if passage.citations == []:
        assert not reading.citations
    if passage.expect_none:
        assert not [claim.text for claim in reported(reading)]
    if passage.expect_only:
        for claim in reported(reading):
            extra = (ways(claim, reading.article), claim.text)
            assert any(fits(wanted, claim, reading.article) for wanted in passage.expect), extra
