"""What the gazetteer holds on words: a place, a country, a people."""

from whoseword.language.script.which import is_foreign
from whoseword.language.spelling import folded
from whoseword.language.wording import Wording
from whoseword.reference.gazetteer import Gazetteer
from whoseword.reference.names import NameBook

_LARGE = 100_000


def is_a_place(text: str, gazetteer: Gazetteer) -> bool:
    """Whether the gazetteer holds a place of this name."""
    return bool(gazetteer.find(text, fuzzy=False))


def is_a_people(text: str, gazetteer: Gazetteer, book: NameBook) -> bool:
    """Whether a word names a people, and no country or large town of the same name."""
    if text in book.peoples:
        return True
    if gazetteer.country_of_people(text) is None:
        return False
    namesakes = [e for e in gazetteer.find(text, fuzzy=False) if folded(e.name) == folded(text)]
    return not any(entry.population > _LARGE for entry in namesakes)


def is_a_country(text: str, gazetteer: Gazetteer) -> bool:
    """Whether a name is first of all that of a country."""
    return any(entry.kind == "country" for entry in gazetteer.find(text, fuzzy=False)[:1])


def names_a_language(wording: Wording, at: int) -> bool:
    """Whether a people's word stands for the language of what follows ("Russian: …")."""
    return wording.raw[at + 1 : at + 2] == (":",) and is_foreign(
        " ".join(wording.raw[at + 2 : at + 3])
    )
