"""What people rejected is left out of weighing, and nothing else is."""

from dataclasses import replace

from tests.readings import depot_reading, digest_reading
from whoseword.judging import without_rejected
from whoseword.record import Reading

DEPOT = depot_reading()


def _rejecting_claim(number: int) -> Reading:
    claims = list(DEPOT.claims)
    claims[number] = replace(claims[number], status="rejected")
    return replace(DEPOT, claims=tuple(claims))


def test_a_reading_of_which_nothing_is_rejected_stands_as_it_is() -> None:
    assert without_rejected(DEPOT) == DEPOT
    assert without_rejected(digest_reading()) == digest_reading()


def test_a_rejected_deed_is_left_out_with_the_conflicts_on_it() -> None:
    deed = DEPOT.deeds[0]
    left = without_rejected(
        replace(DEPOT, deeds=(replace(deed, status="rejected"), *DEPOT.deeds[1:]))
    )
    assert left.deeds == DEPOT.deeds[1:]
    assert all(conflict.about != deed.id for conflict in left.conflicts)
    assert left.claims == DEPOT.claims


def test_a_rejected_claim_takes_along_what_rests_on_it_alone() -> None:
    for number, claim in enumerate(DEPOT.claims):
        left = without_rejected(_rejecting_claim(number))
        assert claim not in left.claims
        assert all(claim.id not in deed.claims for deed in left.deeds)
        gone = {deed.id for deed in DEPOT.deeds} - {deed.id for deed in left.deeds}
        assert gone == {deed.id for deed in DEPOT.deeds if set(deed.claims) == {claim.id}}


def test_a_rejected_name_is_nobodys_and_its_words_stay() -> None:
    name = next(one for one in DEPOT.names if one.text == "Imre Saldanha")
    judged = tuple(replace(one, status="rejected") if one == name else one for one in DEPOT.names)
    left = without_rejected(replace(DEPOT, names=judged))
    links = [link for claim in left.claims for link in claim.chain]
    assert "Imre Saldanha" in [link.name for link in links]
    assert name.id not in [link.who for link in links]
    assert name.id not in [statement.about for statement in left.statements]
