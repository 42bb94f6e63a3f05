"""What a person decided of an event: values chosen, a digit or a letter in the place of ours."""

from collections.abc import Hashable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from whoseword.record import FieldValue, Grade, Independence, Reason
from whoseword.weighing.grade.said import Said
from whoseword.weighing.grade.values import Measure
from whoseword.weighing.ruled import Choice, Graded

V = TypeVar("V")

_UNSAID = Reason("persons_value", (), "No report states it: a person decided so.")


def with_chosen(
    values: tuple[FieldValue[V], ...],
    said: Sequence[Said[V]],
    measure: Measure[V],
    choice: Choice | None,
) -> tuple[FieldValue[V], ...]:
    """The values with those that a person chose marked, and first; the others stay beside them.

    One that no report states is added, on nobody's word but the person's.
    """
    if choice is None:
        return values
    wanted: list[Any] = list(choice.values)
    keys = [_meant(value, said, measure) for value in wanted]
    mine = [one for one in values if measure.same(one.value) in keys]
    chosen = [replace(one, chosen=True, judged=choice.reason) for one in mine]
    chosen += [
        _own(value, choice.reason)
        for value, key in zip(wanted, keys, strict=True)
        if key not in {measure.same(one.value) for one in mine}
    ]
    return (*chosen, *(one for one in values if one not in mine))


def _meant(value: V, said: Sequence[Said[V]], measure: Measure[V]) -> Hashable:
    """The key of the one value that is said and meant, in its own words or named alike."""
    own = measure.same(value)
    if measure.named is None or any(measure.same(one.value) == own for one in said):
        return own
    named = measure.named(value)
    alike = {measure.same(one.value) for one in said if measure.named(one.value) == named}
    return alike.pop() if len(alike) == 1 else own


def _own(value: V, reason: Reason) -> FieldValue[V]:
    return FieldValue(
        value=value,
        versions=(),
        deeds=(),
        claims=(),
        origins=(),
        independence=Independence("not_recorded", 0, (_UNSAID.text,)),
        grade=Grade("admiralty", "F", 6, proposed=True, reasons=(_UNSAID,)),
        since=None,
        revises=False,
        disputed_by=(),
        chosen=True,
        judged=reason,
    )


def with_digit(grade: Grade, graded: Sequence[Graded]) -> Grade:
    """The grade with a person's digit, which is no proposal; the reasons tell what it replaces."""
    for one in graded:
        if isinstance(one.mark, int):
            told = " ".join(reason.text for reason in grade.reasons)
            text = f"It replaces the proposal {grade.information}: {told}"
            reasons = (one.reason, Reason("proposal", (), text))
            return replace(grade, information=one.mark, proposed=False, reasons=reasons)
    return grade


def with_own_letter(grade: Grade, graded: Sequence[Graded]) -> Grade:
    """The grade with the letter that a person gave this event, whatever its sources bear."""
    for one in graded:
        if not isinstance(one.mark, int):
            others = (reason for reason in grade.reasons if reason.rule != "letters_differ")
            return replace(grade, source=one.mark, reasons=(*others, one.reason))
    return grade


def choice_of(choices: Sequence[Choice], field: str) -> Choice | None:
    """What was chosen for the field; None where nothing was."""
    return next((one for one in choices if one.field == field), None)
