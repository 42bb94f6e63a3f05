"""Where on a page a source is credited: in brackets, in a byline, on a line of its own."""

import re

_OPENED = re.compile(r"[(\[][^()\[\]\n]{0,40}\Z")
_BYLINE = re.compile(r"\A\W*(?:(?:by|from|source|credit)\b[^.\n]{0,60})?\Z", re.IGNORECASE)
_REACH = 100
_LINE_END = re.compile(r"\W*\Z")


def is_credit(text: str, found: re.Match[str]) -> bool:
    """Whether a source's name stands in brackets, or alone or behind "By ..." on its line."""
    start = max(0, found.start() - _REACH)
    _, line_end, before = text[start : found.start()].rpartition("\n")
    if _OPENED.search(before):
        return True
    begins = start == 0 or line_end != ""
    after = text[found.end() : found.end() + _REACH].partition("\n")[0]
    return begins and bool(_BYLINE.match(before) and _LINE_END.match(after))
