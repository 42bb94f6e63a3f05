"""Values, conflicts and grade of one event, from its tellings and what is known of its origins."""

from collections.abc import Sequence
from dataclasses import dataclass

from whoseword.record import Field, Fields, Grade
from whoseword.weighing.grade.chosen import with_digit, with_own_letter
from whoseword.weighing.grade.digits import Evidence, graded
from whoseword.weighing.grade.fields import conflicts_of, fields_of
from whoseword.weighing.grade.letters import with_letter
from whoseword.weighing.grade.said import Called, Telling
from whoseword.weighing.grade.values import Bench
from whoseword.weighing.ruled import UNTOUCHED, OnEvent


@dataclass(frozen=True, slots=True)
class Weight:
    """What an event's tellings amount to."""

    fields: Fields
    in_conflict: tuple[Field, ...]
    grade: Grade


def find_weight(
    tellings: Sequence[Telling],
    called: Called,
    bench: Bench,
    denying: frozenset[str],
    on: OnEvent = UNTOUCHED,
) -> Weight:
    """The fields, the fields in conflict, and the grade of its having happened at all.

    ``on`` is what people decided of it.
    """
    evidence = Evidence(
        agree=tuple(one for one in bench.origins if one.id not in denying),
        against=tuple(one for one in bench.origins if one.id in denying),
        elsewhere=False,
        recorded=bench.recorded,
        apart=bench.apart,
    )
    digit = with_digit(graded(evidence), on.graded)
    grade = with_letter(digit, evidence.agree, bench.letters)
    return Weight(
        fields=fields_of(tellings, called, bench, on.choices),
        in_conflict=conflicts_of(tellings, called, bench),
        grade=with_own_letter(grade, on.graded),
    )
