"""Makes a judgement out of what a person says about a value of a reading."""

from collections.abc import Iterable

from whoseword.errors import JudgementError
from whoseword.judging.apply import judge_reading
from whoseword.judging.fields import WHOLE, is_field, part_at, with_value
from whoseword.judging.parts import Part, anchor_of, fingerprint, parts_of
from whoseword.record import Decision, Judgement, Reading
from whoseword.record.ids import content_id


def decide(  # noqa: PLR0913 who, when and why are part of every decision
    reading: Reading,
    about: str,
    field: str,
    decision: Decision,
    value: str | None = None,
    *,
    by: str,
    at: str,
    reason: str | None = None,
    before: Iterable[Judgement] = (),
) -> Judgement:
    """The judgement, tied to the characters that the value rests on, superseding what stood.

    ``reading`` is the machine's. ``about`` is the id of the article or of one of its claims,
    deeds or names; ``field`` and ``value`` are as in ``Judgement``; ``before`` are the
    article's judgements so far, of which the one that stands on this value is superseded.
    "withdraw" needs one to stand.

    JudgementError when the id or the field is not of this reading, or the value does not fit.
    """
    part = _part(reading, about, field)
    judged = judge_reading(reading, before)
    stood = [
        each.judgement.id
        for each in judged.attached
        if each.stands and each.about == part.id and each.judgement.field == field
    ]
    if decision == "withdraw" and not stood:
        raise JudgementError("nothing stands on this value that could be withdrawn", where=field)
    _check(reading, part, field, decision, value)
    if field in WHOLE and decision == "accept":
        value = fingerprint(part_at(judged.reading, part))
    identity = content_id("j", reading.article.id, about, field, decision, value, by, at, reason)
    anchor = anchor_of(reading, part)
    return Judgement(
        id=identity,
        article=anchor.article,
        about=anchor.about,
        field=field,
        span=anchor.span,
        decision=decision,
        value=value,
        by=by,
        at=at,
        reason=reason,
        supersedes=stood[-1] if stood else None,
        words=anchor.words,
        beside=anchor.beside,
    )


def _part(reading: Reading, about: str, field: str) -> Part:
    """The part that the id and the field name."""
    if not is_field(field):
        raise JudgementError(
            f"no field of this name can be judged: {field}",
            where=about,
            cure="the fields are listed in docs/judgements.md",
        )
    named = [part for part in parts_of(reading, field) if part.id == about]
    if field.startswith("claim.chain."):
        named = [part for part in named if field.startswith(f"{part.path}.")]
    if not named:
        raise JudgementError(
            "the reading has nothing of this id and kind",
            where=f"{about}, {field}",
            cure="look up its ids with: whoseword show --json",
        )
    return named[0]


def _check(reading: Reading, part: Part, field: str, decision: Decision, value: str | None) -> None:
    if field in WHOLE:
        if decision in {"correct", "supply"}:
            raise JudgementError(
                f"a {field} as a whole is accepted or rejected; correct one of its fields",
                where=part.id,
            )
        return
    if decision in {"withdraw", "reject"} and field.startswith("statement."):
        return
    if decision == "withdraw" or (decision == "accept" and value is None):
        return
    try:
        with_value(reading, part, field, None if decision == "reject" else value)
    except ValueError as error:
        raise JudgementError(f"this value does not fit {field}: {error}", where=part.id) from error
