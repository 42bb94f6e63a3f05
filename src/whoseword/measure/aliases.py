"""How well names that are one bearer's are brought together."""

from collections.abc import Iterator

from whoseword.measure.answers import Answer
from whoseword.measure.gold import Gold
from whoseword.measure.matching import first_place, same_name
from whoseword.record import Name, Reading


def alias_answers(entry: Gold, reading: Reading) -> Iterator[Answer]:
    """Both forms belong to one name, or a statement says that one is the other's alias.

    A name's forms are its own and those under which it speaks ("the colonel").
    """
    names = {name.id: name for name in reading.names}
    forms = {name.id: _forms(name, reading) for name in reading.names if name.kind != "voice"}
    for marked in entry.aliases:
        together = any(
            any(same_name(marked.name, form) for form in own)
            and any(same_name(marked.alias, form) for form in own)
            for own in forms.values()
        )
        stated = any(
            one.what == "alias"
            and one.about in names
            and _either(marked.name, marked.alias, names[one.about].text, one.value)
            for one in reading.statements
        )
        wanted = f"{marked.name} = {marked.alias}"
        at = first_place(reading.article.text, marked.alias, marked.name)
        yield Answer("aliases", together or stated, entry.id, wanted, "", at)


def _forms(name: Name, reading: Reading) -> set[str]:
    text = reading.article.text
    links = (link for claim in reading.claims for link in claim.chain if link.who == name.id)
    spoken = {link.span.of(text) for link in links if link.span is not None}
    return {name.text, *(span.of(text) for span in name.spans)} | spoken


def _either(name: str, alias: str, some: str, other: str) -> bool:
    straight = same_name(name, some) and same_name(alias, other)
    return straight or (same_name(name, other) and same_name(alias, some))
