"""Where the words that are reported stand: after a cue, before it, in quotation marks."""

import re

from whoseword.reading.claim.marks import CLOSING, OPENING
from whoseword.reading.claim.page import Page
from whoseword.reading.claim.quotations import Quotation
from whoseword.reading.claim.wordings import is_voice
from whoseword.record import Span
from whoseword.reference.cues import Cue, phrase_at

Spans = tuple[Span, ...]

_FAR = 26
_LONGEST_BRACKET = 300
_EDGE = re.compile(r"[\s,;:—–\-]+\Z")
_FRONT = re.compile(r"\A[\s,;:—–\-]+")
_QUOTE_MARKS = '“”„«»"‘’'
_CLOSING_BRACKET = re.compile(r"\s*\([^()]{3,200}\)\s*\.?\s*\Z")


def content_after(page: Page, cue: Cue, at: int, end: int) -> Spans:
    """The words reported after a cue that ends before word ``at``; () when none are."""
    told = _over_hearer(page, cue, at, end)
    for word in range(told, min(end, told + _FAR)):
        low = page.low[word]
        if low == "that" and cue.may("clause", "that", "hearer"):
            return clause(page, word + 1, end)
        if low in {"whether", "if"} and cue.may("clause", "that") and word == told:
            return clause(page, word, end)
        if low in OPENING and _opens_quote(page, word) and _introduces(page, cue, told, word):
            return quote_from(page, word, end)
        if low == "‘" and word - told <= 1 and cue.may("quote"):
            return _inner_quote(page, word, end)
        if low == ":" and cue.may("clause", "that", "quote"):
            return clause(page, word + 1, end)
        if low in {".", ";", "?", "!"} or (cue.may("clause") and _is_other_verb(page, word, told)):
            break
    return _bare(page, cue, told, end)


def _is_other_verb(page: Page, word: int, told: int) -> bool:
    """Whether the reported clause has begun: its verb, maybe one of saying, stands there."""
    if page.low[word] in page.cues.grammar.finite:
        return True
    cue = page.cues.cue_at(page.low, word)
    return cue is not None and cue.form == "past" and word > told + 1


def _inner_quote(page: Page, mark: int, end: int) -> Spans:
    """What stands between single marks inside a quotation."""
    closing = next((at for at in range(mark + 2, end) if page.low[at] in {"’", "'"}), None)
    return trimmed(page, page.span_of(mark + 1, closing)) if closing else ()


def _introduces(page: Page, cue: Cue, told: int, mark: int) -> bool:
    """Whether a quotation is what the cue reports, no piece of a clause begun before."""
    if not cue.may("quote", "clause", "that"):
        return False
    near = mark - told <= 1 or _only_circumstance(page, told, mark)
    return near or not cue.may("clause")


def content_before(page: Page, start: int, floor: int) -> Spans:
    """The words reported before a speaker or cue that begins at word ``start``."""
    last = start
    while last > floor and page.low[last - 1] in {",", "—", "–", "-"}:
        last -= 1
    if last <= floor:
        return ()
    quotation = page.quotation_at(page.words[last - 1].start)
    if quotation is not None and page.words[last - 1].end >= quotation.span.end:
        first = page.word_from(quotation.span.start)
        if first <= floor + 1 or _all_quoted(page, floor, first):
            return quotation.inside
        return trimmed(page, Span(page.words[floor].start, page.words[last - 1].end))
    if quotation is None and last == start:
        return ()
    while floor < last and page.low[floor] in page.cues.grammar.leading:
        floor += 1
    if last - floor < 3 or (page.low[floor] in page.cues.grammar.prepositions and last - floor < 8):
        return ()
    return trimmed(page, page.span_of(floor, last))


def clause(page: Page, first: int, end: int) -> Spans:
    """The words from ``first`` to the end of the sentence, or of the quotation that it opens."""
    while first < end and page.low[first] in {",", ":", "that"}:
        first += 1
    if first >= end:
        return ()
    if page.low[first] in OPENING and _opens_quote(page, first):
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


