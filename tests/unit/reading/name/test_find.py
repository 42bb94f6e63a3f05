"""Names are found, mended, and put together, and never more than the text allows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.reading.name.desk import Marks, names_of
from whoseword.record import Name


def _found(text: str, marks: Marks | None = None) -> dict[str, str]:
    return {name.text: name.kind for name in names_of(text, marks)}


def _name(names: tuple[Name, ...], text: str) -> Name:
    return next(name for name in names if name.text == text)


def test_a_title_stays_outside_the_name() -> None:
    text = "Colonel Barka Tollo spoke."
    [name] = names_of(text, {"Colonel Barka Tollo": "person"})
    assert [span.of(text) for span in name.spans] == ["Barka Tollo"]


def test_a_short_form_joins_the_only_full_name_that_it_fits() -> None:
    text = "Barka al-Tollani left. Al-Tollani was ill, Tollani said."
    marks: Marks = {"Barka al-Tollani": "person", "Al-Tollani": "person"}
    [name] = names_of(text, marks)
    assert name.text == "Barka al-Tollani"
    assert len(name.spans) == 2


def test_a_short_form_that_fits_two_names_joins_neither() -> None:
    text = "Barka Tollo met Anno Tollo. Tollo laughed."
    marks: Marks = {"Barka Tollo": "person", "Anno Tollo": "person", "Tollo": "person"}
    assert len(names_of(text, marks)) == 3


@pytest.mark.parametrize("bare", ["Abu Salka", "Barka"])
def test_a_bare_kunya_or_given_name_joins_nobody(bare: str) -> None:
    text = f"Abu Salka al-Tollani and Barka Tollo left. Later {bare} came back."
    marks: Marks = {"Abu Salka al-Tollani": "person", "Barka Tollo": "person", bare: "person"}
    assert len(names_of(text, marks)) == 3


def test_spellings_of_one_name_are_one() -> None:
    text = "Abu Bakr al Tollani spoke. Abu Bakr al-Tollani left. Abou Bakr el-Tollani returned."
    marks: Marks = {
        "Abu Bakr al Tollani": "person",
        "Abu Bakr al-Tollani": "person",
        "Abou Bakr el-Tollani": "person",
    }
    [name] = names_of(text, marks)
    assert len(name.spans) == 3


def test_an_abbreviation_in_brackets_is_the_name_before_it() -> None:
    text = "The Tolian Relief Front (TRF) met. The TRF left."
    [name] = names_of(text, {"Tolian Relief Front": "group", "TRF": "group"})
    assert [span.of(text) for span in name.spans] == ["Tolian Relief Front", "TRF", "TRF"]


def test_names_parted_by_the_tagger_are_put_together() -> None:
    text = "They saw Barka As\u2019ad Tollo there."
    [name] = names_of(text, {"As\u2019ad Tollo": "person"})
    assert name.text == "Barka As\u2019ad Tollo"


def test_a_quoted_name_is_taken_whole() -> None:
    text = "\u201cAbu Salka the Tolian\u201d was named leader."
    assert "Abu Salka the Tolian" in _found(text, {"Abu Salka": "person"})


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The news site Alvalley reported it.", "Alvalley", "outlet"),
        ("The television channel \u201cAl-Wadi\u201d reported it.", "Al-Wadi", "outlet"),
        ("It closed (Wadi Dawn, February 12, 2016; wadipress, 3 May 2016).", "wadipress", "outlet"),
        ("It stood on tollovalley.net on Monday.", "tollovalley.net", "outlet"),
        ("Reuters reported it.", "Reuters", "agency"),
        ("Tollo News Agency reported it.", "Tollo News Agency", "agency"),
        ("The Pentagon denied it.", "Pentagon", "official_body"),
        ("The Iraqi air force denied it.", "Iraqi air force", "official_body"),
        ("The Ministry of Tollo Affairs denied it.", "Ministry of Tollo Affairs", "official_body"),
        ("They shelled Tollo airport.", "Tollo airport", "facility"),
        ("They fled from Kenya.", "Kenya", "place"),
        ("Kenyan troops left.", "Kenyan", "nationality"),
    ],
)
def test_a_name_that_the_tagger_did_not_mark(text: str, name: str, kind: str) -> None:
    assert _found(text).get(name) == kind


def test_the_gazetteer_settles_what_the_tagger_took_for_a_person() -> None:
    assert _found("They met in Mogadishu.", {"Mogadishu": "person"}) == {"Mogadishu": "place"}


def test_a_weekday_or_an_opener_is_no_name() -> None:
    assert _found("Yesterday it rained. On Friday it stopped.", {"Yesterday": "person"}) == {}


def test_a_source_that_saw_it_is_a_witness() -> None:
    text = "Anna Tollo, a trader who watched from her roof, spoke."
    names = names_of(text, {"Anna Tollo": "person"}, sources=("Anna Tollo",))
    assert _name(names, "Anna Tollo").tier == "witness"


def test_a_child_is_a_minor_even_with_a_title() -> None:
    text = "Emir Anno Tollo, a 12-year-old boy, spoke."
    assert _name(names_of(text, {"Anno Tollo": "person"}), "Anno Tollo").tier == "minor"


def test_only_persons_have_a_tier() -> None:
    text = "Tollo Radio met the Wadi Front in Kenya."
    assert {name.tier for name in names_of(text)} == {None}


def test_an_id_rests_on_the_name_and_not_on_where_it_stands() -> None:
    marks: Marks = {"Barka Tollo": "person"}
    [one] = names_of("Barka Tollo left.", marks)
    [other] = names_of("On Monday Barka Tollo left.", marks)
    assert one.id == other.id


@given(st.text(max_size=120))
def test_spans_never_overlap_and_lie_inside_the_text(text: str) -> None:
    end = 0
    spans = sorted(span for name in names_of(text) for span in name.spans)
    for span in spans:
        assert end <= span.start < span.end <= len(text)
        end = span.end


@pytest.mark.parametrize(
    ("text", "marks", "name", "kind"),
    [
        (
            "Their news service, Tollo Line, said so.",
            {"Tollo Line": "person"},
            "Tollo Line",
            "agency",
        ),
        (
            "Sawt al-Tollo, the group's mouthpiece, said so.",
            {"Sawt al-Tollo": "person"},
            "Sawt al-Tollo",
            "outlet",
        ),
        ("A man nicknamed \u201cTollosri\u201d left.", {"Tollosri": "group"}, "Tollosri", "person"),
        (
            "They called him Abu Salka the Tailor.",
            {"Abu Salka": "person"},
            "Abu Salka the Tailor",
            "person",
        ),
    ],
)
def test_the_words_beside_a_mark_settle_it(text: str, marks: Marks, name: str, kind: str) -> None:
    assert _found(text, marks).get(name) == kind
