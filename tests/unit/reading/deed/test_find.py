"""Deeds of an article: their places, times and roles, told once where the text tells them again."""

from dataclasses import replace
from types import SimpleNamespace
from typing import cast

from tests.unit.reading.deed.desk import article_of, book, heard, names_of, tagged_of
from whoseword.language.edtf import bounds
from whoseword.reading.deed import find_conflicts, find_deeds
from whoseword.record import (
    Claim,
    Deed,
    Link,
    Span,
    Stance,
    TimeExpression,
    Timex3,
    When,
)
from whoseword.reference.books import Books

_BOOKS = cast("Books", SimpleNamespace(deeds=book()))


def _times(text: str, *days: tuple[str, str]) -> tuple[TimeExpression, ...]:
    """Expressions of time with their days."""
    found = []
    for words, day in days:
        at = text.index(words)
        span = Span(at, at + len(words))
        when = When(day, *bounds(day), "stated", None, span)
        found.append(TimeExpression(span, day, Timex3("DATE", day), when))
    return tuple(found)


def _claim(text: str, said: str, voice: str, stance: Stance = "says") -> Claim:
    """A claim of a voice behind the outlet."""
    at = text.index(said)
    outlet = Link(None, None, "outlet", False, False, None, None, "says", "relays")
    link = Link(voice, voice, "person", True, False, None, None, stance, "unknown")
    return Claim(
        f"c-{voice}-{at}",
        (Span(at, at + len(said)),),
        said,
        None,
        (outlet, link),
        (),
        "stated",
        None,
        "indirect",
        "test",
    )


def _deeds(
    text: str, *days: tuple[str, str], claims: tuple[Claim, ...] = (), published: str | None = None
) -> tuple[Deed, ...]:
    article = article_of(text, published)
    testimony = heard(claims, names_of(text))
    return find_deeds(article, tagged_of(article), testimony, _times(text, *days), _BOOKS)


def test_a_deed_has_its_place_and_time() -> None:
    [deed] = _deeds("On 3 May gunmen ambushed a convoy near Tolo.", ("3 May", "2020-05-03"))
    assert deed.when is not None
    assert deed.when.edtf == "2020-05-03"
    assert [(where.name, where.precision) for where in deed.where] == [("Tolo", "near_settlement")]


def test_a_country_stands_only_where_nothing_finer_is_told() -> None:
    [deed] = _deeds("Gunmen ambushed a convoy in Tolo in Tolia.")
    assert [where.name for where in deed.where] == ["Tolo"]
    [deed] = _deeds("Gunmen ambushed a convoy in Tolia.")
    assert [where.name for where in deed.where] == ["Tolia"]


def test_a_movement_has_both_its_ends() -> None:
    [deed] = _deeds("Anno Toll fled from Mezra to Tolo.")
    assert {(where.role, where.name) for where in deed.where} == {("from", "Mezra"), ("to", "Tolo")}


def test_an_item_under_the_heading_of_a_place_happened_there() -> None:
    [deed] = _deeds("Tolo\nGunmen ambushed a convoy.")
    assert [(where.name, where.basis) for where in deed.where] == [("Tolo", "heading")]


def test_killed_and_wounded_join_the_deed_that_they_came_of() -> None:
    [deed] = _deeds("An airstrike on a camp near Tolo killed 43 fighters and wounded nine.")
    assert deed.kind == "airstrike"
    assert [toll.low for toll in deed.killed] == [43]
    assert [toll.low for toll in deed.injured] == [9]


def test_words_that_point_back_tell_no_second_deed() -> None:
    text = "Gunmen attacked a post in Tolo. Three guards were killed in the attack."
    [deed] = _deeds(text)
    assert [toll.low for toll in deed.killed] == [3]
    assert "same_happening" in deed.made_by


