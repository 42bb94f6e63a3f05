"""Short forms: "he", "the site", "the officer" tied to the voice introduced before."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from whoseword.reading.claim.page import Page
from whoseword.reading.claim.subjects import leading_speaker
from whoseword.reading.claim.voices import Voice, voice_of
from whoseword.record import Link, LinkKind, Name, Span, Tier
from whoseword.record.ids import content_id

_PERSONS = frozenset(["person", "official", "witness"])
_MEDIA = frozenset(["outlet", "agency", "broadcast"])
_BODIES = frozenset(["outlet", "agency", "official_body", "group", "document", "broadcast"])
_NEAR_SENTENCES = 3
_MOST_SENTENCES = 20
_NEAR_CHARACTERS = 900
_MOST_RECENT = 60
_TOLD = frozenset(["report", "statement", "communique", "communiqué", "message", "bulletin"])
_SUBJECT_FORM = {"him": "he", "her": "she"}
_PLAIN = frozenset(["the", "a", "an", "same", "that", "this"])


@dataclass(slots=True, eq=False)
class Known:
    """A voice of the article while its mentions are gathered."""

    id: str
    name: str
    kind: LinkKind
    named: bool
    collective: bool
    words: set[str]
    heads: set[str]
    at: int
    pronoun: str = ""
    spans: list[Span] = field(default_factory=list)
    is_name: bool = False
    through: tuple[Link, ...] = ()


class Register:
    """The voices met so far, in the order of the text."""

    def __init__(self, page: Page) -> None:
        """Nobody has spoken yet."""
        self._page = page
        self._known: dict[str, Known] = {}
        self._order: dict[str, Known] = {}
        self._by_span: dict[Span, Known | None] = {}

    def resolve(self, voice: Voice) -> Known | None:
        """Who speaks here; None when the words could be anybody's."""
        if voice.span not in self._by_span:
            self._by_span[voice.span] = self._resolved(voice)
        known = self._by_span[voice.span]
        if known is not None:
            known.at = max(known.at, voice.span.start)
            self._order.pop(known.id, None)
            self._order[known.id] = known
        return known

    def names(self) -> Iterator[Name]:
        """The voices that are no names yet, as names of kind voice."""
        for known in self._known.values():
            if not known.is_name:
                tier: Tier | None = None
                if known.kind in _PERSONS and not known.collective:
                    tier = "named-private" if known.named else "witness"
                elif known.kind in _PERSONS:
                    tier = "witness"
                yield Name(known.id, "voice", tier, tuple(sorted(set(known.spans))), known.name)

    def _resolved(self, voice: Voice) -> Known | None:
        if voice.pronoun:
            found = self._antecedent(voice)
            if found is not None:
                found.pronoun = found.pronoun or _SUBJECT_FORM.get(voice.head, voice.head)
            return found
        if voice.named and voice.known is not None:
            return self._of_name(voice.known, voice)
        if voice.definite or voice.named:
            found = self._same(voice) or self._described(voice)
            if found is not None:
                found.heads.add(voice.head)
                found.words |= voice.about
                if not found.is_name:
                    found.spans.append(voice.span)
                return found
        return self._new(voice)

    def _of_name(self, name: Name, voice: Voice) -> Known:
        known = self._known.get(name.id)
        if known is None:
            known = Known(
                name.id,
                name.text,
                voice.kind,
                True,
                False,
                set(),
                set(),
                voice.span.start,
                is_name=True,
            )
            self._known[name.id] = known
        if known.kind in {"group", "person", "other"} and voice.kind not in {"other", "group"}:
            known.kind = voice.kind
        known.words |= voice.about | set(name.text.lower().split())
        known.heads |= {voice.head} if voice.head else set()
        return known

    def _new(self, voice: Voice) -> Known:
        page = self._page
        id_ = content_id("n", page.article.id, "voice", (voice.span,), voice.name)
        known = Known(
            id_, voice.name, voice.kind, voice.named, voice.collective,
            set(voice.about) | set(voice.name.lower().split()),
            {voice.head} if voice.head else set(), voice.span.start, spans=[voice.span],
        )  # fmt: skip
        self._known[id_] = known
        return known

    def _antecedent(self, voice: Voice) -> Known | None:
        """Whom a pronoun stands for: the one fitting voice or name in the sentences just before."""
        page = self._page
        word = page.word_from(voice.span.start)
        number = page.sentence_number(word)
        block = page.block_at(voice.span.start)
        steps, furthest = 0, number - _MOST_SENTENCES
        while number >= max(0, furthest) and steps <= _NEAR_SENTENCES:
            first, end = page.sentences[number]
            start = page.words[first].start
            if block is None or start < block.span.start:
                return self._last_speaker(voice, start)
            fitting = list(
                self._fitting(voice, (start, min(page.words[end - 1].end, voice.span.start)))
            )
            if len(fitting) == 1:
                return fitting[0]
            if len(fitting) > 1:
                return None
            number -= 1
            steps += page.quotation_at(start) is None
        return None

    def _last_speaker(self, voice: Voice, before: int) -> Known | None:
        """Who spoke last in the block before, when the pronoun agrees with that voice."""
        block = self._page.block_at(max(before, 0))
        if block is None:
            return None
        for one in self._latest():
            if block.span.start <= one.at < block.span.end:
                return one if _agrees(voice, one) else None
        return None

    def _latest(self) -> Iterator[Known]:
        """The voices that spoke last, the last one first."""
        return islice(reversed(self._order.values()), _MOST_RECENT)

    def _fitting(self, voice: Voice, reach: tuple[int, int]) -> Iterator[Known]:
        """The voices in a stretch that the pronoun could mean; one that spoke there goes first."""
        for one in self._latest():
            if reach[0] <= one.at < reach[1] and _agrees(voice, one):
                yield one
                return
        if voice.head not in self._page.voices.one:
            return
        yield from self._persons(reach)

    def _persons(self, reach: tuple[int, int]) -> Iterator[Known]:
        """The persons named in a stretch, else the person that its sentence begins with."""
        seen = set()
        for _, name in self._page.names_in(Span(reach[0], max(reach[1], reach[0] + 1))):
            if name.kind == "person" and name.id not in seen:
                seen.add(name.id)
                yield self._named(name, "person")
        if seen or reach[1] - reach[0] < 2:
            return
        words = self._page.range_of(Span(*reach))
        leading = leading_speaker(self._page, *words) if words[0] < words[1] else None
        if leading is not None:
            voice = voice_of(self._page, leading)
            if voice.kind in _PERSONS and not voice.collective and not voice.pronoun:
                known = self.resolve(voice)
                if known is not None:
                    yield known

    def _described(self, voice: Voice) -> Known | None:
        """The one earlier voice that a description fits; None when none or several do."""
        candidates = [
            one
            for one in self._known.values()
            if one.at < voice.span.start and self._could_be(voice, one)
        ]
        candidates += list(self._names_with(voice, {one.id for one in candidates}))
        told = voice.about - _PLAIN - self._page.voices.determiners
        for narrow in (candidates, [one for one in candidates if told <= one.words]):
            if len(narrow) == 1:
                return narrow[0]
        narrow = [one for one in candidates if told <= one.words] or candidates
        block = self._page.block_at(voice.span.start)
        here = [
            one
            for one in narrow
            if block is not None and block.span.start <= one.at < block.span.end
        ]
        return here[0] if len(here) == 1 else None

    def _same(self, voice: Voice) -> Known | None:
        """For "the same source", "the report": whoever spoke last."""
        told = voice.about - _PLAIN - self._page.voices.determiners
        near = [one for one in self._latest() if voice.span.start - one.at < _NEAR_CHARACTERS]
        if "same" in voice.about:
            return next((one for one in near if not one.named), None)
        if (
            voice.kind == "document"
            and not told
            and voice.affiliation is None
            and voice.head in _TOLD
        ):
            return next((one for one in near if one.kind in _BODIES - {"document"}), None)
        return None

    def _could_be(self, voice: Voice, one: Known) -> bool:
        if voice.named and not one.named:
            return False
        head = voice.head
        if voice.collective != one.collective and not one.named:
            return False
        if head and (head in one.heads or head in one.words):
            told = voice.about - _PLAIN - self._page.voices.determiners
            return one.named or not told or told <= one.words or head == "source"
        if voice.named or not voice.about <= _PLAIN | self._page.cues.grammar.plain_looks:
            return False
        if head in self._page.voices.general:
            person = one.kind in _PERSONS | {"group"} and not one.collective and not one.named
            return person and voice.span.start - one.at < _NEAR_CHARACTERS
        near = voice.span.start - one.at < 900
        return (
            voice.kind in _MEDIA
            and one.kind in _MEDIA
            and near
            and one.named
            and head not in {"recording", "video"}
        )

    def _names_with(self, voice: Voice, met: set[str]) -> Iterator[Known]:
        """Names that hold the head noun ("the brigade": the Salt Road Brigade)."""
        if not voice.head:
            return
        seen = set(met)
        for span, name in self._page.mentions:
            if span.start >= voice.span.start:
                return
            if name.id in seen:
                continue
            seen.add(name.id)
            words = name.text.lower().split()
            if name.kind == "person":
                words = [*self._title(span), *words]
            elif name.kind not in {"group", "official_body", "outlet", "agency"}:
                continue
            if voice.head in words:
                yield self._named(name, voice.kind)

    def _title(self, span: Span) -> tuple[str, ...]:
        """The words before a person's name that may be a title."""
        first = self._page.word_from(span.start)
        return tuple(
            word
            for word in self._page.low[max(0, first - 3) : first]
            if word in self._page.voices.kinds
        )

    def _named(self, name: Name, kind: LinkKind) -> Known:
        """The voice that a name stands for, made when it is first met."""
        known = self._known.get(name.id)
        if known is None:
            known = Known(
                name.id,
                name.text,
                kind,
                True,
                False,
                set(name.text.lower().split()),
                set(),
                0,
                is_name=True,
            )
            self._known[name.id] = known
        return known


def _agrees(voice: Voice, one: Known) -> bool:
    """Whether a pronoun agrees with a voice in number and kind."""
    head = _SUBJECT_FORM.get(voice.head, voice.head)
    if head in {"he", "she"}:
        person = one.kind in _PERSONS or (one.kind in {"group", "other"} and not one.named)
        return person and not one.collective and one.pronoun in {"", head}
    if head in {"they", "them"}:
        return one.collective or one.kind in {"group", "official_body"}
    if head == "it":
        return one.kind in _BODIES and not one.collective
    return False
