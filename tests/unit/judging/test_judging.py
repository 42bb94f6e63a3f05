"""Judgements find their place again, give values and statuses, and never vanish."""

from dataclasses import replace
from itertools import permutations

import pytest

from tests.readings import (
    DEPOT,
    article_of,
    claim_of,
    depot_reading,
    digest_reading,
    name_of,
    span_of,
)
from whoseword.errors import JudgementError
from whoseword.judging import Judged, decide, judge_reading
from whoseword.record import Decision, Judgement, Link, Reading, Span
from whoseword.record.ids import content_id


def _decide(  # noqa: PLR0913, PLR0917 as many parts as a decision has
    reading: Reading,
    about: str,
    field: str,
    decision: Decision,
    value: str | None = None,
    before: tuple[Judgement, ...] = (),
    at: str = "2031-03-09T10:00:00Z",
) -> Judgement:
    return decide(reading, about, field, decision, value, by="anna", at=at, before=before)


def _other_tagger(reading: Reading) -> Reading:
    """The same article by a tagger that cuts claims and deeds elsewhere: every id is another."""
    text = reading.article.text
    strike, dead, denial, _ = reading.claims
    longer = span_of(text, "that an airstrike on a depot in Ras Vello killed 43 fighters")
    shorter = span_of(text, "40 people died, among them the nurse Dalia Merrow")
    trigger = span_of(text, "an airstrike")
    airstrike = reading.deeds[0]
    return replace(
        reading,
        claims=(
            replace(strike, id="c-1111111111111111", said=(longer,), text=longer.of(text)),
            replace(dead, id="c-2222222222222222", said=(shorter,), text=shorter.of(text)),
            replace(denial, id="c-3333333333333333", certainty="stated"),
        ),
        deeds=(replace(airstrike, id="d-1111111111111111", trigger=trigger, killed=()),),
        statements=(),
        made_by="tagger-1",
    )


def _statuses(judged: Judged) -> list[str]:
    return [claim.status for claim in judged.reading.claims]


def test_without_judgements_the_reading_stays_as_it_is() -> None:
    reading = depot_reading()
    assert judge_reading(reading, ()) == Judged(reading, (), ())


def test_accepting_and_rejecting_claims_sets_their_status_alone() -> None:
    reading = depot_reading()
    given = (
        _decide(reading, reading.claims[0].id, "claim", "accept"),
        _decide(reading, reading.claims[1].id, "claim", "reject"),
    )
    judged = judge_reading(reading, given)
    assert _statuses(judged) == ["accepted", "rejected", "machine", "machine"]
    assert replace(judged.reading, claims=reading.claims) == reading


def test_a_corrected_value_replaces_the_machines_and_says_so() -> None:
    reading = depot_reading()
    claim, deed = reading.claims[0], reading.deeds[0]
    given = [
        _decide(reading, claim.id, "claim.certainty", "correct", "possible"),
        _decide(reading, claim.id, "claim.chain.2.how", "correct", "witnessed"),
        _decide(reading, deed.id, "deed.killed", "correct", "43 fighter; 2-5 civilian; 7-"),
        _decide(reading, deed.id, "deed.when", "correct", "2031-03"),
        _decide(reading, deed.id, "deed.where", "correct", "Ost Kamen"),
        _decide(reading, deed.id, "deed.victim", "correct", "Haddo Brisk; a cook"),
        _decide(reading, reading.names[2].id, "name.tier", "correct", "minor"),
    ]
    judged = judge_reading(reading, given).reading
    assert judged.claims[0].certainty == "possible"
    assert judged.claims[0].chain[2].how == "witnessed"
    assert judged.claims[0].status == judged.deeds[0].status == "corrected"
    assert [(toll.low, toll.high, toll.side) for toll in judged.deeds[0].killed] == [
        (43, 43, "fighter"),
        (2, 5, "civilian"),
        (7, None, "unknown"),
    ]
    when = judged.deeds[0].when
    assert when is not None
    assert (when.earliest, when.latest) == ("2031-03-01", "2031-03-31")
    assert [where.name for where in judged.deeds[0].where] == ["Ost Kamen"]
    assert [(role.text, role.who) for role in judged.deeds[0].roles if role.role == "victim"] == [
        ("Haddo Brisk", reading.names[3].id),
        ("a cook", None),
    ]
    assert judged.names[2].tier == "minor"
    assert judged.names[2].status == "corrected"


