"""Folders walked in order, without leaving them."""

from pathlib import Path

from whoseword.intake.folders import files_below
from whoseword.record import Unread


def walked(folder: Path, depth: int = 9) -> list[tuple[str, str]]:
    """The names below the folder, each with "read" or the reason why not."""
    seen = []
    for found in files_below(str(folder), depth):
        if isinstance(found, Unread):
            seen.append((Path(found.source).name, str(found.reason)))
        else:
            found.stream.close()
            seen.append((Path(found.name).name, "read"))
    return seen


def test_files_come_in_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b/c.txt", "a.txt", "b/a.txt", "c.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("said")
    assert [name for name, _ in walked(tmp_path)] == ["a.txt", "a.txt", "c.txt", "c.txt"]


def test_links_inside_are_passed_over_and_links_out_are_told(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    (folder / "below").mkdir(parents=True)
    (folder / "a.txt").write_text("said")
    (tmp_path / "outside.txt").write_text("said")
    (tmp_path / "folder-like").mkdir()
    (folder / "below" / "loop").symlink_to("..")
    (folder / "below" / "same").symlink_to("../a.txt")
    (folder / "out").symlink_to("../outside.txt")
    (folder / "out-folder").symlink_to("../folder-like")
    (folder / "nowhere").symlink_to("nothing")
    assert walked(folder) == [
        ("a.txt", "read"),
        ("nowhere", "unreadable"),
        ("out", "outside"),
        ("out-folder", "outside"),
    ]


def test_folders_too_deep_are_told(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*"abcdef")
    deep.mkdir(parents=True)
    (deep / "deep.txt").write_text("said")
    assert walked(tmp_path, depth=3) == [("d", "too_deep")]
    assert walked(tmp_path, depth=6) == [("deep.txt", "read")]


def test_a_file_that_vanishes_during_the_run_is_told_and_the_rest_read(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / name).write_text("said")
    found = files_below(str(tmp_path), 9)
    first = next(found)
    assert not isinstance(first, Unread)
    first.stream.close()
    (tmp_path / "b").unlink()
    second, third = found
    assert isinstance(second, Unread)
    assert second.reason == "unreadable"
    assert not isinstance(third, Unread)
    third.stream.close()


def test_a_folder_exchanged_for_a_link_during_the_run_leads_nowhere(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    (folder / "b").mkdir(parents=True)
    (folder / "a").write_text("said")
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "key").write_text("secret")
    found = files_below(str(folder), 9)
    first = next(found)
    assert not isinstance(first, Unread)
    first.stream.close()
    (folder / "b").rmdir()
    (folder / "b").symlink_to("../secret")
    rest = list(found)
    assert [one.reason for one in rest if isinstance(one, Unread)] == ["outside"]
    assert len(rest) == 1
