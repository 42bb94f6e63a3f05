"""The truth fits the readings: each claim has its origin, each pair its row of the table."""

from collections import Counter
from itertools import combinations, pairwise

import pytest

from whoseword.measure.synthetic import Mix, TrueEvent, sample, values_of
from whoseword.record import Link, Reading

READINGS, TRUTH = sample(11, 1500)
ARTICLES = {one.article.id: one for one in READINGS}
CLAIMS = {claim.id: claim for one in READINGS for claim in one.claims}
EVENTS = tuple(TRUTH.events.values())
NAMES = {name.id: name.text for one in READINGS for name in one.names}
OUTLETS = ("outlet", "agency")


def events_told_by(reading: Reading) -> set[str]:
    return {TRUTH.deeds[deed.id].event for deed in reading.deeds}


def test_each_claim_has_one_origin_of_its_event() -> None:
    assert set(TRUTH.claims) == set(CLAIMS)
    for event in EVENTS:
        origins = {one.id for one in event.origins}
        assert {one.origin for one in event.claims} == origins


def test_each_deed_has_one_event() -> None:
    told = {deed.id for one in READINGS for deed in one.deeds}
    assert set(TRUTH.deeds) == told


def test_no_event_is_without_a_report() -> None:
    assert all(event.articles and event.deeds and event.claims for event in EVENTS)


def test_each_name_but_an_unnamed_voice_has_a_bearer() -> None:
    for reading in READINGS:
        for name in reading.names:
            assert (name.id in TRUTH.mentions) == (name.kind != "voice")


def test_a_handle_that_no_article_explains_is_a_name_by_itself() -> None:
    handles = [one for one in TRUTH.mentions if NAMES[one].startswith("@")]
    assert handles
    for handle in handles:
        who = TRUTH.entities[TRUTH.mentions[handle]]
        assert NAMES[handle] in who.aliases


def test_spellings_of_one_bearer_differ() -> None:
    spelled: dict[str, set[str]] = {}
    for mention, who in TRUTH.mentions.items():
        spelled.setdefault(who, set()).add(NAMES[mention])
    assert max(len(one) for one in spelled.values()) > 3


def test_a_mention_is_of_its_bearers_kind() -> None:
    names = {name.id: name for one in READINGS for name in one.names}
    assert all(names[one].kind == TRUTH.entities[who].kind for one, who in TRUTH.mentions.items())


def test_every_pair_of_origins_has_a_state() -> None:
    for event in EVENTS:
        ids = sorted(one.id for one in event.origins)
        assert [(one.left, one.right) for one in event.pairs] == list(combinations(ids, 2))


def test_established_origins_know_at_first_hand_and_are_of_different_parties() -> None:
    for event in EVENTS:
        origins = {one.id: one for one in event.origins}
        for pair in event.pairs:
            left, right = origins[pair.left], origins[pair.right]
            if pair.state == "established":
                assert left.first_hand
                assert right.first_hand
                assert left.institution != right.institution
                assert left.named or right.named
                assert not (left.interested and right.interested)


def test_nothing_is_recorded_where_an_outlet_does_not_say_how_it_knows() -> None:
    for event in EVENTS:
        mute = {one.id for one in event.origins if not one.recorded}
        for pair in event.pairs:
            assert (pair.state == "not_recorded") == bool({pair.left, pair.right} & mute)


def test_the_count_is_that_of_the_largest_independent_set() -> None:
    for event in (one for one in EVENTS if len(one.origins) < 9):
        assert event.independence.count == largest(event)


def largest(event: TrueEvent) -> int:
    telling = [one.id for one in event.origins if not one.denies]
    apart = {(one.left, one.right) for one in event.pairs if one.state == "established"}
    for size in range(len(telling), 1, -1):
        if any(set(combinations(some, 2)) <= apart for some in combinations(sorted(telling), size)):
            return size
    return int(any(one.recorded for one in event.origins if not one.denies))


def test_an_unnamed_voice_is_one_for_each_outlet_that_heard_it() -> None:
    for event in EVENTS:
        unnamed = {one.id for one in event.origins if not one.named}
        hearers = {(one.origin, one.way[-1]) for one in event.claims if one.origin in unnamed}
        assert len(hearers) == len(unnamed)


def test_a_chain_goes_on_in_the_article_of_the_outlet_that_it_cites() -> None:
    continued = [one for one in TRUTH.claims.values() if one.continues]
    assert continued
    for claim in continued:
        source = TRUTH.claims[claim.continues[0]]
        outlet = ARTICLES[source.article].article.outlet
        cited = TRUTH.mentions[CLAIMS[claim.claim].chain[1].who or ""]
        assert TRUTH.entities[cited].names[0] == outlet
        assert (claim.event, claim.origin) == (source.event, source.origin)
        assert claim.way[-len(source.way) :] == source.way
        assert TRUTH.published[source.article] <= TRUTH.published[claim.article]


