"""The short forms whose full stop need not end a sentence, as a user can edit them."""

from pathlib import Path

from whoseword.language.sentences import Abbreviations
from whoseword.reference.lexicon import read_lexicon


def open_abbreviations(own: Path | None = None) -> Abbreviations:
    """The abbreviations as shipped, or those in the folder ``own``; LexiconError when malformed."""
    return read_lexicon("abbreviations", Abbreviations, own)
