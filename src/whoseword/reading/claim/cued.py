"""Attributions found by the lexicon of cues: who says what, left and right of the cue."""

from collections.abc import Iterator

from whoseword.reading.claim.contents import (
    Spans,
    clause,
    content_after,
    content_before,
    quote_from,
    trimmed,
)
from whoseword.reading.claim.followers import speaker_after
from whoseword.reading.claim.marks import CLOSING, MARKS, OPENING
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.sayings import Hand, Saying
from whoseword.reading.claim.subjects import leading_speaker, speaker_before
from whoseword.reading.claim.voices import voice_of
from whoseword.reading.claim.wordings import Words, is_voice
from whoseword.reference.cues import Cue, phrase_at


def speaker_and_cue(page: Page) -> Iterator[Saying]:
    """A verb of saying beside its speaker ("the mayor said that …", "“…,” said the mayor")."""
    for first, end in page.sentences:
        before: Saying | None = None
        at = first
        while at < end:
            cue = page.cues.cue_at(page.low, at)
            if cue is None or not _is_verb(page, cue, at, first, end):
                at += 1
                continue
            saying = _said(page, cue, at, (first, end), before)
            if saying is not None:
                yield saying
                before = saying
            at += len(cue.words)


def according_to(page: Page) -> Iterator[Saying]:
    """Words before a voice ("according to the mayor, …", "…, according to the mayor")."""
    for first, end in page.sentences:
        for at in range(first, end):
            phrase = phrase_at(page.cues.before_voice, page.low, at)
            if phrase is None:
                continue
            start = at + len(phrase.words)
            leading = at - first <= 2 or "that" in page.low[max(first, at - 2) : at]
            voice = speaker_after(page, start, end, anybody=True, leading=leading)
            if voice is None:
                continue
            content = _around(
                page, _own_start(page, phrase.words, at, first), voice[1], (first, end)
            )
            if content:
                hand = Hand(page.span_of(*voice), page.span_of(at, start), phrase.stance)
                yield Saying((hand,), content, ("according_to",))


def _own_start(page: Page, words: tuple[str, ...], at: int, first: int) -> int:
    """Where "Our paper has learned from" begins, subject and all."""
    if words[-1] != "from":
        return at
    subject = speaker_before(page, at, first)
    return subject[0] if subject is not None else at


def refusal(page: Page) -> Iterator[Saying]:
    """A voice that declined to say anything ("the ministry did not comment")."""
    for first, end in page.sentences:
        for at in range(first, end):
            phrase = phrase_at(page.cues.refusals, page.low, at)
            if phrase is None:
                continue
            voice = speaker_before(page, at, first, anybody=True)
            if voice is not None:
                cue = page.span_of(at, at + len(phrase.words))
                content = clause(page, at, end) or (cue,)
                yield Saying((Hand(page.span_of(*voice), cue, "declines"),), content, ("refusal",))


def noun_of_saying(page: Page) -> Iterator[Saying]:
    """A noun for what was said, with its voice ("leaks from the ministry that …")."""
    for first, end in page.sentences:
        for at in range(first, end):
            if page.low[at] not in page.cues.nouns or (
                page.cues.cue_at(page.low, at) and _is_plain_verb(page, at, first)
            ):
                continue
            saying = _noun_said(page, at, first, end)
            if saying is not None:
                yield saying


def nameless(page: Page) -> Iterator[Saying]:
    """A word that says that somebody said so, and not who ("reportedly", "was reported killed")."""
    for first, end in page.sentences:
        for at in range(first, end):
            content: Spans = ()
            if page.low[at] in page.cues.adverbs or _is_passive(page, at, first, end):
                content = _own_clause(page, at, first, end)
            elif _is_impersonal(page, at, first):
                content = clause(page, at + 2, end)
            if content:
                hand = Hand(None, page.span_of(at, at + 1), "reports")
                yield Saying((hand,), content, ("nameless",))


