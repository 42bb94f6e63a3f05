"""The first step of reading: one article's bytes become its final text, or an Unread."""

import re
from dataclasses import replace
from typing import Literal

from whoseword.reading.article.draft import Draft, Refused
from whoseword.reading.article.encoding import clean, decoded
from whoseword.reading.article.entry import read_entry, with_entry
from whoseword.reading.article.form import foreign_form, form_of, is_pdf
from whoseword.reading.article.limits import Limits
from whoseword.reading.article.page import read_page
from whoseword.reading.article.plain import read_plain
from whoseword.reading.article.portable import read_pdf
from whoseword.reading.article.stated_date import stated_date
from whoseword.reading.article.tongue import read_language
from whoseword.record import Article, Given, Source, Unread
from whoseword.record.ids import article_id
from whoseword.reference.pages import PageBook, open_pages

_Basis = Literal["given", "metadata"]
_LIMITS = Limits()
_LETTER = re.compile(r"\w")


def take_article(
    source: Source, *, limits: Limits = _LIMITS, pages: PageBook | None = None
) -> Article | Unread:
    """The article in a source's bytes, or why there is none; never raises for what the bytes are.

    1. form       what the bytes are, by content where the source does not say
    2. draft      final text, blocks, and what the file states about itself
    3. language   whether it is one that is read
    4. given      what the user knows: put before the file's word, after a JSON object's own
    """
    book = pages if pages is not None else open_pages()
    draft = _draft(source, book, limits)
    if isinstance(draft, Draft):
        draft = _readable(draft, source.given, book, limits)
    if isinstance(draft, Refused):
        return Unread(source.name, draft.reason, draft.detail, article_id(source.data))
    return _article(source, draft)


def _draft(source: Source, pages: PageBook, limits: Limits) -> Draft | Refused:
    data = source.data
    if not data.strip(b" \t\r\n\x0b\x0c"):
        return Refused("empty", "there is nothing in it")
    if len(data) > limits.file_bytes:
        return Refused("too_large", f"it has {len(data)} bytes; {limits.file_bytes} are read")
    if source.form == "pdf" or (source.form is None and is_pdf(data)):
        return read_pdf(data, pages, limits)
    foreign = foreign_form(data)
    text = decoded(data) if foreign is None else None
    if text is None:
        return Refused("not_text", f"it is {foreign or 'a binary file, not text'}")
    return _decoded_draft(text, source.form, pages, limits)


def _decoded_draft(
    text: str, stated: Literal["text", "html", "json"] | None, pages: PageBook, limits: Limits
) -> Draft | Refused:
    if not text.strip():
        return Refused("empty", "there is nothing in it but space")
    form = stated or form_of(text)
    if form == "json":
        return _entry_draft(text, pages, limits, line=stated == "json")
    if form in {"text", "html"}:
        return _text_draft(text, pages, limits, html=form == "html")
    return Refused("not_text", f"it is {form}")


def _text_draft(text: str, pages: PageBook, limits: Limits, *, html: bool) -> Draft | Refused:
    if html:
        return read_page(text, pages, limits)
    if len(text) > limits.text_characters:
        return _too_long(text, limits)
    if text.count("\n") > limits.text_lines:
        return Refused("too_large", f"it has over {limits.text_lines} lines")
    return read_plain(text, pages)


def _entry_draft(text: str, pages: PageBook, limits: Limits, *, line: bool) -> Draft | Refused:
    entry = read_entry(text, line=line)
    if isinstance(entry, Refused):
        return entry
    inner = _text_draft(clean(entry.text or entry.html or ""), pages, limits, html=not entry.text)
    return with_entry(inner, entry) if isinstance(inner, Draft) else inner


def _readable(draft: Draft, given: Given, pages: PageBook, limits: Limits) -> Draft | Refused:
    """The draft with its language, or why its text is none that we read."""
    if not _LETTER.search(draft.text):
        return Refused("empty", "there is no word in it")
    if len(draft.text) > limits.text_characters:
        return _too_long(draft.text, limits)
    declared = draft.entry.language or given.language or draft.language
    language = read_language(draft.text, declared, pages)
    if isinstance(language, Refused):
        return language
    return replace(draft, language=language)


def _too_long(text: str, limits: Limits) -> Refused:
    detail = f"it has {len(text)} characters; {limits.text_characters} are read"
    return Refused("too_large", detail)


def _article(source: Source, draft: Draft) -> Article:
    """The article, each field from the first that states it: a JSON object, the user, the file."""
    entry, given = draft.entry, source.given
    published, basis = _published(draft, given)
    return Article(
        id=article_id(source.data),
        outlet=entry.outlet or given.outlet or draft.outlet,
        url=entry.url or given.url or draft.url,
        title=entry.title or given.title or draft.title,
        author=entry.author or given.author or draft.author,
        language=draft.language,
        published=published,
        published_basis=basis,
        text=draft.text,
        blocks=draft.blocks,
    )


def _published(draft: Draft, given: Given) -> tuple[str | None, _Basis | None]:
    """The date and who states it; a date that makes no sense is none."""
    if draft.entry.published:
        return draft.entry.published, "metadata"
    day = stated_date(given.published)
    if day:
        return day, "given"
    return draft.published, "metadata" if draft.published else None
