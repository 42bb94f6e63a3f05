"""Which language a text is in, as far as is needed to know whether it can be read."""

import re
from collections import Counter

from whoseword.reading.article.draft import Refused
from whoseword.reference.pages import PageBook, Tongue

_SAMPLE = 60_000
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("Latin", re.compile("[A-Za-z\u00aa-\u024f\u1e00-\u1eff]")),
    ("Arabic", re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")),
    ("Cyrillic", re.compile("[\u0400-\u052f]")),
    ("Greek", re.compile("[\u0370-\u03ff]")),
    ("Hebrew", re.compile("[\u0590-\u05ff]")),
    ("Devanagari", re.compile("[\u0900-\u097f]")),
    ("Bengali", re.compile("[\u0980-\u09ff]")),
    ("Chinese or Japanese", re.compile("[\u3040-\u30ff\u3400-\u9fff]")),
    ("Korean", re.compile("[\u1100-\u11ff\uac00-\ud7af]")),
    ("Thai", re.compile("[\u0e00-\u0e7f]")),
    ("Ethiopic", re.compile("[\u1200-\u137f]")),
    ("Burmese", re.compile("[\u1000-\u109f]")),
    ("Armenian", re.compile("[\u0530-\u058f]")),
    ("Georgian", re.compile("[\u10a0-\u10ff]")),
    ("Syriac", re.compile("[\u0700-\u074f]")),
)
# In English news two words in five are of the list; in telegrams and tables one in six.
_SOME_ENGLISH = 0.1
_HARDLY_ENGLISH = 0.06
_ENOUGH_WORDS = 80
_LANGUAGE_CODE = re.compile(r"([a-z]{2})(?:[-_].{0,20})?", re.IGNORECASE)
_CODE_OF = {"english": "en", "eng": "en"}


def read_language(text: str, declared: str | None, pages: PageBook) -> str | Refused | None:
    """The language's code if it is the one that we read, None if it cannot be told, or why not.

    The text decides; what is declared counts where the text does not tell.
    """
    sample = _sample(text)
    script = _script_of(sample)
    if script not in (None, "Latin"):
        return Refused("language", f"the text is in {script} script; only English is read")
    words = Counter(_WORD.findall(sample.casefold()))
    ours, *others = pages.tongues
    english = _hits(words, ours)
    best = max(others, key=lambda one: _hits(words, one), default=ours)
    foreign = _hits(words, best) if best is not ours else 0
    if foreign >= 2 and foreign > english:
        detail = f"the text is in {best.name} ({best.code}); only English is read"
        return Refused("language", detail)
    count = words.total()
    if count >= _ENOUGH_WORDS and english / count < _HARDLY_ENGLISH:
        return Refused("language", "the text has hardly a word that marks it as English")
    if english >= 3 and english / count >= _SOME_ENGLISH:
        return ours.code
    return _declared(declared, ours)


def _declared(declared: str | None, ours: Tongue) -> str | Refused | None:
    """What is declared of a text that does not tell itself."""
    told = (declared or "").strip().casefold()
    found = _LANGUAGE_CODE.fullmatch(_CODE_OF.get(told, told))
    if found is None:
        return None
    code = found[1]
    if code != ours.code:
        return Refused("language", f"the language is given as {code}; only English is read")
    return code


def _sample(text: str) -> str:
    """The text, or its beginning and its middle when it is long."""
    if len(text) <= 2 * _SAMPLE:
        return text
    middle = len(text) // 2
    return text[:_SAMPLE] + " " + text[middle : middle + _SAMPLE]


def _hits(words: Counter[str], tongue: Tongue) -> int:
    return sum(words[word] for word in tongue.words)


def _script_of(text: str) -> str | None:
    """The script of most letters, None when there are no letters that we know."""
    signs = "".join(set(text))
    counts = {
        name: len(letters.findall(text)) if letters.search(signs) else 0
        for name, letters in _SCRIPTS
    }
    name = max(counts, key=counts.__getitem__)
    return name if counts[name] else None
