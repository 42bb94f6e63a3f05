"""Who did it to whom: the noun phrases beside a trigger; the seam for a learned finder."""

from collections.abc import Iterator

from whoseword.reading.deed.phrases import (
    actor_before,
    actor_behind,
    thing_before,
    thing_behind,
)
from whoseword.reading.deed.story import Mention, Sentence
from whoseword.reading.deed.triggers import Trigger
from whoseword.record import DeedKind, Role, RoleKind, Span, Toll
from whoseword.reference.deeds import DeedBook

_BE = frozenset({"was", "were", "been", "being", "is", "are", "be", "got"})
_SUBJECT_KINDS: frozenset[DeedKind] = frozenset({"movement", "presence", "appointment", "pledge"})
_SUFFERED: frozenset[DeedKind] = frozenset(
    {"death_report", "injury_report", "execution", "abduction", "arrest", "release"}
)
_ACTED: frozenset[str] = frozenset(
    {"person", "group", "official_body", "nationality", "outlet", "agency", "place"}
)


def roles_of(
    sentence: Sentence,
    trigger: Trigger,
    kind: DeedKind,
    tolls: tuple[Toll, ...],
    book: DeedBook,
) -> tuple[Role, ...]:
    """The roles that the sentence's grammar tells, each with its words; none is made up."""
    passive = _is_passive(sentence, trigger) or _is_reduced(sentence, trigger, kind)
    before = _phrase_before(sentence, trigger, book, acts=not passive)
    behind = thing_behind(sentence, trigger.end, book)
    agent = _agent(sentence, trigger, book)
    acts: RoleKind = "subject" if kind in _SUBJECT_KINDS else "perpetrator"
    suffers: RoleKind = "subject" if kind in _SUBJECT_KINDS else "target"
    if kind in _SUFFERED:
        suffers = "victim"
    found: list[tuple[RoleKind, Span]] = []
    if trigger.verb and passive:
        found += [(suffers, before)] if before else []
        found += [("perpetrator", agent)] if agent else []
    elif trigger.verb:
        found += [(acts, before)] if before else []
        found += [("target", behind)] if behind and kind not in _SUBJECT_KINDS else []
    else:
        found += _beside_noun(sentence, trigger, book)
        found += [("perpetrator", agent)] if agent else []
    harmed = [("victim", toll.span) for toll in tolls if toll.who and toll.high != 0]
    victims: list[tuple[RoleKind, Span]] = [("victim", span) for _, span in harmed]
    others = [pair for pair in found if not any(span.overlap(pair[1]) for _, span in victims)]
    return tuple(_role(sentence, role, span) for role, span in _unique([*others, *victims]))


def _unique(found: list[tuple[RoleKind, Span]]) -> Iterator[tuple[RoleKind, Span]]:
    seen: set[tuple[RoleKind, Span]] = set()
    for pair in found:
        if pair not in seen:
            seen.add(pair)
            yield pair


def _is_passive(sentence: Sentence, trigger: Trigger) -> bool:
    return any(sentence.lower(trigger.first - back) in _BE for back in (1, 2)) and not (
        sentence.lower(trigger.first).endswith("ing")
    )


def _is_reduced(sentence: Sentence, trigger: Trigger, kind: DeedKind) -> bool:
    """Whether a participle says what was done to those before it ("nurses abducted from Tolo")."""
    behind = sentence.lower(trigger.end)
    no_object = behind == "by" or behind in sentence.clause["prepositions"]
    return kind in _SUFFERED and sentence.lower(trigger.end - 1).endswith("ed") and no_object


def _phrase_before(
    sentence: Sentence, trigger: Trigger, book: DeedBook, *, acts: bool
) -> Span | None:
    """The subject: the noun phrase before the verb, or the name before an apposition."""
    end = trigger.first
    small = sentence.clause["auxiliaries"] | sentence.clause["adverbs"]
    while end > sentence.words.start and sentence.lower(end - 1) in small:
        end -= 1
    if sentence.lower(end - 1) in {",", "\u201d"}:
        return _subject_before_apposition(sentence, end - 1)
    return (actor_before if acts else thing_before)(sentence, end, book)


