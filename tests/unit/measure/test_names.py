"""Sets of names: what each marks, and what it leaves open."""

import json
from pathlib import Path

from whoseword.measure.name_scores import score_names
from whoseword.measure.names import read_re3d, read_uner
from whoseword.record import Article, Mark, Span, Tagged


def test_names_of_a_token_file_stand_where_the_text_has_them(tmp_path: Path) -> None:
    path = tmp_path / "a.iob2"
    path.write_text(
        "# text = Anna Toll's camp in Tolo.\n1\tAnna\tB-PER\t-\t-\n2\tToll\tI-PER\t-\t-\n"
        "3\t's\tO\t-\t-\n4\tcamp\tO\t-\t-\n5\tin\tO\t-\t-\n6\tTolo\tB-LOC\t-\t-\n7\t.\tO\t-\t-\n",
        encoding="utf-8",
    )
    (marked,) = read_uner(path)
    text = marked.article.text
    assert [(span.of(text), label) for span, label in marked.names] == [
        ("Anna Toll", "person"),
        ("Tolo", "place"),
    ]


def write_re3d(folder: Path) -> None:
    """A folder in re3d's form with one document."""
    text = "The Tolo Front left the camp with a rifle."
    below = folder / "Wire"
    below.mkdir()
    marks = [(0, 14, "Organisation"), (20, 28, "Location"), (34, 41, "Weapon"), (0, 8, "Temporal")]
    rows = [{"begin": a, "end": b, "type": kind, "documentId": "1"} for a, b, kind in marks]
    (below / "documents.json").write_text(json.dumps({"_id": "1", "text": text}), encoding="utf-8")
    (below / "entities.json").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")


def test_described_things_are_told_from_names_and_articles_left_out(tmp_path: Path) -> None:
    write_re3d(tmp_path)
    (marked,) = read_re3d(tmp_path, "train")
    text = marked.article.text
    assert [(span.of(text), label) for span, label in marked.names] == [
        ("Tolo Front", "group"),
        ("rifle", "weapon"),
    ]
    assert [span.of(text) for span in marked.unsure] == ["camp"]


class Marker:
    """A tagger that finds what it was given."""

    name = "marker"

    def __init__(self, *marks: Mark) -> None:
        self.marks = marks

    def tag(self, article: Article) -> Tagged:  # noqa: ARG002
        return Tagged(self.name, (), (), (), self.marks)


def test_only_labels_that_the_set_marks_are_scored(tmp_path: Path) -> None:
    write_re3d(tmp_path)
    marked = list(read_re3d(tmp_path, "train"))
    tagger = Marker(Mark(Span(4, 14), "group", 1.0), Mark(Span(24, 28), "place", 1.0))
    scores = score_names(marked, tagger).scores
    assert scores["group"].f1 == 1
    assert scores["weapon"].recall == 0
    assert scores["place"].found == 0
    assert scores["all"].f1 == 2 / 3