def test_rejecting_a_field_leaves_it_unknown() -> None:
    reading = depot_reading()
    given = (_decide(reading, reading.deeds[0].id, "deed.when", "reject"),)
    assert judge_reading(reading, given).reading.deeds[0].when is None


def test_a_place_may_come_with_what_the_gazetteer_says() -> None:
    reading = depot_reading()
    value = '{"name": "Ost Kamen", "geonames_id": 9, "lat": 1.5, "lon": 2.5, "country": "LY"}'
    given = (_decide(reading, reading.deeds[0].id, "deed.where", "correct", value),)
    where = judge_reading(reading, given).reading.deeds[0].where[0]
    assert (where.name, where.geonames_id, where.lat, where.country) == ("Ost Kamen", 9, 1.5, "LY")


def test_a_date_given_later_resolves_today_and_the_outlets_own_link_and_changes_no_id() -> None:
    without, dated = depot_reading(published=None), depot_reading()
    given = (_decide(without, without.article.id, "article.published", "supply", "2031-03-07"),)
    judged = judge_reading(without, given)
    when = judged.reading.deeds[0].when
    assert when is not None
    assert (when.edtf, when.earliest, when.latest) == ("2031-03-07",) * 3
    assert when.relative is not None
    assert judged.reading.times == dated.times
    assert judged.reading.article == dated.article
    assert judged.reading.claims[0].chain[0].date == "2031-03-07"
    assert judged.reading.notes == ()
    assert [claim.id for claim in judged.reading.claims] == [claim.id for claim in without.claims]
    assert [deed.id for deed in judged.reading.deeds] == [deed.id for deed in without.deeds]
    assert {claim.status for claim in judged.reading.claims} == {"machine"}


def test_a_deeds_own_judged_date_outweighs_the_date_of_the_article_whichever_came_first() -> None:
    reading = depot_reading(published=None)
    deed = _decide(reading, reading.deeds[0].id, "deed.when", "correct", "2031-03-02")
    late = "2031-03-10T00:00:00Z"
    date = _decide(
        reading, reading.article.id, "article.published", "supply", "2031-03-07", at=late
    )
    for order in permutations((deed, date)):
        when = judge_reading(reading, order).reading.deeds[0].when
        assert when is not None
        assert when.edtf == "2031-03-02"


def test_a_given_outlet_names_the_first_link_of_every_chain() -> None:
    reading = digest_reading()
    given = (_decide(reading, reading.article.id, "article.outlet", "correct", "Quay Weekly"),)
    judged = judge_reading(reading, given).reading
    assert judged.article.outlet == "Quay Weekly"
    assert {claim.chain[0].name for claim in judged.claims} == {"Quay Weekly"}
    assert [claim.chain[1:] for claim in judged.claims] == [
        claim.chain[1:] for claim in reading.claims
    ]


def test_after_another_tagger_judgements_find_their_places_by_field_and_characters() -> None:
    reading = depot_reading()
    given = (
        _decide(reading, reading.claims[0].id, "claim", "accept"),
        _decide(reading, reading.claims[1].id, "claim", "reject"),
        _decide(reading, reading.claims[0].id, "claim.chain.1.stance", "correct", "confirms"),
        _decide(reading, reading.deeds[0].id, "deed.kind", "correct", "shelling"),
    )
    read_again = _other_tagger(reading)
    judged = judge_reading(read_again, given)
    assert judged.orphans == ()
    assert {each.about for each in judged.attached} == {
        "c-1111111111111111",
        "c-2222222222222222",
        "d-1111111111111111",
    }
    assert judged.reading.claims[0].chain[1].stance == "confirms"
    assert judged.reading.claims[1].status == "rejected"
    assert judged.reading.deeds[0].kind == "shelling"


def test_what_finds_no_place_is_listed_and_never_dropped() -> None:
    reading = depot_reading()
    given = (
        _decide(reading, reading.claims[3].id, "claim", "accept"),
        _decide(reading, reading.deeds[-1].id, "deed.reality", "correct", "happened"),
        _decide(reading, reading.names[3].id, "statement.alias", "reject"),
    )
    judged = judge_reading(_other_tagger(reading), given)
    assert judged.attached == ()
    assert [orphan.judgement for orphan in judged.orphans] == sorted(given, key=lambda g: g.id)
    assert {orphan.reason for orphan in judged.orphans} == {"no_place"}
    assert judge_reading(reading, given).orphans == ()