def _subject_before_apposition(sentence: Sentence, comma: int) -> Span | None:
    """The name before ", a local commander from Tolo,"."""
    for mention in reversed(sentence.mentions):
        acts = mention.end < comma and mention.name.kind in _ACTED
        if acts and sentence.lower(mention.end) == ",":
            return mention.span
    return None


def _agent(sentence: Sentence, trigger: Trigger, book: DeedBook) -> Span | None:
    """Who stands behind "by"."""
    for at in range(trigger.end, min(sentence.words.stop, trigger.end + 12)):
        word = sentence.lower(at)
        if word in {";", ":", ".", "(", "who", "which", "that", "when", "but"}:
            return None
        if word == "by" and not sentence.lower(at + 1).endswith("ing"):
            return actor_behind(sentence, at + 1, book)
    return None


def _beside_noun(
    sentence: Sentence, trigger: Trigger, book: DeedBook
) -> list[tuple[RoleKind, Span]]:
    """The doer before a noun and the target behind it ("the Tolian bombing of a camp")."""
    found: list[tuple[RoleKind, Span]] = []
    doer = _doer_before(sentence, trigger)
    if doer is not None:
        found.append(("perpetrator", doer.span))
    if sentence.lower(trigger.end) in {"of", "on", "against", "at"}:
        target = thing_behind(sentence, trigger.end + 1, book)
        if target is not None:
            found.append(("target", target))
    if "between" in {
        sentence.lower(trigger.end),
        sentence.lower(trigger.end + 1),
        sentence.lower(trigger.end + 5),
    }:
        found += _sides(sentence, trigger, book)
    return found


def _doer_before(sentence: Sentence, trigger: Trigger) -> Mention | None:
    mention = sentence.mention_at(trigger.first - 1)
    if mention is None and sentence.lower(trigger.first - 1) == "'s":
        mention = sentence.mention_at(trigger.first - 2)
    if mention is None or mention.name.kind not in _ACTED:
        return None
    place = mention.name.place
    town = mention.is_place and (place is None or place.precision != "country")
    return None if town else mention


def _sides(sentence: Sentence, trigger: Trigger, book: DeedBook) -> list[tuple[RoleKind, Span]]:
    """The two sides of "between A and B"."""
    at = next(
        (w for w in range(trigger.end, trigger.end + 8) if sentence.lower(w) == "between"), None
    )
    if at is None:
        return []
    one = actor_behind(sentence, at + 1, book)
    joint = next(
        (w for w in range(at + 1, min(sentence.words.stop, at + 30)) if sentence.lower(w) == "and"),
        None,
    )
    if one is None or joint is None:
        return []
    other = actor_behind(sentence, joint + 1, book)
    return [("perpetrator", one), *([("target", other)] if other else [])]  # type: ignore[list-item]


def _role(sentence: Sentence, role: RoleKind, span: Span) -> Role:
    """A role with the name that fills most of its words."""
    best = max(sentence.mentions, key=lambda m: m.span.overlap(span), default=None)
    covers = best is not None and best.span.overlap(span) > 0
    head = (
        best.name.id
        if covers and best is not None and best.name.kind in _ACTED - {"nationality"}
        else None
    )
    text = span.of(sentence.wording.text)
    if head is None and text.lower() in {"he", "she"} and not _is_quoted(sentence, span):
        head = None if sentence.he is None else sentence.he.id
    return Role(role, head, span, text)


def _is_quoted(sentence: Sentence, span: Span) -> bool:
    """Whether words stand in a quotation that began in their sentence."""
    before = sentence.wording.text[sentence.span.start : span.start]
    return before.count("\u201c") > before.count("\u201d") or before.count('"') % 2 == 1
