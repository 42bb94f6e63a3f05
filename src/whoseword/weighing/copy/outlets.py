"""Whether an article names another's outlet, which may be known by its address alone."""

import re
from collections.abc import Iterator, Sequence

from whoseword.record import Article
from whoseword.reference.copies import CopyBook
from whoseword.weighing.copy.apart import credit_texts
from whoseword.weighing.copy.credits import is_credit

_ADDRESS = re.compile(r"(?:https?://)?(?P<host>[\w-]+(?:\.[\w-]+)+)(?:/\S*)?", re.IGNORECASE)
_THE = re.compile(r"the\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
# Parts of addresses that name nobody.
_NOBODY = frozenset({"www", "m", "co", "com", "org", "net", "edition", "news", "uk", "us", "en"})
_SHORTEST_SPELT_OUT = 4
_MOST_WORDS = 5


def same_outlet(one: str | None, other: str | None) -> bool:
    """Whether two outlets are known and one."""
    return one is not None and other is not None and one.casefold() == other.casefold()


def names_outlet(article: Article, outlet: str | None, book: CopyBook) -> bool:
    """Whether the article names the outlet in its text or byline, captions aside.

    An address is named by words that it is made of, whole or by their first letters
    ("nytimes.example" by "The New York Times"); an agency by one word of its own ("Tessin" of the
    Tessin Agency) only where a source is credited: in brackets, in a byline.
    """
    if not outlet:
        return False
    texts = (article.author or "", *credit_texts(article, book))
    labels = labels_of(outlet)
    if labels:
        return any(_spells(text, label) for text in texts for label in labels)
    called = _THE.sub("", outlet.strip(), count=1)
    return any(
        name == called or " " in name or is_credit(text, found)
        for name in _names(called, book)
        for text in texts
        for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)
    )


def _names(outlet: str, book: CopyBook) -> Iterator[str]:
    """The outlet's name, and what it is called without the word for what it is."""
    yield outlet
    yield from (
        outlet.removesuffix(ending) for ending in book.name_endings if outlet.endswith(ending)
    )


def labels_of(outlet: str) -> tuple[str, ...]:
    """The parts of an address that name somebody, in small letters; none for a name."""
    address = _ADDRESS.fullmatch(outlet.strip())
    if address is None:
        return ()
    parts = address["host"].lower().split(".")[:-1]
    return tuple(part.replace("-", "") for part in parts if part not in _NOBODY)


def _spells(text: str, label: str) -> bool:
    """Whether words of the text that are written large make up the label."""
    words = [one.group() for one in _WORD.finditer(text)]
    return any(
        word[0].lower() == label[0]
        and not word[0].islower()
        and _made_of(words[at : at + _MOST_WORDS], label)
        for at, word in enumerate(words)
    )


def _made_of(words: Sequence[str], label: str) -> bool:
    """Whether the label is the first of the words one after another, one of them at least whole."""
    return any(rest == "" and whole for rest, whole in _ways(words, label))


def _ways(words: Sequence[str], label: str, *, whole: bool = False) -> Iterator[tuple[str, bool]]:
    """What is left of the label behind some of the words, and whether one was taken whole."""
    if not label or not words:
        yield label, whole
        return
    word = words[0].lower()
    if label.startswith(word):
        big = len(word) >= min(_SHORTEST_SPELT_OUT, len(label))
        yield from _ways(words[1:], label[len(word) :], whole=whole or big)
    if label[0] == word[0] and words[0][0].isupper():
        yield from _ways(words[1:], label[1:], whole=whole)
