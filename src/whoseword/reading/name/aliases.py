"""Rules on other names: "nicknamed", "aka", "the codename of", names in brackets."""

from collections.abc import Iterator

from whoseword.language.script.which import is_foreign
from whoseword.reading.name.page import Line, Named, Stated
from whoseword.reading.name.runs import is_capital
from whoseword.record import NameKind
from whoseword.reference.names import NameBook

_BEARERS: tuple[NameKind, ...] = (
    "person",
    "group",
    "outlet",
    "agency",
    "official_body",
    "facility",
)
_OPENING = frozenset({"\u201c", '"', "\u2018", "'", "the", "as", "by", ","})
_QUOTES = frozenset({"\u201c", '"', "\u2018"})
_CLOSING = frozenset({"\u201d", '"', "\u2019", "'"})
_NAMELESS: tuple[NameKind, ...] = ("nationality", "weapon", "voice")
_BEHIND_SPELLINGS = frozenset({")", ",", ";", "\u060c", ""})
_ROMANISED = frozenset({"romanized", "romanised", "transliterated", "translit"})
_WEAK = frozenset({"called", "known as"})
_LONGEST = 6


def alias_behind(line: Line, book: NameBook) -> Iterator[Stated]:
    """Another name is stated behind words such as "nicknamed", "also known as", "aka"."""
    for words, at, end in line.matches(book.statements.alias):
        other = _name_behind(line, end, book)
        if other is not None:
            yield from _stated(line, at, words, other)


def _stated(line: Line, cue: int, words: str, other: tuple[int, int]) -> Iterator[Stated]:
    value = line.text(*other)
    close = line.lower(cue - 1) in {
        ",",
        "(",
        "who",
        "is",
        "was",
        "also",
        "are",
        "better",
    }
    close = close or line.at(cue - 1) is not None
    described = _described_before(line, cue)
    close = close and described is None
    about = (
        line.before(cue, _BEARERS)
        if close and not (words in _WEAK and not _apposed(line, cue))
        else None
    )
    span = line.wording.span(min(cue, other[0]), other[1])
    if about is not None and about.text != value:
        yield Stated(about, "alias", value, span, "alias_behind")
        return
    bearer = line.at(other[0]) or line.at(other[1] - 1)
    if about is None and described is not None and bearer is not None:
        whole = line.wording.span(described[0], other[1])
        yield Stated(bearer.name, "alias", line.text(*described), whole, "alias_behind")


def _apposed(line: Line, cue: int) -> bool:
    return line.lower(cue - 1) in {",", "(", "also", "is", "was"}


def _described_before(line: Line, cue: int) -> tuple[int, int] | None:
    """The words for a bearer without a name ("The shooter, known as …")."""
    end = cue
    while line.lower(end - 1) in {",", "also", "better", "(", "who", "is"}:
        end -= 1
    if line.lower(end - 2) == "whom":
        end -= 2
    for first in range(end - 1, max(line.words.start, end - 4) - 1, -1):
        if line.at(first) is not None or not line.lower(first).replace("-", "").isalnum():
            return None
        if line.lower(first) in {"the", "a", "an"}:
            return (first, end) if end - first > 1 else None
    return None


def _name_behind(line: Line, at: int, book: NameBook) -> tuple[int, int] | None:
    """The words of the name that follows: a name found, a quotation, or a run of capitals."""
    first, quoted = at, False
    while line.lower(first) in _OPENING:
        quoted = quoted or line.lower(first) in _QUOTES
        first += 1
    if quoted:
        for end in range(first + 1, min(line.words.stop, first + _LONGEST) + 1):
            if line.lower(end) in _CLOSING:
                return _with_article(line, first, end)
    named = line.at(first)
    if named is not None and named.first == first:
        return _with_article(line, first, named.end)
    end = first
    while end < min(line.words.stop, first + _LONGEST) and (
        is_capital(line.wording.raw[end]) or line.lower(end) in book.titles.particles
    ):
        end += 1
    return (
        _with_article(line, first, end)
        if end > first and is_capital(line.wording.raw[first])
        else None
    )


