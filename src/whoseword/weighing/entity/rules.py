"""The rules by which two bearers are one, two, or left open; each says to users what it does."""

from collections.abc import Callable

from whoseword.record import Verdict
from whoseword.weighing.entity.pairs import Meeting, Two


def judged(_: Two) -> Verdict | None:
    """A person judged so."""
    return None


def stated_alias(_: Two) -> Verdict | None:
    """An article says that both are names of one."""
    return None


def own_outlet(_: Two) -> Verdict | None:
    """The article names the outlet that it came out in."""
    return None


def two_countries(two: Two) -> Verdict | None:
    """One name, but they are told of two countries or two towns, or have addresses of two."""
    if None not in {two.one.country, two.other.country} and two.one.country != two.other.country:
        return "different"
    sides = [{trait for trait in one.traits if trait[0] == "in"} for one in (two.one, two.other)]
    apart = all(sides) and sides[0].isdisjoint(sides[1])
    generic = any(one.needs_support and one.one.family != "person" for one in two.meetings)
    return "different" if apart and generic else None


def other_full_name(two: Two) -> Verdict | None:
    """Each has a full name, and the two names cannot be one's: another father, other parts."""
    return "different" if two.contradict else None


def one_place(two: Two) -> Verdict | None:
    """The gazetteer holds one place for both."""
    return _same(two, lambda one: one.one.kind == "located")


def one_name(two: Two) -> Verdict | None:
    """One name, apart from case, accents, articles and other names in common use."""
    return _same(two, lambda one: one.relation.how == "same" and one.one.kind == "name")


def one_short_name(two: Two) -> Verdict | None:
    """One abbreviation or one-word name, told beside the same country."""
    return _same(two, lambda one: one.one.kind == "short" and one.has("land"))


def one_address(two: Two) -> Verdict | None:
    """They have one web address or handle."""
    return _same(two, lambda one: one.relation.how == "same" and one.one.kind == "address")


def address_spells_name(two: Two) -> Verdict | None:
    """The web address or handle of one spells the name of the other."""
    return _same(two, lambda one: one.relation.how == "address")


def shortened_name(two: Two) -> Verdict | None:
    """One name is the other's without a common word at its end, such as “agency”."""
    return _same(two, lambda one: one.relation.how == "shortened")


def other_letters(two: Two) -> Verdict | None:
    """The names spell one name in other letters; of groups and bodies, beside the same country."""
    return _same(two, _is_one_in_other_letters)


def body_of_one_place(two: Two) -> Verdict | None:
    """One description, and both are told of the same country or town."""
    return _same(two, lambda one: one.one.kind == "generic" and one.has("in"))


def body_of_one_affiliation(two: Two) -> Verdict | None:
    """One description, and both are told to belong to the same group."""
    return _same(two, lambda one: one.one.kind == "generic" and one.has("affiliation"))


def place_of_one_country(two: Two) -> Verdict | None:
    """One name that the gazetteer does not hold, told of the same country."""
    return _same(two, lambda one: one.one.kind == "unlocated" and one.has("in"))


def name_and_alias(two: Two) -> Verdict | None:
    """A full name alike, and articles state the same other name for both."""
    return _supported(two, "alias")


def name_and_role(two: Two) -> Verdict | None:
    """A full name alike, and both are said to have the same role."""
    return _supported(two, "role")


def name_and_affiliation(two: Two) -> Verdict | None:
    """A full name alike, and both are said to belong to the same group."""
    return _supported(two, "affiliation")


def name_and_day(two: Two) -> Verdict | None:
    """A full name alike, and both have a part in what happened on one day in one country."""
    return _supported(two, "day")


def name_and_place(two: Two) -> Verdict | None:
    """A full name alike, told beside the same place: of private persons only at the same time."""
    return _supported(two, "place")


def name_and_group(two: Two) -> Verdict | None:
    """A full name alike, told beside the same group: of private persons only at the same time."""
    return _supported(two, "group")


def name_and_country(two: Two) -> Verdict | None:
    """One full name of two who hold a public role, told of the same country."""
    return _supported(two, "country")


def bare_name(two: Two) -> Verdict | None:
    """They share a kunya, a given name or a title alone, which never makes them one."""
    bare = (one for one in two.meetings if "bare" in {one.one.kind, one.other.kind})
    return "open" if any(one.shared for one in bare) else None


def generic_name(two: Two) -> Verdict | None:
    """One description that many bodies bear, and it is not told whose both are."""
    return "open" if any(one.one.kind in {"generic", "unlocated"} for one in two.meetings) else None


def name_alone(two: Two) -> Verdict | None:
    """A name alike, and nothing else that supports that they are one."""
    return "open" if any(one.is_one_name for one in two.meetings) else None


def near_name(two: Two) -> Verdict | None:
    """The names are alike, but not near enough in spelling to be one by themselves."""
    return "open" if any(one.relation.how == "near" for one in two.meetings) else None


def through_others(_: Two) -> Verdict | None:
    """Another article says that the names by which they differ are one's."""
    return None


def kept_apart(_: Two) -> Verdict | None:
    """By themselves they could be one; but one is already held to be somebody else."""
    return None


def _is_one_in_other_letters(one: Meeting) -> bool:
    spelt = one.relation.how == "spelt" and not one.needs_support
    return spelt and (one.one.family == "publisher" or one.has("land"))


def _same(two: Two, fits: Callable[[Meeting], bool]) -> Verdict | None:
    return "same" if any(one.is_one_name and fits(one) for one in two.meetings) else None


def _supported(two: Two, trait: str) -> Verdict | None:
    of_persons = (one for one in two.meetings if one.one.family == "person")
    return "same" if any(one.is_one_name and one.has(trait) for one in of_persons) else None
