"""Values of the record that make no sense refuse to exist."""

import pytest

from whoseword.record import Claim, Link, Span, Toll

LINK = Link("Meridian Post", None, "outlet", True, False, None, None, "says", "relays")


def claim(said: tuple[Span, ...], chain: tuple[Link, ...]) -> Claim:
    return Claim(
        "c-1", said, "the bridge is closed", None, chain, (), "stated", None, "indirect", "test"
    )


def test_a_claim_of_nobody_cannot_exist() -> None:
    with pytest.raises(ValueError, match="the outlet is its first link"):
        claim((Span(0, 20),), ())


def test_a_claim_of_nothing_cannot_exist() -> None:
    with pytest.raises(ValueError, match="the words that were said"):
        claim((), (LINK,))


def test_a_toll_with_crossed_ends_cannot_exist() -> None:
    with pytest.raises(ValueError, match="not a range"):
        Toll(5, 3, None, "unknown", Span(0, 1))


def test_a_toll_may_be_open_at_either_end() -> None:
    assert Toll(51, None, None, "unknown", Span(0, 1)).high is None
    assert Toll(None, 30, None, "unknown", Span(0, 1)).low is None
