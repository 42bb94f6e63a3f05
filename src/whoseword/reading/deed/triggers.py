"""The words that tell of deeds, found in a sentence; the seam for a learned finder."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from whoseword.reading.deed.learned import KINDS, learned_kind
from whoseword.reading.deed.needs import NEEDS
from whoseword.reading.deed.sentence import Sentence
from whoseword.record import DeedKind, Span
from whoseword.record.kinds import HARM
from whoseword.reference.deeds import DeedBook, TriggerEntry

RULE, LEARNED, RUMOUR = "trigger_lexicon", "trigger_learned", "reported_death"
_UNTOLD = frozenset({"heading", "caption"})
_BREAKS = frozenset({";", ":", "(", ")"})


def _entry(kind: DeedKind) -> TriggerEntry:
    """What the clause makes of a mark of a kind, as of the lexicon's own words for it."""
    if kind == "armed_clash":
        turns: tuple[str, ...] = ("sea", "air", "bomb", "sniper", "shells", "civilians")
        return TriggerEntry((), kind, turns=turns, generic=True)
    if kind in HARM:
        return TriggerEntry((), kind, "result", ("sea", "sniper", "bomb", "air", "shells"))
    return TriggerEntry((), kind)


_ENTRIES: Mapping[DeedKind, TriggerEntry] = {kind: _entry(kind) for kind in KINDS.values()}


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that tell of a deed, as indices; ``kind`` is what they tell in their clause."""

    span: Span
    first: int
    end: int
    kind: DeedKind
    entry: TriggerEntry
    verb: bool
    ends: bool = False  # with a verb behind its noun ("rockets hit")


def find_triggers(sentence: Sentence, book: DeedBook) -> tuple[Trigger, ...]:
    """The triggers of a sentence in order, none overlapping, none in headings and names."""
    if sentence.block.kind in _UNTOLD:
        return ()
    named = {at for m in sentence.mentions for at in range(m.first, m.end)}
    named |= {at for time in sentence.times for at in sentence.wording.within(time.span)}
    found: list[Trigger] = []
    taken: set[int] = set(named)
    at = sentence.words.start
    while at < sentence.words.stop:
        told = None if at in named else _trigger_at(sentence, at, book)
        if told is None:
            at += 1
            continue
        taken |= set(range(at, told[1]))
        trigger, at = told
        if trigger is not None:
            found.append(trigger)
    found.extend(_learned(sentence, taken, book))
    return tuple(sorted(found, key=lambda trigger: trigger.first))


def _learned(sentence: Sentence, taken: set[int], book: DeedBook) -> Iterator[Trigger]:
    """The triggers that only the tagger marks, at words of which the lexicon says nothing."""
    for event in sentence.events:
        words = sentence.wording.within(event.span)
        kind = learned_kind(event)
        if kind is None or not words or taken & set(words):
            continue
        first, end = words.start, words.stop
        entry = _ENTRIES[kind]
        word = sentence.lower(first)
        verbal = word in book.pasts or word.endswith(("ed", "ing"))
        verbal = verbal or sentence.lower(first - 1) == "to"
        verb = verbal and not _is_noun(sentence, first, end, book)
        turned = _turned(sentence, first, end, entry, book)
        yield Trigger(event.span, first, end, turned, entry, verb)


def _trigger_at(sentence: Sentence, at: int, book: DeedBook) -> tuple[Trigger | None, int] | None:
    """The trigger at a word and the index behind it; (None, …) for words that tell of none."""
    for words, end in book.triggers_at(sentence.wording.lower, at):
        if end > sentence.words.stop:
            continue
        entry = words.entry
        if entry.kind == "none":
            return None, end
        if all(NEEDS[need](sentence, at, end, book) for need in entry.needs):
            span = sentence.wording.span(at, end)
            kind = _turned(sentence, at, end, entry, book)
            verb = words.verb and not _is_noun(sentence, at, end, book)
            return Trigger(span, at, end, kind, entry, verb, words.ends and not words.verb), end
    return None


def _is_noun(sentence: Sentence, first: int, end: int, book: DeedBook) -> bool:
    """Whether a word that can be both is a noun ("the coordinated attack", "bombing of")."""
    participle = sentence.lower(first).endswith("ed")
    article = sentence.lower(first - 1) in {"the", "a", "an", "this"}
    if article or participle or sentence.lower(first) in book.pasts or end - first > 1:
        return article and not participle
    if (
        sentence.lower(end) in {"of", "on", "against"}
        and sentence.lower(first - 1) not in sentence.clause["verbal"]
    ):
        return sentence.lower(first).endswith("ing") or sentence.mention_at(first - 1) is not None
    # "Accused of shelling the town" is a verb; "the shelling of the town" was told apart above.
    gerund = sentence.lower(first).endswith("ing") and sentence.lower(first - 1) == "of"
    if gerund and sentence.lower(end) in sentence.clause["articles"]:
        return False
    for at in range(first - 1, first - 4, -1):
        word = sentence.lower(at)
        if word in sentence.clause["determiners"]:
            return True
        doer = book.people.get(word)
        acts = doer is not None and not (doer.single and _is_plain(sentence.lower(first)))
        acts = acts or (word in book.doers and not _is_plain(sentence.lower(first)))
        if not word.replace("-", "").isalpha() or word in sentence.clause["verbal"] or acts:
            return False
    return False


def _is_plain(word: str) -> bool:
    """Whether a verb has no ending, so that one person is not its subject ("a gang attack")."""
    return not word.endswith(("s", "ed", "ing"))


def _turned(
    sentence: Sentence, first: int, end: int, entry: TriggerEntry, book: DeedBook
) -> DeedKind:
    """The kind that the words around a trigger give it."""
    kind: DeedKind = "other" if entry.kind == "none" else entry.kind
    around = _clause(sentence, first, end)
    words = set(sentence.wording.lower[around.start : around.stop])
    for name in entry.turns:
        context = book.contexts[name]
        phrases = book.context_phrases[name]
        if context.doers:
            doer = sentence.mention_at(first - 1)
            if doer is not None and doer.name.kind in context.doers:
                return context.kind
        elif words & book.context_words[name] or phrases.first_in(
            sentence.wording.lower, around.start, around.stop
        ):
            return context.kind
    return kind


def _clause(sentence: Sentence, first: int, end: int) -> range:
    """The words around a trigger that speak of the same thing: its claim's, else its sentence's."""
    start, stop = sentence.words.start, sentence.words.stop
    for claim in sentence.reported(sentence.wording.span(first, end)):
        for part in claim.said:
            inside = sentence.wording.within(part)
            if first in inside:
                start, stop = max(start, inside.start), min(stop, inside.stop)
    for at in range(first - 1, start - 1, -1):
        if sentence.lower(at) in _BREAKS:
            start = at + 1
            break
    for at in range(end, stop):
        if sentence.lower(at) in _BREAKS | {"who"}:
            stop = at
            break
    return range(start, stop)
