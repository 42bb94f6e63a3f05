"""The word that a noun phrase is about: "members" in "members of the front who fled"."""

from whoseword.language.words import words_of
from whoseword.record import Span

# What may follow a noun and only describes it: prepositions, relative words, a break.
_BEHIND = frozenset(
    {"of", "in", "on", "at", "from", "by", "with", "for", "to", "near", "into", "inside", "outside"}
    | {"around", "along", "behind", "under", "over", "between", "against", "without", "within"}
    | {"belonging", "including", "during", "after", "before", "who", "whom", "whose", "which"}
    | {"that", "where", "when", ",", ";", ":", "(", "[", "--", "-", "\u2013", "\u2014"}
)
ARTICLES = frozenset({"a", "an", "the"})


def head_of(span: Span, text: str) -> Span:
    """The last word before the first preposition, relative word or comma inside the span.

    Such a word at the very beginning cuts nothing off. In English the noun comes last in its
    phrase, before what is hung on to it (Collins 1999, the head rules for NP, in short).
    """
    words = [word for word in words_of(span.of(text)) if _says_something(word.of(span.of(text)))]
    kept: list[Span] = []
    for word in words:
        if kept and word.of(span.of(text)).lower() in _BEHIND:
            break
        kept.append(word)
    if not kept:
        return span
    last = next((w for w in reversed(kept) if w.of(span.of(text))[0].isalnum()), kept[-1])
    return last.moved(span.start)


def plain_words(words: str) -> tuple[str, ...]:
    """The words in small letters, without leading articles, quotation marks and full stops."""
    told = [word.of(words).lower() for word in words_of(words)]
    kept = [word for word in told if any(letter.isalnum() for letter in word)]
    while len(kept) > 1 and kept[0] in ARTICLES:
        del kept[0]
    return tuple(kept)


def _says_something(word: str) -> bool:
    """Whether it is a word, or a mark that ends a phrase."""
    return any(letter.isalnum() for letter in word) or word in _BEHIND
