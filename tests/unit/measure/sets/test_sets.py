"""Each set is read from its own files and gives a line a figure, whatever the tagger can tell."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from whoseword.measure.copies import ACROSS, TEXTS, WITHIN
from whoseword.measure.figures import Line, Measured
from whoseword.measure.misses import counted
from whoseword.measure.sets import SETS, Tools
from whoseword.record import Article, EventMark, Filler, Mark, Span, Tagged
from whoseword.reference.books import open_books


class Silent:
    """A tagger that marks nothing."""

    name = "silent"

    def tag(self, _article: Article) -> Tagged:
        return Tagged(self.name, (), (), (), ())


class Able(Silent):
    """One that can be asked about triggers and words, and finds guns where it is told to."""

    def tag(self, article: Article) -> Tagged:
        at = article.text.index("rebels")
        found = Filler(Span(at, at + 6), "perpetrator", "attack", 1.0)
        mark = Mark(Span(at, at + 6), "group", 1.0)
        return Tagged(self.name, (), (), (), (mark,), fillers=(found,))

    def arguments_of(
        self, _article: Article, triggers: Sequence[tuple[Span, str]]
    ) -> tuple[EventMark, ...]:
        return tuple(EventMark(span, kind, 1.0) for span, kind in triggers)

    def commitment_at(self, _article: Article, spans: Sequence[Span]) -> tuple[float | None, ...]:
        return tuple(float(number) for number, _ in enumerate(spans))


def tools(tagger: Silent) -> Tools:
    return Tools(lambda: tagger, open_books)


def measured(name: str, paths: Sequence[Path], tagger: Silent) -> Measured:
    return SETS[name].measure(paths, tools(tagger))


def lines(told: Measured) -> dict[str, Line]:
    return {line.name: line for line in told.lines}


def test_muc4_stands_beside_what_is_published(tmp_path: Path) -> None:
    row = {
        "docid": "d",
        "doctext": "rebels burnt a mill.",
        "templates": [
            {
                "incident_type": "attack", "PerpInd": [[["rebels", 0]]], "PerpOrg": [],
                "Target": [[["mill", 15]]], "Victim": [], "Weapon": [],
            }
        ],
    }  # fmt: skip
    path = tmp_path / "dev.json"
    path.write_text(json.dumps(row), encoding="utf-8")
    told = lines(measured("muc4", [path], Able()))
    assert (told["role entities"].right, told["role entities"].marked) == (1, 2)
    assert told["role entities"].published is not None
    assert told["templates"].value == pytest.approx(80)
    silent = measured("muc4", [path], Silent())
    assert {line.value for line in silent.lines} == {None}
    assert silent.misses == ()


def test_given_triggers_have_no_figure_where_the_tagger_cannot_be_given_any(
    tmp_path: Path,
) -> None:
    row = {
        "doc_id": "w",
        "sentences": [[[["rebels", 0, 6], ["fled", 7, 11]], "rebels fled"]],
        "entity_mentions": [{"id": "T", "start": 0, "end": 1}],
        "event_mentions": [
            {
                "event_type": "Movement.Transportation.Unspecified",
                "trigger": {"start": 1, "end": 2},
                "arguments": [{"entity_id": "T", "role": "Transporter"}],
            }
        ],
    }
    path = tmp_path / "dev.jsonl"
    path.write_text(json.dumps(row), encoding="utf-8")
    silent = lines(measured("wikievents", [path], Silent()))["arguments, triggers given"]
    assert (silent.value, silent.marked) == (None, 1)
    able = lines(measured("wikievents", [path], Able()))["arguments, triggers given"]
    assert (able.value, able.marked) == (None, 1)


def test_commitment_is_told_part_by_part(tmp_path: Path) -> None:
    (tmp_path / "UW").mkdir()
    rows = "0\trebels\t_\n1\tfled\t3.0\n2\thid\t2.0\n"
    (tmp_path / "UW/dev.conll").write_text(rows, encoding="utf-8")
    told = measured("factuality", [tmp_path], Able())
    assert lines(told)["UW dev r"].value == pytest.approx(-1)
    assert lines(told)["UW dev error"].value == pytest.approx(2)
    assert counted(told.misses) == {("UW dev r", "too doubtful"): 1}
    silent = measured("factuality", [tmp_path], Silent())
    assert [line.value for line in silent.lines] == [None, None]


def test_times_are_missed_by_words_and_by_value(tmp_path: Path) -> None:
    timeml = (
        '<TimeML><DCT><TIMEX3 type="DATE" value="2031-03-07">2031-03-07</TIMEX3></DCT><TEXT>'
        'The mill burnt on <TIMEX3 type="DATE" value="2031-03-06">Thursday the sixth</TIMEX3>, '
        'not <TIMEX3 type="DATE" value="2031-03-01">yesterday</TIMEX3>. '
        'It <TIMEX3 type="DATE" value="PRESENT_REF">was</TIMEX3> old.</TEXT></TimeML>'
    )
    folder = tmp_path / "syntime/resources/te3-platinum"
    folder.mkdir(parents=True)
    (folder / "t.tml").write_text(timeml, encoding="utf-8")
    told = measured("tempeval3", [tmp_path], Silent())
    assert lines(told)["relaxed"].right == 2
    assert ("relaxed", "not found") in counted(told.misses)
    assert ("value", "other value") in counted(told.misses)


def test_toponyms_are_missed_by_how_they_are_misplaced(tmp_path: Path) -> None:
    def toponym(words: str, start: int, lat: int) -> str:
        end = start + len(words)
        return (
            f"<toponym><phrase>{words}</phrase><start>{start}</start><end>{end}</end>"
            f'<gaztag geonameid="1"><lat>{lat}</lat><lon>20</lon></gaztag></toponym>'
        )

    text = "Boats left Sirte for Xqzzt."
    marked = toponym("Sirte", 11, -40) + toponym("Xqzzt", 21, 1)
    whole = f"<a><article><text>{text}</text><toponyms>{marked}</toponyms></article></a>"
    (tmp_path / "data/Corpora").mkdir(parents=True)
    (tmp_path / "data/GWN.xml").write_text(whole, encoding="utf-8")
    (tmp_path / "data/Corpora/TR-News.xml").write_text("<a/>", encoding="utf-8")
    told = measured("geoparsing", [tmp_path], Silent())
    assert (lines(told)["GWN right"].value, lines(told)["TR-News right"].value) == (0, None)
    assert (lines(told)["GWN recognised"].right, lines(told)["GWN recognised"].marked) == (0, 2)
    assert counted(told.misses) == {
        ("GWN right", "not offered"): 1,
        ("GWN right", "not in the gazetteer"): 1,
    }


def test_names_are_missed_by_words_and_kinds(tmp_path: Path) -> None:
    rows = "1\tRed\tB-ORG\t-\t-\n2\trebels\tI-ORG\t-\t-\n3\tleft\tO\t-\t-\n4\tTolo\tB-LOC\t-\t-\n"
    path = tmp_path / "a.iob2"
    path.write_text(rows + "\n", encoding="utf-8")
    told = measured("uner", [path], Able())
    assert counted(told.misses) == {("group", "other words"): 1, ("place", "not found"): 1}


@pytest.mark.parametrize("name", SETS)
def test_every_set_says_what_it_is_in_one_line(name: str) -> None:
    chosen: Callable[..., Measured] = SETS[name].measure
    assert callable(chosen)
    assert SETS[name].name == name
    assert 0 < len(f"{name}: {SETS[name].about}") <= 80


def test_copies_are_missed_by_label_and_told_without_text(tmp_path: Path) -> None:
    text = (
        "The ferry left the quay before dawn and was hit by two shells near the old lighthouse. "
        "Fishermen pulled eleven people out of the water and brought them to the customs shed."
    )
    texts = tmp_path / TEXTS
    texts.mkdir(parents=True)
    for name, body in (("a", text), ("b", text), ("c", text), ("d", "It was a quiet day there.")):
        row: dict[str, object] = {
            "text": body,
            "url": name,
            "source_domain": f"{name}.example",
            "date_publish": f"2031-03-0{'abcd'.index(name) + 1}",
            "title": None,
            "authors": [],
            "newsCluster": {"EventId": 1},
        }
        (texts / f"{name}.json").write_text(json.dumps(row), encoding="utf-8")
    head = "first\tsecond\tlabel\tcredited\tvia\tdirection\tlongest_run\tnote\n"
    rows = "a.json\tb.json\tcopy\tyes\t-\t-\t9\t\na.json\td.json\tpartial\t-\t-\t-\t9\tone line\n"
    (tmp_path / ACROSS).write_text(head + rows, encoding="utf-8")
    (tmp_path / WITHIN).write_text(head, encoding="utf-8")
    told = measured("copies", [tmp_path, tmp_path], Silent())
    copied = lines(told)["copied"]
    assert (copied.right, copied.found, copied.marked) == (1, 3, 2)
    assert lines(told)["credited"].value == 0
    assert counted(told.misses) == {
        ("copied", "not marked"): 2,
        ("copied", "partial, not found"): 1,
    }
    assert not any("ferry" in miss.around for miss in told.misses)


CALM = "It rained on the whole coast, and nothing else was told from the harbour of Ostrava."
FERRY = "The ferry Rosalind ran aground off Kestrel Point, and lifeboats came from Marrow Bay."


def test_articles_of_one_event_are_counted_together(tmp_path: Path) -> None:
    texts = tmp_path / TEXTS
    texts.mkdir(parents=True)
    told = (("a", FERRY, 1), ("b", f"{FERRY} Nobody was hurt.", 1), ("c", CALM, 2), ("d", "", 3))
    for name, body, event in told:
        row: dict[str, object] = {
            "text": body, "url": name, "source_domain": f"{name}.example", "date_publish": None,
            "title": None, "authors": [], "newsCluster": {"EventId": event},
        }  # fmt: skip
        (texts / f"{name}.json").write_text(json.dumps(row), encoding="utf-8")
    found = lines(measured("news_cluster", [tmp_path], Silent()))
    assert {(line.value, line.marked) for line in found.values()} == {(100, 4)}


def test_documents_of_a_topic_are_of_its_two_events(tmp_path: Path) -> None:
    documents = (("1_1ecb", FERRY), ("1_2ecb", FERRY), ("1_1ecbplus", CALM))
    rows = [
        f"{document}\t0\t{number}\t{word}\t-"
        for document, said in documents
        for number, word in enumerate(said.split())
    ]
    for part in ("Dev", "Train"):
        (tmp_path / f"ECB_{part}_corpus.txt").write_text("\n".join(rows), encoding="utf-8")
    found = lines(measured("ecbplus", [tmp_path], Silent()))
    assert {(line.value, line.marked) for line in found.values()} == {(100, 3)}
