"""Every passage of dates.yaml: which days are read out of it, and what that rests on."""

from typing import Any

import pytest

from tests.spec.dateline.desk import article_of, books, passages
from whoseword.reading.dateline import find_times
from whoseword.record import TimeExpression

_PASSAGES = passages("dates.yaml")


@pytest.mark.parametrize("told", _PASSAGES, ids=[told["title"] for told in _PASSAGES])
def test_the_days_of_a_passage(told: dict[str, Any]) -> None:
    article = article_of(told)
    dated = [one for one in find_times(article, books()) if _is_date(one)]
    if told.get("expect_none"):
        assert dated == []
        return
    start = article.text.index(told["expression"])
    end = start + len(told["expression"])
    matching = [one for one in dated if one.span.start < end and start < one.span.end]
    assert matching, f"nothing read in {told['expression']!r}"
    if "several" in told:
        assert [one.edtf for one in matching] == told["several"]
        return
    _compare(told, matching[0])


def _is_date(one: TimeExpression) -> bool:
    return one.timex3.type in ("DATE", "TIME")


def _compare(told: dict[str, Any], one: TimeExpression) -> None:
    when = one.when
    if "covers" in told:
        low, high = told["inside"]
        assert low <= (when.earliest or "") <= told["covers"] <= (when.latest or "") <= high
    else:
        assert (when.edtf, when.earliest, when.latest) == (
            told["edtf"],
            told["earliest"],
            told["latest"],
        )
    assert when.basis == told["basis"]
    if "offset" in told:
        assert when.relative is not None
        assert when.relative.offset == told["offset"]
