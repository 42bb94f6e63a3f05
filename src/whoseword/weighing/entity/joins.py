"""Mentions of one article that it says, or shows, to be one: stated other names, its own outlet."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from whoseword.record import Statement
from whoseword.reference.names import name_key
from whoseword.weighing.entity.alike import ONE
from whoseword.weighing.entity.mentions import Mention, form_of
from whoseword.weighing.entity.relations import Relations

_ARTICLES = frozenset({"the", "a", "an"})


@dataclass(frozen=True, slots=True)
class Join:
    """Two mentions of one article by their ids, and the rule that makes them one."""

    left: str
    right: str
    rule: Literal["stated_alias", "own_outlet"]


def joins_of(
    mentions: Sequence[Mention], told: Mapping[str, Sequence[Statement]], relations: Relations
) -> Iterator[Join]:
    """The joins of one article's mentions."""
    by_key = {(one.family, name_key(one.text)): one for one in mentions if one.name is not None}
    for mention in mentions:
        for statement in told.get(mention.id, ()):
            other = by_key.get((mention.family, name_key(statement.value)))
            if statement.what == "alias" and other is not None and other.id != mention.id:
                yield Join(mention.id, other.id, "stated_alias")
    own = next((mention for mention in mentions if mention.name is None), None)
    for mention in mentions:
        is_outlet = own is not None and mention.family == "publisher" and mention is not own
        if own is not None and is_outlet and _is_own(mention, own, relations):
            yield Join(own.id, mention.id, "own_outlet")


def _is_own(mention: Mention, own: Mention, relations: Relations) -> bool:
    """Whether an outlet that an article names is its own: in full, in short or by its letters."""
    words = own.forms[0].key.split()
    for form in mention.forms:
        found = [relations.of(form, one) for one in own.forms]
        if any(relation is not None and relation.how in ONE for relation in found):
            return True
        few = form.key.split()
        letters = form.key == "".join(word[0] for word in words)
        if letters or (len(few) < len(words) and few == words[-len(few) :]):
            return True
        if form.kind == "name" and own.forms[0].kind == "name" and few == words[: len(few)]:
            return True
    return False


def with_aliases(mention: Mention, told: Sequence[Statement], relations: Relations) -> Mention:
    """The mention with the other names stated for it; a description ("the man") is none."""
    aliases = [
        form_of(one.value, mention.family, relations.book)
        for one in told
        if one.what == "alias" and mention.family and is_a_name(one.value)
    ]
    return replace(mention, forms=tuple(dict.fromkeys((*mention.forms, *aliases))))


def is_a_name(value: str) -> bool:
    """Whether what is stated for another name is one: "the Tailor" is, "the man" is not."""
    words = value.strip("“”\"'‘’ ").split()
    if words and words[0].lower() in _ARTICLES:
        words = words[1:]
    return bool(words) and words[0][0].isupper() and words[-1] != words[-1].lower()
