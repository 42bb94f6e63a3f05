"""The digest of a record that was weighed: the reports of one event are one item."""

from dataclasses import replace

import pytest

from tests.judgings import (
    DEAD,
    DEAD_AGAIN,
    DENIED,
    DENIED_AGAIN,
    FIRST,
    STRIKE,
    STRIKE_AGAIN,
    event_of,
    judged,
    weighed_with,
)
from tests.weighings import three_reports, weighed
from whoseword.export.digest import Digest, digest_of
from whoseword.export.digest_html import digest_html
from whoseword.export.digest_markdown import digest_markdown
from whoseword.export.entries import Entry
from whoseword.export.face import Face
from whoseword.export.selection import Selection
from whoseword.export.withholding import withhold
from whoseword.record import Event, Weighed

MADE = "2031-03-09"
INTERNAL = Face("internal", MADE)
REPORTS = three_reports()
THE_STRIKE = event_of(weighed(), STRIKE)


def told(selection: Selection | None = None, given: Weighed | None = None) -> Digest:
    events = (given or weighed()).events
    return digest_of(REPORTS, made=MADE, selection=selection, events=events)


def markdown(digest: Digest) -> str:
    return digest_markdown(digest, INTERNAL)


def with_strike(event: Event) -> Weighed:
    """What was weighed, with the event in the place of the strike."""
    events = tuple(event if one.id == event.id else one for one in weighed().events)
    return replace(weighed(), events=events)


def entries(digest: Digest) -> list[Entry]:
    sections = [section for chapter in digest.chapters for section in chapter.sections]
    return [entry for section in sections for entry in section.entries]


def test_reports_of_one_event_are_one_item_counted_graded_and_closed_by_all_their_sources() -> None:
    assert (
        "- **Airstrike**, March 7, 2031: **2 reports, 4 origins, no two of them established as "
        "independent.** Probably true: a first-hand, disinterested origin and another agree; their "
        "independence is not known. (Harbour Courier, March 7, 2031; Evening Gull, March 10, 2031) "
        "*[machine, unreviewed]*\n"
    ) in markdown(told())


def test_a_field_in_conflict_tells_each_value_with_whose_it_is_and_how_far_it_is_judged() -> None:
    assert (
        "  - **Killed, where not all can be right:** 43 fighters (per Imre Saldanha; possibly "
        "true); at least 40 (per the city hospital; possibly true).\n"
    ) in markdown(told())


def test_what_stands_over_the_reports_is_not_told_again_in_them() -> None:
    (strike,) = [line for line in markdown(told()).splitlines() if "Imre Saldanha: “" in line]
    assert strike.endswith("“an airstrike on a depot in Ras Vello killed 43 fighters”.")


def test_reports_that_tell_an_event_word_for_word_alike_are_told_once() -> None:
    assert markdown(told()).count("“an airstrike on a depot in Ras Vello killed 43 fighters”") == 1


def test_each_report_of_other_words_is_closed_by_its_own_source() -> None:
    first, second, digest = REPORTS
    heard = replace(second, claims=(replace(second.claims[0], text="it fell"), *second.claims[1:]))
    page = markdown(digest_of((first, heard, digest), made=MADE, events=weighed().events))
    assert "(Harbour Courier, March 7, 2031)\n" in page
    assert "(Evening Gull, March 10, 2031)\n" in page


def test_a_single_report_of_which_nothing_can_be_judged_stands_as_it_would_unweighed() -> None:
    assert "- **Movement**, March 4, 2031: according to Lantern Portal: “" in markdown(told())


def test_not_judged_is_said_in_words_and_never_as_a_code() -> None:
    page = markdown(told())
    assert "Not judged: too little is told of how they know it" in page
    assert "F6" not in page


def test_nothing_is_side_by_side_as_if_undecided_in_a_weighed_record() -> None:
    assert "side by side" in markdown(digest_of(REPORTS, made=MADE))
    assert "side by side" not in markdown(told())


def test_versions_stand_side_by_side_with_what_each_alone_tells() -> None:
    killed = THE_STRIKE.fields.killed
    both = tuple(
        replace(THE_STRIKE.versions[0], id=f"w-{number}") for number, _ in enumerate(killed)
    )
    own = tuple(
        replace(value, versions=(version.id,)) for value, version in zip(killed, both, strict=True)
    )
    fields = replace(THE_STRIKE.fields, killed=own)
    page = markdown(told(given=with_strike(replace(THE_STRIKE, versions=both, fields=fields))))
    assert "  - **Version 1:** killed: 43 fighters.\n" in page
    assert "  - **Version 2:** killed: at least 40.\n" in page


def test_what_is_told_and_denied_says_who_denies_it() -> None:
    denier = THE_STRIKE.origins[0]
    denied = replace(THE_STRIKE, in_conflict=("happened",), disputed_by=(denier.id,))
    page = markdown(told(given=with_strike(denied)))
    assert f"  - **Whether it happened:** told, and denied by {denier.name}.\n" in page


def test_an_event_is_told_whole_where_one_report_of_it_is_asked_for() -> None:
    asked = told(Selection(place="Ras Vello", about="city hospital"))
    assert [len(entry.items) for entry in entries(asked)] == [2]
    assert asked.counts.outside_selection == told().counts.items - 2


