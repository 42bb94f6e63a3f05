"""The book of voices: what a speaker is by its head noun, which words make it many."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from whoseword.language.inflection import plural_of
from whoseword.record import LinkKind
from whoseword.reference.lexicon import read_lexicon

_KIND_OF_LIST: Mapping[str, LinkKind] = {
    "outlet": "outlet",
    "broadcast": "outlet",
    "agency": "agency",
    "witness": "witness",
    "official": "official",
    "official_body": "official_body",
    "group": "group",
    "body": "other",
    "document": "document",
    "other_source": "other",
    "recording": "broadcast",
    "person": "person",
}


@dataclass(frozen=True, slots=True)
class VoiceBook:
    """Look-ups for words of a source, given in small letters."""

    kinds: Mapping[str, LinkKind]
    plurals: frozenset[str]
    official_sources: frozenset[str]
    local_sources: frozenset[str]
    leaked: frozenset[str]
    general: frozenset[str]
    collective: frozenset[str]
    nobody: frozenset[str]
    one: frozenset[str]
    many: frozenset[str]
    thing: frozenset[str]
    self: frozenset[str]
    determiners: frozenset[str]
    former: frozenset[str]
    including: tuple[tuple[str, ...], ...]
    speaks_from: frozenset[str]

    def kind_of(self, noun: str) -> LinkKind | None:
        """What a head noun says its voice is; None for other words."""
        return self.kinds.get(noun)

    def is_pronoun(self, word: str) -> bool:
        """Whether the word only stands for somebody named elsewhere."""
        return word in self.one or word in self.many or word in self.thing or word in self.self


@dataclass(frozen=True, slots=True)
class _Nouns:
    words: str
    fires: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Pronouns:
    one: tuple[str, ...]
    many: tuple[str, ...]
    thing: tuple[str, ...]
    self: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _VoiceFile:
    kinds: dict[str, _Nouns]
    official_sources: tuple[str, ...]
    general: tuple[str, ...]
    collective: tuple[str, ...]
    nobody: tuple[str, ...]
    pronouns: _Pronouns
    determiners: tuple[str, ...]
    former: tuple[str, ...]
    including: tuple[str, ...]
    speaks_from: tuple[str, ...]
    own_plural: tuple[str, ...] = ()
    local_sources: tuple[str, ...] = ()
    leaked: tuple[str, ...] = ()


def open_voices(own: Path | None = None) -> VoiceBook:
    """The head nouns of the lexicon; LexiconError when it is missing or malformed."""
    file = read_lexicon("voices", _VoiceFile, own)
    kinds: dict[str, LinkKind] = {}
    plurals: set[str] = set()
    for name, nouns in file.kinds.items():
        kind = _KIND_OF_LIST.get(name, "other")
        for noun in nouns.words.split():
            kinds.setdefault(noun, kind)
            kinds.setdefault(plural_of(noun), kind)
            plurals.add(noun if noun in file.own_plural else plural_of(noun))
    return VoiceBook(
        kinds=kinds,
        plurals=frozenset(plurals),
        official_sources=frozenset(file.official_sources),
        local_sources=frozenset(file.local_sources),
        leaked=frozenset(file.leaked),
        general=frozenset(file.general),
        collective=frozenset(file.collective),
        nobody=frozenset(file.nobody),
        one=frozenset(file.pronouns.one),
        many=frozenset(file.pronouns.many),
        thing=frozenset(file.pronouns.thing),
        self=frozenset(file.pronouns.self),
        determiners=frozenset(file.determiners),
        former=frozenset(file.former),
        including=tuple(tuple(one.split()) for one in file.including),
        speaks_from=frozenset(file.speaks_from),
    )