def test_less_than_half_of_the_longer_stretch_is_no_place() -> None:
    reading = depot_reading()
    given = (_decide(reading, reading.claims[0].id, "claim.certainty", "correct", "doubted"),)
    start = reading.claims[0].said[0].start
    short = replace(reading.claims[0], id="c-9", said=(Span(start, start + 20),))
    judged = judge_reading(replace(reading, claims=(short,)), given)
    assert [orphan.reason for orphan in judged.orphans] == ["no_place"]


def test_what_was_accepted_as_a_whole_and_reads_differently_is_machine_again() -> None:
    reading = depot_reading()
    given = (_decide(reading, reading.claims[2].id, "claim", "accept"),)
    judged = judge_reading(_other_tagger(reading), given)
    assert [each.changed for each in judged.attached] == [True]
    assert judged.reading.claims[2].status == "machine"


def test_an_accepted_value_outlives_a_tagger_that_reads_another() -> None:
    reading = depot_reading()
    given = (_decide(reading, reading.claims[2].id, "claim.certainty", "accept", "denied"),)
    assert judge_reading(reading, given).reading == reading
    again = judge_reading(_other_tagger(reading), given).reading
    assert (again.claims[2].certainty, again.claims[2].status) == ("denied", "corrected")


def _coordinated(ids: tuple[str, str]) -> Reading:
    """Two voices for the same words: two claims whose characters are the same."""
    article = article_of(DEPOT, outlet="Harbour Courier", title=None, published=None)
    first = name_of(article, "Tidewater Post", "outlet")
    second = name_of(article, "Imre Saldanha", "person")
    claims = tuple(
        replace(
            claim_of(
                article,
                "killed 43 fighters",
                Link(
                    name.text, name.id, "outlet", True, False, name.spans[0], None, "says", "relays"
                ),
            ),
            id=identity,
        )
        for name, identity in zip((first, second), ids, strict=True)
    )
    return Reading(article, claims, (), (), (first, second), (), (), (), (), "tagger-0")


def test_of_claims_with_the_same_words_the_one_with_the_same_source_is_taken() -> None:
    reading = _coordinated(("c-1", "c-2"))
    given = (_decide(reading, "c-2", "claim", "reject"),)
    judged = judge_reading(_coordinated(("c-3", "c-4")), given)
    assert _statuses(judged) == ["machine", "rejected"]


def test_two_places_that_fit_equally_are_none() -> None:
    reading = _coordinated(("c-1", "c-2"))
    given = (replace(_decide(reading, "c-2", "claim", "reject"), beside=()),)
    judged = judge_reading(_coordinated(("c-3", "c-4")), given)
    assert [orphan.reason for orphan in judged.orphans] == ["several_places"]


def test_a_judgement_follows_its_words_when_the_text_is_taken_out_otherwise() -> None:
    reading = depot_reading()
    given = (_decide(reading, reading.claims[0].id, "claim.certainty", "correct", "doubted"),)
    by = len("Menu Home News\n")
    claim = reading.claims[0]
    moved = replace(
        reading,
        article=replace(reading.article, text="Menu Home News\n" + reading.article.text),
        claims=(
            replace(claim, id="c-5", said=tuple(span.moved(by) for span in claim.said)),
            # A claim of the old id that now stands on other words.
            replace(claim, text="other words"),
        ),
    )
    judged = judge_reading(moved, given)
    assert [each.about for each in judged.attached] == ["c-5"]
    gone = replace(reading, article=replace(reading.article, text="x" * 500))
    assert [orphan.reason for orphan in judge_reading(gone, given).orphans] == ["words_gone"]


def test_a_later_judgement_supersedes_and_the_earlier_one_is_kept_but_does_not_stand() -> None:
    reading = depot_reading()
    about = reading.claims[0].id
    first = _decide(reading, about, "claim.certainty", "correct", "possible")
    second = _decide(
        reading, about, "claim.certainty", "correct", "doubted", (first,), "2031-03-10T10:00:00Z"
    )
    assert second.supersedes == first.id
    judged = judge_reading(reading, (second, first))
    assert judged.reading.claims[0].certainty == "doubted"
    assert [each.judgement for each in judged.attached] == [second]


def test_withdrawing_brings_the_machines_value_back() -> None:
    reading = depot_reading()
    about = reading.claims[0].id
    first = _decide(reading, about, "claim", "reject")
    back = _decide(reading, about, "claim", "withdraw", None, (first,), "2031-03-10T10:00:00Z")
    assert judge_reading(reading, (first, back)) == Judged(reading, (), ())
    with pytest.raises(JudgementError, match="nothing stands"):
        _decide(reading, about, "claim", "withdraw", None, (first, back))


