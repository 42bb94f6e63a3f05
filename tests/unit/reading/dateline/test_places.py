"""Names become places by their surroundings, and stay unknown where nothing tells."""

import re
from dataclasses import replace

from tests.spec.dateline.desk import article, books
from whoseword.reading.dateline import place_names
from whoseword.reading.dateline.candidates import weight
from whoseword.reading.dateline.company import Company
from whoseword.record import Block, BlockKind, Name, NameKind, Place, Span
from whoseword.reference.gazetteer import Entry, Hit


def named(text: str, *wanted: str, kind: NameKind = "place") -> dict[str, Place | None]:
    names = tuple(
        Name(f"n-{one}", kind, None, tuple(Span(*m.span()) for m in re.finditer(one, text)), one)
        for one in wanted
    )
    return {name.text: name.place for name in place_names(article(text), names, books())}


def placed(text: str, wanted: str, *others: str) -> Place:
    place = named(text, wanted, *others)[wanted]
    assert place is not None
    return place


def test_a_place_outside_the_gazetteer_has_no_number_and_no_degrees() -> None:
    place = placed("The camp at Qasr Vandoom, Libya, was hit.", "Qasr Vandoom")
    assert (place.geonames_id, place.lat, place.lon) == (None, None, None)
    assert (place.country, place.precision, place.score) == ("LY", None, 0.0)


def test_a_place_outside_the_gazetteer_has_no_country_that_is_not_told() -> None:
    place = placed("Qasr Vandoom was hit. Libya is far away.", "Qasr Vandoom", "Libya")
    assert place.country is None


def test_a_place_outside_the_gazetteer_takes_the_country_of_its_heading() -> None:
    text = "Benghazi\nShells fell on Qasr Vandoom at noon."
    assert placed(text, "Qasr Vandoom", "Benghazi").country == "LY"


def test_a_heading_that_may_be_several_places_gives_no_country() -> None:
    text = "Palma\nShells fell on Qasr Vandoom at noon."
    assert placed(text, "Qasr Vandoom", "Palma").country is None


def test_a_people_before_a_place_tells_its_country() -> None:
    assert placed("the Lebanese port city of Tripoli", "Tripoli").country == "LB"
    assert placed("the Libyan port city of Tripoli", "Tripoli").country == "LY"


def test_what_a_place_lies_in_tells_which_one_it_is() -> None:
    assert placed("in Paris, Texas, on Friday", "Paris").admin1 == "Texas"
    assert placed("in Springfield, Ill., on Friday", "Springfield").admin1 == "Illinois"
    assert placed("in France's Paris", "Paris").country == "FR"


def test_runners_up_are_kept_and_share_the_score() -> None:
    place = placed("It happened in Springfield.", "Springfield")
    assert place.score < 0.6
    assert len(place.others) > 1
    assert all(place.score >= other.score for other in place.others)
    assert all(other.others == () for other in place.others)


def test_a_like_spelling_needs_its_country_to_be_named() -> None:
    assert placed("They left Ben Guerdan.", "Ben Guerdan").geonames_id is None
    told = "They left Ben Guerdan for the south of Tunisia."
    assert placed(told, "Ben Guerdan", "Tunisia").geonames_id == 2472431


def test_a_heading_that_is_a_place_becomes_a_name() -> None:
    text = "Derna\nClashes went on."
    (name,) = place_names(article(text), (), books())
    assert (name.kind, name.text, name.spans) == ("place", "Derna", (Span(0, 5),))
    assert name.place is not None
    assert name.place.country in ("LY", "RO")


def test_a_heading_that_a_name_covers_gives_no_second_one() -> None:
    text = "Derna\nClashes went on."
    assert list(named(text, "Derna")) == ["Derna"]


def test_a_heading_that_is_no_place_gives_no_name() -> None:
    assert place_names(article("Further items of the week\nClashes went on."), (), books()) == ()


def test_names_of_other_kinds_have_no_place() -> None:
    assert named("Paris spoke.", "Paris", kind="person") == {"Paris": None}


def test_near_counts_only_when_every_mention_is_near() -> None:
    near = "It fell 5 km west of Sirte, Libya."
    assert placed(near, "Sirte").precision == "near_settlement"
    both = "It fell west of Sirte, Libya. Then Sirte itself was hit."
    assert placed(both, "Sirte").precision == "settlement"


def test_initials_are_not_a_village() -> None:
    assert placed("The EU and the US agreed.", "EU").precision == "region"
    assert placed("The EU and the US agreed.", "US").country == "US"


