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


def test_two_spellings_are_one_where_a_full_name_stands_for_both() -> None:
    text = "Salim Gadhulli left. Gadhulli was ill, Qaddulli said. Kazulli laughed."
    marks: Marks = dict.fromkeys(("Salim Gadhulli", "Gadhulli", "Qaddulli", "Kazulli"), "person")
    assert [len(name.spans) for name in names_of(text, marks)] == [4]


@pytest.mark.parametrize(
    "text",
    [
        "Gadhulli was ill, Qaddulli said.",
        "Salim Gadhulli met Karim Gadhulli. Qaddulli laughed.",
        "Salim Gadhulli left. Gadhilla was ill.",
        "Jamal Tollani left. Jamil Tollani was ill.",
        "Hassan Tollani left. Hussein Tollani was ill.",
    ],
)
def test_two_spellings_are_two_names_where_the_text_does_not_join_them(text: str) -> None:
    words = text.replace(".", "").replace(",", "")
    first = " ".join(words.split()[:2])
    others = ("Gadhulli", "Qaddulli", "Karim Gadhulli", "Gadhilla", "Jamil Tollani",
              "Hussein Tollani")  # fmt: skip
    marks: Marks = {one: "person" for one in (first, *others) if " was" not in one}
    assert len(names_of(text, marks)) > 1


@pytest.mark.parametrize(
    "text",
    [
        "Anna Tollo (Анна Толло) left.",
        "Anna Tollo (Russian: Анна Толло) left.",
        "Anna Tollo (in Arabic: آنا تولو) left.",
    ],
)
def test_a_name_in_another_script_is_the_name_before_its_bracket(text: str) -> None:
    foreign = text[text.index("(") + 1 : text.index(")")].partition(": ")
    marks: Marks = {"Anna Tollo": "person", foreign[2] or foreign[0]: "person"}
    marks["Russian"] = "nationality"
    [name] = names_of(text, marks)
    assert name.text == "Anna Tollo"
    assert len(name.spans) == 2


def test_a_name_in_another_script_elsewhere_joins_nobody() -> None:
    text = "Anna Tollo left. (Later Берта Барко came.)"
    assert len(names_of(text, {"Anna Tollo": "person", "Берта Барко": "person"})) == 2


def test_a_weapon_with_a_name_stays_as_it_is_marked() -> None:
    marks: Marks = {"a Volkan launcher": "weapon", "the heavy guns": "weapon"}
    found = _found("He had a Volkan launcher and the heavy guns.", marks)
    assert found == {"Volkan launcher": "weapon"}


def test_a_people_stays_without_the_title_behind_it() -> None:
    marks: Marks = {"Libyan": "nationality", "Barka Tollo": "person"}
    found = _found("The Libyan General Barka Tollo left.", marks)
    assert found == {"Libyan": "nationality", "Barka Tollo": "person"}


def test_an_abbreviation_in_brackets_is_the_name_before_it() -> None:
    text = "The Tolian Relief Front (TRF) met. The TRF left."
    [name] = names_of(text, {"Tolian Relief Front": "group", "TRF": "group"})
    assert [span.of(text) for span in name.spans] == ["Tolian Relief Front", "TRF", "TRF"]


def test_names_parted_by_the_tagger_are_put_together() -> None:
    text = "They saw Barka As\u2019ad Tollo there."
    [name] = names_of(text, {"As\u2019ad Tollo": "person"})
    assert name.text == "Barka As\u2019ad Tollo"


def test_a_small_word_marked_behind_a_name_is_left_out_and_one_inside_it_stays() -> None:
    assert "Anna Toll" in _found("Anna Toll of Arlit spoke.", {"Anna Toll of": "person"})
    marks: Marks = {"Army of the Valley": "group"}
    assert "Army of the Valley" in _found("The Army of the Valley left.", marks)


def test_an_office_alone_is_no_person_and_its_holder_is() -> None:
    text = "The Foreign Minister, Selim Kaya, left."
    marks: Marks = {"Foreign Minister": "person", "Selim Kaya": "person"}
    assert _found(text, marks) == {"Selim Kaya": "person"}


