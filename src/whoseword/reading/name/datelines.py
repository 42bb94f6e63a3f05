"""The agency in a dispatch's first line: "TOLO (Valley Press) \u2014", "TOLO, March 6 (VP) -"."""

from collections.abc import Iterator

from whoseword.language.dispatches import DATELINE
from whoseword.language.wording import Wording
from whoseword.reading.name.found import Found
from whoseword.record import Span

_DISPATCH = 8


def dispatch_agencies(wording: Wording) -> Iterator[Found]:
    """Each agency whose dispatch begins a line, and the same words elsewhere."""
    for dateline in DATELINE.finditer(wording.text):
        agency = Span(*dateline.span("agency"))
        yield Found(agency, "agency", _DISPATCH)
        words = wording.within(agency)
        for _, at in wording.phrases([wording.raw[words.start : words.stop]]):
            yield Found(wording.span(at, at + len(words)), "agency", _DISPATCH)
