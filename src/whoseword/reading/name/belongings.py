"""Rules on roles, affiliations and what an outlet or a group is said to be."""

from collections.abc import Iterator

from whoseword.reading.name.page import Line, Named, Stated
from whoseword.reading.name.runs import is_capital
from whoseword.reading.name.titles import before_ranks, title_before, title_behind
from whoseword.record import Name
from whoseword.record.kinds import BODIES, INSTITUTIONS, SPEAKERS
from whoseword.reference.names import NameBook

_ARTICLES = frozenset({"a", "an", "the", "his", "her", "its", "their"})
_LONGEST = 10
_NO_OWNERS = frozenset(
    {"it", "he", "she", "who", "that", "one", "today", "yesterday", "tomorrow", "year", "week"}
)


def role_before(line: Line, book: NameBook) -> Iterator[Stated]:
    """A title stands before the name ("army spokesman …", "the governor of Tolo, …")."""
    for named in line.named:
        if named.name.kind != "person" or named.first == line.words.start:
            continue
        ranks = before_ranks(line.wording, named.first, book)
        for titles in (book.titles.public, book.titles.callings):
            found = title_before(line.wording, ranks, named.end, titles, book) or title_before(
                line.wording, named.first, named.end, titles, book
            )
            if found is None or found[0] < line.words.start:
                continue
            first = _with_modifiers(line, found[0], book)
            yield from _role(line, named, first, found[1], "role_before")
            break
        else:
            if book.titles.ranks.match(line.wording.lower, ranks):
                yield from _role(
                    line, named, max(ranks, line.words.start), named.first, "role_before"
                )


def _with_modifiers(line: Line, first: int, book: NameBook) -> int:
    """The index of the first word that belongs to the title before it."""
    while first > line.words.start:
        at = first - 1
        if line.lower(at) == "'s":
            owner = line.at(at - 1)
            if owner is None and not _is_noun(line, at - 1):
                return first
            first = at - 1 if owner is None else owner.first
            continue
        owner = line.at(at)
        if owner is not None:
            first = owner.first
            continue
        modifies = line.lower(at) in book.titles.modifiers
        named = is_capital(line.wording.raw[at]) and line.lower(at) not in _ARTICLES
        if not modifies and (not named or line.lower(at) in book.openers):
            return first
        first = at
    return first


def _is_noun(line: Line, at: int) -> bool:
    """Whether a word may own an office: "the hospital's director"; never "it" or "today"."""
    word = line.lower(at)
    return at >= line.words.start and word.isalpha() and word not in _NO_OWNERS


def role_behind(line: Line, book: NameBook) -> Iterator[Stated]:
    """A title stands in the apposition behind the name (", a local commander from Tolo,")."""
    for named in line.named:
        if named.name.kind != "person" or line.lower(named.end) not in {",", "("}:
            continue
        for titles in (book.titles.public, book.titles.callings):
            found = title_behind(line.wording, named.end, line.words.stop, titles)
            if found is None:
                continue
            first = named.end + 1
            if line.lower(first) in _ARTICLES - {"his", "her", "its", "their"}:
                first += 1
            yield from _role(line, named, first, _phrase_end(line, found[1]), "role_behind")
            break


def role_told(line: Line, book: NameBook) -> Iterator[Stated]:
    """A verb gives the name an office or a calling ("served as a sergeant in …")."""
    for _, at, behind in line.matches(book.statements.role):
        him = line.lower(behind) in {"him", "her"}
        first = behind + him
        while line.lower(first) in _ARTICLES | {"as", "once"}:
            first += 1
        end = _phrase_end(line, first + 1)
        title = _title_inside(line, first, end, book)
        about = line.he if him else line.before(at, {"person"})
        if title and about is not None and end > first:
            span = line.wording.span(at, end)
            yield Stated(about, "role", line.text(first, end), span, "role_told")
            yield from affiliation_in_role(line, about, first, end)


