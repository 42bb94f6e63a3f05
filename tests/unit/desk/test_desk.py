"""The desk over a record: people's decisions beside the machine's values."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.readings import depot_reading, digest_reading
from whoseword.desk.clock import now, today
from whoseword.desk.desk import Desk, open_desk
from whoseword.desk.settings import open_settings
from whoseword.errors import JudgementError, StoreError
from whoseword.record import Source


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    settings = open_settings({}, record=str(tmp_path / "record.db"), by="a desk")
    with open_desk(settings, making=True) as opened:
        for reading in (depot_reading(None), digest_reading()):
            opened.store.keep_original(Source("by hand", reading.article.text.encode()))
            opened.store.save(reading)
        yield opened


def test_a_date_given_later_dates_what_was_relative(desk: Desk) -> None:
    article = depot_reading().article.id
    judgement = desk.judge(article, article, "article.published", "supply", "2031-03-07")
    assert desk.record([judgement]) == 1
    judged = desk.judged(article)
    assert judged is not None
    when = judged.reading.deeds[0].when
    assert when is not None
    assert (when.earliest, when.latest) == ("2031-03-07", "2031-03-07")


def test_the_machines_value_stays_in_the_record(desk: Desk) -> None:
    reading = digest_reading()
    deed = reading.deeds[0].id
    desk.record([desk.judge(reading.article.id, deed, "deed.kind", "correct", "presence")])
    assert desk.store.reading(reading.article.id) == reading
    changed = [one for one in desk.readings() if one.article.id == reading.article.id]
    assert changed[0].deeds[0].kind == "presence"
    assert changed[0].deeds[0].status == "corrected"


def test_a_judgement_says_who_when_and_why(desk: Desk) -> None:
    reading = digest_reading()
    claim = reading.claims[0].id
    judgement = desk.judge(reading.article.id, claim, "claim", "accept", None, "read it twice")
    assert (judgement.by, judgement.reason) == ("a desk", "read it twice")
    assert judgement.at.endswith("Z")


def test_what_the_record_does_not_have_cannot_be_judged(desk: Desk) -> None:
    with pytest.raises(JudgementError, match="the record has no reading of this article"):
        desk.judge("0" * 64, "c-1", "claim", "accept")


def test_what_is_forgotten_is_gone(desk: Desk) -> None:
    article = digest_reading().article.id
    stones = desk.forget(article, "asked to")
    assert [stone.what for stone in stones] == ["article"]
    assert desk.judged(article) is None
    assert desk.store.verify() == ()


def test_looking_makes_no_record(tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    with pytest.raises(StoreError), open_desk(open_settings({}, record=str(path))):
        pass
    assert not path.exists()


def test_the_clock_speaks_utc() -> None:
    assert now()[:10] == today()
    assert len(now()) == len("2031-03-09T08:00:00Z")
