"""Where a claim's chain ends: on whose word it is, and whether that is told at all."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whoseword.language.spelling import folded
from whoseword.record import Article, Claim, Link, Reading, Statement
from whoseword.record.kinds import MEDIA

_PASSING_ON = ("relays", "translates")
# "the hospital's director", "a spokesman for the ministry": whom an official speaks for.
_OF = re.compile(r"^(?P<owner>.+?)[’']s? (?P<rest>.+)$")
_FOR = re.compile(r"\b(?:of|for|at|in|from|with) (?:the |its |their )?(?P<owner>.+)$")
_ARTICLE = re.compile(r"^(?:the|a|an|its|their|his|her) ")


@dataclass(frozen=True, slots=True)
class Whose:
    """The entity of each Name and of each article's own outlet, by their ids.

    What no entity is made of is left out: an unnamed voice, an outlet that nobody told.
    """

    names: Mapping[str, str]
    outlets: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class End:
    """The link on whose word a claim is, and the links that it came through, outermost first.

    ``key`` is alike for ends that are one voice; ``outlet``, the article's own, and ``relays``
    are keys too, ``way`` has those of all links up to the end, and ``heard`` is that of the
    outlet which heard the voice itself.
    """

    claim: Claim
    article: str
    link: Link
    key: str
    outlet: str
    heard: str
    relays: frozenset[str]
    institutions: frozenset[str]
    recorded: bool
    way: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """An article with its statements by Name, and the entities of its names by their words."""

    article: Article
    whose: Whose
    about: Mapping[str, Sequence[Statement]]
    known: Mapping[str, str]


def page_of(reading: Reading, whose: Whose) -> Page:
    """What is asked of a reading to follow its chains."""
    about: dict[str, list[Statement]] = {}
    for statement in reading.statements:
        about.setdefault(statement.about, []).append(statement)
    known = {
        plain(name.text): whose.names[name.id] for name in reading.names if name.id in whose.names
    }
    return Page(reading.article, whose, about, known)


def end_of(claim: Claim, page: Page) -> End:
    """The end of the claim's chain.

    Only links that relay or translate lead on. An unnamed voice is one per outlet it speaks
    through: "an unnamed officer, per Al-Manar".
    """
    at = _last(claim.chain)
    link = claim.chain[at]
    article = page.article
    own = page.whose.outlets.get(article.id) or plain(article.outlet or article.id)
    keys = [own, *(key_of(one, page.whose) for one in claim.chain[1:])][: at + 1]
    key, through = keys[at], keys[:at]
    if not link.named and through:
        key = f"{key} per {through[-1]}"
    return End(
        claim=claim,
        article=article.id,
        link=link,
        key=key,
        outlet=own,
        heard=through[-1] if through else own,
        relays=frozenset(through[1:]),
        institutions=institutions_of(link, key, page),
        recorded=is_recorded(link),
        way=tuple(keys),
    )


def _last(chain: tuple[Link, ...]) -> int:
    at = 0
    while at + 1 < len(chain) and chain[at].how in _PASSING_ON:
        at += 1
    return at


def is_recorded(link: Link) -> bool:
    """Whether how the outlet knows is told: a voice is cited, or it saw, acted or infers itself.

    An outlet in its own voice, "reportedly", and "media reports" tell nothing.
    """
    if link.name is None or (link.kind == "other" and not link.named):
        return False
    return link.kind not in MEDIA or link.how in ("witnessed", "acted", "infers")


def key_of(link: Link, whose: Whose) -> str:
    """What tells the link's voice from others: its entity, else its words."""
    if link.who is not None and link.who in whose.names:
        return whose.names[link.who]
    return plain(link.name or "nobody named")


def plain(words: str) -> str:
    """A description as it is compared: folded, without its article."""
    return _ARTICLE.sub("", folded(words))


def institutions_of(link: Link, key: str, page: Page) -> frozenset[str]:
    """What the voice is, belongs to or speaks for: a hospital and its director share one key."""
    found = {key} if link.named or link.kind in ("official_body", "group") else set()
    told = [link.affiliation, *(_owners(link.name) if link.name else ())]
    for statement in page.about.get(link.who or "", ()):
        if statement.what in ("affiliation", "role"):
            told += [statement.value, *_owners(statement.value)]
    words = {plain(one) for one in told if one}
    return frozenset(found | {page.known.get(one, one) for one in words})


def _owners(words: str) -> tuple[str, ...]:
    """The institution in a description of somebody who speaks for one."""
    owned = _OF.match(words)
    spoken = _FOR.search(words)
    return tuple(found["owner"] for found in (owned, spoken) if found)
