"""Lengths of time as numbers and units: ISO 8601 durations, and the counts that make them."""

from whoseword.reading.dateline.match import Match
from whoseword.record.when import Grain

COUNT = r"(?P<count>(?:a (?=[VNdzn])|N[ -](?=N))?(?:[VN]|[dzn])(?: o)?|a)"
_LETTERS: dict[Grain, str] = {
    "minute": "M", "hour": "H", "day": "D", "week": "W", "weekend": "W", "month": "M",
    "quarter": "M",
    "season": "M", "year": "Y", "decade": "Y", "century": "Y",
}  # fmt: skip
_TIMES = {"quarter": 3, "season": 3, "decade": 10, "century": 100}
_UNCOUNTED = "X"


def duration(grain: Grain, count: int | None) -> str:
    """ISO 8601: P2W, PT3H; an unknown count is an X, as in TimeML."""
    number = _UNCOUNTED if count is None else str(count * _TIMES.get(grain, 1))
    return f"P{'T' if grain in ('minute', 'hour') else ''}{number}{_LETTERS[grain]}"


def offset(grain: Grain, count: int) -> str:
    """A signed distance in time."""
    return ("-" if count < 0 else "") + duration(grain, abs(count))


def count_of(match: Match) -> int | None:
    """How many; None for "a few" and for no number at all."""
    if not match.has("count") or "V" in match.found["count"]:
        return None
    at = match.found.start("count") + len(match.found["count"].removesuffix(" o")) - 1
    word = match.tokens.word(at)
    if word.isdigit():
        return int(word[:6])
    number = int(match.book.words[word].values.get("number", 1))
    tens = match.number("count") if "a" not in match.found["count"] else number
    return tens + number if at > match.found.start("count") and number < 10 <= tens else number
