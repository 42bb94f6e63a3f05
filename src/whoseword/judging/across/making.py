"""Makes judgements over many articles out of what a person says of events, outlets, origins."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from whoseword.errors import JudgementError
from whoseword.judging.across.placing import kind_of
from whoseword.judging.across.rule import takes_value
from whoseword.judging.parts import anchor_of, parts_of
from whoseword.record import Anchor, Decision, Judgement, Reading
from whoseword.record.ids import content_id


def anchors_in(reading: Reading, ids: Collection[str], *, apart: bool = False) -> Iterator[Anchor]:
    """What ties a judgement to the deeds, claims, Names, or own outlet of these ids."""
    for kind in sorted({kind_of(id_) for id_ in ids}):
        for part in parts_of(reading, kind):
            if part.id in ids:
                yield anchor_of(reading, part, apart=apart)


def judge_across(  # noqa: PLR0913 who, when and why are part of every decision
    anchors: Sequence[Anchor],
    field: str,
    decision: Decision,
    value: str | None = None,
    *,
    by: str,
    at: str,
    reason: str | None = None,
    supersedes: str | None = None,
) -> Judgement:
    """The judgement on all that is anchored, what is kept apart behind the rest.

    JudgementError when the field or the value is none that a person can give.
    """
    takes = takes_value(field, value)
    if takes is None:
        cure = "the fields are listed in docs/judgements.md"
        raise JudgementError(f"no field of this name can be judged: {field}", cure=cure)
    if not takes or value == "G":
        cure = "how values are written stands in docs/judgements.md"
        if value == "G":
            cure = "G is MISP's and no letter of the Admiralty code: it is taken in by import alone"
        raise JudgementError(f"this value does not fit {field}", where=value, cure=cure)
    first, *others = sorted(anchors, key=lambda anchor: anchor.apart)
    told = ";".join(f"{'!' if one.apart else ''}{one.about}" for one in others)
    identity = content_id(
        "j", first.article, first.about, field, decision, value, by, at, reason, told
    )
    return Judgement(
        id=identity,
        article=first.article,
        about=first.about,
        field=field,
        span=first.span,
        decision=decision,
        value=value,
        by=by,
        at=at,
        reason=reason,
        supersedes=supersedes,
        words=first.words,
        beside=first.beside,
        others=tuple(others),
    )


def withdraw(judgement: Judgement, *, by: str, at: str, reason: str | None = None) -> Judgement:
    """What takes a judgement back, on one reading or over many: it stands where that one stood."""
    identity = content_id("j", judgement.id, "withdraw", by, at, reason)
    return replace(
        judgement,
        id=identity,
        decision="withdraw",
        value=None,
        by=by,
        at=at,
        reason=reason,
        supersedes=judgement.id,
    )
