"""Names are withheld by tier, wherever they hide."""

from dataclasses import replace

from tests.readings import depot_reading, digest_reading, name_of, span_of
from whoseword.export.withholding import withhold
from whoseword.record import Reading, Statement
from whoseword.schema import reading_from_json, reading_to_json

NURSE = "[name withheld: victim B]"
OFFICER = "[name withheld: private person A]"


def told(reading: Reading) -> str:
    return reading_to_json(withhold([reading]).readings[0]).decode()


def test_only_names_with_a_public_role_stay() -> None:
    line = told(depot_reading())
    assert "Haddo Brisk" in line
    for part in ("Dalia", "Merrow", "Imre", "Saldanha", "merrow"):
        assert part not in line


def test_the_marker_tells_the_tier_and_a_letter() -> None:
    text = withhold([depot_reading()]).readings[0].article.text
    assert f"among them the nurse {NURSE}." in text
    assert f"officer, {OFFICER}." in text


def test_titles_and_addresses_are_withheld_too() -> None:
    article = withhold([depot_reading()]).readings[0].article
    assert article.title == f"Strike on depot in Ras Vello: {NURSE} among the dead"
    assert article.url == "[address withheld: it holds the name of a private person]"


def test_an_address_without_a_name_stays() -> None:
    reading = depot_reading()
    plain = replace(reading, article=replace(reading.article, url="https://courier.example/1"))
    assert withhold([plain]).readings[0].article.url == "https://courier.example/1"


def test_every_span_still_covers_its_words() -> None:
    reading = withhold([depot_reading()]).readings[0]
    text = reading.article.text
    for name in reading.names:
        assert {span.of(text) for span in name.spans} == {name.text}
    for claim in reading.claims:
        assert " ".join(span.of(text) for span in claim.said) == claim.text
    assert reading_from_json(reading_to_json(reading)) == reading


def test_other_spellings_and_capitals_are_found() -> None:
    reading = depot_reading()
    others = "DALIA MERROW, Dalía  Mérrow, Dalia-Merrow, Merrow’s, the merrow fish"
    article = replace(reading.article, title=others)
    title = withhold([replace(reading, article=article)]).readings[0].article.title
    assert title == f"{NURSE}, {NURSE}, {NURSE}, {NURSE}’s, the merrow fish"


def test_a_name_that_is_glued_to_the_word_before_is_found() -> None:
    reading = depot_reading()
    article = replace(reading.article, title="a nurse namedDalia Merrow, remerrowed")
    title = withhold([replace(reading, article=article)]).readings[0].article.title
    assert title == f"a nurse named{NURSE}, remerrowed"


def test_an_alias_is_withheld_with_the_name() -> None:
    reading = depot_reading()
    text = reading.article.text
    nurse = next(name for name in reading.names if name.text == "Dalia Merrow")
    alias = Statement(nurse.id, "alias", "Abu Rafid", None, span_of(text, "Abu Rafid"))
    line = told(replace(reading, statements=(alias,)))
    assert "Abu Rafid" not in line


def test_one_name_has_one_letter_in_the_whole_file() -> None:
    again = depot_reading()
    article = replace(again.article, id="f" * 64)
    withheld = withhold([depot_reading(), replace(again, article=article)])
    first, second = (reading.article.text for reading in withheld.readings)
    assert first == second
    assert withheld.people == 2


def test_a_victim_of_one_article_is_withheld_in_another() -> None:
    other = digest_reading()
    article = replace(other.article, title="Dalia Merrow remembered")
    both = withhold([depot_reading(), replace(other, article=article)])
    assert both.readings[1].article.title == f"{NURSE} remembered"


def test_a_tier_that_is_not_known_is_private() -> None:
    reading = depot_reading()
    unknown = name_of(reading.article, "Haddo Brisk", "person", None)
    names = tuple(name for name in reading.names if name.text != "Haddo Brisk")
    assert "Brisk" not in told(replace(reading, names=(*names, unknown)))


def test_groups_outlets_and_unnamed_voices_stay() -> None:
    line = told(depot_reading())
    assert "Tidewater Post" in line
    assert "An unnamed resident" in line


def test_a_voice_described_with_the_name_gives_it_away_as_little() -> None:
    reading = depot_reading()
    text = "a retired coast guard officer, Imre Saldanha"
    voice = name_of(reading.article, text, "voice", "witness")
    article = replace(reading.article, title="Saldanha speaks")
    named = replace(reading, article=article, names=(*reading.names, voice))
    assert withhold([named]).readings[0].article.title == f"{OFFICER} speaks"


def test_a_part_that_is_also_a_public_name_stays() -> None:
    reading = depot_reading()
    vello = name_of(reading.article, "Imre Saldanha", "person", "named-private")
    twin = replace(vello, text="Imre Vello")
    line = told(replace(reading, names=(*reading.names, twin)))
    assert "Ras Vello" in line


def test_counts_say_what_was_withheld() -> None:
    withheld = withhold([depot_reading()])
    assert withheld.by_reason == (("private person", 1), ("victim", 1))
    assert (withheld.addresses, withheld.authors) == (1, 0)
