from collections.abc import Iterable

import pytest

from whoseword.record import Deed, DeedKind, Field, Reality, Role, Span
from whoseword.weighing.grade.questions import questioned
from whoseword.weighing.grade.said import Called, Telling

NOBODY = Called({}, {})


def telling(
    kind: DeedKind,
    *origins: str,
    reality: Reality = "happened",
    roles: Iterable[Role] = (),
    version: str | None = None,
    conflicts: tuple[str, ...] = (),
) -> Telling:
    deed = Deed(
        f"d-{kind}-{reality}", kind, Span(0, 1), (), reality, False, None, (), tuple(roles),
        (), (), "test",
    )  # fmt: skip
    return Telling(deed, version, origins, "2022-03-11", conflicts)


def doer(words: str) -> Role:
    return Role("perpetrator", None, Span(0, 1), words)


def aimed_at(words: str) -> Role:
    return Role("target", None, Span(0, 1), words)


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        ("shelling", "perpetrator"),
        ("destruction", "happened"),
        ("death_report", "killed"),
        ("injury_report", "injured"),
        ("pledge", "happened"),
    ],
)
def test_what_is_denied_is_in_question_by_its_kind(kind: DeedKind, field: Field) -> None:
    told = [telling(kind, "o-1"), telling(kind, "o-2", reality="denied")]
    assert questioned(told, NOBODY) == {field}


def test_of_a_fire_that_somebody_is_blamed_for_it_is_who_lit_it() -> None:
    told = [
        telling("destruction", "o-1", roles=[doer("soldiers")]),
        telling("destruction", "o-2", reality="denied"),
    ]
    assert questioned(told, NOBODY) == {"perpetrator"}


def test_who_tells_it_himself_denies_but_a_part_of_it() -> None:
    told = [telling("airstrike", "o-1"), telling("airstrike", "o-1", reality="denied")]
    assert questioned(told, NOBODY) == frozenset()


def test_what_everybody_denies_is_not_in_question() -> None:
    assert questioned([telling("pledge", "o-1", reality="denied")], NOBODY) == frozenset()


@pytest.mark.parametrize(
    ("kind", "conflict", "fields"),
    [
        ("disaster", "killed", {"killed"}),
        ("pledge", "account", {"happened"}),
        ("arrest", "number", {"victim"}),
        ("mobilisation", "number", set()),
    ],
)
def test_an_article_puts_in_question_what_it_tells_against_itself(
    kind: DeedKind, conflict: str, fields: set[Field]
) -> None:
    assert questioned([telling(kind, "o-1", conflicts=(conflict,))], NOBODY) == fields


def test_two_versions_with_targets_that_share_nothing_differ_on_it() -> None:
    market, meeting = aimed_at("the weekly market"), aimed_at("a meeting of fighters")
    told = [
        telling("airstrike", "o-1", roles=[market], version="w-1"),
        telling("airstrike", "o-2", roles=[meeting], version="w-2"),
    ]
    assert questioned(told, NOBODY) == {"target"}


def test_a_small_word_in_both_targets_is_nothing_that_they_share() -> None:
    told = [
        telling("airstrike", "o-1", roles=[aimed_at("the market in Tolo")], version="w-1"),
        telling("airstrike", "o-2", roles=[aimed_at("fighters in a school")], version="w-2"),
    ]
    assert questioned(told, NOBODY) == {"target"}


def test_two_versions_with_one_target_in_other_words_do_not() -> None:
    told = [
        telling("airstrike", "o-1", roles=[aimed_at("the weekly market")], version="w-1"),
        telling("airstrike", "o-2", roles=[aimed_at("a market")], version="w-2"),
    ]
    assert questioned(told, NOBODY) == frozenset()
