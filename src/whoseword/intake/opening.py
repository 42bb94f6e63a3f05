"""Opens regular files and nothing else: no pipe, device or socket, no link that was not named."""

import errno
import os
import stat
from typing import BinaryIO

from whoseword.record import Unread

_KINDS = (
    (stat.S_ISLNK, "a link"),
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISDIR, "a folder"),
)
_WHY = {
    errno.ENOENT: "it vanished during the run",
    errno.EACCES: "permission denied",
    errno.EPERM: "permission denied",
    errno.ELOOP: "it became a link during the run",
    errno.EIO: "the disk could not read it",
}


def open_regular(
    path: str, name: str, *, folder: int | None = None, follow: bool = False
) -> BinaryIO | Unread:
    """The file, open for reading, or why it was not opened; ``name`` is how it is shown.

    It is looked at before it is opened, since opening a device can set it going, and again when it
    is open, since it may have been exchanged in between.
    """
    try:
        before = os.stat(path, dir_fd=folder, follow_symlinks=follow)
        if not stat.S_ISREG(before.st_mode):
            return Unread(name, "not_a_file", f"it is {_kind_of(before.st_mode)}")
        flags = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | (0 if follow else os.O_NOFOLLOW)
        opened = os.open(path, flags, dir_fd=folder)
    except OSError as error:
        return unreadable(name, error)
    after = os.fstat(opened)
    if not stat.S_ISREG(after.st_mode) or (after.st_dev, after.st_ino) != (
        before.st_dev,
        before.st_ino,
    ):
        os.close(opened)
        return Unread(name, "not_a_file", "it was exchanged while it was being opened")
    return os.fdopen(opened, "rb")


def unreadable(name: str, error: OSError) -> Unread:
    """An Unread for a file that the system would not give."""
    why = _WHY.get(error.errno or 0, error.strerror or type(error).__name__)
    return Unread(name, "unreadable", why)


def _kind_of(mode: int) -> str:
    return next((what for test, what in _KINDS if test(mode)), "no regular file")
