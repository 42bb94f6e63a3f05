"""Where a claim's chain ends: on whose word it is, and whether that is told at all."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from whoseword.language.spelling import folded
from whoseword.record import Article, Claim, Link, Name, Reading, Statement
from whoseword.record.kinds import BODIES, MEDIA
from whoseword.weighing.origin.offices import Body, is_identified, is_own_reporter, spoken_for

_PASSING_ON = ("relays", "translates")
# "the hospital's director", "a spokesman for the ministry": whom an official speaks for.
_OF = re.compile(r"^(?P<owner>.+?)[’']s? (?P<rest>.+)$")
_FOR = re.compile(r"\b(?:of|for|at|in|from|with) (?:the |its |their )?(?P<owner>.+)$")
# What is nobody's word: "reportedly", "are suspected", "unconfirmed reports".
_HEARSAY = re.compile(
    r"^(?:(?:\w+ ){0,2}(?:reports|rumou?rs)"
    r"|reportedly|allegedly|supposedly|apparently|believed|thought|suspected|accused)$",
    re.IGNORECASE,
)
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
    outlet which heard the voice itself. ``body`` is whom a spokesman speaks for.
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
    body: Body | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """An article with its statements by Name, its names and their entities by their words.

    ``press`` has the keys of outlets whose own articles are at hand, by their names.
    """

    article: Article
    whose: Whose
    about: Mapping[str, Sequence[Statement]]
    known: Mapping[str, str]
    names: Mapping[str, Name]
    press: Mapping[str, str]


def press_of(readings: Iterable[Reading], whose: Whose) -> dict[str, str]:
    """The key of each outlet that published one of the readings, by its name."""
    told = (one.article for one in readings if one.article.outlet)
    return {plain(one.outlet or ""): own_key(one, whose) for one in told}


def own_key(article: Article, whose: Whose) -> str:
    """What tells the article's own outlet from others: its entity, else its name or id."""
    return whose.outlets.get(article.id) or plain(article.outlet or article.id)


def page_of(reading: Reading, whose: Whose, press: Mapping[str, str]) -> Page:
    """What is asked of a reading to follow its chains."""
    about: dict[str, list[Statement]] = {}
    for statement in reading.statements:
        about.setdefault(statement.about, []).append(statement)
    known = {
        plain(name.text): whose.names[name.id] for name in reading.names if name.id in whose.names
    }
    names = {plain(name.text): name for name in reading.names if name.kind != "voice"}
    return Page(reading.article, whose, about, known, names, press)


def end_of(claim: Claim, page: Page) -> End:
    """The end of the claim's chain.

    Only links that relay or translate lead on. An unnamed voice is one per outlet it speaks
    through: "an unnamed officer, per Al-Manar"; an outlet's own reporter is the outlet. Who bears
    the name of an outlet whose own article is at hand is that outlet, whatever it was taken for.
    """
    chain = (claim.chain[0], *(_as_outlet(one, page.press) for one in claim.chain[1:]))
    at = _last(chain)
    link = _government(chain[at], page)
    own = own_key(page.article, page.whose)
    keys = [own, *(_key(one, page) for one in chain[1:])][: at + 1]
    through = keys[:at]
    link, key = _voice(link, keys[at], through)
    told = tuple(_told_of(link, page))
    return End(
        claim=claim,
        article=page.article.id,
        link=link,
        key=key,
        outlet=own,
        heard=through[-1] if through else own,
        relays=frozenset(through[1:]),
        institutions=institutions_of(link, key, told, page),
        recorded=is_recorded(link),
        way=tuple(keys),
        body=spoken_for(link, told, page.names, page.known),
    )


def _voice(link: Link, key: str, through: Sequence[str]) -> tuple[Link, str]:
    """The link and what tells its voice from others, heard by the last that it came through."""
    if through and is_own_reporter(link):
        return replace(link, named=True), through[-1]
    if is_identified(link):
        return replace(link, named=True), key
    return link, f"{key} per {through[-1]}" if through else key


def _government(link: Link, page: Page) -> Link:
    """A place that speaks is its government: "Yerevan denied it"."""
    name = page.names.get(plain(link.name or ""))
    if name is None or name.kind != "place" or link.kind != "other":
        return link
    return replace(link, kind="official_body", named=True)


def _last(chain: tuple[Link, ...]) -> int:
    at = 0
    while at + 1 < len(chain) and chain[at].how in _PASSING_ON:
        at += 1
    return at


def is_recorded(link: Link) -> bool:
    """Whether how the outlet knows is told: a voice is cited, or it saw, acted or infers itself.

    An outlet in its own voice, "reportedly", and "earlier reports" tell nothing.
    """
    if link.name is None or (not link.named and _HEARSAY.match(link.name)):
        return False
    return link.kind not in MEDIA or link.how in ("witnessed", "acted", "infers")


def _as_outlet(link: Link, press: Mapping[str, str]) -> Link:
    taken = link.kind in MEDIA or not link.named or plain(link.name or "") not in press
    return link if taken else replace(link, kind="outlet")


def _key(link: Link, page: Page) -> str:
    """What tells the link's voice from others: the outlet or entity that it is, else its words."""
    words = plain(link.name or "nobody named")
    if link.kind in MEDIA and words in page.press:
        return page.press[words]
    return page.whose.names.get(link.who or "", words)


def plain(words: str) -> str:
    """A description as it is compared: folded, without its article."""
    return _ARTICLE.sub("", folded(words))


def institutions_of(link: Link, key: str, told: Iterable[str], page: Page) -> frozenset[str]:
    """What the voice is, belongs to or speaks for: a hospital and its director share one key."""
    found = {key} if link.named or link.kind in BODIES else set()
    return frozenset(found | {page.known.get(one, one) for one in told})


def _told_of(link: Link, page: Page) -> Iterator[str]:
    """What is said of the voice and whom it is of, in plain words."""
    told = [link.affiliation, *(_owners(link.name) if link.name else ())]
    for statement in page.about.get(link.who or "", ()):
        if statement.what in ("affiliation", "role"):
            told += [statement.value, *_owners(statement.value)]
    yield from (plain(one) for one in told if one)


def _owners(words: str) -> tuple[str, ...]:
    """The institution in a description of somebody who speaks for one."""
    owned = _OF.match(words)
    spoken = _FOR.search(words)
    return tuple(found["owner"] for found in (owned, spoken) if found)
