"""Short forms: "he", "the site", "the officer" tied to the voice introduced before."""

from collections.abc import Iterator

from whoseword.reading.claim.chain.descriptions import described, same_as_before
from whoseword.reading.claim.chain.known import Known, Met
from whoseword.reading.claim.chain.pronouns import antecedent, subject_form
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.voice.voices import Voice
from whoseword.record import Name, Span, Tier
from whoseword.record.ids import content_id
from whoseword.record.kinds import PEOPLE


class Register:
    """The voices met so far, in the order of the text."""

    def __init__(self, page: Page) -> None:
        """Nobody has spoken yet."""
        self._met = Met(page)
        self._by_span: dict[Span, Known | None] = {}

    def resolve(self, voice: Voice) -> Known | None:
        """Who speaks here; None when the words could be anybody's."""
        if voice.span not in self._by_span:
            self._by_span[voice.span] = self._resolved(voice)
        known = self._by_span[voice.span]
        if known is not None:
            self._met.spoke(known, voice.span.start)
        return known

    def names(self) -> Iterator[Name]:
        """The voices that are no names yet, as names of kind voice."""
        for known in self._met.all():
            if not known.is_name:
                tier: Tier | None = None
                if known.kind in PEOPLE and not known.collective:
                    tier = "named-private" if known.named else "witness"
                elif known.kind in PEOPLE:
                    tier = "witness"
                yield Name(known.id, "voice", tier, tuple(sorted(set(known.spans))), known.name)

    def _resolved(self, voice: Voice) -> Known | None:
        if voice.pronoun:
            found = antecedent(self._met, voice, self.resolve)
            if found is not None:
                found.pronoun = found.pronoun or subject_form(voice.head)
            return found
        if voice.named and voice.known is not None:
            return self._of_name(voice.known, voice)
        if voice.definite or voice.named:
            found = same_as_before(self._met, voice) or described(self._met, voice)
            if found is not None:
                found.heads.add(voice.head)
                found.words |= voice.about
                if not found.is_name:
                    found.spans.append(voice.span)
                return found
        return self._new(voice)

    def _of_name(self, name: Name, voice: Voice) -> Known:
        known = self._met.named(name, voice.kind)
        if known.kind in {"group", "person", "other"} and voice.kind not in {"other", "group"}:
            known.kind = voice.kind
        known.words |= voice.about | set(name.text.lower().split())
        known.heads |= {voice.head} if voice.head else set()
        return known

    def _new(self, voice: Voice) -> Known:
        id_ = content_id("n", self._met.page.article.id, "voice", (voice.span,), voice.name)
        return self._met.add(Known(
            id_, voice.name, voice.kind, voice.named, voice.collective,
            set(voice.about) | set(voice.name.lower().split()),
            {voice.head} if voice.head else set(), voice.span.start, spans=[voice.span],
        ))  # fmt: skip