def _is_verb(page: Page, cue: Cue, at: int, first: int, end: int) -> bool:
    """Whether the cue stands there as a verb in the active voice."""
    before = page.low[at - 1] if at > first else ""
    after = page.low[at + len(cue.words)] if at + len(cue.words) < end else ""
    no_verb = cue.form == "base" and not _base_is_verb(page, at, first, before)
    if no_verb or _is_proper_noun(page, at, first):
        return False
    grammar = page.cues.grammar
    if before in grammar.before_nouns or before in grammar.prepositions - {"to"}:
        return False
    if cue.form == "third":
        return (
            not _is_plural_noun(page, at + 1, end)
            and before not in page.voices.determiners | grammar.modals
        )
    if cue.form == "past":
        return not _is_passive_form(page, at, first) and after != "by"
    if cue.form == "ing":
        return after != "of" or cue.may("about")
    return True


def _is_proper_noun(page: Page, at: int, first: int) -> bool:
    """A capital inside a sentence: no verb ("the United States")."""
    capital = page.words[at].of(page.text)[:1].isupper()
    return capital and at > first and page.low[at - 1] not in MARKS | {"-", "*", "•"}


def _is_plural_noun(page: Page, after: int, end: int) -> bool:
    """Whether a verb follows ("media reports said"), so that the word before it is a noun."""
    if after >= end:
        return False
    cue = page.cues.cue_at(page.low, after)
    return page.low[after] in page.cues.grammar.finite or (cue is not None and cue.form == "past")


def _base_is_verb(page: Page, at: int, first: int, before: str) -> bool:
    if before in {"not", "n't", "never"}:
        return page.low[at - 2] in page.cues.grammar.finite
    if before in page.cues.grammar.modals:
        return True
    if before in page.voices.plurals or before in {"they", "we", "i", "you", "who", "also"}:
        return True
    number = page.name_at[at - 1] if at > first else -1
    return number >= 0 and page.low[at + 1 : at + 2] == ("that",)


def _is_plain_verb(page: Page, at: int, first: int) -> bool:
    before = page.low[at - 1] if at > first else ""
    return page.low[at].endswith("ed") or before in page.voices.one | page.voices.many


def _is_passive_form(page: Page, at: int, first: int) -> bool:
    """Whether a form of "be" stands before a participle, adverbs aside."""
    back = at - 1
    while back >= first and (
        page.low[back].endswith("ly") or page.low[back] in {"also", "not", "n't", "twice"}
    ):
        back -= 1
    return back >= first and page.low[back] in page.cues.grammar.to_be


def _is_passive(page: Page, at: int, first: int, end: int) -> bool:
    """In "was reported to", "is said to", "has been reported killed"; not "was reported by"."""
    if page.low[at] not in page.cues.passives or not _is_passive_form(page, at, first):
        return False
    after = page.low[at + 1] if at + 1 < end else ""
    if page.low[at] == "said":
        return after == "to"
    return after not in {"by", "as", "in", "on", "", ".", ",", "that"}


def _is_impersonal(page: Page, at: int, first: int) -> bool:
    """In "it was reported that …" nobody is named."""
    if page.low[at] not in page.cues.passives or not _is_passive_form(page, at, first):
        return False
    return page.low[at + 1 : at + 2] == ("that",) and "it" in page.low[max(first, at - 3) : at]


def _said(
    page: Page, cue: Cue, at: int, sentence: tuple[int, int], before: Saying | None
) -> Saying | None:
    """The saying around one verb, or None when speaker or content is not found."""
    if cue.form == "ing":
        return same_speaker(page, cue, at, sentence[1], before)
    found = speaker_after_cue(page, cue, at, sentence) or speaker_before_cue(
        page, cue, at, sentence
    )
    if found is not None or page.low[at - 1] not in {"and", "but", ",", "also"}:
        return found
    if before is not None:
        return same_speaker(page, cue, at, sentence[1], before)
    return speaker_of_sentence(page, cue, at, sentence)


def speaker_after_cue(page: Page, cue: Cue, at: int, sentence: Words) -> Saying | None:
    """In "…," said the mayor: the words before the cue are the mayor's."""
    first, end = sentence
    if not _is_inverted(page, at, first, end) or cue.may("hearer"):
        return None
    plain = page.low[at - 1] == "," and page.low[at - 2] not in CLOSING
    if plain and speaker_before(page, at, _floor(page, at, first)) is not None:
        return None
    voice = speaker_after(page, at + len(cue.words), end)
    content = content_before(page, at, first) if voice is not None else ()
    if voice is None or not content:
        return None
    return _saying(page, cue, at, voice, content, "speaker_after_cue")


