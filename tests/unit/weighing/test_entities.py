"""Who is who does not depend on order; a judgement goes before every rule and can be taken back."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from typing import Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.spec.weighing.entity.desk import BOOK, keys_of, passages, reading_of
from whoseword.record import Entity, Reading
from whoseword.weighing.entity import Entities, Identity, find_entities
from whoseword.weighing.entity.bearers import Bearer, bearers_of
from whoseword.weighing.entity.pairs import contradict_each_other, real_names, two_of
from whoseword.weighing.entity.relations import Relations
from whoseword.weighing.entity.verdicts import verdict_of

POOL = tuple(
    reading_of(passage[side], f"{number}{side}")
    for number, passage in enumerate(passages("pairs.yaml"))
    for side in ("a", "b")
)
MENTIONS = tuple(name.id for reading in POOL for name in reading.names)
SOME = st.lists(
    st.sampled_from(POOL), min_size=2, max_size=14, unique_by=lambda one: one.article.id
)
JUDGED = st.lists(
    st.builds(
        Identity,
        st.sampled_from(MENTIONS),
        st.sampled_from(MENTIONS),
        st.sampled_from(("same", "different")),
        st.just("a reader"),
        st.just("seen together"),
    ).filter(lambda one: one.left != one.right),
    max_size=4,
)


def _told(text: str, names: dict[str, str], **more: object) -> Reading:
    return reading_of({"text": text, "names": names, **more}, text)


def _judge(left: str, right: str, verdict: Literal["same", "different"]) -> Identity:
    return Identity(left, right, verdict, "a reader", "the photographs agree")


def _entity(name: str, found: Entities) -> Entity:
    return next(one for one in found.entities if name in {each.text for each in one.names})


@given(SOME, JUDGED)
def test_the_order_of_readings_and_judgements_makes_no_difference(
    readings: list[Reading], judgements: list[Identity]
) -> None:
    found = find_entities(readings, judgements, BOOK)
    assert find_entities(readings[::-1], judgements[::-1], BOOK) == found
    shuffled = sorted(readings, key=lambda one: one.article.text)
    assert find_entities(shuffled, judgements, BOOK) == found


@given(st.sampled_from(POOL), st.sampled_from(POOL))
def test_a_pair_is_judged_alike_from_both_sides(one: Reading, other: Reading) -> None:
    relations = Relations(BOOK)
    for left in bearers_of(one, relations):
        for right in bearers_of(other, relations):
            there = verdict_of(two_of(left, right, relations))
            assert there == verdict_of(two_of(right, left, Relations(BOOK)))


def _camps(judgements: Sequence[Identity], found: Entities) -> dict[str, set[str]]:
    """The mentions that judgements which hold make one, by mention."""
    camps = {id_: {id_} for one in judgements for id_ in (one.left, one.right)}
    for one in judgements:
        if one.verdict == "same" and found.names.get(one.left) == found.names.get(one.right):
            both = camps[one.left] | camps[one.right]
            camps.update(dict.fromkeys(both, both))
    return camps


@given(SOME, JUDGED)
def test_a_judgement_holds_against_every_rule(
    readings: list[Reading], judgements: list[Identity]
) -> None:
    """Who is judged the same is one, unless judgements alone lead from one to somebody else."""
    found = find_entities(readings, judgements, BOOK)
    here = [one for one in judgements if {one.left, one.right} <= found.names.keys()]
    apart = {frozenset({one.left, one.right}) for one in here if one.verdict == "different"}
    camps = _camps(here, found)
    for one in here:
        same = found.names[one.left] == found.names[one.right]
        if one.verdict == "different":
            assert not same
        elif not same:
            assert any({p, q} in apart for p in camps[one.left] for q in camps[one.right])


@given(SOME, JUDGED)
def test_without_judgements_on_it_an_entity_is_what_rules_make_it(
    readings: list[Reading], judgements: list[Identity]
) -> None:
    """A judgement reaches no further than to those whom it joins, or keeps from a merge."""
    before, after = (find_entities(readings, told, BOOK) for told in ([], judgements))
    judged = {id_ for one in judgements for id_ in (one.left, one.right)}
    touched = {
        found.names[id_] for found in (before, after) for id_ in judged if id_ in found.names
    }
    apart = [one for one in after.entities if one.id not in touched]
    mentions = {id_ for one in before.entities if one.id in touched for id_ in one.mentions}
    for entity in apart:
        if mentions.isdisjoint(entity.mentions):
            assert entity in before.entities


def _bearers(readings: Sequence[Reading], relations: Relations) -> list[Bearer]:
    return [one for reading in readings for one in bearers_of(reading, relations)]


@settings(max_examples=60)
@given(SOME)
def test_entities_are_what_pairs_make_them(readings: list[Reading]) -> None:
    """Hubs spare the pairs: they must come to what looking at each pair comes to."""
    found, relations = find_entities(readings, [], BOOK), Relations(BOOK)
    own = {**found.names, **found.outlets}
    verdicts = {
        (one.id, other.id): verdict
        for one, other in combinations(_bearers(readings, relations), 2)
        if (verdict := verdict_of(two_of(one, other, relations))) is not None
    }
    reached = {one.id: one.id for one in _bearers(readings, relations)}
    held: dict[str, list[Bearer]] = {}
    for one in _bearers(readings, relations):
        held.setdefault(own[one.id], []).append(one)
    for left, right in (pair for pair, told in verdicts.items() if told[0] == "same"):
        assert own[left] == own[right] or _contradict(held[own[left]], held[own[right]], relations)
        into, out = reached[left], reached[right]
        reached = {id_: into if root == out else root for id_, root in reached.items()}
    for left, right in combinations(reached, 2):
        assert own[left] != own[right] or reached[left] == reached[right]


def _contradict(ones: Sequence[Bearer], others: Sequence[Bearer], relations: Relations) -> bool:
    """Whether somebody of the first cannot be somebody of the second: why two are not joined."""
    return any(
        contradict_each_other(real_names(one.forms), real_names(other.forms), relations)
        or (one.country and other.country and one.country != other.country)
        for one in ones
        for other in others
    )


def _neighbourhoods(readings: Sequence[Reading]) -> list[list[Reading]]:
    """Readings that share keys, directly or through others."""
    keys = [keys_of(reading) for reading in readings]
    parts = list(range(len(readings)))
    for one, other in combinations(range(len(readings)), 2):
        if not keys[one].isdisjoint(keys[other]):
            into, out = parts[one], parts[other]
            parts = [into if part == out else part for part in parts]
    return [[readings[at] for at, own in enumerate(parts) if own == part] for part in {*parts}]


@given(SOME)
def test_a_neighbourhood_weighed_alone_comes_to_the_same(readings: list[Reading]) -> None:
    whole = find_entities(readings, [], BOOK)
    parts = [find_entities(part, [], BOOK) for part in _neighbourhoods(readings)]
    by_id = {entity.id: entity for part in parts for entity in part.entities}
    assert by_id == {entity.id: entity for entity in whole.entities}
    assert {tie for part in parts for tie in part.ties} == {*whole.ties}


FRONT = {"Barka Tollo": "person public-role", "Salt Road Brigade": "group"}


def test_one_who_was_judged_another_stays_another() -> None:
    first = _told("Barka Tollo leads the Salt Road Brigade.", FRONT)
    second = _told("Barka Tollo of the Salt Road Brigade left.", FRONT)
    left, right = first.names[0].id, second.names[0].id
    assert (
        find_entities([first, second], [], BOOK).names[left]
        == (find_entities([first, second], [], BOOK).names[right])
    )
    judged = find_entities([first, second], [_judge(left, right, "different")], BOOK)
    assert judged.names[left] != judged.names[right]
    told = [tie for tie in judged.ties if tie.rule == "judged"]
    assert [tie.verdict for tie in told] == ["different"]
    assert "the photographs agree" in told[0].text


def test_a_third_article_does_not_bring_together_what_contradicts_itself() -> None:
    salem = {"Ahmed bin Salem al-Tolli": "person public-role", "Salt Road Brigade": "group"}
    khaled = {"Ahmed bin Khaled al-Tolli": "person public-role", "Salt Road Brigade": "group"}
    short = {"Ahmed al-Tolli": "person public-role", "Salt Road Brigade": "group"}
    readings = [
        _told("Ahmed bin Salem al-Tolli of the Salt Road Brigade spoke.", salem),
        _told("Ahmed bin Khaled al-Tolli of the Salt Road Brigade spoke.", khaled),
        _told("Ahmed al-Tolli of the Salt Road Brigade spoke.", short),
    ]
    found = find_entities(readings, [], BOOK)
    ids = [found.names[reading.names[0].id] for reading in readings]
    assert ids[0] != ids[1]
    assert ids[2] in ids[:2]
    assert "kept_apart" in {tie.rule for tie in found.ties}


def test_another_article_may_say_that_the_names_by_which_two_differ_are_ones() -> None:
    kunya, first, second = "Abu Rafid al-Salki", "Barka Tollo", "Imre Saldan"
    group = {"Salt Road Brigade": "group"}

    def known(one: str, other: str) -> Reading:
        text = f"{one}, known as {other}, leads the Salt Road Brigade."
        names = {one: "person public-role", other: "person public-role", **group}
        return _told(text, names, says=[[one, "alias", other]])

    apart = [known(first, kunya), known(second, kunya)]
    found = find_entities(apart, [], BOOK)
    assert len({found.names[one.names[0].id] for one in apart}) == 2
    joined = [known(first, second), *apart]
    found = find_entities(joined, [], BOOK)
    assert len({found.names[one.names[0].id] for one in joined}) == 1


def test_only_a_person_ties_an_unnamed_voice_to_a_name() -> None:
    voice = _told("a retired officer said so.", {"a retired officer": "voice unnamed"})
    named = _told("Barka Tollo leads the Salt Road Brigade.", FRONT)
    assert voice.names[0].id not in find_entities([voice, named], [], BOOK).names
    judged = _judge(voice.names[0].id, named.names[0].id, "same")
    found = find_entities([voice, named], [judged], BOOK)
    assert found.names[voice.names[0].id] == found.names[named.names[0].id]
    entity = _entity("Barka Tollo", found)
    assert (entity.kind, entity.name) == ("person", "Barka Tollo")
    assert {one.text: one.how for one in entity.names}["a retired officer"] == "judged"


def test_a_judgement_parts_what_an_article_says_is_one() -> None:
    told = _told(
        "Barka Tollo, known as Abu Rafid al-Salki, left.",
        {"Barka Tollo": "person public-role", "Abu Rafid al-Salki": "person public-role"},
        says=[["Barka Tollo", "alias", "Abu Rafid al-Salki"]],
    )
    left, right = (name.id for name in told.names)
    assert (
        find_entities([told], [], BOOK).names[left] == find_entities([told], [], BOOK).names[right]
    )
    judged = find_entities([told], [_judge(left, right, "different")], BOOK)
    assert judged.names[left] != judged.names[right]


def test_reported_killed_four_times_is_four_claims() -> None:
    said = [["Barka Tollo", "reported_dead", "reported killed"]]
    readings = [
        _told(f"{count}: Barka Tollo of the Salt Road Brigade was killed.", FRONT, says=said)
        for count in range(4)
    ]
    alive = [["Barka Tollo", "reported_alive", "is alive"]]
    readings.append(_told("Barka Tollo of the Salt Road Brigade lives.", FRONT, says=alive))
    entity = _entity("Barka Tollo", find_entities(readings, [], BOOK))
    assert {one.what: len(one.claims) for one in entity.statements} == {
        "reported_dead": 4,
        "reported_alive": 1,
    }


def test_an_entity_keeps_its_id_when_earlier_later_or_undated_reports_name_it() -> None:
    old = _told("Barka Tollo of the Salt Road Brigade left.", FRONT, published="2031-03-04")
    new = _told("Barka Tollo of the Salt Road Brigade came.", FRONT, published="2031-03-09")
    undated = _told("Barka Tollo of the Salt Road Brigade spoke.", FRONT)
    alone = find_entities([old], [], BOOK).names[old.names[0].id]
    together = find_entities([undated, new, old], [], BOOK)
    assert alone.startswith("e-")
    assert {together.names[one.names[0].id] for one in (old, new, undated)} == {alone}


def test_the_name_shown_is_the_fullest_and_the_tier_the_most_careful() -> None:
    there = {"Ras Vello": "place 9000001 LY"}
    short = _told(
        "Ahmed al-Tolli left Ras Vello.",
        {"Ahmed al-Tolli": "person named-private", **there},
        published="2031-03-04",
    )
    full = _told(
        "Ahmed bin Salem al-Tolli was killed in Ras Vello.",
        {"Ahmed bin Salem al-Tolli": "person victim", **there},
        published="2031-03-05",
    )
    entity = _entity("Ahmed al-Tolli", find_entities([short, full], [], BOOK))
    assert entity.name == "Ahmed bin Salem al-Tolli"
    assert entity.tier == "victim"
    assert [one.how for one in entity.names] == ["stated", "transliteration"]


def test_a_stated_office_goes_before_a_witness_and_not_before_a_victim() -> None:
    there = {"Ras Vello": "place 9000001 LY"}

    def tier_of(*tiers: str) -> str | None:
        readings = [
            _told(
                f"Ahmed bin Salem al-Tolli spoke in Ras Vello {number}.",
                {"Ahmed bin Salem al-Tolli": f"person {tier}", **there},
                published="2031-03-04",
            )
            for number, tier in enumerate(tiers)
        ]
        one, other = (reading.names[0].id for reading in readings)
        ids = [Identity(one, other, "same", "a reader", "seen together")]
        return _entity("Ahmed bin Salem al-Tolli", find_entities(readings, ids, BOOK)).tier

    assert tier_of("public-role", "witness") == "public-role"
    assert tier_of("public-role", "victim") == "victim"
    assert tier_of("named-private", "witness") == "witness"


def test_an_outlet_keeps_the_articles_that_came_out_in_it_and_nobody_elses() -> None:
    one, other, third = (
        _told(text, {}, outlet=outlet)
        for text, outlet in (("A.", "Dune Radio"), ("B.", "Dune Radio"), ("C.", "Hill Post"))
    )
    found = find_entities([one, other, third], (), BOOK)
    both = tuple(sorted((one.article.id, other.article.id)))
    assert _entity("Dune Radio", found).articles == both
    judged = [_judge(one.article.id, other.article.id, "different")]
    apart = find_entities([one, other, third], judged, BOOK).entities
    own = {each.articles for each in apart if each.name == "Dune Radio"}
    assert own == {(one.article.id,), (other.article.id,)}


def test_many_mentions_of_one_need_no_pairs() -> None:
    one = _told("Barka Tollo leads the Salt Road Brigade.", FRONT)
    copies = [
        replace(
            one,
            article=replace(one.article, id=f"{at:064}"),
            names=tuple(replace(name, id=f"{name.id}-{at}") for name in one.names),
        )
        for at in range(2_000)
    ]
    found = find_entities(copies, [], BOOK)
    assert len(found.entities) == 2
    assert len(found.ties) == 2 * (len(copies) - 1)


def test_an_alias_gives_way_where_judgements_on_its_two_names_exclude_each_other() -> None:
    alias = [["Barka Tollo", "alias", "Abu Rafid al-Salki"]]
    both = {"Barka Tollo": "person public-role", "Abu Rafid al-Salki": "person public-role"}
    first = _told("Barka Tollo, known as Abu Rafid al-Salki, left.", both, says=alias)
    second = _told("Barka Tollo, known as Abu Rafid al-Salki, came.", both, says=alias)
    (one, kunya), (other, second_kunya) = (
        [name.id for name in reading.names] for reading in (first, second)
    )
    judged = [_judge(one, other, "same"), _judge(kunya, second_kunya, "different")]
    found = find_entities([first, second], judged, BOOK).names
    assert found[one] == found[other]
    assert found[kunya] != found[second_kunya]
