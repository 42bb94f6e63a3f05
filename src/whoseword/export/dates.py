"""Dates in plain words: "February 9 and 11, 2016", "February 2016", "from 2016 on"."""

import re
from collections.abc import Iterable

from whoseword.record import When

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_YEARLESS = re.compile(r"XXXX-(0[1-9]|1[0-2])-(\d\d)")
_OPEN = ("", "..")
_LEVEL_1 = re.compile(r"[~?%]+$")


def date_in_words(edtf: str) -> str:
    """One EDTF date, interval or set in words; what it does not know comes back as it was."""
    if edtf[:1] + edtf[-1:] in ("{}", "[]"):
        joiner = "and" if edtf[0] == "{" else "or"
        return dates_in_words(edtf[1:-1].split(","), joiner)
    if "/" in edtf:
        return _interval(*edtf.split("/", 1))
    plain = _LEVEL_1.sub("", edtf)
    return _single(plain) if plain == edtf else f"about {_single(plain)}"


def dates_in_words(dates: Iterable[str], joiner: str = "and") -> str:
    """Several dates in order; days of one month share its name: "February 9 and 11, 2016"."""
    groups: list[tuple[str, list[str]]] = []
    for date in sorted({part.strip() for part in dates}):
        found = _DAY.fullmatch(date)
        key = f"{found[1]}-{found[2]}" if found else date
        told = str(int(found[3])) if found else date_in_words(date)
        if found and groups and groups[-1][0] == key:
            groups[-1][1].append(told)
        else:
            groups.append((key, [told]))
    return _listed([_group(key, told, joiner) for key, told in groups], joiner)


def when_in_words(when: When | None) -> str | None:
    """The date of a deed in words; None when nothing is known of it."""
    if when is None:
        return None
    if when.edtf is not None:
        return date_in_words(when.edtf)
    if when.earliest is not None or when.latest is not None:
        return _interval(when.earliest or "..", when.latest or "..")
    return None


def told_as(when: When | None, text: str) -> str | None:
    """The words that tell the date from a day nobody states: "told as “today”"; else None."""
    if when is None or when.span is None or when_in_words(when) is not None:
        return None
    return f"told as “{' '.join(when.span.of(text).split())}”, its day not known"


def _group(key: str, told: list[str], joiner: str) -> str:
    found = _MONTH.fullmatch(key)
    if found is None or int(found[2]) > 12 or told == [_single(key)]:
        return _listed(told, joiner)
    return f"{_MONTHS[int(found[2]) - 1]} {_listed(told, joiner)}, {found[1]}"


def _listed(parts: list[str], joiner: str) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {joiner} {parts[-1]}"


def _single(date: str) -> str:
    if found := _DAY.fullmatch(date):
        if 1 <= int(found[2]) <= 12:
            return f"{_MONTHS[int(found[2]) - 1]} {int(found[3])}, {found[1]}"
    elif found := _MONTH.fullmatch(date):
        if 1 <= int(found[2]) <= 12:
            return f"{_MONTHS[int(found[2]) - 1]} {found[1]}"
        if season := _SEASONS.get(found[2]):
            return f"{season} {found[1]}"
    elif found := _YEARLESS.fullmatch(date):
        return f"{_yearless(found)}, year not known"
    return date


def _yearless(found: re.Match[str]) -> str:
    return f"{_MONTHS[int(found[1]) - 1]} {int(found[2])}"


def _interval(start: str, end: str) -> str:
    if start in _OPEN or end in _OPEN:
        return _half_open(start, end)
    if start == end:
        return date_in_words(start)
    first, last = _LEVEL_1.sub("", start), _LEVEL_1.sub("", end)
    return _days(first, last) if (first, last) == (start, end) else f"about {_days(first, last)}"


def _half_open(start: str, end: str) -> str:
    if end not in _OPEN:
        return f"until {date_in_words(end)}"
    return f"from {date_in_words(start)} on" if start not in _OPEN else "at an unknown time"


def _days(start: str, end: str) -> str:
    first, last = _YEARLESS.fullmatch(start), _YEARLESS.fullmatch(end)
    if first and last:
        return f"{_yearless(first)} to {_yearless(last)}, year not known"
    first, last = _DAY.fullmatch(start), _DAY.fullmatch(end)
    if first and last and first[1] == last[1]:
        month = f"{_MONTHS[int(first[2]) - 1]} {int(first[3])}"
        if first[2] == last[2]:
            return f"{month} to {int(last[3])}, {first[1]}"
        return f"{month} to {date_in_words(end)}"
    return f"{date_in_words(start)} to {date_in_words(end)}"
