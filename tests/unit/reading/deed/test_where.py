"""A deed takes the place of its own clause, and none that belongs to another deed."""

import pytest

from tests.unit.reading.deed.test_when import _deeds


def _places(text: str) -> dict[str, list[str]]:
    """The names of each deed's places, by its trigger's words."""
    return {deed.trigger.of(text): [where.name for where in deed.where] for deed in _deeds(text)}


@pytest.mark.parametrize(
    ("text", "trigger", "places"),
    [
        ("A bomb killed two guards on a road east of Mezra, in Tolia.", "bomb", ["Mezra"]),
        ("A bomb killed two guards in Mezra and in Tolo.", "bomb", ["Mezra"]),
        ("A blast shook a crowded quarter of Tolo.", "blast", ["Tolo"]),
        ("A blast worried a crowded quarter of Tolo.", "blast", []),
        ("He burned the camp at Tolo and fled to the islands.", "fled", ["the islands"]),
        ("He burned the camp at Tolo and fled to Mezra.", "fled", ["Mezra"]),
        ("They will cut the road to Tolia.", "cut the road", ["the road to Tolia"]),
        ("They will cut the road to Tolo.", "cut the road", ["Tolo"]),
        ("The army struck “a meeting” near the bridge.", "struck", ["the bridge"]),
        ("“They struck a tank,” he said near the bridge.", "struck", []),
        ("He ordered a tax on salt and moved to Tolo.", "ordered", []),
        ("He ordered a curfew in Tolo.", "ordered a curfew", ["Tolo"]),
    ],
)
def test_the_places_of_a_deed(text: str, trigger: str, places: list[str]) -> None:
    assert _places(text)[trigger] == places


def test_a_claim_or_a_denial_is_not_made_where_its_deed_was_done() -> None:
    text = "The group claimed responsibility for an ambush in Tolo."
    assert _places(text) == {"claimed responsibility": [], "ambush": ["Tolo"]}


def test_the_town_is_the_town_named_last_unless_only_a_distance_is_told_from_it() -> None:
    text = "A bomb shook Tolo, north of Mezra. Soldiers deployed near the town."
    [*_, last] = _deeds(text)
    assert [(where.name, where.basis, where.precision) for where in last.where] == [
        ("Tolo", "inferred", "near_settlement")
    ]
    assert last.where[0].span is not None
    assert last.where[0].span.of(text) == "the town"
    [deed] = _deeds("Soldiers deployed near the town.")
    assert [(where.name, where.country) for where in deed.where] == [("the town", None)]


def test_of_two_deeds_the_one_at_the_same_place_is_told_again() -> None:
    text = (
        "Gunmen attacked Tolo on Monday.\nGunmen attacked Mezra on Tuesday.\n"
        "Police closed the border after the attack in Tolo."
    )
    closed = _deeds(text)[-1]
    assert closed.when is not None
    assert closed.when.edtf == "2020-05-11/2020-05-14"
