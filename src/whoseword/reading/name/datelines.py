"""The agency in a dispatch's first line: "TOLO (Valley Press) \u2014", "TOLO, March 6 (VP) -"."""

import re
from collections.abc import Iterator

from whoseword.language.wording import Wording
from whoseword.reading.name.found import Found
from whoseword.record import Span

_DISPATCH = 8
_DATELINE = re.compile(
    r"^[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de' \u2019-]+(?:,[^()\n]{2,40})?"
    r" \((?P<agency>[^()\n]{2,40})\) ?[-\u2013\u2014]",
    re.MULTILINE,
)


def dispatch_agencies(wording: Wording) -> Iterator[Found]:
    """Each agency whose dispatch begins a line, and the same words elsewhere."""
    for dateline in _DATELINE.finditer(wording.text):
        agency = Span(*dateline.span("agency"))
        yield Found(agency, "agency", _DISPATCH)
        words = wording.within(agency)
        for _, at in wording.phrases([wording.raw[words.start : words.stop]]):
            yield Found(wording.span(at, at + len(words)), "agency", _DISPATCH)
