"""Finding what an article states about its names, rule by rule."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from whoseword.reading.name.aliases import (
    alias_behind,
    alias_in_brackets,
    alias_in_script,
    alias_of,
)
from whoseword.reading.name.belongings import (
    affiliation_by_ending,
    affiliation_told,
    character_told,
    role_before,
    role_behind,
    role_told,
)
from whoseword.reading.name.lives import born, owned_by, reported_alive, reported_dead, whereabouts
from whoseword.reading.name.page import Line, Stated, lines_of
from whoseword.record import Article, Statement, Testimony
from whoseword.reference.books import Books
from whoseword.reference.names import NameBook

Rule: TypeAlias = Callable[[Line, NameBook], Iterator[Stated]]

# A rule's docstring is its public text: what `whoseword explain` answers.
STATEMENT_RULES: tuple[Rule, ...] = (
    alias_behind,
    alias_of,
    alias_in_brackets,
    alias_in_script,
    role_before,
    role_behind,
    role_told,
    affiliation_told,
    affiliation_by_ending,
    character_told,
    reported_dead,
    reported_alive,
    whereabouts,
    born,
    owned_by,
)


def find_statements(article: Article, testimony: Testimony, books: Books) -> tuple[Statement, ...]:
    """The statements on the article's names in the order of the text, with words and claims.

    A statement is what the text says, on the word of its claims; nothing is concluded from it.
    """
    found: dict[tuple[str, str, str, int], Statement] = {}
    for line in lines_of(article, testimony.names, books.names):
        for rule in STATEMENT_RULES:
            for stated in rule(line, books.names):
                key = (stated.about.id, stated.what, stated.value, stated.span.start)
                found.setdefault(key, _statement(stated, testimony))
    return tuple(sorted(found.values(), key=lambda statement: statement.span))


def _statement(stated: Stated, testimony: Testimony) -> Statement:
    claims = tuple(
        claim.id
        for claim in testimony.claims
        if any(part.overlap(stated.span) for part in claim.said)
    )
    return Statement(
        about=stated.about.id,
        what=stated.what,
        value=stated.value,
        count=stated.count,
        span=stated.span,
        claims=claims,
        made_by=stated.rule,
    )