def _with_article(line: Line, first: int, end: int) -> tuple[int, int]:
    return (first - 1, end) if line.lower(first - 1) == "the" else (first, end)


def alias_of(line: Line, book: NameBook) -> Iterator[Stated]:
    """Another name is stated before words such as "is the codename of"."""
    for _, at, end in line.matches(book.statements.alias_of):
        named = line.behind(end, _BEARERS, 2)
        other = _name_before(line, at)
        if named is not None and other is not None:
            span = line.wording.span(other[0], named.end)
            yield Stated(named.name, "alias", line.text(*other), span, "alias_of")


def _name_before(line: Line, at: int) -> tuple[int, int] | None:
    """The name, quoted or not, that ends right before a word."""
    end = at
    while line.lower(end - 1) in _CLOSING | {","}:
        end -= 1
    named = line.at(end - 1)
    if named is not None:
        return named.first, end
    for first in range(end - 1, max(line.words.start, end - _LONGEST) - 1, -1):
        if line.lower(first - 1) in _QUOTES:
            return first, end
    return None


def alias_in_brackets(line: Line, book: NameBook) -> Iterator[Stated]:  # noqa: ARG001
    """An abbreviation or another name stands in brackets right behind the name."""
    for named in line.named:
        if named.name.kind not in _BEARERS or line.lower(named.end) != "(":
            continue
        first = named.end + 1
        while line.lower(first) in _OPENING | {"or"}:
            first += 1
        end = _closing_bracket(line, first)
        if end is None or not _is_other_name(line, named, first, end):
            continue
        span = line.wording.span(named.first, end)
        yield Stated(named.name, "alias", line.text(first, end), span, "alias_in_brackets")


def _closing_bracket(line: Line, first: int) -> int | None:
    for end in range(first, min(line.words.stop, first + _LONGEST)):
        if line.lower(end) == ")":
            return (
                end - 1
                if line.lower(end - 1) in _CLOSING and end - 1 > first
                else (end if end > first else None)
            )
    return None


def _is_other_name(line: Line, named: Named, first: int, end: int) -> bool:
    """Whether what is bracketed is an abbreviation, or a name of the same kind."""
    text = line.text(first, end)
    if text.isupper() and text.isalpha() and end - first == 1 and len(text) > 1:
        return True
    other = line.at(first)
    whole = other is not None and (other.first, other.end) == (first, end)
    return bool(
        whole and other and other.name.kind == named.name.kind and named.name.kind != "outlet"
    )


def alias_in_script(line: Line, book: NameBook) -> Iterator[Stated]:
    """The name in another script, and its romanisation, stand in brackets right behind it."""
    for named in line.named:
        if named.name.kind in _NAMELESS or line.lower(named.end) != "(":
            continue
        first = named.end + 1
        while line.lower(first) in book.statements.languages | {"in", ":"}:
            first += 1
        end = first
        while is_foreign(line.lower(end)) or (end > first and not line.lower(end).isprintable()):
            end += 1
        if end == first or line.lower(end) not in _BEHIND_SPELLINGS:
            continue
        yield _spelt(line, named, first, end)
        if line.lower(end + 1) in _ROMANISED:
            start = end + 2 + (line.lower(end + 2) == ":")
            close = start
            while line.lower(close) not in _BEHIND_SPELLINGS:
                close += 1
            if close > start and line.text(start, close) != named.name.text:
                yield _spelt(line, named, start, close)


def _spelt(line: Line, named: Named, first: int, end: int) -> Stated:
    """The statement that words of a bracket are another spelling of the name before it."""
    while not line.lower(end - 1).isprintable():
        end -= 1
    span = line.wording.span(named.first, end)
    return Stated(named.name, "alias", line.text(first, end), span, "alias_in_script")
