from typing import Any

from whoseword.measure.marked_claims import marked_claims, nearest_place
from whoseword.record import Article, Claim, Span

TEXT = (
    "The clinic in Tolo counted 12. \u201cWe have no room,\u201d said its head, Ana Ruiz. "
    "The army said little. The hospital\u2019s director, Dr Li Wen, said more. "
    "A week later the mayor spoke. Asked again, their spokesman, Omar Dahl, said nothing."
)
ARTICLE = Article("a", "Courier", None, None, None, "en", None, None, TEXT, ())


def mark(source: str, end: str, kind: str = "official") -> dict[str, Any]:
    return {
        "source_text": source,
        "cue_text": "said",
        "content_text": "",
        "chain": [end],
        "depth": 1,
        "source_kind": kind,
        "named": True,
        "stance": "says",
    }


def claims(*marks: dict[str, Any]) -> list[Claim]:
    return list(marked_claims({"attributions": marks}, ARTICLE, (), {}))[1:]


def speaks_for(*marks: dict[str, Any]) -> str | None:
    return claims(*marks)[-1].chain[-1].affiliation


def test_the_words_for_an_official_tell_whom_he_speaks_for() -> None:
    assert speaks_for(mark("The hospital\u2019s director, Dr Li Wen", "Li Wen")) == "hospital"
    assert speaks_for(mark("Li Wen, the head of the clinic", "Li Wen")) == "clinic"


def test_an_uncle_and_a_voice_without_a_name_speak_for_nobody() -> None:
    assert speaks_for(mark("Li Wen, the uncle of the driver", "Li Wen", "person")) is None
    assert speaks_for(mark("the head of the clinic", "the head of the clinic")) is None


def test_its_head_is_that_of_the_body_that_speaks_in_the_sentence_before() -> None:
    clinic = mark("The clinic in Tolo", "The clinic in Tolo", "official_body")
    assert speaks_for(clinic, mark("its head, Ana Ruiz", "Ana Ruiz")) == "The clinic in Tolo"


def test_their_spokesman_is_nobodys_where_the_voice_before_stands_farther_off() -> None:
    army = mark("The army", "The army", "official_body")
    assert speaks_for(army, mark("their spokesman, Omar Dahl", "Omar Dahl")) is None


def test_a_marked_word_is_found_nearest_to_what_it_belongs_to_and_whole() -> None:
    second = TEXT.index("said little")
    assert nearest_place("said", TEXT, (Span(second, second + 1),)) == Span(second, second + 4)
    assert nearest_place("bomb", "a bombing, then a bomb", (Span(0, 1),)) == Span(18, 22)
    assert nearest_place("missile", TEXT, (Span(0, 1),)) is None
