"""Where a reported clause or quotation ends."""

from whoseword.language.quotations import Quotation
from whoseword.reading.claim.content.edges import Spans, trimmed
from whoseword.reading.claim.marks import OPENING
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.voice.wordings import is_voice
from whoseword.record import Span
from whoseword.reference.cues import phrase_at


def clause(page: Page, first: int, end: int) -> Spans:
    """The words from ``first`` to the end of the sentence, or of the quotation that it opens."""
    while first < end and page.low[first] in {",", ":", "that"}:
        first += 1
    if first >= end:
        return ()
    if page.low[first] in OPENING and opens_quote(page, first):
        return quote_from(page, first, end)
    end = _clause_end(page, first, end)
    whole = page.span_of(first, end)
    around = page.quotation_at(whole.start)
    if around is not None and whole.end > around.span.end:
        within = [part for part in around.inside if part.overlap(whole)]
        return tuple(Span(max(one.start, whole.start), one.end) for one in within)
    tail = page.quotation_at(page.words[end - 1].start)
    goes_on = tail is not None and whole.start <= tail.span.start and whole.end < tail.span.end
    if tail is not None and goes_on and tail.inside[-1].end > whole.end:
        whole = Span(whole.start, tail.span.end)
    return trimmed(page, whole)


def quote_from(page: Page, mark: int, end: int) -> Spans:
    """The quotation that opens at a word, with the rest of the clause when it is a piece of one."""
    quotation = page.quotation_at(page.words[mark].start)
    if quotation is None:
        return trimmed(page, page.span_of(mark, end))
    after = page.word_from(quotation.span.end)
    if after < end and _clause_goes_on(page, quotation, after, end):
        return trimmed(page, page.span_of(mark, _clause_end(page, mark, end)))
    return quotation.inside


def opens_quote(page: Page, word: int) -> bool:
    """Whether a quotation begins with a word."""
    quotation = page.quotation_at(page.words[word].start)
    return quotation is not None and quotation.span.start == page.words[word].start


def _clause_end(page: Page, first: int, end: int) -> int:
    """Where a reported clause ends: before a semicolon, or "and said", "but based its …"."""
    for at in range(first + 2, end - 1):
        low = page.low[at]
        if low == "," and _attribution_follows(page, at, end):
            return at
        if low not in {";", "and", "but"} or page.quotation_at(page.words[at].start) is not None:
            continue
        if low == ";":
            return at
        cue = page.cues.cue_at(page.low, at + 1)
        if phrase_at(page.cues.based_on, page.low, at + 1) or (
            cue and cue.form in {"past", "third"}
        ):
            return at - 1 if page.low[at - 1] == "," else at
        if low == "but" and _speaks_of_reports(page, at + 1):
            return at
    return end


def _clause_goes_on(page: Page, quotation: Quotation, after: int, end: int) -> bool:
    """Whether words of the reported clause follow a quotation that ends without a stop."""
    last = page.text[quotation.span.end - 2]
    if last in ".!?," or page.low[after] in {",", ".", ";", ")"}:
        return False
    return end - after > 2


def _attribution_follows(page: Page, at: int, end: int) -> bool:
    """Whether ", the mayor said", ", said the mayor" or ", according to …" closes it."""
    following = at + 1
    if page.quotation_at(page.words[at].start) is not None:
        return False
    if phrase_at(page.cues.before_voice, page.low, following) or phrase_at(
        page.cues.citing, page.low, following
    ):
        return True
    cue = page.cues.cue_at(page.low, following)
    if cue is not None and (cue.form == "ing" or (cue.form == "past" and cue.may("quote"))):
        return cue.form == "ing" or is_voice(page, following + 1, min(following + 5, end))
    for word in range(following + 1, min(following + 10, end)):
        if page.low[word] in {",", ";"} or page.low[word] in page.cues.grammar.finite:
            return False
        cue = page.cues.cue_at(page.low, word)
        if cue is not None and cue.form in {"past", "third"} and cue.may("quote"):
            rest = [one for one in page.low[word + 1 : end] if one[:1].isalnum()]
            aside = page.low[word + 1 : word + 3] in {(",", "and"), (",", "but")}
            closes = aside or (len(rest) <= 6 and "that" not in rest)
            return closes and is_voice(page, following, word)
    return False


def _speaks_of_reports(page: Page, at: int) -> bool:
    """Whether a clause begins with "these reports": about what was said, not part of it."""
    noun = not page.cues.nouns.isdisjoint(page.low[at + 1 : at + 2])
    return page.low[at] in page.voices.determiners and noun
