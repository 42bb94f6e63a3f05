"""Judgements over many articles: what each makes of the record, and that it can be taken back."""

from dataclasses import replace

import pytest

from tests.judgings import (
    DEAD,
    DEAD_AGAIN,
    DENIED,
    DENIED_AGAIN,
    DIGEST,
    EVERY,
    FIRST,
    MOVED,
    PLANNED,
    SECOND,
    STRIKE,
    STRIKE_AGAIN,
    anchors,
    event_of,
    judged,
    ruled,
    weighed_with,
)
from whoseword.errors import JudgementError
from whoseword.judging import decide, judge_reading
from whoseword.judging.across import chosen_in, judge_across, withdraw
from whoseword.record import Judgement, Reading, Span, articles_touched_by
from whoseword.schema import judgement_from_json, judgement_to_json

STRIKES = (STRIKE, DEAD, STRIKE_AGAIN, DEAD_AGAIN)
BRISK, BRISK_AGAIN = (
    next(name.id for name in one.names if name.text == "Haddo Brisk") for one in EVERY[:2]
)
MERGE = judged("event", "merge", (*STRIKES, MOVED))
SPLIT = judged("event", "split", (STRIKE_AGAIN,), (STRIKE, DEAD, DEAD_AGAIN))


def _back(judgement: Judgement) -> Judgement:
    return withdraw(judgement, by="ben", at="2031-03-09T20:00:00Z")


# ── merge, split, same, different ──────────────────────────────────────────────────────────


def test_merged_events_are_one_and_say_who_said_so() -> None:
    event = event_of(weighed_with([MERGE]), MOVED)
    assert {*STRIKES, MOVED} == set(event.deeds)
    told = [
        reason.text for one in event.joined for reason in one.reasons if reason.rule == "judged"
    ]
    assert "judged one event by anna on 2031-03-09: seen" in told


def test_what_the_machine_makes_of_a_merge_stands_behind_the_persons_word() -> None:
    event = event_of(weighed_with([judged("event", "merge", STRIKES)]), STRIKE)
    (joined,) = (one for one in event.joined if {one.left, one.right} == {STRIKE, STRIKE_AGAIN})
    assert joined.reasons[0].rule == "judged"
    assert len(joined.reasons) > 1
    assert joined.weight > 0


def test_a_deed_that_is_split_off_stands_by_itself() -> None:
    weighed = weighed_with([SPLIT])
    assert event_of(weighed, STRIKE_AGAIN).deeds == (STRIKE_AGAIN,)
    assert set(event_of(weighed, STRIKE).deeds) == {STRIKE, DEAD, DEAD_AGAIN}


def test_deeds_that_leave_together_stay_together() -> None:
    leave = judged("event", "split", (STRIKE_AGAIN, DEAD), (STRIKE, DEAD_AGAIN))
    weighed = weighed_with([leave])
    assert set(event_of(weighed, DEAD).deeds) == {STRIKE_AGAIN, DEAD}
    assert set(event_of(weighed, STRIKE).deeds) == {STRIKE, DEAD_AGAIN}


@pytest.mark.parametrize("judgement", [MERGE, SPLIT])
def test_to_take_it_back_restores_the_record(judgement: Judgement) -> None:
    assert weighed_with([judgement]) != weighed_with([])
    assert weighed_with([judgement, _back(judgement)]) == weighed_with([])


def test_a_later_merge_undoes_a_split_and_taking_it_back_brings_the_split_again() -> None:
    again = judged("event", "merge", STRIKES, at=5)
    assert set(event_of(weighed_with([SPLIT, again]), STRIKE).deeds) == set(STRIKES)
    assert ruled([SPLIT, again]).broken == {SPLIT.id}
    assert weighed_with([again, SPLIT, _back(again)]) == weighed_with([SPLIT])


def test_of_one_moment_the_one_that_keeps_apart_holds() -> None:
    weighed = weighed_with([judged("event", "merge", STRIKES), SPLIT])
    assert event_of(weighed, STRIKE_AGAIN).deeds == (STRIKE_AGAIN,)


