"""The digest of a record that was weighed, was not, or is stale."""

from pathlib import Path

from tests.readings import hostile_reading
from tests.route.weighing import Captured, kept, lines
from whoseword.cli.run import run


def test_the_digest_of_a_weighed_record_tells_events(in_scales: Path, capsys: Captured) -> None:
    assert run(("digest",)) == 0
    assert "2 reports, 4 origins, no two of them established" in capsys.readouterr().out
    assert run(("digest", "--format", "json")) == 0
    (told,) = lines(capsys)
    entries = [e for c in told["chapters"] for s in c["sections"] for e in s["entries"]]
    assert [e["finding"]["reports"] for e in entries if e["finding"]] == [2, 2]
    assert told["counts"]["events"] == 2


def test_the_digest_of_a_record_that_was_not_weighed_says_what_is_not_judged(
    three_kept: Path, capsys: Captured
) -> None:
    assert run(("digest",)) == 0
    told = capsys.readouterr()
    assert "4 reports side by side, not judged to be one event" in told.out
    assert told.err == ""


def test_the_digest_of_a_stale_record_says_so_once_and_tells_no_events(
    in_scales: Path, capsys: Captured
) -> None:
    kept(in_scales, hostile_reading())
    assert run(("digest",)) == 0
    told = capsys.readouterr()
    assert "not judged to be one event" in told.out
    assert "since it is stale: 1 article came after the last weighing." in told.out
    assert told.err == (
        "reports are not told as events, since 1 article came after the last weighing: "
        "whoseword weigh\n"
    )


def test_the_public_digest_of_a_weighed_record_withholds(in_scales: Path, capsys: Captured) -> None:
    for form in ("md", "html", "json"):
        assert run(("digest", "--for", "public", "--format", form)) == 0
        told = capsys.readouterr().out
        assert "2 reports" in told or '"reports":2' in told
        assert "Saldanha" not in told
        assert "Merrow" not in told