def _title_inside(line: Line, first: int, end: int, book: NameBook) -> bool:
    """Whether one of a phrase's first words is a title, behind describing words only."""
    titles = (book.titles.public, book.titles.callings, book.titles.ranks)
    for at in range(first, min(end, first + 5)):
        if any(found.match(line.wording.lower, at) for found in titles):
            return True
        if line.lower(at) in {"of", "in", "to", "for", "by", "with", "from"}:
            return False
    return False


def _phrase_end(line: Line, at: int) -> int:
    end = at
    while (
        end < line.words.stop
        and end - at < _LONGEST
        and line.lower(end) not in line.beside["apposition_ends"]
    ):
        end += 1
    return end


def _role(line: Line, named: Named, first: int, end: int, rule: str) -> Iterator[Stated]:
    while end > first and line.lower(end - 1) in line.beside["apposition_ends"]:
        end -= 1
    if end <= first:
        return
    span = line.wording.span(min(first, named.first), max(end, named.end))
    yield Stated(named.name, "role", line.text(first, end), span, rule)
    yield from affiliation_in_role(line, named.name, first, end)


def affiliation_in_role(line: Line, about: Name, first: int, end: int) -> Iterator[Stated]:
    """The group or body in the words of a role is an affiliation."""
    for named in line.named:
        inside = first <= named.first and named.end <= end
        if inside and named.name.kind in BODIES and named.name.id != about.id:
            span = line.wording.span(first, end)
            yield Stated(about, "affiliation", named.name.text, span, "affiliation_in_role")


def affiliation_told(line: Line, book: NameBook) -> Iterator[Stated]:
    """Words such as "a member of" tie the name before them to a group behind."""
    for _, at, end in line.matches(book.statements.affiliation):
        group = line.behind(end, BODIES, 3)
        about = line.before(at, SPEAKERS)
        if group is not None and about is not None and about.id != group.name.id:
            span = line.wording.span(at, group.end)
            yield Stated(about, "affiliation", group.name.text, span, "affiliation_told")


def affiliation_by_ending(line: Line, book: NameBook) -> Iterator[Stated]:
    """An ending such as "-affiliated" or "-backed" ties the name behind it to the one before it."""
    for at in line.words:
        word = line.wording.raw[at]
        if "-" not in word:
            continue
        suffix = next((s for s in book.statements.suffixes if word.lower().endswith(s)), None)
        if suffix is None or not is_capital(word):
            continue
        named = line.behind(at + 1, SPEAKERS, 5)
        if named is not None:
            span = line.wording.span(at, named.end)
            yield Stated(
                named.name, "affiliation", word[: -len(suffix)], span, "affiliation_by_ending"
            )


def character_told(line: Line, book: NameBook) -> Iterator[Stated]:
    """The text says what an outlet or a group is, or is known for ("mouthpiece")."""
    for _, at, end in line.matches(book.statements.character):
        yield from _character(line, at, end)


def _character(line: Line, at: int, end: int) -> Iterator[Stated]:
    """The name right behind the words, else the one that they follow."""
    follows = line.lower(at - 1) in {"is", "was", "are", "were", ","}
    elsewhere = follows or line.lower(end - 1) in {"for", "to"}
    named = None if elsewhere else line.behind(end, INSTITUTIONS, 4)
    between = [line.lower(word) for word in range(end, named.first)] if named else []
    if named is not None and not {"of", "by", ",", "and", "that"} & set(between):
        first = at
        owner = line.at(at - 1)
        if owner is not None:
            first = owner.first
        span = line.wording.span(first, named.end)
        yield Stated(named.name, "character", line.text(first, end), span, "character_told")
        return
    about = line.before(at, INSTITUTIONS)
    known_for = line.lower(end - 1) in {"for", "propaganda"}
    if about is not None and (follows or known_for or line.lower(at - 1) in {"a", "an", "the"}):
        stop = _phrase_end(line, end)
        span = line.wording.span(at, stop)
        yield Stated(about, "character", line.text(at, stop), span, "character_told")
