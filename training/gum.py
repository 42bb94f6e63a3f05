"""GUM: names of persons, groups and places, and attributions from its discourse trees."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from training.sets import UNMARKED, Document
from whoseword.measure.polnear import line_blocks
from whoseword.record import Article, Attribution, Span

_KINDS = {"person": "person", "organization": "group", "place": "place"}
_TITLES = frozenset(
    re.findall(
        r"\S+",
        "President Mr. Mrs. Ms. Dr. Senator Sen. Rep. Gov. Governor Judge Justice Professor"
        " Prof. Sir King Queen Prince Princess General Gen. Colonel Col. Captain Minister"
        " Secretary Ambassador",
    )
)
_INNER = frozenset(("of", "the", "de", "al", "bin", "-", "&", "'s", "for", "and"))


@dataclass(slots=True)
class Token:
    """A word of GUM's: where it stands, the number of the word it hangs on (-1 for a root)."""

    form: str
    span: Span
    part: str
    head: int
    relation: str


@dataclass(slots=True)
class Parsed:
    """A document of GUM's; ``mentions`` are first and last token and kind of entity."""

    name: str
    text: str = ""
    tokens: list[Token] = field(default_factory=list)
    mentions: list[tuple[int, int, str]] = field(default_factory=list)


def names(folder: Path) -> list[Document]:
    """The documents to learn from, with their proper names."""
    return [_named(parsed) for parsed in _parsed(folder)]


def attributions(folder: Path) -> list[Document]:
    """The same documents, with what their discourse trees mark as attributed."""
    trees = folder / "gum/rst/rstweb"
    return [
        Document(
            _article(parsed), attributions=tuple(_attributed(parsed, trees / f"{parsed.name}.rs4"))
        )
        for parsed in _parsed(folder)
        if (trees / f"{parsed.name}.rs4").exists()
    ]


def _parsed(folder: Path) -> Iterator[Parsed]:
    """The documents that are not in GUM's own dev or test parts."""
    splits = (folder / "gum/splits.md").read_text(encoding="utf-8")
    kept_back = frozenset(
        re.findall(r"\*\s+(\w+)", splits.split("## dev", 1)[1].split("## train", 1)[0])
    )
    for path in sorted((folder / "gum/dep").glob("*.conllu")):
        if path.stem not in kept_back:
            yield _read(path)


def _read(path: Path) -> Parsed:
    """One file of GUM's, its paragraphs as lines."""
    parsed = Parsed(path.stem)
    opened: dict[str, list[tuple[int, str]]] = {}
    for sentence in path.read_text(encoding="utf-8").split("\n\n"):
        lines = sentence.splitlines()
        rows = [line.split("\t") for line in lines if line[:1].isdigit()]
        rows = [row for row in rows if row[0].isdigit()]
        if not rows:
            continue
        if parsed.text:
            parsed.text += "\n" if any(line.startswith("# newpar") for line in lines) else " "
        base, at = len(parsed.tokens), len(parsed.text)
        written = next(line for line in lines if line.startswith("# text = ")).removeprefix(
            "# text = "
        )
        parsed.text += written
        for number, row in enumerate(rows):
            at = max(parsed.text.find(row[1], at), at)
            span = Span(at, at + len(row[1]))
            at = min(span.end, len(parsed.text))
            head = int(row[6]) - 1 + base if row[6] != "0" else -1
            parsed.tokens.append(Token(row[1], span, row[3], head, row[7]))
            _mentions(row[9], base + number, opened, parsed.mentions)
    return parsed


def _mentions(
    notes: str, at: int, opened: dict[str, list[tuple[int, str]]], into: list[tuple[int, int, str]]
) -> None:
    """Add the mentions that end at this token; ``opened`` holds those still open."""
    held = re.search(r"(?:^|\|)Entity=([^|]+)", notes)
    for opens, inside, closes in re.findall(r"(\()?([^()]+)(\))?", held[1] if held else ""):
        number, *facts = inside.split("-")
        if opens and closes:
            into.append((at, at, facts[0]))
        elif opens:
            opened.setdefault(number, []).append((at, facts[0]))
        elif closes and opened.get(number):
            first, kind = opened[number].pop()
            into.append((first, at, kind))


