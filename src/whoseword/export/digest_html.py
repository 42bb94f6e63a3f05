"""A digest as one HTML file that loads nothing and runs nothing."""

import base64
import hashlib
from collections.abc import Iterable

from whoseword.export.digest import Chapter, Digest, Section, heading_of
from whoseword.export.digest_event_text import EventText, event_text, report_texts
from whoseword.export.digest_style import STYLE
from whoseword.export.digest_text import (
    ItemText,
    Said,
    counts_text,
    entry_text,
    item_text,
)
from whoseword.export.entries import Entry
from whoseword.export.face import UNREVIEWED, Face, headline, manifest, notice
from whoseword.export.neutral import as_html

_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
_POLICY = f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'"


def digest_html(digest: Digest, face: Face) -> str:
    """The digest as a page for screen and paper, light and dark; all words are escaped."""
    title = f"{digest.title}: {digest.selection}"
    parts = (
        "<!doctype html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="robots" content="noindex, nofollow, noarchive">',
        '<meta name="color-scheme" content="light dark">',
        f"<title>{as_html(title)} ({as_html(headline(face))})</title>",
        f"<style>{STYLE}</style>",
        "</head>",
        f'<body data-face="{as_html(headline(face))}">',
        *_page(digest, face),
        "</body>",
        "</html>",
    )
    return "\n".join(parts) + "\n"


def _page(digest: Digest, face: Face) -> Iterable[str]:
    yield "<header>"
    yield f'<p class="mark">{as_html(headline(face))}</p>'
    yield f"<h1>{as_html(digest.title)}</h1>"
    yield f'<p class="asked">{as_html(digest.selection)}</p>'
    yield f'<p class="face">{as_html(notice(face))}</p>'
    yield from _contents(digest.chapters)
    yield "</header>"
    yield "<main>"
    if not digest.chapters:
        yield "<p>Nothing to tell: no item fits.</p>"
    for number, chapter in enumerate(digest.chapters):
        yield f'<section class="country" id="country-{number}">'
        yield f"<h2>{as_html(chapter.country)}</h2>"
        for section in chapter.sections:
            yield from _section(section)
        yield "</section>"
    yield "</main>"
    yield "<footer>"
    yield "<h2>What is in this digest</h2>"
    yield "<dl>"
    for name, count in (*counts_text(digest), *manifest(face)):
        yield f"<div><dt>{as_html(name)}</dt><dd>{as_html(str(count))}</dd></div>"
    yield "</dl>"
    yield "</footer>"


def _contents(chapters: tuple[Chapter, ...]) -> Iterable[str]:
    if len(chapters) < 2:
        return
    yield "<nav><ul>"
    for number, chapter in enumerate(chapters):
        yield f'<li><a href="#country-{number}">{as_html(chapter.country)}</a></li>'
    yield "</ul></nav>"


def _section(section: Section) -> Iterable[str]:
    heading = heading_of(section)
    if heading is not None:
        yield f"<h3>{as_html(heading)}</h3>"
    for entry in section.entries:
        yield from _entry(entry)


def _entry(entry: Entry) -> Iterable[str]:
    event = event_text(entry)
    over = entry_text(entry)
    if event is not None:
        yield '<section class="event">'
        yield from _event(event)
        for report in report_texts(entry):
            yield from _report(report)
        yield "</section>"
        return
    if over:
        yield '<div class="beside">'
        yield f'<p class="over">{as_html(over)}</p>'
    for item in entry.items:
        yield from _item(item_text(item))
    if over:
        yield "</div>"


def _event(event: EventText) -> Iterable[str]:
    yield f'<p class="what"><b>{as_html(event.what)}</b> <time>{as_html(event.when)}</time></p>'
    yield f'<p class="counted">{as_html(event.counted)}</p>'
    yield f'<p class="graded">{as_html(event.graded)}</p>'
    if event.lines:
        yield '<dl class="sides">'
        for label, line in event.lines:
            yield f"<div><dt>{as_html(label)}</dt><dd>{as_html(line)}</dd></div>"
        yield "</dl>"
    yield _sources(event.sources, reviewed=event.reviewed)


def _item(item: ItemText) -> Iterable[str]:
    yield "<article>"
    yield f'<p class="what"><b>{as_html(item.what)}</b> <time>{as_html(item.when)}</time></p>'
    yield from _told(item)
    yield _sources(item.sources, reviewed=item.reviewed)
    yield "</article>"


def _report(item: ItemText) -> Iterable[str]:
    """One report of an event; what is told and when stands over all of them."""
    yield "<article>"
    yield from _told(item)
    if item.sources:
        yield _sources(item.sources, reviewed=True)
    yield "</article>"


def _told(item: ItemText) -> Iterable[str]:
    for said in item.said:
        yield from _account(said)
    for number in item.numbers:
        mark = ' <span class="differ">the accounts differ</span>' if item.conflict else ""
        yield f'<p class="numbers">{as_html(number)}.{mark}</p>'
    if item.conflict and not item.numbers:
        yield '<p class="numbers"><span class="differ">the accounts differ</span></p>'
    for remark in item.remarks:
        yield f'<p class="remark">{as_html(remark)}</p>'


def _sources(sources: str, *, reviewed: bool) -> str:
    unreviewed = "" if reviewed else f' <span class="unreviewed">{UNREVIEWED}</span>'
    return f'<p class="sources">({as_html(sources)}){unreviewed}</p>'


def _account(said: Said) -> Iterable[str]:
    lead = f"{as_html(said.lead)} " if said.lead else ""
    remark = f' <span class="remark">{as_html(said.remark)}</span>' if said.remark else ""
    yield "<figure>"
    yield f"<figcaption>{lead}<cite>{as_html(said.voice)}</cite></figcaption>"
    yield f"<blockquote>“{as_html(said.words)}”{remark}</blockquote>"
    yield "</figure>"
