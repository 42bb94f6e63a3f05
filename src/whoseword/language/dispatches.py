"""The head of a dispatch, before its first sentence: "TOLO, March 6 (VP) -"."""

import re

DATELINE = re.compile(
    r"^[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de' \u2019-]+(?:,[^()\n]{2,40})?"
    r" \((?P<agency>[^()\n]{2,40})\) ?[-\u2013\u2014]",
    re.MULTILINE,
)
"""Town in capitals, day or country, agency in brackets, dash."""
