"""Every passage of roles.yaml, read whole: who did it, to whom, and with what."""

from typing import Any

import pytest

from tests.spec.deed.desk import deed_at, passages, reading_of
from whoseword.measure.matching import overlaps_half, places_of, same_name
from whoseword.record import Reading, Role

_PASSAGES = passages("roles.yaml")


@pytest.mark.parametrize("told", _PASSAGES, ids=[told["title"] for told in _PASSAGES])
def test_the_roles_of_a_passage(told: dict[str, Any]) -> None:
    reading = reading_of(told["passage"])
    deed = deed_at(reading, told["trigger"])
    for role, words in told.get("roles", {}).items():
        for word in words if isinstance(words, list) else [words]:
            played = [one for one in deed.roles if one.role == role]
            assert any(_is(word, one, reading) for one in played), f"{role}: {word}"
    alleged = [role.alleged for role in deed.roles if role.role == "perpetrator"]
    assert "alleged" not in told or alleged == [told["alleged"]]
    laid_by = {
        claim.chain[-1].name
        for role in deed.roles
        for claim in reading.claims
        if claim.id in role.claims
    }
    assert laid_by == {told["laid_by"]} if "laid_by" in told else told.get("alleged") or not laid_by
    assert {role.role for role in deed.roles}.isdisjoint(told.get("none", ()))


def _is(words: str, role: Role, reading: Reading) -> bool:
    """Whether a role has these words, at its head or for the most part, or the name they are."""
    if role.text.lower().startswith(words.lower()):
        return True
    places = places_of(words, reading.article.text)
    if overlaps_half(places, [role.span]) and overlaps_half([role.span], places):
        return True
    name = next((name.text for name in reading.names if name.id == role.who), None)
    return name is not None and same_name(words, name)