def trimmed(page: Page, span: Span) -> Spans:
    """The span without marks, spaces and citations at its edges; () when nothing is left."""
    start, end = span
    bracket = _CLOSING_BRACKET.search(page.text, max(start, end - _LONGEST_BRACKET), end)
    if bracket and bracket.start() > start and re.search(r"\d{4}", bracket.group()):
        end = bracket.start()
    end -= _edge(_EDGE, page.text[start:end])
    text = page.text[start:end]
    if text.endswith(".") and not re.search(r"\b(?:[A-Za-z]\.){2,}\Z", text):
        end -= 1
    start += _edge(_FRONT, page.text[start:end])
    start, end = _without_lone_marks(page.text, start, end)
    return (Span(start, end),) if start < end else ()


def _edge(pattern: re.Pattern[str], text: str) -> int:
    found = pattern.search(text)
    return len(found.group()) if found else 0


def _without_lone_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Without quotation marks at the edges that enclose the whole, or have no partner inside."""
    while start < end and text[start] in '“„«"‘':
        inner = text[start + 1 : end]
        closing = min((inner.find(mark) for mark in '”»"' if mark in inner), default=-1)
        if closing >= 0 and closing < len(inner) - 1:
            break
        start += 1
    while (
        end > start
        and text[end - 1] in '”»"'
        and not any(m in text[start : end - 1] for m in '“«"')
    ):
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _opens_quote(page: Page, word: int) -> bool:
    quotation = page.quotation_at(page.words[word].start)
    return quotation is not None and quotation.span.start == page.words[word].start


def _clause_goes_on(page: Page, quotation: Quotation, after: int, end: int) -> bool:
    """Whether words of the reported clause follow a quotation that ends without a stop."""
    last = page.text[quotation.span.end - 2]
    if last in ".!?," or page.low[after] in {",", ".", ";", ")"}:
        return False
    return end - after > 2


def _all_quoted(page: Page, floor: int, first: int) -> bool:
    """Whether all words between are quoted already or only lead in."""
    return all(
        page.quotation_at(page.words[word].start) is not None for word in range(floor, first)
    )


def _over_hearer(page: Page, cue: Cue, at: int, end: int) -> int:
    """The first word after who was told, when, and in what form."""
    while at < end and (page.time_at[at] >= 0 or page.cues.grammar.is_adverb(page.low[at])):
        at += 1
    if cue.may("about") and at < end and page.low[at] in {"of", "about"}:
        return at
    if cue.may("hearer") and cue.words[0] in {"told", "tell", "tells", "telling"}:
        return after_hearer(page, at, end)
    return at


def after_hearer(page: Page, at: int, end: int) -> int:
    """The first word after the hearer at ``at`` ("told the agency Lebda by telephone")."""
    start = at
    while at < end:
        low = page.low[at]
        if page.name_at[at] >= 0:
            number = page.name_at[at]
            while at < end and page.name_at[at] == number:
                at += 1
            if at < end and page.low[at] == "'s":
                at += 1
                continue
            return at
        if low in page.voices.kinds and at + 1 < end and page.low[at + 1] in page.voices.kinds:
            at += 1
            continue
        if low in page.voices.kinds or low in {"reporters", "him", "her", "them", "us", "me"}:
            if at + 1 >= end or page.name_at[at + 1] < 0:
                return at + 1
        elif (
            low in page.cues.grammar.clause_openers
            or low in {",", ".", ":", ";"}
            or low in OPENING
            or at - start > 6
        ) or (low in page.voices.determiners and at > start):
            return at
        at += 1
    return at


def _only_circumstance(page: Page, first: int, last: int) -> bool:
    """Whether the words between say only when or in what form it was said."""
    words = page.low[first:last]
    return (
        not words
        or any(word in page.cues.grammar.statement_nouns for word in words)
        or page.time_at[last - 1] >= 0
    )


def _bare(page: Page, cue: Cue, at: int, end: int) -> Spans:
    """What follows without "that": a clause, a thing, "to …", "about …"."""
    at = _over_circumstance(page, at, end)
    if at >= end or page.low[at] in CLOSING or page.low[at] in {".", ",", ";"}:
        return ()
    low = page.low[at]
    if low == "to":
        return clause(page, at, end) if cue.may("to") else ()
    if low in {"about", "of"} and cue.may("about"):
        return _long_enough(page, at + 1, end, 1)
    if _tells_thing(page, cue, at, end):
        return _long_enough(page, at, end, 1)
    return _long_enough(page, at, end, 2) if _tells_clause(page, cue, at, end) else ()


def _tells_thing(page: Page, cue: Cue, at: int, end: int) -> bool:
    """Whether the cue may be followed by the thing, figure or words that stand there."""
    grammar = page.cues.grammar
    if cue.may("figure") and _tells_figure(page, at, end):
        return True
    if cue.may("words") and _quotes_soon(page, at, end):
        return True
    return cue.may("thing") and page.low[at] not in grammar.prepositions | grammar.clause_openers


def _tells_clause(page: Page, cue: Cue, at: int, end: int) -> bool:
    """Whether a clause without "that" may begin there."""
    grammar = page.cues.grammar
    low = page.low[at]
    if not cue.may("clause") or low == "by":
        return False
    if low in grammar.clause_openers - {"what", "how", "why"}:
        return False
    if cue.may("that") and not cue.may("hearer") and not _has_verb(page, at, end):
        return False
    return cue.may("hearer") or low not in grammar.prepositions or end - at > 6


def _has_verb(page: Page, at: int, end: int) -> bool:
    """Whether a clause shows its verb: an auxiliary, or a word in -ed."""
    return any(
        word in page.cues.grammar.finite or (word.endswith("ed") and len(word) > 4)
        for word in page.low[at + 1 : end]
    )


def _over_circumstance(page: Page, at: int, end: int) -> int:
    """The first word after "in a statement", "on Tuesday", "by telephone"."""
    moved = True
    while moved and at < end:
        moved = False
        while at < end and (
            page.time_at[at] >= 0
            or (page.cues.grammar.is_adverb(page.low[at]) and page.name_at[at] < 0)
        ):
            at, moved = at + 1, True
        if at < end and page.low[at] in {
            "in",
            "on",
            "by",
            "during",
            "at",
            "via",
            "late",
            "early",
            "through",
        }:
            ahead = range(at + 1, min(end, at + 5))
            stop = next(
                (w for w in ahead if page.low[w] in page.cues.grammar.statement_nouns), None
            )
            time = next((w for w in ahead if page.time_at[w] >= 0), None)
            if time is not None and time <= at + 2:
                at, moved = time, True
            elif stop is not None:
                at, moved = stop + 1, True
    return at


def _quotes_soon(page: Page, first: int, end: int) -> bool:
    """Whether some of the voice's own words follow ("called it “a lie”")."""
    return any(page.low[at] in OPENING for at in range(first, min(end, first + 12)))


def _tells_figure(page: Page, first: int, end: int) -> bool:
    """Whether a number of people or things is told before the next mark."""
    for at in range(first, min(end, first + 16)):
        if page.low[at] in {".", ";", ":"}:
            return False
        if page.low[at][:1].isdigit() and page.time_at[at] < 0:
            return True
        if page.time_at[at] < 0 and page.low[at] in page.cues.numbers:
            return True
    return False


def _long_enough(page: Page, first: int, end: int, least: int) -> Spans:
    words = [word for word in page.low[first:end] if word[:1].isalnum()]
    return clause(page, first, end) if len(words) >= least else ()


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
            return len(rest) <= 6 and "that" not in rest and is_voice(page, following, word)
    return False


def _speaks_of_reports(page: Page, at: int) -> bool:
    """Whether a clause begins with "these reports": about what was said, not part of it."""
    return page.low[at] in page.voices.determiners and page.low[at + 1] in page.cues.nouns