def test_an_article_of_hostile_names_is_read() -> None:
    text = " ".join(["(" * 500, "A" * 5000, "é" * 300, "<b>Sirte</b>"])
    assert placed(text, "Sirte").name


def test_a_heading_among_places_is_a_place_that_the_gazetteer_lacks() -> None:
    text = "Derna\n- A.\nSirte\n- B.\nQasr Vandoom\n- Shells fell.\nOther news\n- C."
    lines, at = [], 0
    for line in text.split("\n"):
        kind: BlockKind = "item" if line.startswith("-") else "heading"
        lines.append(Block(kind, Span(at, at + len(line))))
        at += len(line) + 1
    told = replace(article(text), blocks=tuple(lines))
    places = {name.text: name.place for name in place_names(told, (), books())}
    assert set(places) == {"Derna", "Sirte", "Qasr Vandoom"}
    unknown = places["Qasr Vandoom"]
    assert unknown is not None
    assert (unknown.geonames_id, unknown.lat) == (None, None)
    alone = replace(told, text=text.replace("Derna", "Aaaaa").replace("Sirte", "Bbbbb"))
    assert place_names(alone, (), books()) == ()


def test_a_namesake_outside_of_what_is_stated_is_not_taken() -> None:
    assert placed("in Benghazi, Peru, on Friday", "Benghazi").geonames_id is None
    assert placed("in Benghazi, Peru, on Friday", "Benghazi").country == "PE"
    assert placed("in Benghazi, Peru and Chad", "Benghazi").country == "LY"


def test_a_small_namesake_in_a_country_that_is_not_named_is_not_taken() -> None:
    text = "Sudan said Sudanese troops left El Fasher in Sudan for Tawila."
    assert placed(text, "Tawila", "Sudan", "El Fasher").geonames_id is None
    assert placed("They left for Tawila.", "Tawila").country == "YE"


def test_a_large_namesake_in_a_country_that_is_not_named_is_no_clear_place() -> None:
    text = "Palma\nSoldiers left Pemba for Mueda in Mozambique. Shells fell on Qasr Vandoom."
    places = named(text, "Palma", "Pemba", "Mueda", "Mozambique", "Qasr Vandoom")
    assert all(places.values())
    palma, unknown = places["Palma"], places["Qasr Vandoom"]
    assert palma is not None
    assert unknown is not None
    assert palma.score < 0.8
    assert unknown.country is None


def test_a_region_that_the_article_is_about_speaks_for_its_towns_and_not_for_itself() -> None:
    town = Entry(1, "Tolo", 1.0, 2.0, "XX", "Mezra", None, "settlement", 900, "PPL")
    other = replace(town, admin1="Barka")
    region = replace(town, name="Mezra", admin1=None, kind="province")
    alone = Company(None, (), (), None, {}, {}, ())
    about = replace(alone, regions={("XX", "Mezra"): 0.5})
    hits = [Hit(entry, "name", 1.0) for entry in (town, other, region)]
    before, after = ([weight(hit, company) for hit in hits] for company in (alone, about))
    assert before[0] == before[1]
    assert after[0] > before[0]
    assert after[1:] == before[1:]


def test_a_side_alone_and_small_initials_are_no_place_of_the_gazetteer() -> None:
    assert placed("The West is silent.", "West").geonames_id is None
    assert placed("The OAS met.", "OAS").geonames_id is None
    assert placed("HOMS, Syria", "HOMS").country == "SY"


def test_a_river_is_not_the_town_that_lent_its_name() -> None:
    assert placed("Boats were hit on the Derna River.", "Derna").geonames_id is None
    text = "Boats were hit on the Derna River. Derna, Libya, was quiet."
    assert placed(text, "Derna").country == "LY"


def test_a_facility_is_in_the_country_of_the_town_that_it_is_in() -> None:
    text = "Shells struck Mezra Hospital in the city of Benghazi."
    hospital = Name("n-1", "facility", None, (Span(14, 28),), "Mezra Hospital")
    town = Name("n-2", "place", None, (Span(44, 52),), "Benghazi")
    place = place_names(article(text), (hospital, town), books())[0].place
    assert place is not None
    assert (place.geonames_id, place.lat, place.country) == (None, None, "LY")
    assert place.precision == "street"
    apart = "Shells struck Mezra Hospital; in Tunisia people spoke of Benghazi."
    town = replace(town, spans=(Span(57, 65),))
    place = place_names(article(apart), (hospital, town), books())[0].place
    assert place is not None
    assert place.country is None