def test_two_goes_before_one_where_only_a_chain_of_pairs_contradicts_it() -> None:
    apart = judged("event", "split", (STRIKE,), (PLANNED,), at=1)
    early = judged("event", "merge", (STRIKE, MOVED), at=2)
    late = judged("event", "merge", (MOVED, PLANNED), at=3)
    weighed = weighed_with([late, early, apart])
    assert PLANNED in event_of(weighed, MOVED).deeds
    assert MOVED not in event_of(weighed, STRIKE).deeds
    assert ruled([late, early, apart]).broken == {early.id}


def test_what_one_article_tells_together_parts_where_judgements_part_it() -> None:
    assert event_of(weighed_with([]), STRIKE) == event_of(weighed_with([]), DEAD)
    joined = judged("event", "merge", (STRIKE, PLANNED))
    parted = judged("event", "split", (DEAD,), (PLANNED,))
    weighed = weighed_with([joined, parted])
    assert PLANNED in event_of(weighed, STRIKE).deeds
    assert PLANNED not in event_of(weighed, DEAD).deeds


def test_names_that_are_judged_different_are_two_and_judged_the_same_one() -> None:
    def entities(*judgements: Judgement) -> set[str]:
        found = weighed_with(judgements).entities
        return {one.id for one in found if {BRISK, BRISK_AGAIN} & set(one.mentions)}

    different = judged("entity", "different", (BRISK,), (BRISK_AGAIN,))
    same = judged("entity", "same", (BRISK, BRISK_AGAIN), at=2)
    assert [len(entities(*one)) for one in ((), (different,), (different, same))] == [1, 2, 1]
    assert weighed_with([different, _back(different)]) == weighed_with([])


def test_an_outlet_is_judged_by_its_own_articles_too() -> None:
    ids = (FIRST.article.id, SECOND.article.id)
    same = judged("entity", "same", ids)
    ties = [tie for tie in weighed_with([same]).ties if tie.rule == "judged"]
    assert [{tie.left, tie.right} for tie in ties] == [set(ids)]
    assert ties[0].text == "anna judged so: seen (2031-03-09)"


# ── values, grades, letters, interest ──────────────────────────────────────────────────────


def test_a_chosen_value_is_marked_and_the_others_stay_beside_it() -> None:
    chosen = judged("event.killed", "accept", STRIKES, value="40- unknown people")
    before, after = (event_of(weighed_with(one), STRIKE).fields.killed for one in ([], [chosen]))
    assert [one.chosen for one in before] == [False, False]
    assert [(one.value.low, one.chosen) for one in after] == [(40, True), (43, False)]
    assert after[0].judged is not None
    assert after[0].judged.text == "chosen by anna on 2031-03-09: seen"
    plain = [replace(one, chosen=False, judged=None) for one in after]
    assert sorted(map(repr, plain)) == sorted(map(repr, before))
    assert weighed_with([chosen, _back(chosen)]) == weighed_with([])


def test_a_value_that_nobody_says_is_said_to_be_a_persons() -> None:
    own = judged("event.injured", "correct", STRIKES, value="7 civilian")
    (value,) = event_of(weighed_with([own]), STRIKE).fields.injured
    assert (value.value.low, value.value.side, value.chosen) == (7, "civilian", True)
    assert value.claims == value.origins == ()
    assert "No report states it" in value.grade.reasons[0].text


@pytest.mark.parametrize(
    ("field", "value"),
    [("kind", "shelling"), ("when", "2031-03-06"), ("where", "Ost Kamen"), ("victim", "a cook")],
)
def test_every_field_takes_a_value_of_a_persons(field: str, value: str) -> None:
    chosen = judged(f"event.{field}", "correct", STRIKES, value=value)
    values = getattr(event_of(weighed_with([chosen]), STRIKE).fields, field)
    assert [one.chosen for one in values] == [True] + [False] * (len(values) - 1)


def test_a_place_that_the_record_knows_is_meant_by_its_name() -> None:
    chosen = judged("event.where", "accept", STRIKES, value="Ras Vello")
    (where,) = event_of(weighed_with([chosen]), STRIKE).fields.where
    assert where.chosen
    assert where.value.geonames_id is not None


