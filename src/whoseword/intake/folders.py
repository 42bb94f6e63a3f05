"""The regular files below a folder, in order of their names, without leaving it."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from whoseword.intake.naming import shown
from whoseword.intake.opening import open_regular, unreadable
from whoseword.record import Unread


@dataclass(frozen=True, slots=True)
class Opened:
    """A regular file and the name under which it is shown; the taker closes it."""

    name: str
    stream: BinaryIO


def files_below(path: str, depth: int) -> Iterator[Opened | Unread]:
    """Every regular file below the folder, or why one was not opened.

    Links are not followed: one that leads out of the folder is an Unread, one that stays inside is
    passed over, since what it leads to is read where it lies. Folders are entered by descriptor, so
    that one exchanged for a link during the run leads nowhere.
    """
    try:
        folder = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError as error:
        yield unreadable(shown(path), error)
        return
    root = os.path.realpath(path)
    try:
        yield from _below(folder, _Place(root, path, depth))
    finally:
        os.close(folder)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the walk is: the folder named, this folder's path, how deep it may still go."""

    root: str
    path: str
    depth: int


def _below(folder: int, place: _Place) -> Iterator[Opened | Unread]:
    try:
        names = sorted(os.listdir(folder))
    except OSError as error:
        yield unreadable(shown(place.path), error)
        return
    for name in names:
        path = os.path.join(place.path, name)  # noqa: PTH118 a name may hold what Path would mend
        try:
            mode = os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode
        except OSError as error:
            yield unreadable(shown(path), error)
            continue
        if stat.S_ISDIR(mode):
            yield from _entered(folder, name, _Place(place.root, path, place.depth - 1))
        elif stat.S_ISLNK(mode):
            yield from _link(path, place.root)
        else:
            opened = open_regular(name, shown(path), folder=folder)
            yield opened if isinstance(opened, Unread) else Opened(shown(path), opened)


def _entered(folder: int, name: str, place: _Place) -> Iterator[Opened | Unread]:
    if place.depth < 0:
        yield Unread(shown(place.path), "too_deep", "its folders lie too deep in each other")
        return
    flags = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        inner = os.open(name, flags, dir_fd=folder)
    except OSError as error:
        yield unreadable(shown(place.path), error)
        return
    try:
        yield from _below(inner, place)
    finally:
        os.close(inner)


def _link(path: str, root: str) -> Iterator[Unread]:
    """An Unread for a link that leads out of the folder or nowhere; nothing for one inside."""
    target = os.path.realpath(path)
    if target != root and not target.startswith(root.rstrip(os.sep) + os.sep):
        yield Unread(shown(path), "outside", "it is a link that leads out of the folder")
    elif not os.path.exists(target):  # noqa: PTH110 as above
        yield Unread(shown(path), "unreadable", "it is a link that leads nowhere")
