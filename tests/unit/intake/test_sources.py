"""What the user names, article by article."""

import gzip
import io
import json
import zipfile
from pathlib import Path

import pytest

from whoseword.errors import SettingsError, SourceError
from whoseword.intake import Limits, sources
from whoseword.record import Given, Source, Unread

LINE = json.dumps({"text": "The council said so."}).encode()


def names(found: list[Source | Unread]) -> list[str]:
    return [
        Path(one.source).name if isinstance(one, Unread) else Path(one.name).name for one in found
    ]


def test_files_and_folders_come_as_they_are_named(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for name in ("z.txt", "folder/b.txt", "folder/a.txt"):
        (tmp_path / name).write_bytes(b"said")
    found = list(sources([str(tmp_path / "z.txt"), str(tmp_path / "folder")]))
    assert names(found) == ["z.txt", "a.txt", "b.txt"]
    assert all(isinstance(one, Source) and one.form is None for one in found)


def test_what_is_given_goes_with_every_source(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"said")
    (tmp_path / "b.jsonl").write_bytes(LINE)
    given = Given(outlet="Harbour Post")
    found = list(sources([str(tmp_path)], given=given))
    assert [one.given for one in found if isinstance(one, Source)] == [given, given]


@pytest.mark.parametrize("name", ["a.jsonl", "a.JSONL", "a.ndjson", "a.jsonl.gz"])
def test_lines_are_known_by_the_name(tmp_path: Path, name: str) -> None:
    data = LINE + b"\n" + LINE
    (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith("gz") else data)
    found = list(sources([str(tmp_path)]))
    assert names(found) == [f"{name}:1", f"{name}:2"]
    assert all(isinstance(one, Source) and one.form == "json" for one in found)


def test_lines_are_known_by_the_wish(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(LINE + b"\n" + LINE)
    assert len(list(sources([str(tmp_path)], jsonl=True))) == 2
    assert len(list(sources([str(tmp_path)]))) == 1


def test_packed_files_are_unpacked_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"said"))
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr("c.txt", b"said")
        archive.writestr("d.jsonl", LINE + b"\n" + LINE)
    found = list(sources([str(tmp_path)]))
    assert names(found) == ["a.txt.gz", "b.zip!c.txt", "b.zip!d.jsonl:1", "b.zip!d.jsonl:2"]
    assert [one.data for one in found if isinstance(one, Source)][:2] == [b"said", b"said"]


def test_standard_input_is_one_article_or_lines_or_an_archive() -> None:
    (found,) = sources(["-"], stdin=io.BytesIO(b"said"))
    assert found == Source("standard input", b"said")
    lines = list(sources(["-"], jsonl=True, stdin=io.BytesIO(LINE + b"\n" + LINE)))
    assert names(lines) == ["standard input:1", "standard input:2"]
    (packed,) = sources(["-"], stdin=io.BytesIO(gzip.compress(b"said")))
    assert isinstance(packed, Source)
    assert packed.data == b"said"


def test_a_file_that_is_too_large_is_not_read_to_its_end() -> None:
    stream = io.BytesIO(b"x" * 1_000)
    (unread,) = sources(["-"], stdin=stream, limits=Limits(file_bytes=10))
    assert isinstance(unread, Unread)
    assert unread.reason == "too_large"
    assert stream.tell() == 11


def test_a_named_link_is_followed_and_a_named_pipe_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"said")
    (tmp_path / "link").symlink_to("a.txt")
    (found,) = sources([str(tmp_path / "link")])
    assert isinstance(found, Source)
    (device,) = sources(["/dev/zero"])
    assert isinstance(device, Unread)
    assert device.reason == "not_a_file"


def test_a_path_that_is_not_there_stops_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"said")
    with pytest.raises(SourceError) as caught:
        sources([str(tmp_path / "a.txt"), str(tmp_path / "gone\n")])
    assert str(caught.value).splitlines()[0] == "there is no such file or folder"
    assert "gone\\n" in str(caught.value)


@pytest.mark.parametrize(
    "address", ["https://harbourpost.example/a", "HTTP://a.example", "ftp://a"]
)
def test_an_address_is_not_fetched(address: str) -> None:
    with pytest.raises(SettingsError) as caught:
        sources([address])
    assert "save the page" in str(caught.value)


def test_without_standard_input_a_dash_makes_no_sense() -> None:
    with pytest.raises(SettingsError):
        sources(["-"])


def test_an_empty_folder_has_no_sources(tmp_path: Path) -> None:
    assert list(sources([str(tmp_path)])) == []
