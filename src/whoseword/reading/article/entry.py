"""An article as a JSON object: a line of a JSONL file, or a file of its own."""

from dataclasses import replace

import msgspec

from whoseword.reading.article.draft import Draft, Refused
from whoseword.reading.article.encoding import clean
from whoseword.reading.article.stated_date import stated_date
from whoseword.record import Given, UnreadReason

_LONGEST_VALUE = 500
_SEVERAL = "trailing characters"


class Entry(msgspec.Struct, frozen=True):
    """The fields of the contract; others are passed over."""

    id: str | int | None = None
    text: str | None = None
    html: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    title: str | None = None
    author: str | None = None
    language: str | None = None


def read_entry(text: str, *, line: bool) -> Entry | Refused:
    """The object in a text, or what is wrong with it; ``line``: whether it is a line of JSONL."""
    reason: UnreadReason = "bad_line" if line else "damaged"
    try:
        entry = msgspec.json.decode(text, type=Entry)
    except RecursionError:
        return Refused("too_deep", "its JSON is nested too deeply")
    except msgspec.ValidationError as error:
        return Refused(reason, f"a field has the wrong type: {error}")
    except (msgspec.DecodeError, ValueError) as error:
        several = _SEVERAL in str(error) and not line
        hint = "; for one article a line use .jsonl or --jsonl" if several else ""
        return Refused(reason, f"it is no JSON object: {error}{hint}")
    if not (entry.text or entry.html):
        return Refused(reason, 'it has neither "text" nor "html"')
    return entry


def with_entry(draft: Draft, entry: Entry) -> Draft:
    """The draft of an entry's text, with what the entry's other fields say."""
    said = Given(
        outlet=_value(entry.outlet),
        published=stated_date(entry.published),
        title=_value(entry.title),
        url=_value(entry.url),
        author=_value(entry.author),
        language=_value(entry.language),
    )
    return replace(draft, entry=said)


def _value(told: str | None) -> str | None:
    value = " ".join(clean(told[: 2 * _LONGEST_VALUE]).split()) if told else ""
    return value[:_LONGEST_VALUE] or None
