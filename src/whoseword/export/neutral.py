"""Makes words from articles harmless where they are shown: terminal, Markdown, HTML, table cell."""

import html
import re

_SIGN = "\N{REPLACEMENT CHARACTER}"
# Escape and control characters, marks that turn the direction of writing, invisible ones: words
# could move a cursor, recolour a terminal or read otherwise than they are written.
_CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
    r"|[\ud800-\udfff\U000e0000-\U000e007f]"
)
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~&$@]|:(?=//)|(?<=www)\.)")
_MARKER = re.compile(r"\\\[((?:name|address|place) withheld: [a-z ]+[A-Z]*)\\\]")
_FORMULA = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")


def neutral(words: str) -> str:
    """The words with control characters made visible; new lines and tabs stay."""
    return _CONTROL.sub(_SIGN, words)


def one_line(words: str) -> str:
    """The words neutral and on one line."""
    return neutral(" ".join(words.split()))


def as_markdown(words: str) -> str:
    """The words as Markdown that shows them as they are: no link, no emphasis, no markup."""
    return _MARKER.sub(r"[\1]", _MARKDOWN.sub(r"\\\1", one_line(words)))


def as_html(words: str) -> str:
    """The words as HTML that shows them as they are."""
    return html.escape(one_line(words), quote=True)


def as_cell(words: str) -> str:
    """The words as a cell of a table that no spreadsheet takes for a formula."""
    line = one_line(words)
    return f"'{line}" if line.startswith(_FORMULA) else line


def from_cell(cell: str) -> str:
    """The words that ``as_cell`` made a cell of."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell
