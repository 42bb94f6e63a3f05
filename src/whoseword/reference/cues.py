"""The book of cues: words that say that somebody says something, and how far it goes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar

from whoseword.language.inflection import verb_forms
from whoseword.record import Certainty, Stance
from whoseword.reference.grammar import GrammarBook, open_grammar
from whoseword.reference.lexicon import read_lexicon

Takes = Literal[
    "clause", "that", "quote", "thing", "to", "about", "hearer", "self", "figure", "words"
]
Form = Literal["base", "third", "past", "ing"]
_T = TypeVar("_T", "Cue", "Phrase")


@dataclass(frozen=True, slots=True)
class Cue:
    """One inflected cue in small letters, what it makes of its content, what may follow."""

    words: tuple[str, ...]
    stance: Stance
    takes: frozenset[Takes]
    certainty: Certainty | None
    form: Form
    by_outlet: Stance | None = None

    def may(self, *what: Takes) -> bool:
        """Whether any of these may follow."""
        return not self.takes.isdisjoint(what)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Fixed words of the lexicon, in small letters, and what they tell."""

    words: tuple[str, ...]
    stance: Stance = "says"
    certainty: Certainty = "stated"


@dataclass(frozen=True, slots=True)
class CueBook:
    """Look-ups by the first word; of several that fit the longest is given."""

    cues: Mapping[str, tuple[Cue, ...]]
    refusals: Mapping[str, tuple[Phrase, ...]]
    before_voice: Mapping[str, tuple[Phrase, ...]]
    citing: Mapping[str, tuple[Phrase, ...]]
    passed_on_by: Mapping[str, tuple[Phrase, ...]]
    based_on: Mapping[str, tuple[Phrase, ...]]
    translates: Mapping[str, tuple[Phrase, ...]]
    witnessed: Mapping[str, tuple[Phrase, ...]]
    own_act: Mapping[str, tuple[Phrase, ...]]
    unnaming: Mapping[str, tuple[Phrase, ...]]
    hedges: Mapping[str, tuple[Phrase, ...]]
    no_hedge_after: frozenset[str]
    nouns: frozenset[str]
    adverbs: frozenset[str]
    passives: Mapping[str, Stance]
    accused: frozenset[str]
    claimed_acts: frozenset[str]
    numbers: frozenset[str]
    grammar: GrammarBook

    def cue_at(self, words: Sequence[str], at: int) -> Cue | None:
        """The longest cue that begins at this word (of words in small letters)."""
        for cue in self.cues.get(words[at], ()):
            if fits(cue.words, words, at):
                return cue
        return None


def phrase_at(
    phrases: Mapping[str, tuple[Phrase, ...]], words: Sequence[str], at: int
) -> Phrase | None:
    """The longest phrase that begins at this word (of words in small letters)."""
    for phrase in phrases.get(words[at], ()):
        if fits(phrase.words, words, at):
            return phrase
    return None


def fits(wanted: tuple[str, ...], words: Sequence[str], at: int) -> bool:
    """Whether these words stand there."""
    return tuple(words[at : at + len(wanted)]) == wanted


@dataclass(frozen=True, slots=True)
class _Verb:
    verb: str
    stance: Stance
    takes: tuple[Takes, ...]
    past: str | tuple[str, ...] = ()
    certainty: Certainty | None = None
    by_outlet: Stance | None = None
    fires: str = ""


@dataclass(frozen=True, slots=True)
class _Words:
    words: str
    stance: Stance = "says"
    fires: str = ""


