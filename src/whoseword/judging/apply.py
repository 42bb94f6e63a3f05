"""Applies judgements to a reading."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from whoseword.judging.attach import attach
from whoseword.judging.fields import WHOLE, is_field, part_at, setter_path, with_part, with_value
from whoseword.judging.judged import Attached, Judged, Orphan
from whoseword.judging.parts import Part, fingerprint
from whoseword.record import Judgement, Reading, Status

_Place = tuple[str, int, int | None, str]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A judgement and the part that it found."""

    judgement: Judgement
    part: Part

    @property
    def place(self) -> _Place:
        """What two judgements must share to be about one value."""
        field = setter_path(self.judgement.field)
        return (self.part.path.partition(".")[0], self.part.position, self.part.link, field)


def judge_reading(reading: Reading, judgements: Iterable[Judgement]) -> Judged:
    """The reading as people left it: values, statuses, and what a supplied date makes of "today".

    Judgements of other articles are passed over. No id changes. The order in which the
    judgements come makes no difference.
    """
    placed, orphans = _placed(reading, standing(judgements, reading.article.id))
    last = {each.place: each for each in placed}
    judged, changed = reading, set()
    # What is given for the article comes first: a deed's own date, judged, outweighs it.
    for each in sorted(last.values(), key=_order):
        judged, differs = _applied(reading, judged, each)
        if differs:
            changed.add(each.judgement.id)
    attached = tuple(
        Attached(
            each.judgement,
            each.part.id,
            last[each.place] is each,
            each.judgement.id in changed,
        )
        for each in placed
    )
    return Judged(judged, attached, orphans)


def standing(judgements: Iterable[Judgement], article: str) -> tuple[Judgement, ...]:
    """The article's judgements that nothing supersedes and that withdraw nothing, oldest first."""
    return in_force(one for one in judgements if one.article == article and not one.is_across)


def in_force(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Those that nothing supersedes and that withdraw nothing, oldest first."""
    mine = {each.id: each for each in judgements}
    superseded = {each.supersedes for each in mine.values()}
    return tuple(
        sorted(
            (
                each
                for each in mine.values()
                if each.id not in superseded and each.decision != "withdraw"
            ),
            key=lambda each: (each.at, each.id),
        )
    )


def _placed(
    reading: Reading, judgements: tuple[Judgement, ...]
) -> tuple[list[_Placed], tuple[Orphan, ...]]:
    placed, orphans = [], []
    for judgement in judgements:
        if not is_field(judgement.field):
            orphans.append(Orphan(judgement, "no_such_field"))
            continue
        part = attach(reading, judgement.field, judgement.anchor)
        if not isinstance(part, Part):
            orphans.append(Orphan(judgement, part))
        elif not _can_take(reading, part, judgement):
            orphans.append(Orphan(judgement, "bad_value"))
        else:
            placed.append(_Placed(judgement, part))
    return placed, tuple(orphans)


def _can_take(reading: Reading, part: Part, judgement: Judgement) -> bool:
    """Whether the value fits the field."""
    if judgement.field in WHOLE:
        return judgement.decision in {"accept", "reject"}
    if not _sets_value(judgement):
        return True
    try:
        with_value(reading, part, judgement.field, _value(judgement))
    except ValueError:
        return False
    return True


def _sets_value(judgement: Judgement) -> bool:
    """Whether a value comes with it; accepting without one leaves what the machine read.

    A statement's value is all that it is: rejecting one keeps it, as a rejected statement.
    """
    if judgement.decision == "accept":
        return judgement.value is not None
    return not (judgement.decision == "reject" and judgement.field.startswith("statement."))


def _value(judgement: Judgement) -> str | None:
    """The value that holds from now on; to reject a field's value leaves it unknown."""
    return None if judgement.decision == "reject" else judgement.value


def _order(placed: _Placed) -> tuple[int, str, str]:
    field = placed.judgement.field
    level = 0 if field.startswith("article.") else 2 if field in WHOLE else 1
    return (level, placed.judgement.at, placed.judgement.id)


def _applied(machine: Reading, reading: Reading, placed: _Placed) -> tuple[Reading, bool]:
    """The reading with one judgement in it, and whether what it accepts reads differently now."""
    judgement, part = placed.judgement, placed.part
    if judgement.field in WHOLE:
        # It may have been accepted as the machine read it and corrected since, or as corrected.
        seen = {fingerprint(part_at(each, part)) for each in (machine, reading)}
        if judgement.decision == "accept" and judgement.value not in {None, *seen}:
            return reading, True
        return _with_status(reading, part, judgement), False
    before = reading
    if _sets_value(judgement):
        reading = with_value(reading, part, judgement.field, _value(judgement))
    if part.path == "article":
        return reading, False
    if judgement.decision == "accept" and reading == before:
        whole = judgement.field.startswith("statement.")
        return (_with_status(reading, part, judgement) if whole else reading), False
    return _with_status(reading, part, judgement), False


def _with_status(reading: Reading, part: Part, judgement: Judgement) -> Reading:
    """The part with the status that the judgement gives it; only a rejection undoes "corrected"."""
    now = part_at(reading, part)
    whole = judgement.field in WHOLE or judgement.field.startswith("statement.")
    status: Status = "corrected"
    if whole and judgement.decision == "reject":
        status = "rejected"
    elif whole and judgement.decision == "accept" and now.status == "machine":
        status = "accepted"
    return with_part(reading, part, replace(now, status=status))
