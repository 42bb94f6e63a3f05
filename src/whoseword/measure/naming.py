"""How well the names of a reading agree with the marks: found, their kinds, their tiers."""

from collections.abc import Iterator, Sequence

from whoseword.measure.answers import Answer
from whoseword.measure.gold import Gold, GoldName
from whoseword.measure.matching import first_place, same_name
from whoseword.record import Name, Reading, Span


def name_answers(entry: Gold, reading: Reading) -> Iterator[Answer]:
    """Each marked name, each read one, and the tier of each person; nothing where none is marked.

    A voice without a name is no name here.
    """
    if not entry.names:
        return
    text = reading.article.text
    read = tuple((name, _forms(name, text)) for name in reading.names if name.kind != "voice")
    for marked in entry.names:
        at = first_place(text, marked.text, *marked.also)
        yield from _marked(entry.id, marked, read, at)
    for name, forms in read:
        right = any(name.kind in one.kinds and _same(one, forms) for one in entry.names)
        told = f"{name.kind} {name.text}"
        at = name.spans[0] if name.spans else None
        yield Answer("names_precision", right, entry.id, "", told, at)


def _marked(
    article: str, marked: GoldName, read: Sequence[tuple[Name, set[str]]], at: Span | None
) -> Iterator[Answer]:
    called = [name for name, forms in read if _same(marked, forms)]
    found = [name for name in called if name.kind in marked.kinds]
    wanted = f"{'|'.join(marked.kinds)} {marked.text}"
    told = "; ".join(f"{name.kind} {name.text}" for name in called)
    if not marked.optional:
        yield Answer("names", bool(found), article, wanted, told, at)
    if marked.tiers and found:
        right = all(name.tier in marked.tiers for name in found)
        told = "; ".join(f"{name.tier} {name.text}" for name in found)
        wanted = f"{'|'.join(marked.tiers)} {marked.text}"
        yield Answer("tiers", right, article, wanted, told, at)


def _forms(name: Name, text: str) -> set[str]:
    return {name.text, *(span.of(text) for span in name.spans)}


def _same(marked: GoldName, forms: set[str]) -> bool:
    return any(same_name(one, form) for one in (marked.text, *marked.also) for form in forms)
