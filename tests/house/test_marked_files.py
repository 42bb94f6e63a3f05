"""The example in docs/marked-files.md is one that the program takes."""

import json
from pathlib import Path

from whoseword.measure.own import read_own

PAGE = Path(__file__).parent.parent.parent / "docs" / "marked-files.md"


def test_the_example_holds_two_articles_and_nothing_wrong(tmp_path: Path) -> None:
    example = PAGE.read_text(encoding="utf-8").partition("```json\n")[2].partition("```")[0]
    decoder, rows, at = json.JSONDecoder(), [], 0
    while at < len(example.rstrip()):
        row, at = decoder.raw_decode(example, at)
        rows.append(row)
        at += len(example[at:]) - len(example[at:].lstrip())
    path = tmp_path / "my-marks.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    first, second = read_own(path)
    assert first.text is not None
    assert all(one.content_text in first.text for one in first.attributions or ())
    assert second.attributions is None
