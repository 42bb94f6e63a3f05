"""The book of small words: where the words for a speaker and what is reported begin and end."""

from dataclasses import dataclass, fields
from pathlib import Path

from whoseword.reference.lexicon import read_lexicon


@dataclass(frozen=True, slots=True)
class GrammarBook:
    """Sets of words in small letters; what each is for stands in ``lexicons/grammar.yaml``."""

    auxiliaries: frozenset[str]
    to_be: frozenset[str]
    finite: frozenset[str]
    modals: frozenset[str]
    prepositions: frozenset[str]
    clause_openers: frozenset[str]
    leading: frozenset[str]
    statement_nouns: frozenset[str]
    before_nouns: frozenset[str]
    articles: frozenset[str]
    close_to: frozenset[str]
    no_adverbs: frozenset[str]
    plain_looks: frozenset[str]

    def is_adverb(self, word: str) -> bool:
        """Whether a word looks like an adverb."""
        return word.endswith("ly") and len(word) > 4 and word not in self.no_adverbs


def open_grammar(own: Path | None = None) -> GrammarBook:
    """The small words of the lexicon; LexiconError when it is missing or malformed."""
    lists = read_lexicon("grammar", dict[str, str], own)
    return GrammarBook(
        **{
            field.name: frozenset(lists.get(field.name, "").split())
            for field in fields(GrammarBook)
        }
    )
