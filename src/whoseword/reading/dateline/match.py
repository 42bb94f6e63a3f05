"""What a rule of the grammar found: named groups of tokens, and what their words tell."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from whoseword.reading.dateline.tokens import Tokens
from whoseword.record import Span
from whoseword.record.when import Grain, Part
from whoseword.reference.dates import DateBook, WordKind

# Words that end as plurals do and follow years, and plurals that do not.
_NO_THINGS = frozenset(
    ["was", "is", "has", "as", "its", "his", "this", "does", "across", "towards", "perhaps"]
)
_MANY = frozenset(
    [
        "people",
        "men",
        "women",
        "children",
        "percent",
        "troops",
        "police",
        "feet",
        "metric",
        "tons",
        "dead",
        "million",
        "billion",
    ]
)
_QUOTES = ("'", '"', "\u2018", "\u2019", "\u201c", "\u201d")


@dataclass(frozen=True, slots=True)
class Match:
    """A match of a rule on the codes, with the tokens and the lexicon to read it by."""

    found: re.Match[str]
    tokens: Tokens
    book: DateBook

    @property
    def span(self) -> Span:
        """The characters of the whole match."""
        return self.tokens.span(self.found.start(), self.found.end())

    def group_span(self, first: str, last: str) -> Span:
        """The characters from one group to the end of another."""
        return self.tokens.span(self.found.start(first), self.found.end(last))

    def has(self, group: str) -> bool:
        """Whether the group took part and holds anything."""
        return group in self.found.re.groupindex and bool(self.found[group])

    def text(self, group: str) -> str:
        """The characters of a group, in small letters."""
        span = self.tokens.span(self.found.start(group), self.found.end(group))
        return span.of(self.tokens.text).lower()

    def text_of(self, group: str) -> str:
        """The characters of a group, in small letters; "" where it took no part."""
        return self.text(group) if self.has(group) else ""

    def number(self, group: str) -> int:
        """The number that a group begins with: digits, or a word for a number or a rank."""
        at = self.found.start(group) + (self.tokens.codes[self.found.start(group)] == "'")
        word = self.tokens.word(at)
        if word.isdigit():
            return int(word[:6])
        known = self.book.words[word].values
        return int(known.get("ordinal") or known.get("number") or 1)

    def value(self, group: str, kind: WordKind) -> str | None:
        """What the first word of this kind in a group tells."""
        if not self.has(group):
            return None
        for at in range(self.found.start(group), self.found.end(group)):
            known = self.book.words.get(self.tokens.word(at))
            if known and kind in known.values:
                return known.values[kind]
        return None

    def month(self, group: str = "month") -> int:
        """The number of the month in a group."""
        return int(self.value(group, "month") or 1)

    def grain(self, group: str = "unit") -> Grain:
        """The unit of time in a group."""
        return self.value(group, "unit") or "day"  # type: ignore[return-value] # the lexicon's keys are checked

    def part(self, group: str = "part") -> Part | None:
        """The part of a period in a group: early, mid, late, start or end."""
        return self.value(group, "part")  # type: ignore[return-value] # as above

    def day_part(self, group: str = "daypart") -> Part | None:
        """The part of a day in a group."""
        return self.value(group, "day_part")  # type: ignore[return-value] # as above

    def numbers_in(self, group: str) -> Iterator[tuple[int, Span]]:
        """Each number of a list of days, with its characters."""
        for at in range(self.found.start(group), self.found.end(group)):
            if self.tokens.codes[at] == "d":
                yield int(self.tokens.word(at)), self.tokens.span(at, at + 1)

    def before(self) -> str:
        """The word before the match, in small letters; "" at the beginning or after a mark."""
        return self.tokens.word_before(self.found.start())

    def after_code(self) -> str:
        """The letter of the token after the match and its gap; "" at the end."""
        rest = self.tokens.codes[self.found.end() : self.found.end() + 2]
        return rest[1:] if rest.startswith(" ") else ""

    def counts_things(self, *, announced: bool) -> bool:
        """Whether four digits rather count things ("2000 fighters") or belong to a longer sign."""
        start, end = self.found.span()
        before, after = self.tokens.codes[:start][-1:], self.tokens.codes[end : end + 1]
        if (before and before not in " \n(),-'") or after in ("%", ";"):
            return before != ";" or after == "%" or not announced
        following = self.tokens.word(end + 1) if self.after_code() == "x" else ""
        if len(following) < 3:
            return False
        return (following.endswith("s") and following not in _NO_THINGS) or following in _MANY

    def age_follows(self) -> bool:
        """Whether "old" comes next, so that a number of years is someone's age."""
        return self.tokens.codes[self.found.end() : self.found.end() + 2] in ("-j", " j")

    def is_rate(self) -> bool:
        """Whether "a month" says how often ("358,000 a month") and not how long."""
        start = self.found.start()
        leading = self.tokens.codes[max(0, start - 2) : start]
        number = leading[:1] in tuple("dyzn") and leading.endswith(" ")
        return self.tokens.word(start) in ("a", "an") and number

    def is_plural(self, group: str = "unit") -> bool:
        """Whether a unit of time is told in the plural; "century" ends in no s."""
        return self.text(group).endswith("s")

    def is_fraction(self) -> bool:
        """Whether "three quarters" or "a quarter of" tells a part of something and no time."""
        if self.grain() != "quarter":
            return False
        return self.text_of("count") in ("three", "3") or self.after_code() == "o"

    def widened(self, span: Span) -> Span:
        """The characters with the words before them that say how exact a number is: "almost"."""
        at = self.found.start()
        for words in self.book.almost:
            first = at - 2 * len(words)
            if first < 0 or self.tokens.codes[first:at].count(" ") != len(words):
                continue
            told = tuple(self.tokens.word(first + 2 * step) for step in range(len(words)))
            if told == words:
                return Span(self.tokens.spans[first][0], span.end)
        return span

    def is_quoted(self) -> bool:
        """Whether quotation marks stand around the match alone, as around a name."""
        text, span = self.tokens.text, self.span
        return (
            text[span.start - 1 : span.start] in _QUOTES
            and text[span.end : span.end + 1] in _QUOTES
        )

    def is_to_come(self) -> bool:
        """Whether a word for what is to come stands close before, or right after the match."""
        start, end = self.found.span()
        near = [self.tokens.word(at) for at in range(max(0, start - 6), start)]
        after = self.tokens.word(end + 1) if self.after_code() else ""
        return after in self.book.to_come or not self.book.to_come.isdisjoint(near)

    def follows(self, words: tuple[str, ...]) -> bool:
        """Whether one of these words comes right after the match."""
        end = self.found.end()
        return self.after_code() != "" and self.tokens.word(end + 1) in words