@dataclass(frozen=True, slots=True)
class _Nameless:
    adverbs: tuple[str, ...]
    passives: tuple[str, ...]
    suspected: tuple[str, ...] = ()
    accused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _CueFile:
    verbs: tuple[_Verb, ...]
    phrases: tuple[_Verb, ...]
    refusals: tuple[_Words, ...]
    before_voice: tuple[_Words, ...]
    nouns: tuple[str, ...]
    nameless: _Nameless
    citing: tuple[str, ...]
    passed_on_by: tuple[str, ...]
    based_on: tuple[str, ...]
    translates: tuple[str, ...]
    witnessed: tuple[str, ...]
    own_act: tuple[str, ...]
    unnaming: tuple[str, ...]
    numbers: tuple[str, ...]
    claimed_acts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _HedgeFile:
    probable: tuple[_Words, ...]
    possible: tuple[_Words, ...]
    doubted: tuple[_Words, ...]
    denied: tuple[_Words, ...]
    not_after: tuple[str, ...]


def open_cues(own: Path | None = None) -> CueBook:
    """The cues and hedges of the lexicons; LexiconError when one is missing or malformed."""
    file = read_lexicon("cues", _CueFile, own)
    hedges = read_lexicon("hedges", _HedgeFile, own)
    return CueBook(
        cues=_by_first(cue for verb in file.verbs + file.phrases for cue in _inflected(verb)),
        refusals=_phrases(_Words(one.words, "declines") for one in file.refusals),
        before_voice=_phrases(file.before_voice),
        citing=_phrases(map(_Words, file.citing)),
        passed_on_by=_phrases(map(_Words, file.passed_on_by)),
        based_on=_phrases(map(_Words, file.based_on)),
        translates=_phrases(map(_Words, file.translates)),
        witnessed=_phrases(map(_Words, file.witnessed)),
        own_act=_phrases(map(_Words, file.own_act)),
        unnaming=_phrases(map(_Words, file.unnaming)),
        hedges=_hedges(hedges),
        no_hedge_after=frozenset(hedges.not_after),
        nouns=frozenset(form for noun in file.nouns for form in (noun, noun + "s")),
        adverbs=frozenset(file.nameless.adverbs),
        passives={
            **dict.fromkeys(file.nameless.suspected, "suspects"),
            **dict.fromkeys(file.nameless.passives, "reports"),
        },
        accused=frozenset(file.nameless.accused),
        claimed_acts=frozenset(form for act in file.claimed_acts for form in (act, act + "s")),
        numbers=frozenset(file.numbers),
        grammar=open_grammar(own),
    )


def _inflected(entry: _Verb) -> Iterator[Cue]:
    """The cue in each form of its first word."""
    verb, *rest = entry.verb.split()
    past = (entry.past,) if isinstance(entry.past, str) else entry.past
    forms = verb_forms(verb, {})
    if past:
        forms = frozenset(form for form in forms if not form.endswith("ed")) | set(past)
    for form in sorted(forms):
        yield Cue(
            (form, *rest),
            entry.stance,
            frozenset(entry.takes),
            entry.certainty,
            _form(form, verb, past),
            entry.by_outlet,
        )


def _form(form: str, verb: str, past: tuple[str, ...]) -> Form:
    if form in past:
        return "past"
    if form == verb:
        return "base"
    if form.endswith("ing"):
        return "ing"
    return "third" if form.endswith("s") else "past"


def _phrases(entries: Iterable[_Words]) -> Mapping[str, tuple[Phrase, ...]]:
    return _by_first(Phrase(tuple(one.words.lower().split()), one.stance) for one in entries)


def _hedges(file: _HedgeFile) -> Mapping[str, tuple[Phrase, ...]]:
    levels: tuple[tuple[Certainty, tuple[_Words, ...]], ...] = (
        ("probable", file.probable),
        ("possible", file.possible),
        ("doubted", file.doubted),
        ("denied", file.denied),
    )
    return _by_first(
        Phrase(tuple(one.words.lower().split()), "says", level)
        for level, ones in levels
        for one in ones
    )


def _by_first(entries: Iterator[_T]) -> Mapping[str, tuple[_T, ...]]:
    """The entries under their first word, the longest first."""
    found: dict[str, list[_T]] = {}
    for entry in entries:
        found.setdefault(entry.words[0], []).append(entry)
    return {
        first: tuple(sorted(ones, key=lambda one: (-len(one.words), one.words)))
        for first, ones in sorted(found.items())
    }
