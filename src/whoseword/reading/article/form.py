"""Which form the bytes are in, going by what stands in them and never by a name."""

import re
from typing import Literal

Form = Literal["text", "html", "json"]

# Beginnings of files that hold no article for us, and what they are.
_FOREIGN: tuple[tuple[bytes, str], ...] = (
    (b"\x1f\x8b", "a gzip archive"),
    (b"PK\x03\x04", "a zip archive"),
    (b"PK\x05\x06", "a zip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstandard archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"\x00asm", "a program"),
    (b"\x89PNG\r\n", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF87a", "an image"),
    (b"GIF89a", "an image"),
    (b"II*\x00", "an image"),
    (b"MM\x00*", "an image"),
    (b"RIFF", "a sound, a film or an image"),
    (b"OggS", "a sound or a film"),
    (b"ID3", "a sound"),
    (b"fLaC", "a sound"),
    (b"\x1aE\xdf\xa3", "a film"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"%!PS", "a PostScript document"),
    (b"SQLite format 3\x00", "a database"),
)
_PDF = b"%PDF-"
_PDF_WITHIN = 1024
_START = 4096
_PAGE_START = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*|<!--(?:(?!-->).){0,2000}-->\s*){0,5}"
    r"<(?:!doctype\s+html|html|head|body|article|section|main|div|p|h[1-6]|meta|title|table|ul|ol|blockquote|script"
    r"|span|header|center|font|br|b|a|img)\b",
    re.IGNORECASE | re.DOTALL,
)
_BLOCK_TAG = re.compile(
    r"</(?:p|div|h[1-6]|li|article|blockquote)\s*>|<(?:br|p)\s*/?>", re.IGNORECASE
)
_ENOUGH_TAGS = 3
_MARKUP_START = re.compile(
    r"\s*(?:<\?xml\b|<(?:rss|feed|svg|rdf:RDF|urlset|opml|nitf|newsml)\b)", re.IGNORECASE
)
_OBJECT_START = re.compile(r'\s*\{\s*(?:"[^"\n]{1,200}"\s*:|\})')
_LIST_START = re.compile(r'\s*\[\s*(?:\{\s*"|\[\s*[\[{"\d]|"[^"\n]{0,200}"\s*,)')


def is_pdf(data: bytes) -> bool:
    """Whether the bytes are a PDF: readers find its mark anywhere in the first kilobyte."""
    return _PDF in data[:_PDF_WITHIN]


def foreign_form(data: bytes) -> str | None:
    """What the bytes are when they are of a known form that holds no text, with its article."""
    for mark, what in _FOREIGN:
        if data.startswith(mark):
            return what
    if data[4:8] == b"ftyp":
        return "a film or an image"
    if data[257:262] == b"ustar":
        return "a tar archive"
    return None


def form_of(text: str) -> Form | str:
    """The form of a decoded text; a phrase that names it when it is none of ours."""
    start = text[:_START]
    if _PAGE_START.match(start):
        return "html"
    if _MARKUP_START.match(start):
        return "an XML document that is no page"
    if _OBJECT_START.match(start):
        return "json"
    if _LIST_START.match(start):
        return "a JSON list; give it as one article a line (.jsonl)"
    return "html" if len(_BLOCK_TAG.findall(start)) >= _ENOUGH_TAGS else "text"