def test_a_full_kunya_is_a_person_and_a_short_one_may_be_a_town() -> None:
    assert _found("Abu Hafs al-Tollani left.", {"Abu Hafs al-Tollani": "place"}) == {
        "Abu Hafs al-Tollani": "person"
    }
    assert _found("They left Abu Kamal.", {"Abu Kamal": "place"}) == {"Abu Kamal": "place"}


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


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("TOLO (Lagoon Wire) — Two men left.", "Lagoon Wire", "agency"),
        ("TOLO, March 6 (LVX) - Two men left, a nurse told LVX.", "LVX", "agency"),
        ("He told the agency Lebo News so.", "Lebo News", "agency"),
        ("Kuro Agency, which had carried it too, was silent.", "Kuro Agency", "agency"),
        ("The report (With Boucle Press) was long.", "Boucle Press", "outlet"),
        ("The Lantern Men, a kidnap gang led by one man, left.", "Lantern Men", "group"),
        ("The Tolo Guard, a local militia that says so, left.", "Tolo Guard", "group"),
        ("Fighters of the militia Tolo Guard left.", "Tolo Guard", "group"),
        ("The Banner of Rahba left.", "Banner of Rahba", "group"),
        ("The Abu Salka Martyrs’ Brigade left.", "Abu Salka Martyrs’ Brigade", "group"),
        ("The Salko Column “Ash Day” left.", "Salko Column “Ash Day”", "group"),
        ("They fled to the Salko mountains.", "Salko mountains", "place"),
        ("The Yemen Demining Office said so.", "Yemen Demining Office", "official_body"),
    ],
)
def test_words_beside_a_name_tell_its_kind(text: str, name: str, kind: str) -> None:
    assert _found(text)[name] == kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("KURO AGENCY (founded in 1990) was silent.", "founded in 1990", "agency"),
        ("Kuro Agency, which pays for the wells, was silent.", "Kuro Agency", "agency"),
        ("Anna Toll, a militia leader, left.", "Anna Toll", "group"),
        ("Anna Toll met a militia.", "Anna Toll", "group"),
        ("Abu Salka’s Brigade left.", "Abu Salka’s Brigade", "group"),
        ("They fled the Libyan mountains.", "Libyan mountains", "place"),
        ("They fled to Salko, mountains behind them.", "Salko", "place"),
    ],
)
def test_words_that_only_look_so_tell_no_kind(text: str, name: str, kind: str) -> None:
    assert _found(text, {"Libyan": "nationality", "Anna Toll": "person"}).get(name) != kind


@pytest.mark.parametrize(
    ("text", "marks", "expected"),
    [
        (
            "The village head, U Salko Toll, left.",
            {"U Salko Toll": "place"},
            {"U Salko Toll": "person"},
        ),
        (
            "Barka Tollo fled. Later Tollo died.",
            {"Barka Tollo": "person", "Tollo": "nationality"},
            {"Barka Tollo": "person"},
        ),
        (
            "Bishop Yared of Salko spoke.",
            {"Yared": "person", "Salko": "person"},
            {"Yared": "person", "Salko": "place"},
        ),
        ("The fishers of Baga left.", {"Baga": "nationality"}, {"Baga": "place"}),
        ("Salkani gunmen left.", {"Salkani": "person"}, {"Salkani": "nationality"}),
        ("The anti-Tollo forces left.", {"anti-Tollo": "group"}, {"Tollo": "group"}),
        (
            "It lies near Salko, Libya.",
            {"Salko, Libya": "place", "Libya": "place"},
            {"Salko": "place", "Libya": "place"},
        ),
        (
            "It lies in the Salko quarter of Tolo.",
            {"Salko quarter of Tolo": "place"},
            {"Salko": "place", "Tolo": "place"},
        ),
        ("The Muslims left.", {"Muslims": "person"}, {}),
        ("Hospital: 31 dead.", {"Hospital": "place"}, {}),
        ("A tanker left.", {"tanker": "weapon"}, {}),
        ("Mortars and RPG-7s.", {"Mortars": "weapon", "RPG-7s": "weapon"}, {"RPG-7s": "weapon"}),
        (
            "They killed one from Tolo namedBarka Salko.",
            {"Tolo namedBarka Salko": "person"},
            {"Tolo": "place", "Barka Salko": "person"},
        ),
        (
            "He, aka the Salt Merchant, left.",
            {"Salt Merchant": "nationality"},
            {"Salt Merchant": "person"},
        ),
    ],
)
def test_a_mark_is_mended(text: str, marks: Marks, expected: dict[str, str]) -> None:
    assert _found(text, marks) == expected


def test_an_articles_own_outlet_is_named_by_its_last_words() -> None:
    text = "A nurse told the Harbour Log of it. “It is so,” the Log said. A log lay there."
    [name] = names_of(text, outlet="Tolo Harbour Log")
    assert (name.text, name.kind, len(name.spans)) == ("Tolo Harbour Log", "outlet", 1)


def test_a_place_at_the_end_of_an_outlets_name_is_no_outlet() -> None:
    assert names_of("They fled to the Salko.", outlet="Radio Salko") == ()


def test_the_last_word_of_the_only_group_that_ends_so_stands_for_it() -> None:
    text = "The Salko Front left. Later the Front came back."
    [name] = names_of(text)
    assert [span.of(text) for span in name.spans] == ["Salko Front", "Front"]
    two = "The Salko Front met the Tollo Front. Later the Front came back."
    assert {found.text for found in names_of(two)} == {"Salko Front", "Tollo Front"}


@pytest.mark.parametrize(
    ("full", "people"), [("Abu Salka the Salkan", "Salkan"), ("Barka Libyan", "Libyan")]
)
def test_a_people_that_a_person_is_called_after_stays_a_people(full: str, people: str) -> None:
    text = f"They met {full}. A {people} soldier left."
    kinds = {
        name.text: name.kind for name in names_of(text, {full: "person", people: "nationality"})
    }
    assert kinds == {full: "person", people: "nationality"}


def test_a_persons_own_men_make_no_people_of_him() -> None:
    assert _found("Salko fighters left.", {"Salko": "person"}) == {"Salko": "person"}
    two = {"Barka Tollani": "person", "Tollani": "person"}
    assert set(_found("They met Barka Tollani. Tollani fighters left.", two)) == {"Barka Tollani"}