def test_a_persons_digit_takes_the_place_of_the_proposal_and_leaves_the_letter() -> None:
    digit = judged("event.digit", "grade", STRIKES, value="5")
    before, after = (event_of(weighed_with(one), STRIKE).grade for one in ([], [digit]))
    assert (after.information, after.source, after.proposed) == (5, "F", False)
    assert "graded 5 by anna" in after.reasons[0].text
    assert before.reasons[0].text in after.reasons[1].text
    assert event_of(weighed_with([digit, _back(digit)]), STRIKE).grade == before


def test_a_letter_says_nothing_on_the_digit() -> None:
    letter = judged("event.letter", "grade", STRIKES, value="B")
    before, after = (event_of(weighed_with(one), STRIKE).grade for one in ([], [letter]))
    assert (after.source, after.information, after.proposed) == ("B", before.information, True)


def test_the_letter_of_an_outlet_stands_where_all_is_on_its_word() -> None:
    courier = judged("outlet.letter", "rate", (FIRST.article.id,), value="C")
    gull = judged("outlet.letter", "rate", (SECOND.article.id,), value="C")

    def letters(*judgements: Judgement) -> dict[int | None, str]:
        values = event_of(weighed_with(judgements), STRIKE).fields.killed
        return {one.value.low: one.grade.source for one in values}

    # The later text is copied from the Courier's, which alone heard the hospital; the officer was
    # heard by an outlet that nobody rated.
    assert letters(courier) == {43: "F", 40: "C"}
    assert letters(gull) == {43: "F", 40: "F"}


def test_letters_that_differ_give_none_and_are_told() -> None:
    rated = [
        judged("outlet.letter", "rate", (FIRST.article.id,), value="B"),
        judged("outlet.letter", "rate", (_name("Tidewater Post"),), value="D"),
    ]
    grade = event_of(weighed_with(rated), STRIKE).grade
    assert grade.source == "F"
    (told,) = (one.text for one in grade.reasons if one.rule == "letters_differ")
    assert "Harbour Courier B" in told
    assert "Tidewater Post D" in told


def _name(text: str) -> str:
    return next(name.id for name in FIRST.names if name.text == text)


def test_the_letter_that_misp_added_is_taken_in_and_given_by_nobody() -> None:
    with pytest.raises(JudgementError, match="does not fit"):
        judged("outlet.letter", "rate", (FIRST.article.id,), value="G")
    brought = replace(
        judged("outlet.letter", "rate", (FIRST.article.id,), value="E"), value="G", id="j-brought"
    )
    assert ruled([brought]).rulings.rated[0].letter == "G"


def test_an_origin_is_a_party_where_a_person_says_so_and_none_where_not() -> None:
    before = event_of(weighed_with([]), STRIKE)
    hospital = next(one for one in before.origins if one.name == "The city hospital")
    on = (*hospital.claims, *before.deeds)
    party = judged("origin.interested", "correct", on, value="true")
    after = {one.name: one for one in event_of(weighed_with([party]), STRIKE).origins}
    assert after["The city hospital"].interested
    assert after["The city hospital"].interested_basis == (
        "judged a party by anna on 2031-03-09: seen"
    )
    others = {one.name: one.interested for one in before.origins if one.id != hospital.id}
    assert {name: after[name].interested for name in others} == others
    no = judged("outlet.interested", "correct", (BRISK, BRISK_AGAIN), value="false")
    for name, judgements in ((True, ()), (False, (no,))):
        brisk = event_of(weighed_with(judgements), DENIED).origins[0]
        assert brisk.interested is name


# ── where they stand ───────────────────────────────────────────────────────────────────────


def test_what_is_judged_of_an_event_stays_with_most_of_its_deeds() -> None:
    chosen = judged("event.killed", "accept", STRIKES, value="43 fighter")
    weighed = weighed_with([chosen, SPLIT])
    assert any(one.chosen for one in event_of(weighed, STRIKE).fields.killed)
    assert not any(one.chosen for one in event_of(weighed, STRIKE_AGAIN).fields.killed)
    moved = [*STRIKES, DENIED, DENIED_AGAIN]
    weighed = weighed_with([chosen, judged("event", "merge", moved)])
    assert any(one.chosen for one in event_of(weighed, DENIED).fields.killed)


