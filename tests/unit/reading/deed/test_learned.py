"""What the tagger marks of events fills what grammar and lexicon leave open, and no more."""

from dataclasses import replace

import pytest

from tests.unit.reading.deed.desk import article_of, book, heard, names_of, tagged_of
from whoseword.reading.deed import find_deeds
from whoseword.reading.deed.learned import learned_kind, learned_roles
from whoseword.reading.deed.sentence import Sentence
from whoseword.reading.deed.story import story_of
from whoseword.reading.deed.triggers import LEARNED, RULE, Trigger, find_triggers
from whoseword.record import Deed, Span, Tagged
from whoseword.record.tagged import Argument, EventMark, Filler

Marked = tuple[str, str, float]


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _event(text: str, told: Marked, *arguments: Marked) -> EventMark:
    words, kind, score = told
    marked = tuple(Argument(_span(text, w), role, s) for w, role, s in arguments)
    return EventMark(_span(text, words), kind, score, marked)


def _read(text: str, *events: EventMark, fillers: tuple[Filler, ...] = ()) -> Sentence:
    article = article_of(text)
    tagged = replace(tagged_of(article), events=events, fillers=fillers)
    [sentence] = story_of(article, tagged, heard((), names_of(text)), (), book())
    return sentence


def _deeds(text: str, *events: EventMark, fillers: tuple[Filler, ...] = ()) -> tuple[Deed, ...]:
    class Books:
        deeds = book()

    article = article_of(text)
    tagged: Tagged = replace(tagged_of(article), events=events, fillers=fillers)
    testimony = heard((), names_of(text))
    return find_deeds(article, tagged, testimony, (), Books())  # type: ignore[arg-type]


def _triggers(text: str, *events: EventMark) -> tuple[Trigger, ...]:
    return find_triggers(_read(text, *events), book())


@pytest.mark.parametrize(
    ("role", "ours"),
    [
        ("Attacker", "perpetrator"),
        ("Killer", "perpetrator"),
        ("Injurer", "perpetrator"),
        ("Jailer", "perpetrator"),
        ("Destroyer", "perpetrator"),
        ("Demonstrator", "perpetrator"),
        ("Transporter", "perpetrator"),
        ("Victim", "victim"),
        ("Detainee", "victim"),
        ("Target", "target"),
        ("Artifact", "target"),
        ("PassengerArtifact", "subject"),
        ("Instrument", "instrument"),
        ("ExplosiveDevice", "instrument"),
    ],
)
def test_roles_of_wikievents_are_roles_of_the_record(role: str, ours: str) -> None:
    event = _event("it befell Tolo", ("befell", "Conflict.Attack", 0.9), ("Tolo", role, 0.9))
    assert list(learned_roles([event], event.span, "armed_clash")) == [(ours, Span(10, 14))]


@pytest.mark.parametrize(("role", "score"), [("Place", 0.9), ("Destination", 0.9), ("Killer", 0.2)])
def test_places_and_unsure_marks_are_no_roles(role: str, score: float) -> None:
    event = _event("it befell Tolo", ("befell", "Conflict.Attack", 0.9), ("Tolo", role, score))
    assert list(learned_roles([event], event.span, "armed_clash")) == []


def test_what_is_moved_is_the_subject() -> None:
    event = _event("it went", ("went", "Movement.Transportation", 0.9), ("it", "Artifact", 0.9))
    assert [role for role, _ in learned_roles([event], event.span, "movement")] == ["subject"]


@pytest.mark.parametrize(
    ("kind", "ours"),
    [
        ("Conflict.Attack", "armed_clash"),
        ("Conflict.Demonstrate", "protest"),
        ("Life.Die", "death_report"),
        ("Life.Injure", "injury_report"),
        ("Justice.ArrestJailDetain", "arrest"),
        ("Justice.ReleaseParole", "release"),
        ("ArtifactExistence.DamageDestroyDisableDismantle", "destruction"),
        ("Movement.Transportation", "movement"),
        ("Personnel.StartPosition", "appointment"),
        ("Contact.Contact", None),
    ],
)
def test_types_of_wikievents_are_kinds_of_deeds(kind: str, ours: str | None) -> None:
    assert learned_kind(EventMark(Span(0, 3), kind, 0.9)) == ours
    assert learned_kind(EventMark(Span(0, 3), kind, 0.3)) is None


def test_a_mark_at_words_that_no_lexicon_has_is_a_trigger() -> None:
    text = "The riders befell the mill."
    [trigger] = _triggers(text, _event(text, ("befell", "Conflict.Attack", 0.9)))
    assert trigger.kind == "armed_clash"
    [deed] = _deeds(text, _event(text, ("befell", "Conflict.Attack", 0.9)))
    assert deed.made_by == LEARNED


def test_the_clause_turns_a_marked_attack_as_it_turns_the_lexicons() -> None:
    text = "Warplanes befell the mill."
    [trigger] = _triggers(text, _event(text, ("befell", "Conflict.Attack", 0.9)))
    assert trigger.kind == "airstrike"


@pytest.mark.parametrize(
    "text", ["He died of a heart attack.", "Anna Toll spoke.", "They attacked the mill."]
)
def test_no_mark_is_a_trigger_where_the_lexicon_speaks_or_a_name_stands(text: str) -> None:
    word = next(word for word in ("heart attack", "Toll", "attacked") if word in text)
    marked = _event(text, (word, "Conflict.Attack", 0.9))
    assert _triggers(text, marked) == _triggers(text)
    assert all(deed.made_by == RULE for deed in _deeds(text, marked))


def _roles(deed: Deed) -> set[tuple[str, str]]:
    return {(role.role, role.text) for role in deed.roles}


def test_a_learned_role_fills_what_the_grammar_leaves_open() -> None:
    text = "The mill was attacked, and it was riders."
    marked = _event(text, ("attacked", "Conflict.Attack", 0.9), ("riders", "Attacker", 0.8))
    [deed] = _deeds(text, marked)
    assert ("perpetrator", "riders") in _roles(deed)


def test_the_grammar_is_preferred_where_both_speak() -> None:
    text = "Gunmen attacked the convoy near the riders."
    marked = _event(text, ("attacked", "Conflict.Attack", 0.9), ("riders", "Attacker", 0.9))
    [deed] = _deeds(text, marked)
    assert {role for role in _roles(deed) if role[0] == "perpetrator"} == {
        ("perpetrator", "Gunmen")
    }


def test_a_filler_of_the_whole_text_fills_the_only_violence_of_its_sentence() -> None:
    text = "The convoy was attacked, and it was riders."
    filler = Filler(_span(text, "riders"), "perpetrator", "attack", 0.9)
    [deed] = _deeds(text, fillers=(filler,))
    assert ("perpetrator", "riders") in _roles(deed)
    [deed] = _deeds(text, fillers=(replace(filler, score=0.1),))
    assert ("perpetrator", "riders") not in _roles(deed)
