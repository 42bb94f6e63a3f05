"""What weighing gave in plain words: values, grades as sentences, independence in three states."""

from collections.abc import Mapping

from whoseword.export.chains import HOW_WORDS, nameless
from whoseword.export.dates import date_in_words
from whoseword.export.places import country_name
from whoseword.export.tolls import range_in_words
from whoseword.export.words import KIND_WORDS, running
from whoseword.record import (
    Actor,
    Days,
    DeedKind,
    Event,
    Field,
    Grade,
    Independence,
    NameBasis,
    Origin,
    Range,
    Side,
    Spot,
    State,
)

Value = DeedKind | Spot | Days | Actor | Range

DIGIT_WORDS: Mapping[int, str] = {
    1: "confirmed by other sources",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "not judged",
}
"""The digits of the Admiralty code as people read them; 6 is no low grade, it is none."""

LETTER_WORDS: Mapping[str, str] = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "not judged",
    "G": "deliberately deceptive",
}
"""The letters of the Admiralty code as people read them; G is MISP's."""

_OF_LETTER = frozenset({"rated", "lettered", "letters_differ"})

WOULD_CHANGE: Mapping[str, str] = {
    "withdrawn": "a report that states it again",
    "confirmed": "an independent, disinterested origin that contradicts it",
    "improbable": "a second origin, independent of the first, that states it too",
    "probably_true": "two of its origins known to be independent, or an independent one against it",
    "doubtful": "another origin of which it is told how it knows, and which states it too",
    "possibly_true": "a second origin that states it at first hand, or a disinterested one against",
    "cannot_be_judged": "an origin that tells how it knows, or another report to hold it against",
}
"""What would change a digit, by the rule that gave it."""

SIDE_WORDS: Mapping[Side, str] = {
    "civilian": "civilians",
    "fighter": "fighters",
    "perpetrator": "perpetrators",
    "unknown": "status not stated",
}
STATE_WORDS: Mapping[State, str] = {
    "established": "established",
    "not_established": "not established",
    "not_recorded": "not recorded",
}
NAME_WORDS: Mapping[NameBasis, str] = {
    "stated": "stated",
    "spelling": "written alike",
    "transliteration": "written alike in other letters",
    "judged": "a person said so",
}
"""What ties a name to the others of its entity."""


def title_of(event: Event) -> str:
    """The event by the kind, place and day that a person chose, or else most origins give."""
    fields = event.fields
    kind = KIND_WORDS[fields.kind[0].value].capitalize() if fields.kind else "Event"
    place = value_in_words(fields.where[0].value) if fields.where else "place not known"
    when = value_in_words(fields.when[0].value) if fields.when else "day not known"
    return f"{kind}, {place}, {when}"


def value_in_words(value: Value) -> str:
    """A value of any field as people read it."""
    if isinstance(value, str):
        return KIND_WORDS[value]
    if isinstance(value, Actor):
        return running(value.text)
    if isinstance(value, Spot):
        country = country_name(value.country)
        return f"{value.name}, {country}" if country and country != value.name else value.name
    if isinstance(value, Days):
        return _days(value)
    who = f" ({running(value.who)})" if value.who else ""
    return f"{range_in_words(value.low, value.high)}, {SIDE_WORDS[value.side]}{who}"


def _days(value: Days) -> str:
    if value.edtf is not None:
        return date_in_words(value.edtf)
    return date_in_words(f"{value.earliest or '..'}/{value.latest or '..'}")


def grade_in_words(grade: Grade) -> str:
    """The digit as a sentence with the reason of its rule, or of a person: never it alone."""
    told = _sentences(grade, letter=False)
    digit = DIGIT_WORDS[grade.information]
    if told.casefold().startswith(digit):
        return told
    return f"{digit[:1].upper()}{digit[1:]}: {told[:1].lower()}{told[1:]}"


def source_in_words(grade: Grade) -> str:
    """The letter as words, with whose judgement it is; F is no low grade, it is none."""
    told = _sentences(grade, letter=True)
    if grade.source == "F":
        return told or "not judged, since only a person judges a source"
    return f"{LETTER_WORDS[grade.source]}: {told}"


def _sentences(grade: Grade, *, letter: bool) -> str:
    """The reasons of the letter, or of the digit."""
    texts = [one.text for one in grade.reasons if (one.rule in _OF_LETTER) is letter]
    return " ".join(text if text.endswith(".") else f"{text}." for text in texts)


def would_change(grade: Grade) -> str | None:
    """What would change the digit; None where no rule of ours gave it."""
    told = (WOULD_CHANGE.get(reason.rule) for reason in grade.reasons)
    return next((one for one in told if one), None)


def independence_in_words(independence: Independence, origins: int) -> str:
    """How many origins there are and how many are known to be independent, in words."""
    if not origins:
        return "no origin that says how it knows"
    counted = "1 origin" if origins == 1 else f"{origins} origins"
    if independence.state == "established":
        return f"{counted}, {independence.count} established as independent of each other"
    if independence.state == "not_recorded":
        return f"{counted}, and no outlet says how it knows"
    if origins == 1:
        return "1 origin, and no other beside it"
    return f"{counted}, no two of them established as independent"


def origin_in_words(origin: Origin) -> str:
    """The voice of an origin: its name or description, or that it has none."""
    return nameless(origin.kind) if origin.name is None else running(origin.name)


def origin_remarks(origin: Origin) -> tuple[str, ...]:
    """What is to be known of an origin: whether it has a name, how it knows, its interest."""
    told = [] if origin.named or origin.name is None else ["not named"]
    told.append(HOW_WORDS[origin.how] or "how it knows is not told")
    basis = f" (“{origin.interested_basis}”)" if origin.interested_basis else ""
    if origin.interested:
        told.append(f"a party to it{basis}")
    elif basis:
        told.append(f"no party to it{basis}")
    return tuple(told)


FIELD_WORDS: Mapping[Field, str] = {
    "kind": "what",
    "where": "where",
    "when": "when",
    "perpetrator": "by whom",
    "target": "aimed at",
    "victim": "who suffered",
    "killed": "killed",
    "injured": "injured",
}
"""The fields of an event as people ask for them."""