def _named(parsed: Parsed) -> Document:
    """Names are the proper nouns around a mention's head; other proper nouns may be anything."""
    tokens = parsed.tokens
    names_found: list[tuple[Span, str]] = []
    taken: set[int] = set()
    for first, last, kind in sorted(parsed.mentions, key=lambda mention: mention[0] - mention[1]):
        heads = [n for n in range(first, last + 1) if not first <= tokens[n].head <= last]
        if kind not in _KINDS or len(heads) != 1 or tokens[heads[0]].part != "PROPN":
            continue
        begin, end = _around(tokens, heads[0], first, last)
        while begin < end and tokens[begin].form.title() in _TITLES:
            begin += 1
        doubtful = tokens[begin].form[0].islower() or tokens[end].form in _TITLES
        if not doubtful and not taken & set(range(begin, end + 1)):
            taken.update(range(begin, end + 1))
            names_found.append((Span(tokens[begin].span.start, tokens[end].span.end), _KINDS[kind]))
    unsure = tuple(
        token.span for n, token in enumerate(tokens) if token.part == "PROPN" and n not in taken
    )
    return Document(
        _article(parsed), names=tuple(sorted(names_found)), elsewhere=UNMARKED, unsure=unsure
    )


def _around(tokens: Sequence[Token], head: int, first: int, last: int) -> tuple[int, int]:
    """The run of proper nouns around the head, with the small words between them."""
    begin = end = head
    while begin > first and _capital(tokens[begin - 1]):
        begin -= 1
    while end < last:
        onward = end + 1
        while onward < last and tokens[onward].form.lower() in _INNER:
            onward += 1
        if tokens[onward].part != "PROPN":
            break
        end = onward
    return begin, end


def _capital(token: Token) -> bool:
    """Whether the word may be part of a name: a proper noun or another with a capital."""
    return token.part == "PROPN" or (
        token.part in ("ADJ", "VERB", "NOUN") and token.form[0].isupper()
    )


def _article(parsed: Parsed) -> Article:
    """The document's text, of which nothing else is kept."""
    blocks = line_blocks(parsed.text)
    return Article(parsed.name, None, None, None, None, None, None, None, parsed.text, blocks)


def _attributed(parsed: Parsed, path: Path) -> Iterator[Attribution]:
    """An attribution for each unit of the tree that says who says the unit it hangs on."""
    body = ET.parse(path).getroot().find("body")  # noqa: S314 - a file of the corpus
    nodes = [] if body is None else [node for node in body if node.tag in ("segment", "group")]
    below: dict[str, list[str]] = {}
    units: dict[str, range] = {}
    at = 0
    for node in nodes:
        if node.get("parent"):
            below.setdefault(str(node.get("parent")), []).append(str(node.get("id")))
        if node.tag == "segment":
            count = len((node.text or "").split())
            units[str(node.get("id"))] = range(at, at + count)
            at += count
    if at != len(parsed.tokens):
        return
    for node in nodes:
        number, parent = str(node.get("id")), str(node.get("parent"))
        if str(node.get("relname")).startswith("attribution") and number in units:
            content = sorted(set(_under(parent, below, units)) - set(_under(number, below, units)))
            one = _parts(parsed, list(units[number]), content)
            if one is not None:
                yield one


def _under(number: str, below: dict[str, list[str]], units: dict[str, range]) -> Iterator[int]:
    """The tokens of a node and of all that hangs on it."""
    yield from units.get(number, ())
    for child in below.get(number, ()):
        yield from _under(child, below, units)


def _parts(parsed: Parsed, unit: list[int], content: list[int]) -> Attribution | None:
    """Source and cue by the unit's syntax, with the content; None without words for a cue."""
    tokens = parsed.tokens
    inside = frozenset(unit)
    roots = [n for n in unit if tokens[n].head not in inside]
    subjects = [
        n for n in unit if tokens[n].head in roots and tokens[n].relation.startswith("nsubj")
    ]
    if tokens[unit[0]].form.lower() == "according":
        source = [n for n in unit[2:] if tokens[n].part != "PUNCT"]
    else:
        source = [n for n in unit if any(_hangs_on(tokens, n, top, inside) for top in subjects)]
    cue = [n for n in unit if n not in source and tokens[n].part not in ("PUNCT", "CCONJ")]
    if not cue or not content:
        return None
    return Attribution(_spans(tokens, source), _spans(tokens, cue), _spans(tokens, content), 1.0)


def _hangs_on(tokens: Sequence[Token], number: int, top: int, inside: frozenset[int]) -> bool:
    """Whether a token is the top one or hangs on it, inside the unit."""
    while number in inside and number != top:
        number = tokens[number].head
    return number == top


def _spans(tokens: Sequence[Token], numbers: Sequence[int]) -> tuple[Span, ...]:
    """The tokens' characters, neighbours together."""
    spans: list[Span] = []
    last = -2
    for number in numbers:
        span = tokens[number].span
        if number == last + 1:
            spans[-1] = Span(spans[-1].start, span.end)
        else:
            spans.append(span)
        last = number
    return tuple(spans)
