"""Bytes to characters: which encoding they are in, and what never belongs in a text."""

import re

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE
)
_DECLARED_WITHIN = 2048
# What a file may declare: Python's other codecs (punycode, escapes) are no encodings of articles.
_KNOWN = re.compile("utf-?(8|16|32)|iso-?8859|windows-|cp|koi8|mac|gb|big5|euc|shift|tis")
_SAMPLE = 65_536
# Bytes that no text of the field's encodings holds; tab, line ends and escape are left out.
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\x0b\x0c\x1b") + b"\x7f"
_MOST_CONTROLS = 0.02
_HIGH = bytes(range(128, 256))
# In a one-byte encoding the Western languages have few bytes above ASCII (French one in twenty),
# the others more than half.
_MOST_HIGH_IN_WESTERN = 0.15
_LATIN_1 = frozenset({"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"})
_MAC_QUOTES = b"\xd2\xd3\xd4\xd5"
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_TERMINAL_CODES = re.compile(r"\x1b(?:\[[0-9;?]{0,20}[ -/]{0,2}[@-~]|[@-Z\\-_])")
# C0 and C1 controls, marks that reorder what a reader sees, byte order marks, halves of pairs.
_DROPPED = dict.fromkeys(
    [code for code in range(32) if code not in (9, 10)]
    + list(range(0x7F, 0xA0))
    + list(range(0x202A, 0x202F))
    + list(range(0x2066, 0x206A))
    + [0xFEFF]
)
_SURROGATE = re.compile("[\ud800-\udfff]")


def decoded(data: bytes) -> str | None:
    """The bytes as clean text, or None when they are none.

    In the order of trust: a byte order mark, the pattern of UTF-16, UTF-8, what the file declares,
    UTF-8 with some damage, the one-byte encoding of the West, and what charset-normalizer makes of
    a sample.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _as_text(data[len(mark) :], encoding)
    wide = _wide_encoding(data)
    if wide:
        return _as_text(data, wide)
    if _share(data, _CONTROLS) > _MOST_CONTROLS:
        return None
    narrow = _narrow_encoding(data)
    return None if narrow is None else _as_text(data, narrow)


def clean(text: str) -> str:
    """The text with line feeds as its only line ends, without controls or half characters."""
    text = _LINE_ENDS.sub("\n", text)
    if "\x1b" in text:
        text = _TERMINAL_CODES.sub("", text)
    return _SURROGATE.sub("\ufffd", text.translate(_DROPPED))


def _as_text(data: bytes, encoding: str) -> str | None:
    text = data.decode(encoding, errors="replace")
    odd = sum(text.count(chr(code)) for code in _CONTROLS)
    if text and odd / len(text) > _MOST_CONTROLS:
        return None
    return clean(text)


def _share(data: bytes, some: bytes) -> float:
    return (len(data) - len(data.translate(None, some))) / len(data) if data else 0.0


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Western text is NUL."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half < 4:
        return None
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if odd > 0.5 and even < 0.05:
        return "utf-16-le"
    if even > 0.5 and odd < 0.05:
        return "utf-16-be"
    return None


def _narrow_encoding(data: bytes) -> str | None:
    if _decodes(data, "utf-8"):
        return "utf-8"
    declared = _DECLARED.search(data[:_DECLARED_WITHIN])
    if declared:
        name = declared[1].decode("ascii").lower()
        # Pages that declare Latin-1 are in its Windows form (https://encoding.spec.whatwg.org).
        name = "cp1252" if name in _LATIN_1 else name
        if _KNOWN.match(name) and _decodes(data, name):
            return name
    if _mostly_utf8(data):
        return "utf-8"
    if _share(data, _HIGH) <= _MOST_HIGH_IN_WESTERN:
        return "mac_roman" if _has_mac_quotes(data) else "cp1252"
    return _guessed(data)


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        return isinstance(data.decode(encoding), str)
    except (LookupError, ValueError):  # an encoding that there is not, or bytes that it has not
        return False


def _mostly_utf8(data: bytes) -> bool:
    """Whether most of what stands outside ASCII is well-formed UTF-8."""
    text = data.decode("utf-8", errors="replace")
    wrong = text.count("\ufffd")
    right = len(text) - len(data.translate(None, _HIGH)) - wrong
    return right > wrong


def _has_mac_quotes(data: bytes) -> bool:
    high = len(data) - len(data.translate(None, _HIGH))
    quotes = len(data) - len(data.translate(None, _MAC_QUOTES))
    return quotes * 2 > high


def _guessed(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    return best.encoding if best is not None else None
