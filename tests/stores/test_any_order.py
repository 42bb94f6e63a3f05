"""Whatever comes in whatever order, and however often: the record holds the same."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.readings import depot_reading, digest_reading, hostile_reading
from tests.stores.dumps import contents
from whoseword.judging import decide
from whoseword.record import Judgement, Reading, Source, Unread
from whoseword.record.ids import article_id
from whoseword.store import Store, open_store

_READINGS = (depot_reading(), digest_reading(), hostile_reading())
_AGAIN = replace(_READINGS[0], made_by="tagger-0", notes=_READINGS[0].notes)
_JUDGEMENTS = (
    decide(_READINGS[0], _READINGS[0].claims[0].id, "claim", "accept", by="a", at="1"),
    decide(_READINGS[0], _READINGS[0].deeds[0].id, "deed.where", "correct", "Quay", by="b", at="2"),
    decide(
        _READINGS[2], _READINGS[2].article.id, "article.published", "supply", "2031", by="b", at="3"
    ),
)
_Arrival = Source | Reading | Unread | Judgement
_ARRIVALS: tuple[_Arrival, ...] = (
    *(Source(f"{each.article.id[:4]}.txt", each.article.text.encode()) for each in _READINGS),
    Source("second name.txt", _READINGS[0].article.text.encode()),
    *_READINGS,
    _AGAIN,
    Unread("late.txt", "bug", "KeyError", _READINGS[1].article.id),
    Unread("empty.txt", "empty", "no text", article_id(b"")),
    Unread("pipe", "not_a_file", "a pipe"),
    *_JUDGEMENTS,
)


def _arrive(store: Store, what: _Arrival) -> None:
    if isinstance(what, Source):
        store.keep_original(what)
    elif isinstance(what, Judgement):
        store.add_judgements([what])
    else:
        store.save(what)


def _wanted() -> dict[str, list[str]]:
    with open_store(":memory:") as store:
        for what in _ARRIVALS:
            _arrive(store, what)
        assert store.verify() == ()
        return contents(store)


_WANTED = _wanted()


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.permutations(_ARRIVALS), st.lists(st.sampled_from(_ARRIVALS), max_size=5))
def test_order_and_repetition_make_no_difference(
    order: list[_Arrival], repeated: list[_Arrival]
) -> None:
    with open_store(":memory:") as store:
        for what in (*order, *repeated):
            _arrive(store, what)
        assert contents(store) == _WANTED
        assert store.verify() == ()
