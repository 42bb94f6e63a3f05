"""Makes a judgement out of what a person says about a value of a reading."""

from collections.abc import Iterable

from whoseword.record import Judgement, Reading
from whoseword.record.judgement import Decision


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

    ``about`` is the id of the article or of one of its claims, deeds or names; ``field`` and
    ``value`` are as in ``Judgement``; ``before`` are the article's judgements so far, of which
    the one that stands on this value is superseded.

    JudgementError when the id or the field is not of this reading, or the value does not fit.
    """
    raise NotImplementedError