def test_of_two_desks_that_decided_apart_the_later_one_stands_and_both_are_listed() -> None:
    reading = depot_reading()
    about = reading.claims[0].id
    mine = _decide(reading, about, "claim.certainty", "correct", "possible")
    theirs = _decide(
        reading, about, "claim.certainty", "correct", "doubted", at="2031-03-10T10:00:00Z"
    )
    judged = judge_reading(reading, (theirs, mine))
    assert judged.reading.claims[0].certainty == "doubted"
    assert [(each.judgement, each.stands) for each in judged.attached] == [
        (mine, False),
        (theirs, True),
    ]


def test_the_order_of_judgements_makes_no_difference() -> None:
    reading = depot_reading(published=None)
    given = (
        _decide(reading, reading.article.id, "article.published", "supply", "2031-03-07"),
        _decide(reading, reading.claims[0].id, "claim", "accept"),
        _decide(reading, reading.claims[0].id, "claim.certainty", "correct", "possible"),
        _decide(reading, reading.deeds[0].id, "deed.when", "reject"),
    )
    results = {repr(judge_reading(reading, order)) for order in permutations(given)}
    assert len(results) == 1


def test_judgements_of_other_articles_are_passed_over() -> None:
    reading, other = depot_reading(), digest_reading()
    given = (_decide(other, other.claims[0].id, "claim", "reject"),)
    assert judge_reading(reading, given) == Judged(reading, (), ())


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("claim.certainty", "sure"),
        ("claim.chain.0.stance", "shouts"),
        ("claim.chain.1.date", "yesterday"),
        ("claim.chain.1.named", "yes"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_and_from_elsewhere_listed(
    field: str, value: str
) -> None:
    reading = depot_reading()
    with pytest.raises(JudgementError, match="does not fit"):
        _decide(reading, reading.claims[0].id, field, "correct", value)
    good = _decide(reading, reading.claims[0].id, field, "accept")
    bad = replace(good, decision="correct", value=value)
    assert [orphan.reason for orphan in judge_reading(reading, (bad,)).orphans] == ["bad_value"]


@pytest.mark.parametrize("value", ["many", "5-2", "- fighter", ""])
def test_a_toll_needs_a_number(value: str) -> None:
    reading = depot_reading()
    if value:
        with pytest.raises(JudgementError):
            _decide(reading, reading.deeds[0].id, "deed.killed", "correct", value)
    else:
        none = _decide(reading, reading.deeds[0].id, "deed.killed", "correct", value)
        assert judge_reading(reading, (none,)).reading.deeds[0].killed == ()


@pytest.mark.parametrize(
    "field", ["claim.colour", "article.text", "link.name", "claim.chain.x.name", "deed.id", ""]
)
def test_no_other_field_can_be_judged(field: str) -> None:
    reading = depot_reading()
    with pytest.raises(JudgementError, match="no field"):
        _decide(reading, reading.claims[0].id, field, "correct", "x")
    stray = Judgement("j-1", reading.article.id, "c-1", field, None, "correct", "x", "a", "2031")
    assert [orphan.reason for orphan in judge_reading(reading, (stray,)).orphans] == [
        "no_such_field"
    ]


def test_an_id_of_another_kind_or_a_whole_that_is_corrected_is_refused() -> None:
    reading = depot_reading()
    with pytest.raises(JudgementError, match="nothing of this id"):
        _decide(reading, reading.claims[0].id, "deed.kind", "correct", "other")
    with pytest.raises(JudgementError, match="as a whole"):
        _decide(reading, reading.claims[0].id, "claim", "correct", "x")


def test_the_same_decision_has_the_same_id() -> None:
    reading = depot_reading()
    one, two = (_decide(reading, reading.claims[0].id, "claim", "accept") for _ in range(2))
    assert one == two
    assert one.id.startswith("j-")
    assert one.id != content_id("j", reading.article.id)


def test_what_was_accepted_and_then_corrected_is_not_said_to_read_differently() -> None:
    reading = depot_reading()
    about = reading.claims[0].id
    whole = _decide(reading, about, "claim", "accept")
    detail = _decide(reading, about, "claim.certainty", "correct", "possible", (whole,))
    again = _decide(reading, about, "claim", "accept", None, (whole, detail), "2031-04-01")
    for given in ((whole, detail), (whole, detail, again)):
        judged = judge_reading(reading, given)
        assert judged.reading.claims[0].status == "corrected"
        assert not any(each.changed for each in judged.attached)