def test_another_toll_of_the_same_deed_is_another_version_and_a_conflict() -> None:
    text = (
        "Gunmen attacked a post in Tolo and killed nine guards. "
        "Two guards were killed in the attack."
    )
    claims = (
        _claim(text, "Gunmen attacked a post in Tolo and killed nine guards", "one"),
        _claim(text, "Two guards were killed in the attack", "other"),
    )
    deeds = _deeds(text, claims=claims)
    assert [toll.low for deed in deeds for toll in deed.killed] == [9, 2]
    assert [w.basis for w in deeds[1].where] == ["inferred"]
    testimony = heard(claims)
    [conflict] = find_conflicts(deeds, testimony.claims)
    assert conflict.field == "killed"
    assert set(conflict.claims) == {claim.id for claim in claims}


def test_a_voice_that_corrects_itself_is_in_no_conflict() -> None:
    text = "An attack in Tolo killed nine guards. The attack killed eleven guards."
    claims = (
        _claim(text, "An attack in Tolo killed nine guards", "one"),
        _claim(text, "The attack killed eleven guards", "one"),
    )
    deeds = _deeds(text, claims=claims)
    assert len(deeds) == 2
    assert find_conflicts(deeds, claims) == ()


def test_a_denied_deed_of_another_voice_is_a_conflict() -> None:
    text = "Anno Toll left Tolo. Anno Toll left Tolo on foot, he denied."
    claims = (
        _claim(text, "Anno Toll left Tolo.", "one"),
        _claim(text, "Anno Toll left Tolo on foot", "other", "denies"),
    )
    deeds = _deeds(text, claims=claims)
    assert [deed.reality for deed in deeds if deed.kind == "movement"] == ["happened", "denied"]
    assert [c.field for c in find_conflicts(deeds, claims)] == ["reality"]


def test_what_was_reported_on_a_day_happened_no_later() -> None:
    text = "On 12 May the site reported that Anno Toll was appointed as governor."
    claims = (_claim(text, "Anno Toll was appointed as governor", "the site"),)
    [deed] = _deeds(text, ("12 May", "2020-05-12"), claims=claims)
    assert deed.when is not None
    assert (deed.when.edtf, deed.when.earliest, deed.when.basis) == (
        "../2020-05-12",
        None,
        "inferred",
    )


def test_a_date_in_a_closing_citation_is_not_the_deeds() -> None:
    text = "Gunmen ambushed a convoy near Tolo (Valley Portal, 12 May)."
    [deed] = _deeds(text, ("12 May", "2020-05-12"))
    assert deed.when is None


def test_what_was_ordered_after_a_dated_attack_came_no_earlier() -> None:
    text = "On 3 May gunmen attacked Tolo. Police sealed off the square after the attack."
    attack, order = _deeds(text, ("3 May", "2020-05-03"))
    assert attack.when is not None
    assert order.when is not None
    assert (order.when.earliest, order.when.latest) == ("2020-05-03", None)


def test_the_publication_date_stands_for_no_deeds_date() -> None:
    [deed] = _deeds("Gunmen ambushed a convoy near Tolo.", published="2020-05-03")
    assert deed.when is None


def test_roles_follow_the_grammar() -> None:
    [deed] = _deeds("The Northern Front abducted Anna Toll in Tolo.")
    roles = {role.role: role.who for role in deed.roles}
    assert roles["perpetrator"] == "n-Northern Front"
    assert roles["victim"] == "n-Anna Toll"
    [deed] = _deeds("Anna Toll was abducted by the Northern Front.")
    roles = {role.role: role.who for role in deed.roles}
    assert roles == {"victim": "n-Anna Toll", "perpetrator": "n-Northern Front"}


def test_a_deed_keeps_its_id_when_the_day_of_publication_becomes_known() -> None:
    text = "Gunmen ambushed a convoy near Tolo."
    assert _deeds(text)[0].id == _deeds(text, published="2020-05-03")[0].id


def test_a_place_without_a_name_is_told_as_it_stands() -> None:
    [deed] = _deeds("Gunmen ambushed a convoy near the old bridge of the town.")
    [where] = deed.where
    assert (where.name, where.geonames_id, where.precision, where.basis) == (
        "the old bridge of the town",
        None,
        None,
        "stated",
    )


def test_two_days_told_together_are_one_interval() -> None:
    days = (("3 May", "2020-05-03"), ("4 May", "2020-05-04"))
    [deed] = _deeds("Clashes shook Tolo on 3 May and 4 May.", *days)
    assert deed.when is not None
    assert (deed.when.earliest, deed.when.latest) == ("2020-05-03", "2020-05-04")


