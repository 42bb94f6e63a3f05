"""Whether a word that may report stands as a verb, and in which voice."""

from whoseword.reading.claim.marks import MARKS
from whoseword.reading.claim.page import Page
from whoseword.reference.cues import Cue


def stands_as_verb(page: Page, cue: Cue, at: int, first: int, end: int) -> bool:
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
        no_verb = _is_plural_noun(page, at + 1, end) or before in grammar.modals
        return not no_verb and (before not in page.voices.determiners or _is_relative(page, at - 1))
    if cue.form == "past":
        return not is_passive_form(page, at, first) and after != "by"
    if cue.form == "ing":
        return after != "of" or cue.may("about")
    return True


def _is_relative(page: Page, at: int) -> bool:
    """Whether "that" stands for the voice right before it ("a militia that says …")."""
    return page.low[at] == "that" and (
        page.low[at - 1] in page.voices.kinds or page.name_at[at - 1] >= 0
    )


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


def is_plain_verb(page: Page, at: int, first: int) -> bool:
    """Whether a noun for what was said stands as a verb there ("it claims", "reported")."""
    before = page.low[at - 1] if at > first else ""
    return page.low[at].endswith("ed") or before in page.voices.one | page.voices.many


def is_passive_form(page: Page, at: int, first: int) -> bool:
    """Whether a form of "be" stands before a participle, adverbs aside."""
    back = at - 1
    while back >= first and (
        page.low[back].endswith("ly") or page.low[back] in {"also", "not", "n't", "twice"}
    ):
        back -= 1
    return back >= first and page.low[back] in page.cues.grammar.to_be