def test_of_two_on_one_field_the_later_stands() -> None:
    digits = [judged("event.digit", "grade", STRIKES, value=str(at), at=at) for at in (2, 4)]
    assert event_of(weighed_with(digits[::-1]), STRIKE).grade.information == 4


def test_judgements_find_their_characters_after_a_better_tagger() -> None:
    read_again = [_read_again(reading) for reading in EVERY]
    event = event_of(weighed_with([MERGE], read_again), f"{MOVED}ff")
    assert f"{STRIKE}ff" in event.deeds


def _read_again(reading: Reading) -> Reading:
    """The reading with other ids and longer triggers, as another tagger may make it."""
    deeds = (
        replace(deed, id=f"{deed.id}ff", trigger=Span(deed.trigger.start, deed.trigger.end + 1))
        for deed in reading.deeds
    )
    return replace(reading, deeds=tuple(deeds))


def test_a_judgement_waits_for_articles_that_are_not_here() -> None:
    assert [one.reason for one in ruled([MERGE], [DIGEST]).orphans] == ["no_article"]
    assert ruled([MERGE], [FIRST, DIGEST]).orphans == ()
    assert MOVED in event_of(weighed_with([MERGE], [FIRST, DIGEST]), STRIKE).deeds


def test_what_finds_no_place_is_listed_with_the_reason() -> None:
    gone = replace(SPLIT, id="j-1", about="d-0", span=Span(0, 3), words="nowhere to be found")
    field = replace(SPLIT, id="j-2", field="event.colour")
    value = replace(judged("event.digit", "grade", STRIKES, value="5"), id="j-3", value="9")
    found = ruled([gone, field, value])
    assert {one.judgement.id: one.reason for one in found.orphans} == {
        "j-1": "words_gone",
        "j-2": "no_such_field",
        "j-3": "bad_value",
    }
    assert found.rulings == ruled([]).rulings


def test_what_a_person_rejected_is_no_part_of_a_judgement() -> None:
    rejects = decide(FIRST, STRIKE, "deed", "reject", by="b", at="2")
    judged_ = judge_reading(FIRST, [rejects]).reading
    couples = ruled([judged("event", "merge", (STRIKE, DEAD, MOVED))], [judged_, DIGEST])
    assert couples.rulings.judged.together == {frozenset({DEAD, MOVED})}


def test_judgements_over_many_articles_leave_single_readings_alone() -> None:
    before = judge_reading(FIRST, [])
    assert judge_reading(FIRST, [MERGE, SPLIT, *[_back(MERGE)]]) == before


def test_a_judgement_comes_back_from_its_line_and_says_what_it_touches() -> None:
    assert judgement_from_json(judgement_to_json(SPLIT)) == SPLIT
    assert set(articles_touched_by(SPLIT)) == {FIRST.article.id, SECOND.article.id}
    single = decide(FIRST, STRIKE, "deed", "accept", by="b", at="2")
    assert b"others" not in judgement_to_json(single)
    assert articles_touched_by(single) == (FIRST.article.id,)


@pytest.mark.parametrize("value", ["much", "7 dead", ""])
def test_a_value_that_does_not_fit_is_refused(value: str) -> None:
    with pytest.raises(JudgementError, match="does not fit"):
        chosen_in("injured", value, ())
    with pytest.raises(JudgementError, match="does not fit"):
        judge_across(
            anchors(STRIKES), "event.injured", "correct", value, by="a", at="2031-03-09T01:00:00Z"
        )


def test_a_number_alone_means_the_one_value_that_has_it() -> None:
    said = event_of(weighed_with([]), STRIKE).fields.killed
    assert chosen_in("killed", "43", said) == ("43 fighter", True)
    assert chosen_in("killed", "50", said) == ("50 unknown", False)
    twice = (*said, replace(said[0], value=replace(said[0].value, side="civilian")))
    with pytest.raises(JudgementError, match="several values") as refused:
        chosen_in("killed", "43", twice)
    assert refused.value.cure == 'write one of: "43 fighter", "43 civilian"'
