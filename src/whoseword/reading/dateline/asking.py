"""What can be found on a name of a place before names are weighed against each other."""

from dataclasses import dataclass

from whoseword.reading.dateline.surroundings import (
    Core,
    Surroundings,
    core_of,
    holders_named,
    surroundings_of,
)
from whoseword.record import Article, Name, Precision
from whoseword.reference.gazetteer import Entry, Gazetteer, Hit

_INITIALS = 4
_LARGE_TOWN = 100_000
_OF_NATURE = frozenset({"sea", "region", "area"})


@dataclass(frozen=True, slots=True)
class Asked:
    """A name with its candidates and with what the words beside its mentions tell."""

    name: Name
    core: Core
    hits: tuple[Hit, ...]
    mentions: tuple[Surroundings, ...]
    kind: Precision | None

    @property
    def holders(self) -> tuple[Entry, ...]:
        """What it is said to lie in, at any mention."""
        return tuple(dict.fromkeys(holder for one in self.mentions for holder in one.holders))

    @property
    def stated(self) -> tuple[Entry, ...]:
        """What it lies in for sure, at any mention."""
        return tuple(dict.fromkeys(holder for one in self.mentions for holder in one.stated))

    @property
    def people(self) -> str | None:
        """The country of the people whose place it is said to be."""
        return next((mention.people for mention in self.mentions if mention.people), None)


def ask(article: Article, name: Name, gazetteer: Gazetteer) -> Asked:
    """The name with all that can be found on it alone."""
    core = core_of(name.text, gazetteer)
    mentions = tuple(surroundings_of(article.text, span, gazetteer) for span in name.spans)
    if core.holder:
        inside = tuple(holders_named(core.holder, gazetteer))
        mentions = (Surroundings(None, inside, inside, None, near=False), *mentions)
    told = [one.word for one in mentions if one.word]
    word = core.word or next(iter(told), None)
    kind = gazetteer.words.kind_of(word) if word else None
    lent = core.word is not None or len(told) == len(mentions)
    if name.kind == "facility":
        hits = gazetteer.search(name.text, fuzzy=False)
        built = tuple(hit for hit in hits if hit.entry.kind == "facility")
        return Asked(name, Core(name.text, None, None), built, mentions, "street")
    if kind is None and any(mention.near for mention in mentions):
        kind = "settlement"
    return Asked(name, core, _hits(core, word if lent else None, gazetteer), mentions, kind)


def _hits(core: Core, word: str | None, gazetteer: Gazetteer) -> tuple[Hit, ...]:
    """The entries that a name may mean; a people stands for its country.

    A side alone ("the West") is none, initials are no village, and a river no town of its name.
    """
    words = gazetteer.words
    country = gazetteer.country(gazetteer.country_of_people(core.text) or "")
    if country is not None:
        return (Hit(country, "name", 0.9),)
    if core.text.lower() in words.sides:
        return ()
    hits = gazetteer.search(core.text, fuzzy=True)
    if word is not None and word.lower() in words.features:
        return tuple(hit for hit in hits if hit.entry.kind in _OF_NATURE)
    if _is_short_form(core.text):
        return tuple(hit for hit in hits if _goes_by_initials(hit.entry))
    return hits


def _is_short_form(text: str) -> bool:
    """Whether a name is written as initials: "US" is not the village of Us."""
    letters = text.replace(".", "")
    return letters.isupper() and letters.isalpha() and len(letters) <= _INITIALS


def _goes_by_initials(entry: Entry) -> bool:
    """Whether capitals alone may name an entry: a town only as a dateline does ("HOMS, Syria")."""
    return entry.kind != "settlement" or entry.population >= _LARGE_TOWN
