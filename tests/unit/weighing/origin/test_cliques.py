from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from whoseword.weighing.origin.independence import largest_clique

IDS = [f"o-{number}" for number in range(7)]
PAIRS = list(combinations(IDS, 2))


def _largest_by_trying(apart: set[tuple[str, str]]) -> int:
    sets = (one for size in range(7, 1, -1) for one in combinations(IDS, size))
    return next((len(one) for one in sets if apart >= set(combinations(one, 2))), 1)


@given(st.sets(st.sampled_from(PAIRS)))
def test_the_largest_set_is_as_large_as_trying_all_finds(apart: set[tuple[str, str]]) -> None:
    best = largest_clique(IDS, apart)
    assert len(best) == _largest_by_trying(apart)
    assert apart >= set(combinations(sorted(best), 2))


@given(st.sets(st.sampled_from(PAIRS)), st.permutations(IDS))
def test_the_order_of_origins_makes_no_difference(
    apart: set[tuple[str, str]], order: list[str]
) -> None:
    assert largest_clique(sorted(order), apart) == largest_clique(IDS, apart)


def test_of_forty_origins_the_independent_half_is_found() -> None:
    ids = [f"o-{number:02}" for number in range(40)]
    apart = set(combinations(ids[::2], 2))
    assert largest_clique(ids, apart) == frozenset(ids[::2])
