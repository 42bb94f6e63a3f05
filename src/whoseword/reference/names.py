"""The book of names: shapes and lists of names, titles, and what states something of a name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from whoseword.language.spelling import folded, loosened
from whoseword.language.words import words_of
from whoseword.reference.lexicon import read_lexicon
from whoseword.reference.phrases import Phrases, open_phrases


@dataclass(frozen=True, slots=True)
class OutletWords:
    """``lexicons/outlets.yaml`` as it stands."""

    ends: str
    starts: tuple[str, ...]
    agencies: tuple[str, ...]
    nouns: str
    agency_nouns: tuple[str, ...]
    not_names: tuple[str, ...]
    domains: tuple[str, ...]
    known_agencies: tuple[str, ...]
    known_outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BodyWords:
    """``lexicons/official_bodies.yaml`` as it stands."""

    known: tuple[str, ...]
    of: tuple[str, ...]
    ends: tuple[str, ...]
    small_ends: tuple[str, ...]
    armed_groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroupWords:
    """``lexicons/groups.yaml`` as it stands."""

    ends: tuple[str, ...]
    starts: tuple[str, ...]
    nouns: tuple[str, ...]
    known: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FacilityWords:
    """``lexicons/facilities.yaml`` as it stands."""

    nouns: tuple[str, ...]
    not_names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WeaponWords:
    """``lexicons/weapons.yaml`` as it stands."""

    names: tuple[str, ...]
    models: tuple[str, ...]
    not_before: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PeopleWords:
    """``lexicons/peoples.yaml`` as it stands."""

    peoples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TitleWords:
    """``lexicons/titles.yaml`` as it stands."""

    offices: tuple[str, ...]
    commands: tuple[str, ...]
    spokesmanship: tuple[str, ...]
    former: tuple[str, ...]
    callings: tuple[str, ...]
    ranks: tuple[str, ...]
    honorifics: tuple[str, ...]
    kunya: tuple[str, ...]
    particles: tuple[str, ...]
    minors: tuple[str, ...]
    victims: tuple[str, ...]
    led_by: tuple[str, ...]
    led: tuple[str, ...]
    shielded_before: tuple[str, ...]
    shielded_behind: tuple[str, ...]
    saw: tuple[str, ...]
    harmed: tuple[str, ...]
    modifiers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlainWords:
    """``lexicons/plain_words.yaml`` as it stands."""

    openers: str
    calendar: str
    glued: tuple[str, ...]
    group_nouns: str
    same: tuple[tuple[str, ...], ...]
    beside: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class AliasWords:
    """Words before the other name, words before the name itself, and languages of other scripts."""

    behind: tuple[str, ...]
    of: tuple[str, ...]
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AffiliationWords:
    """Words before a group, and endings that make a group a modifier."""

    behind: tuple[str, ...]
    suffixes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoleWords:
    """Words before an office or a calling."""

    behind: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordList:
    """Phrases that state one thing."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatementWords:
    """``lexicons/statements.yaml`` as it stands."""

    alias: AliasWords
    affiliation: AffiliationWords
    character: WordList
    reported_dead: WordList
    reported_alive: WordList
    born: WordList
    owned_by: WordList
    whereabouts: WordList
    role: RoleWords
    times_over: Mapping[str, int | None]


@dataclass(frozen=True, slots=True)
class TitleBook:
    """Titles in small letters, by what they make of the person."""

    public: Phrases[str]
    callings: Phrases[str]
    ranks: Phrases[str]
    honorifics: Phrases[str]
    former: frozenset[str]
    before_names: frozenset[str]
    kunya: frozenset[str]
    particles: frozenset[str]
    minors: Phrases[str]
    victims: Phrases[str]
    led_by: Phrases[str]
    led: frozenset[str]
    shielded_before: Phrases[str]
    shielded_behind: Phrases[str]
    saw: frozenset[str]
    harmed: Phrases[str]
    modifiers: frozenset[str]


@dataclass(frozen=True, slots=True)
class StatementBook:
    """Phrases that state something of a name."""

    alias: Phrases[str]
    alias_of: Phrases[str]
    languages: frozenset[str]
    affiliation: Phrases[str]
    suffixes: tuple[str, ...]
    character: Phrases[str]
    reported_dead: Phrases[str]
    reported_alive: Phrases[str]
    born: Phrases[str]
    owned_by: Phrases[str]
    whereabouts: Phrases[str]
    role: Phrases[str]
    times_over: Phrases[int | None]


@dataclass(frozen=True, slots=True)
class NameBook:
    """The lexicons of names, opened once; names as written, the rest in small letters."""

    known: Phrases[str]
    outlet_ends: Phrases[str]
    outlet_starts: Phrases[str]
    outlet_nouns: Phrases[str]
    agency_ends: Phrases[str]
    not_outlets: frozenset[str]
    domains: tuple[str, ...]
    body_of: frozenset[str]
    body_ends: Phrases[str]
    body_small_ends: Phrases[str]
    armed_groups: frozenset[str]
    group_ends: Phrases[str]
    group_starts: Phrases[str]
    armed_nouns: Phrases[str]
    facilities: Phrases[str]
    not_facilities: frozenset[str]
    weapons: Phrases[str]
    models: frozenset[str]
    not_behind_models: frozenset[str]
    peoples: frozenset[str]
    titles: TitleBook
    statements: StatementBook
    openers: frozenset[str]
    calendar: frozenset[str]
    glued: frozenset[str]
    tails: frozenset[str]
    facility_words: frozenset[str]
    group_nouns: frozenset[str]
    outlet_tails: frozenset[str]
    same: Mapping[str, str]
    beside: Mapping[str, frozenset[str]]

    def ends_an_outlet(self, word: str) -> bool:
        """Whether outlets' names end in a word ("Post", "Gazette")."""
        return self.outlet_ends.match([word], 0) is not None


