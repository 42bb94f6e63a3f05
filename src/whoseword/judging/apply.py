"""Applies judgements to a reading."""

from collections.abc import Iterable

from whoseword.judging.judged import Judged
from whoseword.record import Judgement, Reading


def judge_reading(reading: Reading, judgements: Iterable[Judgement]) -> Judged:
    """The reading as people left it: values, statuses, and what a supplied date makes of "today".

    Judgements of other articles are passed over. No id changes. The order in which the
    judgements come makes no difference.
    """
    raise NotImplementedError