def test_a_chain_that_ends_in_its_article_names_its_origin() -> None:
    for event in EVENTS:
        origins = {one.id: one for one in event.origins}
        for claim in event.claims:
            if claim.ends and len(CLAIMS[claim.claim].chain) > 1:
                last, origin = CLAIMS[claim.claim].chain[-1], origins[claim.origin]
                assert named(last) == (origin.name or "").lower()


def named(link: Link) -> str:
    """The commonest name of who a link is, or the words for who has none."""
    who = TRUTH.mentions.get(link.who or "")
    return (TRUTH.entities[who].names[0] if who else link.name or "").lower()


def test_a_voice_told_alike_by_one_outlet_is_one_origin() -> None:
    copies = {one.later for one in TRUTH.copies}
    voices: dict[tuple[str, ...], set[str]] = {}
    for claim in TRUTH.claims.values():
        chain = CLAIMS[claim.claim].chain
        if claim.ends and claim.article not in copies and chain[-1].kind not in OUTLETS:
            hearer = "" if chain[-1].named else claim.way[-1]
            voice = (claim.event, named(chain[-1]), chain[-1].kind, hearer)
            voices.setdefault(voice, set()).add(claim.origin)
    assert all(len(one) == 1 for one in voices.values())
    assert len(voices) == len({id_ for one in voices.values() for id_ in one})


def test_copies_share_passages() -> None:
    assert TRUTH.copies
    for copy in TRUTH.copies:
        earlier, later = words_of(copy.earlier), words_of(copy.later)
        assert len(earlier & later) > 4


def words_of(article: str) -> set[tuple[str, ...]]:
    """Every two words that stand beside each other."""
    words = ARTICLES[article].article.text.split()
    return set(pairwise(words))


def test_most_copies_share_a_line_word_for_word() -> None:
    shared = [bool(lines_of(one.earlier) & lines_of(one.later)) for one in TRUTH.copies]
    assert sum(shared) > 0.8 * len(shared)


def lines_of(article: str) -> set[str]:
    return set(ARTICLES[article].article.text.splitlines()[1:])


def test_a_copy_has_an_origin_of_the_text_it_is_taken_from() -> None:
    for copy in TRUTH.copies:
        earlier, later = (
            {TRUTH.claims[claim.id].origin for claim in ARTICLES[one].claims}
            for one in (copy.earlier, copy.later)
        )
        assert earlier & later


def test_a_credited_copy_names_where_it_is_taken_from() -> None:
    for copy in (one for one in TRUTH.copies if one.credited and one.via is None):
        earlier, later = (ARTICLES[one].article for one in (copy.earlier, copy.later))
        assert later.author == earlier.outlet or f"{earlier.outlet}." in later.text


def test_a_digest_cites_the_outlets_of_its_items() -> None:
    digests = [one for one in READINGS if one.citations]
    assert digests
    for reading in digests:
        sole = [one for one in reading.citations if one.assigned == "sole"]
        assert all(CLAIMS[one.claims[0]].chain[1].name == one.outlet for one in sole)
        assert all(not one.claims for one in reading.citations if one.assigned == "open")
    assert len(max((events_told_by(one) for one in digests), key=len)) > 3


def test_twins_are_told_apart_in_one_article() -> None:
    readings, truth = sample(2, 400, mix=Mix(twin=0.5))
    twins = [one for one in truth.events if one.endswith("-twin")]
    joint = [{truth.deeds[deed.id].event for deed in one.deeds} for one in readings]
    told = [any({one, one.removesuffix("-twin")} <= events for events in joint) for one in twins]
    assert sum(told) > 0.9 * len(told) > 5


def test_an_event_with_two_versions_keeps_them_apart() -> None:
    _, truth = sample(2, 400, mix=Mix(other_version=1))
    versions = Counter(one.version for one in truth.deeds.values())
    assert min(versions["first"], versions["other"]) > 20


def test_a_denial_is_no_value_and_counts_for_no_independence() -> None:
    _, truth = sample(2, 500, mix=Mix(denial=1, responsibility=0))
    denied = [one for one in truth.events.values() if any(two.denies for two in one.origins)]
    assert denied
    for event in denied:
        denying = {one.id for one in event.origins if one.denies}
        values = values_of(truth, event.happening.id, "perpetrator")
        assert not any(denying & set(one.origins) for one in values)


def test_revisions_are_new_values_of_one_origin() -> None:
    _, truth = sample(2, 500, mix=Mix(revision=0.9))
    revised = [
        one for event in truth.events for one in values_of(truth, event, "killed") if one.revises
    ]
    assert len(revised) > 20


@pytest.mark.parametrize("rate", [0.0, 1.0])
def test_rates_are_kept(rate: float) -> None:
    readings, _ = sample(3, 120, mix=Mix(undated=rate, digest=0))
    assert sum(one.article.published is None for one in readings) == rate * len(readings)
