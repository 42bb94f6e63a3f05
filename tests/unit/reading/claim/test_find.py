"""The claim step as a whole: ids, dates, stances, how a voice knows, rules, the tagger."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.reading.claim.hearing import chain, hear, reported, span
from whoseword.reading.claim import RULES
from whoseword.record import Attribution, NameKind

NAMES: dict[str, NameKind] = {"Dune Radio": "outlet", "Salt Brigade": "group"}


def test_the_outlet_is_the_first_link_and_speaks_alone_in_its_own_voice() -> None:
    (claim,) = hear("The road is cut.").claims
    (link,) = claim.chain
    assert (link.name, link.kind, link.span, link.cue, link.stance) == (
        "Our Paper", "outlet", None, None, "says",
    )  # fmt: skip
    assert claim.made_by == "own_voice"


def test_an_unknown_outlet_stays_unknown() -> None:
    assert hear("The road is cut.", outlet=None).claims[0].chain[0].name is None


@pytest.mark.parametrize(
    "passage",
    [
        "Radio Dune, citing the lawyer Salma Othmani, wrote that, the mayor said, but nobody came",
        "A clerk told Dune Radio, which was quoted by Salt TV, that he denied this: “We slept”",
        "Asked whether the road was cut, the mayor, who was quoted as saying that, declined to say",
        "The attack was claimed on Monday by the Salt Brigade, which says it is said to have",
        "In an interview that was carried by Dune Radio, the army said these, and reports that if",
    ],
)
def test_a_text_may_break_off_at_any_word(passage: str) -> None:
    words = passage.split()
    for end in range(1, len(words) + 1):
        held = {name: kind for name, kind in NAMES.items() if name in " ".join(words[:end])}
        assert all(claim.said for claim in hear(" ".join(words[:end]), held).claims)


def test_reading_twice_gives_the_same_claims() -> None:
    passage = "Dune Radio and other media said that the road was cut. He agreed."
    assert hear(passage, NAMES) == hear(passage, NAMES)
    ids = [claim.id for claim in hear(passage, NAMES).claims]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("passage", "words", "edtf"),
    [
        ("Dune Radio reported today that the road was cut.", "today", None),
        (
            "On January 20th Dune Radio reported that the road was cut.",
            "January 20th",
            "2016-01-20",
        ),
        ("The road was cut, Dune Radio said on Tuesday.", "Tuesday", "2016-01-19"),
    ],
)
def test_a_link_has_the_day_on_which_it_said_so(passage: str, words: str, edtf: str | None) -> None:
    claim = reported(hear(passage, NAMES, times={words: edtf}))[0]
    link = claim.chain[-1]
    assert link.date == edtf
    assert link.date_span == span(passage, words)


@pytest.mark.parametrize(
    "passage",
    [
        "Dune Radio reported that the road was cut on Tuesday.",
        "Dune Radio claimed responsibility for the ambush, saying the road was cut on Tuesday.",
    ],
)
def test_a_day_inside_what_is_said_is_not_the_day_of_saying_it(passage: str) -> None:
    for claim in reported(hear(passage, NAMES, times={"Tuesday": "2016-01-19"})):
        assert (claim.chain[-1].date, claim.chain[-1].date_span) == (None, None)


@pytest.mark.parametrize(
    ("passage", "how"),
    [
        ("The Salt Brigade claimed responsibility for the blast.", "acted"),
        ("The Salt Brigade said its men had taken the mill.", "acted"),
        ("The Salt Brigade said the army had taken the mill.", "unknown"),
        ("A resident who watched the raid said two houses had burned.", "witnessed"),
        ("“I saw two houses burn,” a resident said.", "witnessed"),
        ("A resident said two houses had burned.", "unknown"),
    ],
)
def test_how_a_voice_knows(passage: str, how: str) -> None:
    assert reported(hear(passage, NAMES))[0].chain[-1].how == how


def test_a_denial_keeps_what_is_denied_and_is_denied() -> None:
    claim = reported(hear("The army denied that it had shelled the mill."))[0]
    assert (claim.text, claim.certainty) == ("it had shelled the mill", "denied")
    assert claim.chain[-1].stance == "denies"


def test_a_verb_in_the_negative_asserts_nothing() -> None:
    claims = reported(hear("The army did not say that the mill had burned."))
    assert [claim.chain[-1].stance for claim in claims] == ["declines"]


def marked(text: str, source: str, cue: str, content: str) -> tuple[Attribution, ...]:
    return (Attribution((span(text, source),), (span(text, cue),), (span(text, content),), 0.9),)


def test_what_only_the_tagger_sees_is_a_claim_of_its() -> None:
    text = "A baker let slip the number of empty houses in the old town."
    content = "the number of empty houses in the old town"
    attributions = marked(text, "A baker", "let slip", content)
    (claim,) = reported(hear(text, attributions=attributions))
    assert (chain(claim), claim.text, claim.made_by) == (["A baker"], content, "hand-1+tagged")


def test_what_both_see_is_one_claim() -> None:
    text = "A baker said that the old town was empty."
    attributions = marked(text, "A baker", "said", "that the old town was empty")
    assert len(reported(hear(text, attributions=attributions))) == 1


@pytest.mark.parametrize(
    ("source", "cue", "content"),
    [
        ("The", "said", "vehicle was sold"),
        ("Nobody", "knew", "what it cost in the end"),
        ("the buyers", "paid", "it"),
    ],
)
def test_noise_of_the_tagger_makes_no_claim(source: str, cue: str, content: str) -> None:
    text = "The said vehicle was sold. Nobody knew what it cost in the end; the buyers paid it."
    assert not reported(hear(text, attributions=marked(text, source, cue, content)))


def test_each_rule_has_a_public_text_and_names_only_known_rules() -> None:
    assert all(text.endswith((".", ")")) or ":" in text for text in RULES.values())
    passage = (
        "Dune Radio, citing a nurse, said the road was cut. According to the mayor, it is open."
        " He reportedly fled. The army declined to comment. “It is cut,” he was quoted as saying by"
        " Dune Radio."
    )
    made_by = {rule for one in hear(passage, NAMES).claims for rule in one.made_by.split("+")}
    assert made_by <= RULES.keys()


@given(st.text(alphabet='aB .,“”"‘’()\n-:;said that', max_size=120))
def test_whatever_the_text_every_span_lies_in_it(text: str) -> None:
    if not text.strip():
        return
    testimony = hear(text)
    for claim in testimony.claims:
        spans = [*claim.said, *(s for link in claim.chain for s in (link.span, link.cue) if s)]
        assert all(0 <= one.start < one.end <= len(text) for one in spans)
        assert claim.text.strip()


def test_time_grows_with_the_length_and_no_faster() -> None:
    sentence = "Dune Radio, citing a nurse, said that “the road is cut” on both sides of the hill. "

    def seconds(times: int) -> float:
        text = "\n".join([sentence * 5] * times)
        start = time.process_time()
        hear(text)
        return time.process_time() - start

    # The best of three: what else runs on the machine must not fail it.
    short, long = (min(seconds(times) for _ in range(3)) for times in (20, 80))
    assert long < 16 * max(short, 0.02)


def test_it_was_reported_names_nobody() -> None:
    (claim,) = reported(hear("It was reported that the road to the coast had been cut."))
    assert (chain(claim), claim.text) == ([None], "the road to the coast had been cut")


def test_who_was_told_and_where_is_nobodys_claim() -> None:
    passage = "“Nobody is left,” the mayor told reporters on a plane to the old capital."
    assert [claim.made_by for claim in hear(passage).claims] == ["speaker_before_cue"]


def test_a_marked_content_that_ends_before_a_name_goes_on_over_it() -> None:
    text = (
        "The elders of the valley remembered men who dug a long trench west of Tolo Alta that day."
    )
    marks = marked(
        text, "The elders of the valley", "remembered", "men who dug a long trench west of"
    )
    (claim,) = reported(hear(text, {"Tolo Alta": "place"}, attributions=marks))
    assert claim.said[0].of(text).endswith("west of Tolo Alta")


def test_a_marked_content_that_only_leads_to_a_speaker_is_none() -> None:
    text = "The elders of the valley remembered a song by Tolo Alta all day."
    marks = marked(text, "The elders of the valley", "remembered", "a song by")
    assert not reported(hear(text, {"Tolo Alta": "place"}, attributions=marks))
