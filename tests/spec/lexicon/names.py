"""What is asked of the passages about names: each question is put to names and statements."""

from collections.abc import Callable

from tests.unit.reading.name.desk import Marks, names_of, statements_of
from whoseword.record import NameKind, StatementKind, Tier

_MARKS: Marks = {
    "Anna Toll": "person", "Umm Noor": "person", "Northern Front": "group", "Tolo": "place",
    "Al-Wadi": "group", "Libyan": "nationality",
}  # fmt: skip
Asked = Callable[[str], bool]


def _named(kind: NameKind) -> Asked:
    def asked(text: str) -> bool:
        return kind in {name.kind for name in names_of(text, {"Libyan": "nationality"})}

    return asked


def _tier(tier: Tier) -> Asked:
    def asked(text: str) -> bool:
        return tier in {name.tier for name in names_of(text, _MARKS) if name.text == "Anna Toll"}

    return asked


def _stated(name: str, what: StatementKind) -> Asked:
    def asked(text: str) -> bool:
        return any((one, told) == (name, what) for one, told, _ in statements_of(text, _MARKS))

    return asked


def _has_private_role(text: str) -> bool:
    return _stated("Anna Toll", "role")(text) and not _tier("public-role")(text)


def _is_without_title(text: str) -> bool:
    """Whether the name is found where the tagger marked the title with it."""
    whole = text.removeprefix("They met ").removesuffix(" there.")
    return any(name.text == "Anna Toll" for name in names_of(text, {whole: "person"}))


def _saw_it(text: str) -> bool:
    names = names_of(text, _MARKS, sources=("Anna Toll",))
    return "witness" in {name.tier for name in names if name.text == "Anna Toll"}


def _is_whole(text: str) -> bool:
    """Whether a name of which the tagger marked the first word is found to its end."""
    return any(name.text.endswith("Tollo") for name in names_of(text, {"Barka": "person"}))


def _stays_apart(text: str) -> bool:
    """Whether the bare name of the second sentence is nobody that the first one names."""
    first, bare = text.removesuffix(" came.").split(" left. Later ")
    names = names_of(text, {first: "person", bare: "person"})
    return first != bare and len(names) > 1


def _is_in_role(text: str) -> bool:
    roles = [value for _, what, value in statements_of(text, _MARKS) if what == "role"]
    return any(value != "commander" and value.endswith("commander") for value in roles)


ASKS: dict[str, Asked] = {
    "Anna Toll saw it": _saw_it,
    "the name is found to its end": _is_whole,
    "a bare name joins nobody": _stays_apart,
    "the word belongs to the role": _is_in_role,
    "an outlet is named": _named("outlet"),
    "an outlet or an agency is named": lambda text: (
        _named("outlet")(text) or _named("agency")(text)
    ),
    "an agency is named": _named("agency"),
    "an official body is named": _named("official_body"),
    "a group is named": _named("group"),
    "a facility is named": _named("facility"),
    "a people is named": _named("nationality"),
    "a weapon is named": _named("weapon"),
    "Anna Toll's name is public": _tier("public-role"),
    "Anna Toll's name is a child's": _tier("minor"),
    "Anna Toll's name is a victim's": _tier("victim"),
    "Anna Toll's name is a witness's": _tier("witness"),
    "Anna Toll has a role and stays private": _has_private_role,
    "Anna Toll stands without her title": _is_without_title,
    "Anna Toll has another name": _stated("Anna Toll", "alias"),
    "Anna Toll has an affiliation": _stated("Anna Toll", "affiliation"),
    "Anna Toll is reported dead": _stated("Anna Toll", "reported_dead"),
    "Anna Toll is reported alive": _stated("Anna Toll", "reported_alive"),
    "Anna Toll has a place of birth": _stated("Anna Toll", "born"),
    "Anna Toll is told to be somewhere": _stated("Anna Toll", "whereabouts"),
    "Anna Toll has a role": _stated("Anna Toll", "role"),
    "Al-Wadi has an owner": _stated("Al-Wadi", "owned_by"),
    "Al-Wadi has a character": _stated("Al-Wadi", "character"),
}
