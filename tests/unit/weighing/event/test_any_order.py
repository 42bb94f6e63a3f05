"""Happenings depend on the deeds alone: not on their order, nor on deeds that share nothing."""

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tests.unit.weighing.event.drawn import records
from whoseword.reference.matching import open_matching
from whoseword.weighing.event import (
    Happening,
    Judged,
    PlainScorer,
    Sketch,
    find_events,
    keys_of,
    pairs_of,
)
from whoseword.weighing.event.groups import Graph
from whoseword.weighing.event.linkage import linked

MATCH = open_matching().match


def _found(sketches: list[Sketch], judged: Judged | None = None) -> tuple[Happening, ...]:
    scored = PlainScorer(MATCH).score(sketches, pairs_of(sketches))
    return find_events(sketches, scored, MATCH, judged or Judged())


@given(records(), st.integers())
def test_any_order_gives_the_same(sketches: list[Sketch], seed: int) -> None:
    shuffled = list(sketches)
    Random(seed).shuffle(shuffled)  # noqa: S311 an order to try, no secret
    assert _found(sketches) == _found(shuffled)


@given(records())
def test_every_deed_stands_in_one_happening(sketches: list[Sketch]) -> None:
    deeds = [deed for one in _found(sketches) for deed in one.deeds]
    assert sorted(deeds) == sorted(sketch.deed for sketch in sketches)


@given(records(8), records(8))
def test_what_shares_no_key_changes_nothing(here: list[Sketch], there: list[Sketch]) -> None:
    far = [_elsewhere(sketch) for sketch in there]
    assert not {key for one in here for key in keys_of(one)} & {
        key for one in far for key in keys_of(one)
    }
    both = {one.id: one for one in _found([*here, *far])}
    assert all(both[one.id] == one for one in (*_found(here), *_found(far)))


@given(records(), st.data())
def test_deeds_that_a_person_parts_are_never_one(
    sketches: list[Sketch], data: st.DataObject
) -> None:
    ids = [sketch.deed for sketch in sketches]
    couple = frozenset(data.draw(st.permutations(ids))[:2])
    found = _found(sketches, Judged(apart=frozenset({couple})))
    assert not any(couple <= set(one.deeds) for one in found)


@given(records(), st.data())
def test_deeds_that_a_person_joins_are_one(sketches: list[Sketch], data: st.DataObject) -> None:
    ids = [sketch.deed for sketch in sketches]
    couple = frozenset(data.draw(st.permutations(ids))[:2])
    found = _found(sketches, Judged(together=frozenset({couple})))
    assert any(couple <= set(one.deeds) for one in found)


def _couples(data: st.DataObject, ids: list[str]) -> frozenset[frozenset[str]]:
    couple = st.permutations(ids).map(lambda told: frozenset(told[:2]))
    return data.draw(st.frozensets(couple, max_size=4))


@given(records(), st.data())
def test_what_people_join_is_one_unless_it_would_bring_together_what_they_part(
    sketches: list[Sketch], data: st.DataObject
) -> None:
    ids = [sketch.deed for sketch in sketches]
    together, apart = _couples(data, ids), _couples(data, ids)
    found = _found(sketches, Judged(apart, together))
    home = {deed: one.id for one in found for deed in one.deeds}
    camps = {deed: {deed} for deed in ids}
    for left, right in (sorted(couple) for couple in together):
        if home[left] == home[right]:
            both = camps[left] | camps[right]
            camps.update(dict.fromkeys(both, both))
    for left, right in map(sorted, apart):
        assert home[left] != home[right]
    for left, right in map(sorted, together):
        led = ({p, q} in apart for p in camps[left] for q in camps[right])
        assert home[left] == home[right] or any(led)


def _elsewhere(sketch: Sketch) -> Sketch:
    """The same deed in another article, about other people, at no place and in other words."""
    nobody = replace(sketch.doer, ids=(), words=())
    return replace(
        sketch,
        deed=f"{sketch.deed}f",
        article=f"{sketch.article}-far",
        site=None,
        doer=nobody,
        target=nobody,
        victim=nobody,
        words=(),
        words_weight=0,
        rare=(),
    )


def test_what_is_parted_stays_so_where_everything_is_equally_alike() -> None:
    deeds = range(6)
    alike = {(one, other): 4.0 for one in deeds for other in deeds if one < other}
    graph = Graph(size=6, weights=alike, apart=frozenset(), parted=frozenset({(1, 2)}))
    home = {deed: members[0] for members, _ in linked(graph, 1.0, -1.0) for deed in members}
    assert home[1] != home[2]
    assert len(set(home.values())) == 2
