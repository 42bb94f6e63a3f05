"""Names of files as they can be shown: whatever is in them, one line without hidden characters."""

import os


def shown(name: str | bytes) -> str:
    """The name with line ends, controls, reordering marks and undecodable bytes escaped."""
    told = os.fsdecode(name)
    return "".join(
        character if character.isprintable() else _escaped(character) for character in told
    )


def _escaped(character: str) -> str:
    """An escape as Python writes it; a byte that was no character keeps its value."""
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"
    return ascii(character)[1:-1]