def open_names(own: Path | None = None) -> NameBook:
    """The book of names; lexicons that lie in the folder ``own`` replace those of their name.

    LexiconError when one is missing or malformed.
    """
    outlets = read_lexicon("outlets", OutletWords, own)
    bodies = read_lexicon("official_bodies", BodyWords, own)
    facilities = read_lexicon("facilities", FacilityWords, own)
    groups = read_lexicon("groups", GroupWords, own)
    plain = read_lexicon("plain_words", PlainWords, own)
    weapons = read_lexicon("weapons", WeaponWords, own)
    return NameBook(
        known=_known(outlets, bodies, groups),
        outlet_ends=_phrases(outlets.ends.split()),
        outlet_starts=_phrases(outlets.starts),
        outlet_nouns=open_phrases(
            [(noun, "outlet") for noun in outlets.nouns.split()]
            + [(noun, "agency") for noun in outlets.agency_nouns]
        ),
        agency_ends=_phrases(outlets.agencies),
        not_outlets=frozenset(outlets.not_names),
        domains=outlets.domains,
        body_of=frozenset(bodies.of),
        body_ends=_phrases(bodies.ends),
        body_small_ends=_phrases(bodies.small_ends),
        armed_groups=frozenset(bodies.armed_groups),
        group_ends=_phrases(groups.ends),
        group_starts=_phrases(groups.starts),
        armed_nouns=_phrases(groups.nouns),
        facilities=_phrases(facilities.nouns),
        not_facilities=frozenset(facilities.not_names),
        weapons=_worded((name, name) for name in weapons.names),
        models=frozenset(weapons.models),
        not_behind_models=frozenset(weapons.not_before),
        peoples=frozenset(read_lexicon("peoples", PeopleWords, own).peoples),
        titles=_title_book(read_lexicon("titles", TitleWords, own)),
        statements=_statement_book(read_lexicon("statements", StatementWords, own)),
        openers=frozenset(plain.openers.split()),
        calendar=frozenset(plain.calendar.split()),
        glued=frozenset(plain.glued),
        tails=frozenset(
            " ".join((*bodies.small_ends, plain.group_nouns, "administration")).split()
        ),
        facility_words=frozenset(" ".join(facilities.nouns).split()),
        group_nouns=frozenset(plain.group_nouns.split()),
        outlet_tails=frozenset(" ".join((outlets.ends, *outlets.agencies)).lower().split()),
        beside={what: frozenset(words) for what, words in plain.beside.items()},
        same={name_key(name): name_key(names[0]) for names in plain.same for name in names},
    )


def name_key(name: str) -> str:
    """What every spelling of one name has in common: case, accents, hyphens and articles aside."""
    return loosened(folded(name))


def _phrases(words: list[str] | tuple[str, ...]) -> Phrases[str]:
    return open_phrases((word, word) for word in words)


def _worded(phrases: Iterable[tuple[str, str]]) -> Phrases[str]:
    """Phrases cut into words as a text is ("Jane's", "RFE/RL", "a.k.a")."""
    return open_phrases(
        (" ".join(span.of(words) for span in words_of(words)), kind) for words, kind in phrases
    )


def _known(outlets: OutletWords, bodies: BodyWords, groups: GroupWords) -> Phrases[str]:
    """Names that are known as written, each with its kind."""
    return _worded(
        [(name, "outlet") for name in outlets.known_outlets]
        + [(name, "agency") for name in outlets.known_agencies]
        + [(name, "official_body") for name in bodies.known]
        + [(name, "group") for name in groups.known]
    )


def _title_book(words: TitleWords) -> TitleBook:
    public = (
        [(office, "office") for office in words.offices]
        + [(command, "command") for command in words.commands]
        + [(voice, "spokesmanship") for voice in words.spokesmanship]
    )
    before = (*words.offices, *words.commands, *words.spokesmanship, *words.ranks)
    return TitleBook(
        public=open_phrases(public),
        callings=_phrases(words.callings),
        ranks=_phrases(words.ranks),
        honorifics=_phrases(words.honorifics),
        former=frozenset(words.former),
        before_names=frozenset(title.split()[-1] for title in (*before, *words.honorifics)),
        kunya=frozenset(words.kunya),
        particles=frozenset(words.particles),
        minors=_phrases(words.minors),
        victims=_phrases(words.victims),
        led_by=_phrases(words.led_by),
        led=frozenset(words.led),
        shielded_before=_phrases(words.shielded_before),
        shielded_behind=_phrases(words.shielded_behind),
        saw=frozenset(words.saw),
        harmed=_phrases(words.harmed),
        modifiers=frozenset((*words.modifiers, *words.former)),
    )


def _statement_book(words: StatementWords) -> StatementBook:
    return StatementBook(
        alias=_worded((phrase, phrase) for phrase in words.alias.behind),
        alias_of=_phrases(words.alias.of),
        languages=frozenset(words.alias.languages),
        affiliation=_phrases(words.affiliation.behind),
        suffixes=words.affiliation.suffixes,
        character=_phrases(words.character.words),
        reported_dead=_phrases(words.reported_dead.words),
        reported_alive=_phrases(words.reported_alive.words),
        born=_phrases(words.born.words),
        owned_by=_phrases(words.owned_by.words),
        whereabouts=_phrases(words.whereabouts.words),
        role=_phrases(words.role.behind),
        times_over=open_phrases(words.times_over.items()),
    )