def speaker_before_cue(page: Page, cue: Cue, at: int, sentence: Words) -> Saying | None:
    """The mayor said that …, or "…," the mayor said: the speaker stands before the cue."""
    plain = cue.may("self") or (cue.may("quote") and cue.may("clause") and not cue.may("thing"))
    voice = speaker_before(page, at, _floor(page, at, sentence[0]), anybody=plain)
    if voice is None:
        return None
    content = _content(page, cue, at, voice, sentence)
    return _saying(page, cue, at, voice, content, "speaker_before_cue") if content else None


def speaker_of_sentence(page: Page, cue: Cue, at: int, sentence: Words) -> Saying | None:
    """The mayor came out and said that …: the sentence's first voice speaks at a later verb."""
    voice = leading_speaker(page, _floor(page, at, sentence[0]), at)
    content = () if voice is None else _content(page, cue, at, voice, sentence)
    if voice is None or not content:
        return None
    return _saying(page, cue, at, voice, content, "speaker_of_sentence")


def same_speaker(page: Page, cue: Cue, at: int, end: int, before: Saying | None) -> Saying | None:
    """In "the mayor said A and denied that B, adding that C" the speaker stays the same."""
    if (
        before is None
        or before.source is None
        or page.low[at - 1] not in {",", "and", "but", "also"}
    ):
        return None
    content = content_after(page, cue, at + len(cue.words), end)
    if not content:
        return None
    hand = Hand(before.source, page.span_of(at, at + len(cue.words)), cue.stance)
    return Saying((hand,), content, ("same_speaker",), cue.certainty)


def _content(page: Page, cue: Cue, at: int, voice: Words, sentence: tuple[int, int]) -> Spans:
    first, end = sentence
    after = at + len(cue.words)
    if cue.may("self"):
        return clause(page, at, end) if cue.stance == "declines" else (page.span_of(at, after),)
    if cue.may("hearer") and _in_middle(page, voice, first):
        before = trimmed(page, page.span_of(first, voice[0]))
        while after < end and page.low[after - 1] != "and" and page.low[after] != ",":
            after += 1
        return (*before, *(clause(page, after, end) if after < end - 2 else ()))
    ahead = content_before(page, voice[0], first) if cue.may("quote", "clause") else ()
    closing = _closes_sentence(page, after, end)
    if ahead and (closing or _ends_quoted(page, voice[0])):
        return ahead
    return content_after(page, cue, after, end) or (ahead if closing else ())


def _in_middle(page: Page, voice: Words, first: int) -> bool:
    """Whether a clause runs up to the speaker ("The road is cut the mayor told …")."""
    before = page.low[first : voice[0]]
    if len(before) < 3 or before[-1] in MARKS | CLOSING | {"and", "but", "that"}:
        return False
    if (
        page.low[voice[0]] not in page.voices.determiners
        or before[0] in page.cues.grammar.prepositions
    ):
        return False
    if page.cues.cue_at(page.low, voice[0] - 1) is not None:
        return False
    return not any(word in page.cues.grammar.clause_openers for word in before)


def _ends_quoted(page: Page, voice: int) -> bool:
    """Whether a quotation ends right before the speaker."""
    return voice > 0 and (
        page.low[voice - 1] in CLOSING or page.low[voice - 2 : voice] == ("”", ",")
    )


def _closes_sentence(page: Page, after: int, end: int) -> bool:
    """Whether nothing but circumstances follows the cue in its sentence."""
    rest = page.low[after:end]
    if any(word in {"that", ":"} or word in OPENING for word in rest[:16]):
        return False
    return len([w for w in rest if w[:1].isalnum()]) <= 7 or (rest[:1] in {(",",), (".",)})


def _is_inverted(page: Page, at: int, first: int, end: int) -> bool:
    """Whether the cue follows the end of what it reports: a closing mark or a comma."""
    before = page.low[at - 1] if at > first else ""
    if before not in CLOSING | {","} or at + 1 >= end:
        return False
    after = page.low[at + 1]
    starts = (
        after in page.voices.determiners or page.name_at[at + 1] >= 0 or after in page.voices.kinds
    )
    capital = page.words[at + 1].of(page.text)[:1].isupper()
    return starts or capital or page.voices.is_pronoun(after) or after in page.voices.former


