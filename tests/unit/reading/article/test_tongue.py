"""The language that is read, and the ones that are only recognised."""

import pytest

from whoseword.reading.article.draft import Refused
from whoseword.reading.article.tongue import read_language
from whoseword.reference.pages import open_pages

PAGES = open_pages()
ENGLISH = "The council said on Friday that two men were held after the attack on the port."
OTHERS = {
    "fr": "Le conseil de la ville a dit que les deux hommes ont été arrêtés dans le port.",
    "es": "El consejo de la ciudad dijo que los dos hombres fueron detenidos en el puerto.",
    "pt": "O conselho da cidade disse que os dois homens não foram detidos no porto.",
    "it": "Il consiglio della città ha detto che gli uomini sono stati fermati nel porto.",
    "de": "Der Rat der Stadt sagte, dass die zwei Männer nach dem Angriff auf den Hafen sind.",
    "nl": "De raad van de stad zei dat het twee mannen zijn die niet op de haven werden gezien.",
    "sv": "Staden sade att två män greps efter attacken mot hamnen och att de inte är skadade.",
    "da": "Byen sagde, at to mænd blev anholdt efter angrebet mod havnen, og at de ikke er sårede.",
    "no": "Byen sa at to menn ble pågrepet etter angrepet mot havnen, og at de ikke er skadet.",
    "fi": "Kaupungin mukaan kaksi miestä on pidätetty, mutta he eivät ole loukkaantuneet, se oli.",
    "pl": "Rada miasta podała, że dwóch mężczyzn zostało zatrzymanych i nie są to ich ludzie.",
    "cs": "Rada města uvedla, že dva muži byli zadrženi po útoku na přístav a že je to jeho věc.",
    "ro": "Consiliul a spus că doi bărbați au fost reținuți după atac și că nu sunt răniți.",
    "hu": "A tanács szerint két férfit elfogtak, és azt mondta, hogy nem is volt ez a kikötőben.",
    "tr": "Meclis, limana saldırı için iki kişi tutuldu dedi ve bu olarak çok daha kötü değil.",
    "id": "Dewan kota mengatakan bahwa dua orang telah ditahan oleh polisi dan tidak akan dilepas.",
    "sw": "Baraza la mji lilisema kwamba watu wawili walikamatwa katika bandari ya zamani na pia.",
    "so": "Golaha magaalada ayaa sheegay in laba nin lagu xiray dekedda oo ay waxaa soo weeraray.",
    "ha": "Majalisar ta ce an kama mutane biyu a cikin tashar jirgin ruwa bayan wannan hari kuma.",
    "sq": "Këshilli tha se dy burra janë arrestuar në port dhe që nuk është më për një ditë.",
    "hr": "Vijeće je reklo da su dva čovjeka uhićena u luci i da nije bilo žrtava nakon napada.",
    "ku": "Meclîsa bajêr got ku du mêr di bendergehê de hatin girtin û ew ji wan re nav kir.",
    "tl": "Sinabi ng konseho na ang dalawang lalaki ay dinakip sa daungan at hindi sila nasaktan.",
    "vi": "Hội đồng nói rằng hai người đã được đưa đến bệnh viện và không ai bị thương.",
}


def test_english_is_read() -> None:
    assert read_language(ENGLISH, None, PAGES) == "en"


def test_every_known_language_has_a_sentence_here() -> None:
    assert {tongue.code for tongue in PAGES.tongues[1:]} == set(OTHERS)


@pytest.mark.parametrize("code", sorted(OTHERS))
def test_another_language_is_recognised_and_named(code: str) -> None:
    told = read_language(OTHERS[code], None, PAGES)
    assert isinstance(told, Refused)
    assert told.reason == "language"
    assert f"({code})" in told.detail


@pytest.mark.parametrize("code", sorted(OTHERS))
def test_english_that_quotes_another_language_stays_english(code: str) -> None:
    quoted = " ".join(OTHERS[code].split()[:6])
    assert read_language(f"{ENGLISH} It was told “{quoted}” by the men.", None, PAGES) == "en"


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("قال المجلس المحلي", "Arabic"),
        ("Совет города сообщил", "Cyrillic"),
        ("המועצה אמרה", "Hebrew"),
        ("市议会说", "Chinese"),
    ],
)
def test_another_script_is_named(text: str, script: str) -> None:
    told = read_language(text, None, PAGES)
    assert isinstance(told, Refused)
    assert script in told.detail


def test_a_short_text_without_evidence_passes() -> None:
    assert read_language("Kelmara: two dead", None, PAGES) is None
    assert read_language("Kelmara: two dead", "en-GB", PAGES) == "en"


def test_what_is_declared_decides_only_where_the_text_does_not() -> None:
    assert read_language(ENGLISH, "fr", PAGES) == "en"
    assert isinstance(read_language("Kelmara: 2", "fr", PAGES), Refused)


def test_names_of_places_are_no_evidence() -> None:
    told = f"{ENGLISH} Médecins Sans Frontières de la Paix and El Watan of Dar es Salaam agree."
    assert read_language(told, None, PAGES) == "en"


def test_a_long_text_without_english_words_is_refused() -> None:
    told = read_language("kelma tarrun ostro vindel " * 40, None, PAGES)
    assert isinstance(told, Refused)
