"""The book of deeds: triggers and their kinds, tolls, people, what makes a deed unreal."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from whoseword.language.inflection import plural_of
from whoseword.language.numbers import NumberReader, NumberWords
from whoseword.record import DeedKind, Reality, Side
from whoseword.reference.lexicon import read_lexicon
from whoseword.reference.phrases import PhraseBook, Phrases, open_phrases

Need = Literal["place", "at_place", "subject", "group", "people", "object"]


@dataclass(frozen=True, slots=True)
class Context:
    """Words that change the kind of a trigger when they stand in its clause."""

    kind: DeedKind
    words: str = ""
    phrases: tuple[str, ...] = ()
    doers: tuple[Literal["place", "nationality", "official_body"], ...] = ()


@dataclass(frozen=True, slots=True)
class TriggerEntry:
    """Words that tell of a deed of one kind; kind "none" means that they tell of no deed."""

    words: tuple[str, ...]
    kind: DeedKind | Literal["none"]
    strength: Literal["main", "result"] = "main"
    turns: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()
    generic: bool = False


@dataclass(frozen=True, slots=True)
class TriggerWords:
    """One pattern of an entry; ``verb`` where it begins with a verb, ``ends`` where it ends so."""

    entry: TriggerEntry
    verb: bool
    ends: bool = False


@dataclass(frozen=True, slots=True)
class DeedWords:
    """``lexicons/deeds.yaml`` as it stands."""

    objects: str
    spots: str
    sites: str
    contexts: Mapping[str, Context]
    triggers: tuple[TriggerEntry, ...]
    irregular: Mapping[str, str]
    weapons: str = ""
    vehicles: str = ""


@dataclass(frozen=True, slots=True)
class HarmWords:
    """How one harm (killed, injured, or both) is told."""

    active: str = ""
    passive: str = ""
    counted: str = ""
    toll: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TollWords:
    """``lexicons/tolls.yaml`` as it stands."""

    killed: HarmWords
    injured: HarmWords
    both: HarmWords
    parts: tuple[str, ...]
    amounts: frozenset[str]
    beyond: frozenset[str]
    changes: frozenset[str]
    intransitive: frozenset[str] = frozenset()
    losing: frozenset[str] = frozenset()
    families: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class RealityRule:
    """Words beside a trigger that say how real its deed is; ``reach`` counts words."""

    reality: Reality
    words: tuple[str, ...]
    reach: int


@dataclass(frozen=True, slots=True)
class RealityWords:
    """``lexicons/reality.yaml`` as it stands."""

    before: tuple[RealityRule, ...]
    after: tuple[RealityRule, ...]
    perhaps_happened: tuple[str, ...]
    realised: tuple[str, ...]
    background: tuple[str, ...]
    announcing: frozenset[str]
    announced_of: frozenset[str]
    conditions: frozenset[str]
    perceived: frozenset[str]
    phrase_openers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Nouns:
    """Nouns of people of one side."""

    words: str


@dataclass(frozen=True, slots=True)
class PeopleWords:
    """``lexicons/people.yaml`` as it stands."""

    civilian: Nouns
    fighter: Nouns
    perpetrator: Nouns
    unknown: Nouns
    irregular_plurals: Mapping[str, str]
    plural_only: tuple[str, ...]
    things: tuple[str, ...]
    doers: str
    attackers: str = ""


@dataclass(frozen=True, slots=True)
class PersonNoun:
    """What a noun of people tells: the side, and whether it is one person."""

    side: Side
    single: bool


@dataclass(frozen=True, slots=True)
class Harm:
    """The words of one harm, each as a set to look up in."""

    active: frozenset[str]
    passive: frozenset[str]
    counted: frozenset[str]


@dataclass(frozen=True, slots=True)
class TollBook:
    """What tells the dead and the wounded, and what tells parts of a number or its change."""

    killed: Harm
    injured: Harm
    both: Harm
    killed_tolls: Phrases[str]
    injured_tolls: Phrases[str]
    parts: Phrases[str]
    amounts: frozenset[str]
    beyond: frozenset[str]
    changes: frozenset[str]
    intransitive: frozenset[str]
    losing: frozenset[str]
    families: frozenset[str]
    numbers: frozenset[str]


@dataclass(frozen=True, slots=True)
class DeedBook:
    """The lexicons of deeds, opened once; look-ups only."""

    triggers: PhraseBook[TriggerWords]
    contexts: Mapping[str, Context]
    context_words: Mapping[str, frozenset[str]]
    context_phrases: Mapping[str, Phrases[str]]
    objects: frozenset[str]
    spots: frozenset[str]
    sites: frozenset[str]
    weapons: frozenset[str]
    vehicles: frozenset[str]
    pasts: frozenset[str]
    tolls: TollBook
    clause: Mapping[str, frozenset[str]]
    reality: RealityWords
    reality_before: Phrases[RealityRule]
    reality_after: Phrases[RealityRule]
    perhaps_happened: Phrases[str]
    realised: frozenset[str]
    background: Phrases[str]
    people: Mapping[str, PersonNoun]
    things: frozenset[str]
    doers: frozenset[str]
    attackers: frozenset[str]
    numbers: NumberReader

    def triggers_at(self, words: Sequence[str], at: int) -> tuple[tuple[TriggerWords, int], ...]:
        """The entries that fit the words from one on, with the index behind them, longest first."""
        return self.triggers.matches(words, at)


def open_deeds(own: Path | None = None) -> DeedBook:
    """The book of deeds; lexicons that lie in the folder ``own`` replace those of their name.

    A list of small words that one of them lacks is empty.

    LexiconError when one is missing or malformed.
    """
    deeds = read_lexicon("deeds", DeedWords, own)
    clauses = read_lexicon("clauses", dict[str, list[str]], own)
    lists = clauses if own is None else read_lexicon("clauses", dict[str, list[str]])
    tolls = read_lexicon("tolls", TollWords, own)
    reality = read_lexicon("reality", RealityWords, own)
    people = read_lexicon("people", PeopleWords, own)
    return DeedBook(
        triggers=PhraseBook(
            ((words, _pattern(entry, words)) for entry in deeds.triggers for words in entry.words),
            deeds.irregular,
        ),
        contexts=deeds.contexts,
        context_words={k: frozenset(c.words.split()) for k, c in deeds.contexts.items()},
        context_phrases={k: open_phrases(_same(c.phrases)) for k, c in deeds.contexts.items()},
        objects=frozenset(deeds.objects.split()),
        spots=frozenset(deeds.spots.split()),
        sites=frozenset(deeds.sites.split()),
        weapons=frozenset(deeds.weapons.split()),
        vehicles=frozenset(deeds.vehicles.split()),
        pasts=frozenset(_pasts(deeds.irregular)),
        tolls=_toll_book(tolls),
        clause={name: frozenset(clauses.get(name, ())) for name in lists},
        reality=reality,
        reality_before=open_phrases((w, rule) for rule in reality.before for w in rule.words),
        reality_after=open_phrases((w, rule) for rule in reality.after for w in rule.words),
        perhaps_happened=open_phrases(_same(reality.perhaps_happened)),
        realised=frozenset(reality.realised),
        background=open_phrases(_same(reality.background)),
        people=_people(people),
        things=frozenset(people.things),
        doers=frozenset(people.doers.split()),
        attackers=frozenset(people.attackers.split()),
        numbers=NumberReader(read_lexicon("numbers", NumberWords, own)),
    )


def _pattern(entry: TriggerEntry, words: str) -> TriggerWords:
    """What a pattern of words begins and ends with: verbs in any form, or a past one."""
    first, last = words.partition(" ")[0], words.rpartition(" ")[2]
    told = set(first.split("/"))
    past = any(one.endswith("ed") for one in told) and entry.strength == "main"
    past = past or bool(told & {"has", "have", "had"})
    return TriggerWords(entry, first.startswith("~") or past, last.startswith("~"))


def _pasts(irregular: Mapping[str, str]) -> Iterator[str]:
    """The past forms of irregular verbs that are no noun at the same time."""
    for verb, forms in irregular.items():
        yield from (f for f in forms.split() if f != verb and not f.endswith(("s", "ing")))


def _same(words: Sequence[str]) -> list[tuple[str, str]]:
    return [(word, word) for word in words]


def _harm(words: HarmWords) -> Harm:
    return Harm(
        frozenset(words.active.split()),
        frozenset(words.passive.split()),
        frozenset(words.counted.split()),
    )


def _toll_book(words: TollWords) -> TollBook:
    return TollBook(
        killed=_harm(words.killed),
        injured=_harm(words.injured),
        both=_harm(words.both),
        killed_tolls=open_phrases(_same(words.killed.toll)),
        injured_tolls=open_phrases(_same(words.injured.toll)),
        parts=open_phrases(_same(words.parts)),
        amounts=words.amounts,
        beyond=words.beyond,
        changes=words.changes,
        intransitive=words.intransitive,
        losing=words.losing,
        families=words.families,
        numbers=words.numbers,
    )


def _people(words: PeopleWords) -> dict[str, PersonNoun]:
    """Every noun of people, singular and plural, with what it tells."""
    nouns: dict[str, PersonNoun] = {}
    sides: tuple[tuple[Side, Nouns], ...] = (
        ("unknown", words.unknown),
        ("civilian", words.civilian),
        ("fighter", words.fighter),
        ("perpetrator", words.perpetrator),
    )
    plurals = words.irregular_plurals
    for side, listed in sides:
        for noun in listed.words.split():
            single = noun not in plurals.values() and noun not in words.plural_only
            nouns[noun.lower()] = PersonNoun(side, single)
            if single:
                nouns[plurals.get(noun, plural_of(noun)).lower()] = PersonNoun(side, single=False)
    return nouns
