"""The mentions of one article: its Names that are somebody or something, and its own outlet."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from whoseword.record import Link, Name, NameKind, Place, Reading, Tier
from whoseword.reference.entities import EntityBook
from whoseword.weighing.entity.forms import (
    FAMILIES,
    Family,
    Form,
    address_of,
    body_form,
    is_letters,
    label_of,
    person_form,
    publisher_form,
    spelt_together,
)
from whoseword.weighing.entity.owners import Owner, Owners

_NAMED_VOICES: dict[str, NameKind] = {
    "official_body": "official_body",
    "group": "group",
    "outlet": "outlet",
    "agency": "agency",
}
_PARTED: frozenset[Family] = frozenset({"body", "publisher"})
_SHORTEST_LABEL = 4


@dataclass(frozen=True, slots=True)
class Mention:
    """A Name of an article, or, with the article's id, its own outlet.

    ``forms`` are what it is called here in full and in short; ``owner`` is where a body's own
    words place it. Without a family it is a voice, and only a person's judgement ties it.
    """

    id: str
    start: int
    kind: NameKind
    family: Family | None
    tier: Tier | None
    text: str
    forms: tuple[Form, ...]
    name: Name | None = None
    place: Place | None = None
    owner: Owner | None = None


def mentions_of(reading: Reading, book: EntityBook, judged: Collection[str]) -> Iterator[Mention]:
    """The article's mentions in the order of the text, its own outlet first.

    Of the voices those that are named bodies or outlets; what is ``judged`` in any case.
    """
    own = own_mention(reading, book)
    if own is not None:
        yield own
    links: dict[str, list[Link]] = {}
    for claim in reading.claims:
        for link in claim.chain:
            links.setdefault(link.who or "", []).append(link)
    owners = Owners(reading, book)
    for name in reading.names:
        kind = _kind_of(name, links.get(name.id, ()))
        if kind is not None or name.id in judged:
            yield _mention(name, kind, reading.article.text, owners, book)


def _kind_of(name: Name, links: Collection[Link]) -> NameKind | None:
    """What the name is a name of; None for a people, a weapon, and a voice without a name."""
    if name.kind != "voice":
        return name.kind if name.kind in FAMILIES else None
    named = {link.kind for link in links if link.named and not link.collective}
    return _NAMED_VOICES.get(named.pop()) if len(named) == 1 else None


def _mention(
    name: Name, kind: NameKind | None, text: str, owners: Owners, book: EntityBook
) -> Mention:
    family = FAMILIES[kind] if kind is not None else None
    owner = owners.of(name) if family == "body" else None
    return Mention(
        id=name.id,
        start=name.spans[0].start,
        kind=kind or name.kind,
        family=family,
        tier=name.tier,
        text=name.text,
        forms=tuple(dict.fromkeys(_forms_of(name, family, text, owner, book))),
        name=name,
        place=name.place,
        owner=owner,
    )


def _forms_of(
    name: Name, family: Family | None, text: str, owner: Owner | None, book: EntityBook
) -> Iterator[Form]:
    if family == "person":
        first = name.spans[0].start
        yield person_form(name.text, book, by_the=text[max(0, first - 4) : first].lower() == "the ")
    elif family == "place":
        place = name.place
        number = place.geonames_id if place is not None else None
        unlocated = body_form(name.text, book).key
        yield (
            Form("place", "unlocated", unlocated)
            if number is None
            else Form("place", "located", str(number))
        )
    elif family is not None:
        written = {span.of(text) for span in name.spans} if family in _PARTED else set()
        for one in (name.text, *sorted(filter(is_letters, written))):
            yield form_of(one, family, book, owner)


def form_of(text: str, family: Family, book: EntityBook, owner: Owner | None = None) -> Form:
    """A name as one of its family."""
    if family == "person":
        lower = text.lower()
        return person_form(text, book, by_the=lower.startswith("the "))
    if family == "publisher":
        return publisher_form(text, book)
    return body_form(text, book, owner.words if owner else frozenset())


def own_mention(reading: Reading, book: EntityBook) -> Mention | None:
    """The outlet that an article came out in, with its address where this spells its name."""
    article = reading.article
    if article.outlet is None:
        return None
    named = publisher_form(article.outlet, book)
    forms = [named]
    site = address_of(article.url or "")
    if site is not None and named.kind != "address" and _spells(site, named, book):
        forms.append(Form("publisher", "address", site))
    return Mention(article.id, -1, "outlet", "publisher", None, article.outlet, tuple(forms))


def _spells(site: str, named: Form, book: EntityBook) -> bool:
    """Whether an address is the outlet's own, and not that of a platform or an archive."""
    label = label_of(site)
    together = spelt_together(named.key, book)
    long = len(label) >= _SHORTEST_LABEL
    return label in together or (long and any(one.startswith(label) for one in together))
