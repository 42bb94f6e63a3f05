from tests.unit.weighing.voices import article
from whoseword.record import Deed, FieldValue, Independence, Origin, Range, Span, Toll
from whoseword.weighing.grade.fields import TOLLS
from whoseword.weighing.grade.said import Telling, killed_said
from whoseword.weighing.grade.values import Bench, in_conflict, values_of

HOSPITAL, ARMY, TRADER = (
    Origin("o-hospital", "the hospital", "official_body", True, False, None, "witnessed", ("c-1",)),
    Origin("o-army", "the army", "official_body", True, True, "its aircraft", "acted", ("c-2",)),
    Origin("o-trader", "a trader", "witness", True, False, None, "witnessed", ("c-3",)),
)
APART = frozenset(
    frozenset(pair) for pair in [("o-hospital", "o-trader"), ("o-hospital", "o-army")]
)
BENCH = Bench(
    origins=(HOSPITAL, ARMY, TRADER),
    recorded=frozenset({"o-hospital", "o-army", "o-trader"}),
    apart=APART,
    independence=lambda ids: Independence("not_established", min(len(ids), 1), ("tried",)),
)


def telling(origin: Origin, low: int, high: int | None, day: str, side: str = "unknown") -> Telling:
    id_ = f"d-{origin.id}-{day}-{low}"
    toll = Toll(low, high, None, side, Span(0, 1))  # type: ignore[arg-type]
    deed = Deed(
        id_, "airstrike", Span(0, 1), origin.claims, "happened", False, None, (), (), (toll,), (),
        "test",
    )  # fmt: skip
    return Telling(deed, "w-1", (origin.id,), article("Courier", day).published)


def killed(*tellings: Telling) -> dict[tuple[int | None, int | None], FieldValue[Range]]:
    values = values_of(killed_said(tellings), TOLLS, BENCH)
    return {(one.value.low, one.value.high): one for one in values}


def test_who_raises_the_own_figure_revises_it_and_contradicts_nobody() -> None:
    tellings = (telling(HOSPITAL, 31, 31, "2022-03-11"), telling(HOSPITAL, 34, 34, "2022-03-13"))
    found = killed(*tellings)
    assert found[34, 34].revises
    assert not found[31, 31].revises
    assert found[31, 31].grade.reasons[0].rule == "withdrawn"
    assert not in_conflict(killed_said(tellings), TOLLS, BENCH)


def test_two_origins_with_figures_that_exclude_each_other_are_in_conflict() -> None:
    tellings = (telling(HOSPITAL, 31, 31, "2022-03-11"), telling(ARMY, 14, 14, "2022-03-11"))
    found = killed(*tellings)
    assert in_conflict(killed_said(tellings), TOLLS, BENCH)
    assert found[31, 31].disputed_by == ("o-army",)
    assert found[14, 14].grade.information == 5
    assert found[31, 31].grade.information == 3


def test_a_lower_bound_is_supported_by_who_counts_more() -> None:
    tellings = (telling(TRADER, 27, None, "2022-03-11"), telling(HOSPITAL, 34, 34, "2022-03-13"))
    found = killed(*tellings)
    assert found[27, None].grade.information == 1
    assert found[34, 34].grade.information == 3
    assert not in_conflict(killed_said(tellings), TOLLS, BENCH)


def test_dead_of_another_side_are_no_other_figure() -> None:
    tellings = (
        telling(HOSPITAL, 9, 9, "2022-03-11", "civilian"),
        telling(ARMY, 14, 14, "2022-03-11", "fighter"),
    )
    assert not in_conflict(killed_said(tellings), TOLLS, BENCH)


def test_a_value_is_known_since_the_first_article_that_has_it() -> None:
    found = killed(telling(TRADER, 31, 31, "2022-03-14"), telling(HOSPITAL, 31, 31, "2022-03-12"))
    assert found[31, 31].since == "2022-03-12"
    assert set(found[31, 31].origins) == {"o-trader", "o-hospital"}


def test_an_early_count_does_not_contradict_what_the_dead_rose_to() -> None:
    tellings = (telling(TRADER, 27, 27, "2022-03-11"), telling(HOSPITAL, 34, 34, "2022-03-13"))
    assert not in_conflict(killed_said(tellings), TOLLS, BENCH)
    assert killed(*tellings)[34, 34].grade.information == 3


def test_a_later_count_that_is_lower_does() -> None:
    tellings = (telling(HOSPITAL, 34, 34, "2022-03-11"), telling(TRADER, 27, 27, "2022-03-13"))
    assert in_conflict(killed_said(tellings), TOLLS, BENCH)


def test_what_a_party_says_of_its_own_act_is_never_outgrown() -> None:
    tellings = (telling(ARMY, 14, 14, "2022-03-11"), telling(HOSPITAL, 31, 31, "2022-03-12"))
    assert in_conflict(killed_said(tellings), TOLLS, BENCH)
