"""Keys: what is near in place and time shares one, what is far apart shares none."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.unit.weighing.event.drawn import sketches
from whoseword.record import Where
from whoseword.weighing.event import Sketch, keys_of, pairs_of
from whoseword.weighing.event.holders import Holders
from whoseword.weighing.event.keys import asked_keys, kept_keys
from whoseword.weighing.event.sites import best_site


def _at(sketch: Sketch, lat: float, lon: float, day: int, number: int) -> Sketch:
    where = Where(f"p{number}", "place", number, lat, lon, "LY", "settlement", "stated", None)
    site = best_site((where,))
    return replace(
        sketch,
        deed=f"d-{number}",
        article=str(number),
        site=site,
        first=day,
        last=day,
        background=False,
    )


@given(
    sketches(),
    st.floats(-60, 60),
    st.floats(-179.7, 179.7),
    st.floats(-0.2, 0.2),
    st.floats(-0.2, 0.2),
    st.sampled_from((-1, 0, 1)),
)
def test_neighbours_are_compared(
    sketch: Sketch, lat: float, lon: float, up: float, right: float, later: int
) -> None:
    one = _at(sketch, lat, lon, 735_000, 1)
    other = _at(sketch, lat + up, lon + right, 735_000 + later, 2)
    assert pairs_of((one, other)) == ((0, 1),)


@given(sketches())
def test_exact_deeds_far_apart_are_not(sketch: Sketch) -> None:
    one = replace(_at(sketch, 31.2, 16.6, 735_000, 1), victim=replace(sketch.victim, ids=()))
    other = replace(_at(sketch, 36.2, 36.6, 735_000, 2), victim=one.victim)
    assert pairs_of((one, other)) == ()


@given(sketches(1), sketches(2))
def test_a_deed_that_comes_finds_by_kept_keys_whom_it_is_compared_with(
    one: Sketch, other: Sketch
) -> None:
    compared = pairs_of((one, other)) == ((0, 1),)
    assert bool(asked_keys(one) & kept_keys(other)) == compared
    assert bool(asked_keys(other) & kept_keys(one)) == compared
    holders = Holders()
    holders.add(one)
    assert bool(holders.add(other)) == compared


def _in_another_year(sketch: Sketch, words: tuple[int, ...]) -> tuple[Sketch, Sketch]:
    """Two deeds of one place, told years apart, that share these rare words and nobody."""
    nobody = replace(sketch.victim, ids=())
    one = replace(_at(sketch, 31.2, 16.6, 735_000, 1), victim=nobody, rare=words)
    return one, replace(one, deed="d-2", article="2", first=736_000, last=736_000)


@given(sketches())
def test_what_looks_back_without_a_date_meets_its_place_by_a_rare_word(sketch: Sketch) -> None:
    one, other = _in_another_year(sketch, (31,))
    looking_back = replace(other, first=None, last=None, background=True)
    assert pairs_of((one, looking_back)) == ((0, 1),)


@given(sketches())
def test_news_of_two_years_meets_by_no_rare_word(sketch: Sketch) -> None:
    one, other = _in_another_year(sketch, (31, 47))
    vague = replace(other, first=None, last=None, published=736_000)
    assert pairs_of((one, vague)) == ()


@given(sketches())
def test_what_looks_back_shares_more_than_its_place(sketch: Sketch) -> None:
    one, other = _in_another_year(sketch, ())
    looking_back = replace(other, first=None, last=None, background=True)
    assert pairs_of((one, looking_back)) == ()


@given(sketches())
def test_what_is_to_come_shares_nothing_with_what_came(sketch: Sketch) -> None:
    assert not keys_of(sketch) & keys_of(replace(sketch, to_come=True))
