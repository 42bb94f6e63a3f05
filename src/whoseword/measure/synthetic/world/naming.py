"""Invented names: of people, of groups, of outlets; no bearer is meant."""

from random import Random

from whoseword.measure.synthetic.world.spelling import Tradition

_SLAVIC_LANDS = frozenset(("UA", "RU", "BY", "RS", "BA", "BG", "MK", "ME", "PL", "CZ", "SK", "SI"))
_GIVEN: dict[Tradition, tuple[str, ...]] = {
    "arabic": (
        "Salim", "Yusuf", "Khaldun", "Nabil", "Tariq", "Hamad", "Idris", "Mansour", "Jalal",
        "Rashid", "Fawzi", "Munir", "Qasim", "Zuhair", "Samira", "Huda", "Nour", "Amina",
        "Khadija", "Layla",
    ),
    "slavic": (
        "Mykola", "Andriy", "Yuriy", "Vasyl", "Sergiy", "Pavlo", "Taras", "Ihor", "Zhenya",
        "Roman", "Viktor", "Yakiv", "Maksym", "Borys", "Ostap", "Olena", "Iryna", "Halyna",
        "Khrystyna", "Nadiya", "Lyudmyla",
    ),
}  # fmt: skip
# The first so many of either tradition are borne by men.
_MEN = 14
_FAMILY: dict[Tradition, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "arabic": (
        ("al-Dar", "al-Zar", "al-Mas", "al-Qar", "al-Baz", "al-Taw", "al-Shah", "al-Kham",
         "al-Ghar", "al-Jur", "al-Suf", "al-Hadd", "al-Mub", "al-Rash", "al-Nuq", "al-Fadh"),
        ("nawi", "rati", "sudi", "houni", "mouri", "bani", "qashi", "jumi", "feeri", "yani",
         "douri", "khali", "zawi", "lami", "shidi", "abi"),
    ),
    "slavic": (
        ("Bor", "Kras", "Vel", "Horn", "Zhov", "Chern", "Lys", "Mos", "Khom", "Drob", "Perets",
         "Yav", "Stol", "Tsym", "Hul", "Raks"),
        ("enko", "ivsky", "chuk", "ynets", "oliy", "anyuk", "utsky", "iv", "ovych", "yshyn",
         "arenko", "iychuk", "olenko", "uk", "yak", "ovsky"),
    ),
}  # fmt: skip
_SONS = (
    "Rafid", "Umar", "Salma", "Zayd", "Harith", "Qatada", "Anas", "Jabir", "Musab", "Idris",
    "Bilal", "Hafs", "Talha", "Yahya",
)  # fmt: skip
_BYNAMES = ("Falcon", "Grey", "Smith", "Raven", "Ferryman", "Doctor", "Miller", "Fox", "Baker")
_STEMS = (
    "Dar", "Kel", "Mor", "Tav", "Ser", "Wad", "Zel", "Qas", "Bur", "Nah", "Lor", "Sab", "Jur",
    "Hem", "Rav", "Tir",
)  # fmt: skip
_ENDS = ("wan", "mar", "esh", "oun", "ira", "dan", "zur", "kah", "luk", "vin", "tor", "bay")
_PAPERS = (
    "Herald", "Courier", "Post", "Times", "Gazette", "Monitor", "Observer", "TV", "Radio",
    "Portal", "News", "Voice", "Tribune", "Chronicle", "Dispatch", "Online",
)  # fmt: skip
_ADJECTIVES = (
    "Northern", "Coastal", "Harbour", "Valley", "Eastern", "Desert", "Highland", "River",
    "Southern", "Gulf", "Lantern", "Border", "Old Town", "Delta", "Mountain", "Western",
)  # fmt: skip


def tradition_of(country: str) -> Tradition:
    """Which names people bear there: Slavic-like ones in Slavic lands, else Arabic-like ones."""
    return "slavic" if country in _SLAVIC_LANDS else "arabic"


def given_name(rng: Random, tradition: Tradition, *, man: bool = False) -> str:
    """A given name; ``man``: one that men bear."""
    names = _GIVEN[tradition]
    return rng.choice(names[:_MEN] if man else names)


def family_name(rng: Random, tradition: Tradition) -> str:
    """A family name, of some 250."""
    stems, ends = _FAMILY[tradition]
    return rng.choice(stems) + rng.choice(ends)


def byname(rng: Random, tradition: Tradition) -> str:
    """A kunya, or a nom de guerre."""
    if tradition == "arabic":
        return f"Abu {rng.choice(_SONS)}"
    return f"the {rng.choice(_BYNAMES)}"


def stem(rng: Random) -> str:
    """A proper name such as "Tavmar", from which groups and outlets are named."""
    return rng.choice(_STEMS) + rng.choice(_ENDS)


def paper(rng: Random) -> str:
    """The name of a paper, a site or a station."""
    first = rng.choice(_ADJECTIVES) if rng.random() < 0.5 else stem(rng)
    return f"{first} {rng.choice(_PAPERS)}"


def initials(name: str) -> str:
    """The capitals of a name of several words."""
    return "".join(word[0] for word in name.split() if word[0].isupper())
