"""Judging what the real reader read, after a second tagger has read it."""

import json
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from whoseword.flow import read
from whoseword.judging import decide, judge_reading
from whoseword.record import Article, Given, Reading, Source, Span, Tagged, Tagger
from whoseword.reference.books import Books, open_books
from whoseword.tagger import load_tagger


@dataclass(frozen=True, slots=True)
class _OtherTagger:
    """A tagger that starts every content a word later and misses every fourth attribution."""

    first: Tagger
    name: str = "other-1"

    def tag(self, article: Article) -> Tagged:
        """What the first one marks, cut otherwise."""
        tagged = self.first.tag(article)
        found = tuple(
            replace(
                each, content=(_shorter(each.content[0], tagged), *each.content[1:]), inside=None
            )
            for number, each in enumerate(tagged.attributions)
            if each.content and number % 4 != 3
        )
        return replace(tagged, tagger=self.name, attributions=found)


def _shorter(span: Span, tagged: Tagged) -> Span:
    inside = [word for word in tagged.words if span.holds(word)]
    return span if len(inside) < 3 else Span(inside[1].start, span.end)


@cache
def _books() -> Books:
    return open_books()


@cache
def _tagger() -> Tagger:
    return load_tagger()


@cache
def _samples() -> tuple[Source, ...]:
    lines = files("whoseword").joinpath("samples/reports.jsonl").read_text(encoding="utf-8")
    reports = [json.loads(line) for line in lines.splitlines()]
    return tuple(
        Source(report["id"], report["text"].encode(), "text", Given(outlet=report["outlet"]))
        for report in reports
        if report.get("text")
    )[:4]


def _read(source: Source, tagger: Tagger) -> Reading:
    reading = read(source, tagger=tagger, books=_books())
    assert isinstance(reading, Reading), reading
    return reading


@cache
def _first(source: Source) -> Reading:
    """What the shipped tagger reads."""
    return _read(source, _tagger())


def test_after_a_second_tagger_each_judgement_is_attached_or_listed_and_most_are_attached() -> None:
    other = _OtherTagger(_tagger())
    attached = orphaned = 0
    for source in _samples():
        first, second = _first(source), _read(source, other)
        assert second.made_by != first.made_by
        given = [
            decide(first, claim.id, "claim.certainty", "correct", "doubted", by="a", at="2031")
            for claim in first.claims
        ]
        assert len(judge_reading(first, given).attached) == len(given)
        judged = judge_reading(second, given)
        found = {each.judgement.id for each in judged.attached}
        lost = {each.judgement.id for each in judged.orphans}
        assert found | lost == {each.id for each in given}
        assert not found & lost
        attached, orphaned = attached + len(found), orphaned + len(lost)
        ids = {claim.id for claim in second.claims}
        assert {each.about for each in judged.attached} <= ids
        for claim in judged.reading.claims:
            touched = claim.id in {each.about for each in judged.attached}
            assert (claim.status == "corrected") is touched
        none = judge_reading(replace(second, claims=()), given)
        assert (len(none.attached), len(none.orphans)) == (0, len(given))
    assert attached > 2 * orphaned
