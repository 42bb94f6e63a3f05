"""Only regular files are opened."""

import os
from pathlib import Path

from whoseword.intake.opening import open_regular
from whoseword.record import Unread


def test_a_regular_file_is_opened(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"said")
    opened = open_regular(str(tmp_path / "a"), "a")
    assert not isinstance(opened, Unread)
    with opened:
        assert opened.read() == b"said"


def test_pipes_devices_folders_and_links_are_named_and_left_alone(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("pipe")
    paths = {
        str(tmp_path / "pipe"): "it is a named pipe",
        str(tmp_path / "link"): "it is a link",
        str(tmp_path): "it is a folder",
        "/dev/zero": "it is a device",
    }
    for path, detail in paths.items():
        assert open_regular(path, "a") == Unread("a", "not_a_file", detail)


def test_a_named_link_to_a_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"said")
    (tmp_path / "link").symlink_to("a")
    opened = open_regular(str(tmp_path / "link"), "link", follow=True)
    assert not isinstance(opened, Unread)
    opened.close()


def test_a_file_that_is_gone_is_unreadable(tmp_path: Path) -> None:
    unread = open_regular(str(tmp_path / "gone"), "gone")
    assert unread == Unread("gone", "unreadable", "it vanished during the run")
