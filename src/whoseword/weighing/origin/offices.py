"""Whom a voice speaks for, by the words of its article: spokesmen, press offices, own reporters."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from whoseword.record import Link, LinkKind, Name
from whoseword.record.kinds import BODIES

# "a spokesman of the Front", "the army's media office"; who leads a body speaks for it too, but is
# somebody himself, and is called by his own name.
_SPEAKS_FOR = re.compile(
    r"\b(?:spokes(?:man|men|woman|women|person|people)|press office)\b", re.IGNORECASE
)
_REPORTER = re.compile(r"\b(?:reporter|correspondent|journalist|photographer)s?\b", re.IGNORECASE)
_OURS = re.compile(
    r"\b(?:our|this (?:newspaper|paper|site|website|channel|station|agency))\b", re.IGNORECASE
)
_DEFINITE = re.compile(r"^the |[’']s? ", re.IGNORECASE)
# Of which there are several, whatever article stands before them.
_SEVERAL = re.compile(r"\b(?:authorities|officials|sources|members|leaders)\b", re.IGNORECASE)
_SPEAKING: Mapping[str, LinkKind] = {
    "group": "group",
    "official_body": "official_body",
    "agency": "agency",
}


@dataclass(frozen=True, slots=True)
class Body:
    """Whom a voice speaks for: its key, its name and its kind."""

    key: str
    name: str
    kind: LinkKind


def spoken_for(
    link: Link, told: Iterable[str], names: Mapping[str, Name], keys: Mapping[str, str]
) -> Body | None:
    """The body that a spokesman speaks for, if his article names it.

    ``told`` is what is said of him ("spokesman of the general staff") and of whom he is; ``names``
    are the article's names by their plain words, ``keys`` what tells each from others.
    """
    told = tuple(told)
    if not any(_SPEAKS_FOR.search(words) for words in (link.name or "", *told)):
        return None
    for words in told:
        name = names.get(words)
        if name is not None and name.kind in _SPEAKING:
            return Body(keys.get(words, words), name.text, _SPEAKING[name.kind])
    return None


def is_own_reporter(link: Link) -> bool:
    """Whether it is the outlet itself that saw: "a reporter of this newspaper"."""
    words = link.name or ""
    return bool(_REPORTER.search(words) and _OURS.search(words))


def is_identified(link: Link) -> bool:
    """Whether the voice is told from all others: by a name, or as the one body of its kind.

    "The army's media office" needs no name; "a militia" and "the authorities" have none.
    """
    words = link.name or ""
    one = bool(_DEFINITE.search(words)) and not _SEVERAL.search(words)
    return link.named or (one and link.kind in BODIES)
