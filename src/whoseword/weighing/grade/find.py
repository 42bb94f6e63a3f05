"""Values, conflicts and grade of one event, from its tellings and what is known of its origins."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whoseword.record import Field, Fields, Grade
from whoseword.weighing.grade.digits import Evidence, graded
from whoseword.weighing.grade.fields import conflicts_of, fields_of
from whoseword.weighing.grade.said import Telling
from whoseword.weighing.grade.values import Bench


@dataclass(frozen=True, slots=True)
class Weight:
    """What an event's tellings amount to."""

    fields: Fields
    in_conflict: tuple[Field, ...]
    grade: Grade


def find_weight(
    tellings: Sequence[Telling],
    whose: Mapping[str, str],
    bench: Bench,
    denying: frozenset[str],
) -> Weight:
    """The fields, the fields in conflict, and the grade of its having happened at all."""
    return Weight(
        fields=fields_of(tellings, whose, bench),
        in_conflict=conflicts_of(tellings, whose),
        grade=graded(
            Evidence(
                agree=tuple(one for one in bench.origins if one.id not in denying),
                against=tuple(one for one in bench.origins if one.id in denying),
                elsewhere=False,
                recorded=bench.recorded,
                apart=bench.apart,
            )
        ),
    )
