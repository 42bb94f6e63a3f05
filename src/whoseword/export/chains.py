"""The chain of a claim in plain words, built from nothing but its links."""

from collections.abc import Mapping
from itertools import pairwise

from whoseword.export.words import running
from whoseword.record import How, Link, LinkKind, Reading, Stance
from whoseword.record.kinds import PEOPLE

STANCE_VERB: Mapping[Stance, str] = {
    "says": "says",
    "reports": "reports",
    "confirms": "confirms",
    "denies": "denies",
    "suspects": "suspects",
    "claims_responsibility": "claims responsibility for",
    "declines": "declines to comment on",
    "accuses": "makes the accusation",
    "announces": "announces",
    "suggests": "suggests",
    "predicts": "predicts",
    "warns": "warns",
    "orders": "orders",
    "promises": "promises",
    "doubts": "doubts",
    "asks": "asks",
}
"""What a voice does with the content, as the verb of a sentence."""

HOW_WORDS: Mapping[How, str | None] = {
    "relays": "passes it on",
    "translates": "translates it",
    "witnessed": "saw it",
    "acted": "speaks of its own act",
    "infers": "infers it",
    "unknown": None,
}
"""How a voice comes to know it; None where nothing is told."""

_AFTER_NAME: Mapping[Stance, str] = {
    "says": "",
    "reports": "",
    "confirms": "{who} confirm{s} it",
    "denies": "{who} den{ies} it",
    "suspects": "{who} suspect{s} it",
    "claims_responsibility": "{who} claim{s} responsibility",
    "declines": "{who} decline{s} to comment",
    "accuses": "in an accusation",
    "announces": "in an announcement",
    "suggests": "{who} suggest{s} it",
    "predicts": "in a prediction",
    "warns": "in a warning",
    "orders": "in an order",
    "promises": "in a promise",
    "doubts": "{who} doubt{s} it",
    "asks": "in a question",
}
_AFTER_STANCE: Mapping[How, str] = {
    "relays": "",
    "translates": "",
    "witnessed": "as a witness",
    "acted": "as a party to it",
    "infers": "by inference",
    "unknown": "",
}
_NAMELESS: Mapping[LinkKind, str] = {
    "outlet": "an outlet that is not named",
    "agency": "an agency that is not named",
    "official": "an official who is not named",
    "official_body": "an official body that is not named",
    "group": "a group that is not named",
    "person": "a person who is not named",
    "witness": "a witness who is not named",
    "document": "a document that is not named",
    "broadcast": "a broadcast that is not named",
    "other": "a source that is not named",
}
_ARTICLES = frozenset(("a", "an", "the", "his", "her", "its", "their"))
_VOWELS = tuple("aeiouAEIOU")


def chain_in_words(chain: tuple[Link, ...], described: Mapping[str, str] | None = None) -> str:
    """Whose word it is, from the article's first source to the origin, as one phrase.

    ``described`` maps ids of names to a role that the article states ("a retired officer").

    The outlet itself stands in the closing bracket of an item; alone, it is "Outlet, in its own
    voice".
    """
    if len(chain) == 1:
        return f"{chain[0].name or 'the article'}, in its own voice"
    parts: list[str] = []
    for before, link in pairwise(chain):
        asides = _asides(link, last=link is chain[-1])
        told = ", ".join((_introduced(link, described or {}), *asides))
        parts.append(f"{_joiner(before, link)} {told}" if parts else told)
    return ", ".join(parts)


def voice_in_words(link: Link) -> str:
    """The voice of one link: its name, or what it is, with the institution it speaks from."""
    if link.name is None:
        return nameless(link.kind)
    name = running(link.name)
    inside = link.affiliation
    if inside is None or inside.casefold() in name.casefold():
        return name
    return f"{name} in {inside}"


def nameless(kind: LinkKind) -> str:
    """What stands for a voice that has neither name nor description."""
    return _NAMELESS[kind]


def described_in(reading: Reading) -> Mapping[str, str]:
    """The first stated role of each name of a reading, as it stands beside it: "an officer"."""
    found: dict[str, str] = {}
    for statement in reading.statements:
        if statement.what == "role" and statement.status != "rejected":
            found.setdefault(statement.about, _with_article(statement.value))
    return found


def _introduced(link: Link, described: Mapping[str, str]) -> str:
    voice = voice_in_words(link)
    role = described.get(link.who or "") if link.named else None
    if not role or role.casefold() in voice.casefold():
        return voice
    if _is_title(role):
        return f"{role} {voice}"
    return f"{role}, {voice}" if _has_article(role) else f"{voice}, {role}"


def _is_title(role: str) -> bool:
    """Whether it is a rank or title that stands before a name: "Colonel", "Prime Minister"."""
    return role.replace(" ", "").isalpha() and role.istitle()


def _has_article(role: str) -> bool:
    first = role.split(" ", 1)[0].lower()
    return first in _ARTICLES or first.endswith(("’s", "'s"))


def _with_article(role: str) -> str:
    if _is_title(role) or _has_article(role) or " of " in role:
        return role
    return f"{'an' if role.startswith(_VOWELS) else 'a'} {role}"


def _joiner(before: Link, link: Link) -> str:
    if before.how == "translates":
        return "translating"
    if before.how == "infers":
        return "inferring it from"
    return "quoting" if link.stance == "says" else "citing"


def _asides(link: Link, *, last: bool) -> tuple[str, ...]:
    source = link.kind == "other" and not link.collective
    who = "who" if link.kind in PEOPLE or source else "which"
    knows = _AFTER_STANCE[link.how] if last or link.how != "infers" else ""
    s, ies = ("", "y") if link.collective else ("s", "ies")
    both = (_AFTER_NAME[link.stance].format(who=who, s=s, ies=ies), knows)
    return tuple(part for part in both if part)