def _floor(page: Page, at: int, first: int) -> int:
    """No speaker begins before the end of a quotation that ends left of the cue."""
    for back in range(at - 1, first - 1, -1):
        if page.low[back] in CLOSING:
            opening = page.quotation_at(page.words[back].start)
            if opening is not None and page.words[back].start - opening.span.start > 40:
                return back + 1
    return first


def _saying(
    page: Page, cue: Cue, at: int, voice: Words, content: Spans, rule: str
) -> Saying | None:
    if page.low[voice[0]] in page.voices.self:
        return None
    words = page.span_of(at, at + len(cue.words))
    stance, certainty = cue.stance, cue.certainty
    if cue.by_outlet is not None and voice_of(page, voice).kind in {"outlet", "agency"}:
        stance = cue.by_outlet
    if page.low[at - 1] in {"not", "n't", "never"}:
        stance, certainty = "declines", None
    return Saying((Hand(page.span_of(*voice), words, stance),), content, (rule,), certainty)


def _around(page: Page, at: int, after: int, sentence: tuple[int, int]) -> Spans:
    """What "according to X" reports: the clause after it when it leads, else the one before."""
    first, end = sentence
    inside = "that" in page.low[max(first, at - 2) : at]
    small = MARKS | {"but", "and", "-", "*", "•"}
    lead = () if inside else tuple(word for word in page.low[first:at] if word not in small)
    following = after
    while following < end and page.low[following] == ",":
        following += 1
    following = _over_citing(page, following, end)
    if len(lead) <= 2 and following < end - 2:
        return clause(page, following, end)
    return content_before_or_clause(page, at, first)


def _over_citing(page: Page, at: int, end: int) -> int:
    """The first word after an aside such as "which quoted Western diplomats,"."""
    phrase = phrase_at(page.cues.citing, page.low, at) if at < end else None
    voice = None
    if phrase is not None:
        voice = speaker_after(page, at + len(phrase.words), end, anybody=True)
    if voice is None:
        return at
    at = voice[1]
    while at < end and page.low[at] == ",":
        at += 1
    return at


def content_before_or_clause(page: Page, at: int, first: int) -> Spans:
    """The clause before a phrase that closes it, whether or not a comma stands between."""
    found = content_before(page, at, first)
    if found:
        return found

    return trimmed(page, page.span_of(first, at)) if at - first > 3 else ()


def _noun_said(page: Page, at: int, first: int, end: int) -> Saying | None:

    that = None
    for word in range(at + 1, min(end, at + 14)):
        low = page.low[word]
        if low == "that" or (low in OPENING and word > at + 1):
            that = word
            break
        if low in page.cues.grammar.finite or low in {",", ".", ";", ":"}:
            return None
    if that is None:
        return None
    if that > at + 1 and not _names_teller(page, at + 1, that):
        return None
    begins = _noun_start(page, at, first)
    source = page.span_of(begins, that)
    content = (
        clause(page, that + 1, end) if page.low[that] == "that" else quote_from(page, that, end)
    )
    if not content:
        return None
    bare = that == at + 1
    if bare and not page.low[at].endswith("s"):
        return None
    return Saying(
        (Hand(source, None, "reports" if bare else "says"),), content, ("noun_of_saying",)
    )


def _names_teller(page: Page, at: int, that: int) -> bool:
    """Whether "from" or "by" and a voice stand between the noun and its content."""
    return page.low[at] in {"from", "by"} and that - at > 1 and is_voice(page, at + 1, that)


def _noun_start(page: Page, at: int, first: int) -> int:
    """The first word of the noun's phrase: small adjectives and a determiner before it."""
    start = at
    while (
        start > first
        and page.low[start - 1]
        not in page.cues.grammar.prepositions | MARKS | page.cues.grammar.finite
    ):
        start -= 1
        if page.low[start] in page.voices.determiners or at - start > 3:
            break
    if page.low[start] in {"the", "a", "an"} and start < at:
        return start
    return start


def _own_clause(page: Page, at: int, first: int, end: int) -> Spans:
    """The clause that a nameless word stands in."""
    start, stop = first, end
    for back in range(at - 1, first - 1, -1):
        if page.low[back] in {";", ":"}:
            start = back + 1
            break
    for on in range(at + 1, end):
        if page.low[on] == ";":
            stop = on
            break
    while start < at and page.low[start] in page.cues.grammar.leading | {",", "-", "*", "•"}:
        start += 1
    return trimmed(page, page.span_of(start, stop)) if stop - start >= 4 else ()
