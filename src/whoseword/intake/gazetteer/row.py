"""A place on its way into the gazetteer, and which of its names are worth keeping."""

import re
import unicodedata
from dataclasses import dataclass, field

_SCRIPTS = ("LATIN", "ARABIC", "CYRILLIC", "HEBREW", "GREEK")
_LONGEST = 60
_SHORTEST_BARE = 4
_TYPE_WORDS = re.compile(
    r"^(?:sha[`'\u2018\u2019]?b\u012b?i?yat|mu[h\u1e29]\u0101?a?faz\u0327?at|mayorality of|misto"
    r"|state of|provincia d[ei]"
    r"|province of|region of|departamento de(?:l| la)?|estado de|region|wilaya de"
    r"|regiunea|judetul|comuna)\s+"
    r"|\s+(?:governorate|province|region|oblast['\u2019\u02b9]?|division|marz|voivodeship|prefecture"
    r"|territory|state|krai|kray|department|district|county|rayon|raion|municipality|parish|canton"
    r"|municipio|city|borough|regency|kabupaten|census area|sheng|zizhiqu|shi|ken|il|ili|wilayat"
    r"|viloyati|oblys\u012b|velayat|fylke|l\u00e4n|\u017eupanija|kraj|megye)$",
    re.IGNORECASE,
)
_UKRAINIAN = re.compile(r"s?['\u2019\u02b9]k(?:yy|a)$")


@dataclass(slots=True)
class Row:
    """One place with all its names.

    ``admin1`` and ``admin2`` are keys of its regions: their names, or codes that are named later.
    """

    name: str
    lat: float
    lon: float
    kind: str
    feature: str
    country: str = ""
    geonames_id: int = 0
    admin1: str = ""
    admin2: str = ""
    code: str = ""
    population: int = 0
    own_names: set[str] = field(default_factory=set)
    other_names: set[str] = field(default_factory=set)


def usable(name: str) -> bool:
    """Whether a name is in a script that we read, and no airport's code or romanisation."""
    letters = [letter for letter in name if letter.isalpha()]
    short = len(name) <= 3 and name.isupper() and name.isascii()
    if len(letters) < 2 or len(name) > _LONGEST or short:
        return False
    if not unicodedata.name(letters[0], "").startswith(_SCRIPTS):
        return False
    return not (name.isascii() and name.islower())


def names_of_region(name: str) -> set[str]:
    """A region's name, and the name without its word for the kind ("Idlib Governorate")."""
    bare = {_TYPE_WORDS.sub("", name), _UKRAINIAN.sub("", name)}
    return {name} | {other for other in bare if len(other) >= _SHORTEST_BARE}
