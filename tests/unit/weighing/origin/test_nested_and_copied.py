from tests.unit.weighing.voices import article, end, voice
from whoseword.record import Copy, Span
from whoseword.weighing.origin.copied import led_to_originals
from whoseword.weighing.origin.nested import led_inwards

RADIO = voice("Radio Air", "broadcast", "relays")
COLONEL = voice("Colonel Tinni", "official", "unknown")
WITNESS = voice("a trader", "witness", "witnessed", named=False)
ONLINE, POST = article("Sahra Online", "2022-03-17"), article("Lagoon Post", "2022-03-18")


def test_what_holds_another_claim_is_on_the_inner_ones_word() -> None:
    outer = end(ONLINE, RADIO, said=(0, 100))
    inner = end(ONLINE, RADIO, COLONEL, said=(20, 100))
    assert [one.link for one in led_inwards([outer, inner])] == [COLONEL, COLONEL]


def test_what_the_station_says_elsewhere_stays_its_own() -> None:
    own, other = end(ONLINE, RADIO, said=(0, 100)), end(ONLINE, RADIO, COLONEL, said=(200, 260))
    assert [one.link for one in led_inwards([own, other])] == [RADIO, COLONEL]


def test_a_claim_of_somebody_else_inside_leads_nowhere() -> None:
    outer, inner = end(ONLINE, RADIO, said=(0, 100)), end(ONLINE, WITNESS, said=(20, 100))
    assert led_inwards([outer, inner])[0].link == RADIO


def copy(early: tuple[int, int], late: tuple[int, int]) -> Copy:
    passages = ((Span(*early), Span(*late)),)
    return Copy(ONLINE.id, POST.id, 0.6, credited=False, via=None, passages=passages)


def test_an_unnamed_voice_in_copied_words_is_the_one_of_the_text_they_were_taken_from() -> None:
    early, late = end(ONLINE, WITNESS, said=(0, 80)), end(POST, WITNESS, said=(100, 180))
    assert early.key != late.key
    led = led_to_originals([early, late], [copy((0, 80), (100, 180))])
    assert led[0].key == led[1].key
    assert led[1].article == POST.id


def test_what_the_later_text_adds_of_its_own_stays_its_own() -> None:
    early, late = end(ONLINE, WITNESS, said=(0, 80)), end(POST, WITNESS, said=(200, 280))
    led = led_to_originals([early, late], [copy((0, 80), (100, 180))])
    assert led[1].key == late.key


def test_own_words_that_were_copied_are_the_earlier_outlets() -> None:
    early, late = end(ONLINE, said=(0, 80)), end(POST, said=(100, 180))
    led = led_to_originals([early, late], [copy((0, 80), (100, 180))])
    assert led[1].key == "sahra online"