def test_an_event_is_filed_where_most_origins_put_it_once() -> None:
    places = [e.place.name for e in entries(told()) if e.finding and e.finding.kind == "airstrike"]
    assert places == ["Ras Vello"]


def test_reviewed_only_passes_over_what_weighing_gave() -> None:
    digest = digest_of(REPORTS, made=MADE, events=weighed().events, reviewed_only=True)
    assert digest.counts.events is None
    assert entries(digest) == []


def test_a_stale_result_is_told_of_on_the_face() -> None:
    face = replace(INTERNAL, stale="1 article came after the last weighing")
    for page in (
        digest_markdown(digest_of(REPORTS, made=MADE), face),
        digest_html(digest_of(REPORTS, made=MADE), face),
    ):
        assert "it is stale: 1 article came after the last weighing." in page


def test_the_page_shows_an_event_as_one_section_with_its_reports() -> None:
    page = digest_html(told(), INTERNAL)
    assert page.count('<section class="event">') == 2
    assert '<p class="counted">2 reports, 4 origins, no two of them established' in page
    assert "<dt>Killed, where not all can be right</dt><dd>43 fighters (per Imre" in page


def public(given: Weighed) -> tuple[str, str]:
    withheld = withhold(REPORTS, given.events)
    face = Face("public", MADE, withheld)
    digest = digest_of(withheld.readings, made=MADE, events=withheld.events)
    return digest_markdown(digest, face), digest_html(digest, face)


def test_a_public_digest_counts_and_grades_without_a_withheld_name() -> None:
    for page in public(weighed()):
        assert "2 reports, 4 origins, no two of them established as independent" in page
        assert "43 fighters (per [name withheld: private person A]; possibly true)" in page
        assert "Saldanha" not in page
        assert "Merrow" not in page


def test_what_people_decided_is_in_a_public_digest_but_not_who_they_are_nor_why() -> None:
    rated = judged("event.digit", "grade", [STRIKE], value="2", by="anna")
    choice = judged("event.perpetrator", "correct", [STRIKE], value="Ludo Kestrel", by="anna")
    given = weighed_with([rated, choice])
    assert "Ludo Kestrel" in str(event_of(given, STRIKE).fields)
    inside = digest_markdown(told(given=given), INTERNAL)
    assert "anna" in inside
    for page in public(given):
        assert "Probably true: a person decided so." in page
        assert "anna" not in page
        assert "Kestrel" not in page


def test_a_sentence_of_two_events_stands_with_each_that_several_reports_tell() -> None:
    again = replace(THE_STRIKE, id="v-again", deeds=(DENIED, DENIED_AGAIN))
    alone = replace(THE_STRIKE, deeds=(STRIKE, STRIKE_AGAIN, DEAD, DEAD_AGAIN))
    first, *others = FIRST.deeds
    one = replace(FIRST, deeds=(first, *(replace(deed, trigger=first.trigger) for deed in others)))
    digest = digest_of((one, *REPORTS[1:]), made=MADE, events=(alone, again))
    found = [e.finding for e in entries(digest) if e.finding is not None]
    assert [one.reports for one in found] == [2, 2]
    assert "Not shown" not in markdown(digest)


def test_a_report_that_tells_an_event_only_as_background_is_counted_and_said_not_to_be_shown() -> (
    None
):
    first, second, digest = REPORTS
    past = replace(second, deeds=tuple(replace(deed, background=True) for deed in second.deeds))
    page = markdown(digest_of((first, past, digest), made=MADE, events=weighed().events))
    assert "**Airstrike**, March 7, 2031: **2 reports" in page
    assert "  - **Not shown:** 1 report tells it only as background.\n" in page


def test_an_event_of_one_report_that_can_be_judged_is_graded_and_closed_once() -> None:
    single = replace(THE_STRIKE, reports=1, deeds=(STRIKE, DEAD), in_conflict=())
    page = markdown(digest_of((FIRST,), made=MADE, events=(single,)))
    (head,) = [line for line in page.splitlines() if "**1 report, 4 origins" in line]
    assert head.endswith("(Harbour Courier, March 7, 2031) *[machine, unreviewed]*")
    assert (
        page.count("(Harbour Courier, March 7, 2031)") == 2
    )  # the strike, and the denied presence


@pytest.mark.parametrize("field", ["joined", "pairs", "formerly"])
def test_a_public_event_keeps_no_reasons_in_which_a_name_could_stand(field: str) -> None:
    event = event_of(replace(weighed(), events=withhold(REPORTS, weighed().events).events), STRIKE)
    assert getattr(event, field) == ()
    assert event.independence.reasons == ()
    assert {one.interested_basis for one in event.origins} == {None}


def test_a_name_withheld_in_one_article_is_withheld_in_an_event_of_another() -> None:
    name = next(one for one in FIRST.names if one.text == "Imre Saldanha")
    office = replace(name, tier="public-role")
    names = tuple(office if one is name else one for one in FIRST.names)
    readings = (replace(FIRST, names=names), *REPORTS[1:])
    (event,) = (
        one for one in withhold(readings, weighed().events).events if one.id == THE_STRIKE.id
    )
    assert "Saldanha" not in str(event)