def test_a_place_of_the_source_is_not_the_deeds() -> None:
    text = "Residents of Tolo said that gunmen attacked a convoy in Mezra."
    claim = _claim(text, "gunmen attacked a convoy in Mezra", "residents")
    [deed] = _deeds(text, claims=(claim,))
    assert [where.name for where in deed.where] == ["Mezra"]


def test_a_scene_goes_on_with_its_place_and_time_marked_as_inferred() -> None:
    text = "On 3 May a sniper killed a guard in Tolo. A second guard was shot dead."
    _, second = _deeds(text, ("3 May", "2020-05-03"))
    assert [(where.name, where.basis) for where in second.where] == [("Tolo", "inferred")]
    assert second.when is not None
    assert (second.when.edtf, second.when.basis) == ("2020-05-03", "inferred")
    assert "same_scene" in second.made_by


def test_he_is_the_person_that_the_text_is_about() -> None:
    text = "Anno Toll left Tolo. He pledged allegiance to the Northern Front."
    pledge = _deeds(text)[-1]
    assert [role.who for role in pledge.roles if role.role == "subject"] == ["n-Anno Toll"]


def test_who_was_reported_dead_and_yet_appointed_is_a_conflict() -> None:
    text = "Anno Toll was appointed as governor. He was reported killed several times."
    claims = (
        _claim(text, "Anno Toll was appointed as governor", "one"),
        _claim(text, "He was reported killed several times", "other"),
    )
    [conflict] = find_conflicts(_deeds(text, claims=claims), claims)
    assert conflict.field == "alive"


def test_a_place_of_a_subordinate_clause_is_another_deeds() -> None:
    deeds = _deeds("Gunmen attacked a post in revenge for shelling of a camp in Tolo.")
    assert [where.name for where in deeds[0].where] == []
    deeds = _deeds("Gunmen attacked a post in Mezra after the shelling of a camp in Tolo.")
    assert [where.name for where in deeds[0].where] == ["Mezra"]


def test_a_country_that_says_whose_deed_it_was_is_not_its_place() -> None:
    [deed] = _deeds("He spoke of Tolia airstrikes that killed nine guards.")
    assert deed.where == ()
    [deed] = _deeds("He spoke of airstrikes in Tolia that killed nine guards.")
    assert [where.name for where in deed.where] == ["Tolia"]


def test_a_consulate_general_is_no_general_who_was_killed() -> None:
    deeds = _deeds("They burned the consulate general and killed whoever they found there.")
    assert [toll.low for deed in deeds for toll in deed.killed] == []
    deeds = _deeds("In Tolo the general was killed.")
    assert [toll.low for deed in deeds for toll in deed.killed] == [1]


def test_a_time_of_a_relative_clause_is_another_deeds() -> None:
    text = "The army freed two nurses who were abducted on 3 May."
    freed, abducted = _deeds(text, ("3 May", "2020-05-03"))
    assert freed.when is None
    assert abducted.when is not None
    [freed] = _deeds("The army freed two nurses on 3 May.", ("3 May", "2020-05-03"))
    assert freed.when is not None


def _cued(text: str, said: str, cue: str) -> Claim:
    """A claim of the front with the words by which it is told."""
    claim = _claim(text, said, "the front")
    outlet, end = claim.chain
    at = text.index(cue)
    return replace(claim, chain=(outlet, replace(end, cue=Span(at, at + len(cue)))))


def test_what_stands_between_a_cue_and_its_content_is_told_by_the_claim() -> None:
    text = "The front threatened to attack the town of Tolo within ten days."
    claim = _cued(text, "within ten days", "threatened")
    [attack] = _deeds(text, claims=(claim,))
    assert attack.claims == (claim.id,)


def test_what_stands_between_a_cue_and_its_content_without_to_is_not() -> None:
    text = "The front said after the attack on Tolo that it had no men there."
    claim = _cued(text, "it had no men there", "said")
    [attack] = [one for one in _deeds(text, claims=(claim,)) if "attack" in one.trigger.of(text)]
    assert attack.claims == ()
