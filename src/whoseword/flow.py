"""The whole way on one page: from an article's bytes to everything that it says."""

import logging
from dataclasses import replace
from traceback import walk_tb

from whoseword.reading.article import take_article
from whoseword.reading.claim import find_claims
from whoseword.reading.dateline import find_times, place_names
from whoseword.reading.deed import find_conflicts, find_deeds, find_disputes
from whoseword.reading.name import find_names, find_statements
from whoseword.record import Article, Note, Reading, Source, Tagger, Unread
from whoseword.record.ids import article_id
from whoseword.reference.books import Books

_log = logging.getLogger(__name__)


def read(source: Source, *, tagger: Tagger, books: Books) -> Reading | Unread:
    """Everything one article says, or why it could not be read.

    Sees this article and nothing else: no disk, network, database or clock.

    1. article      take the text out of the file
    2. tagged       mark words, names, sources, cues and contents
    3. names        who and what is named
    4. times        which expressions of time there are, and which days they stand for
    5. places       which names are places of the gazetteer
    6. testimony    who says what, through whom
    7. deeds        what is said to have happened
    8. statements   what is said about the names, and where the article contradicts itself
    """
    try:
        article = take_article(source, pages=books.pages)  # 1
        if isinstance(article, Unread):
            return article
        return _read_article(article, tagger, books)
    except Exception as error:  # noqa: BLE001 one bad article never stops a run: this place only
        identity = article_id(source.data)
        detail = f"{type(error).__name__} in {_way_to(error)}"
        _log.error("bug while reading %s: %s", identity, detail)
        return Unread(source.name, "bug", detail, identity)


def _way_to(error: Exception) -> str:
    """The functions and lines that led to an error; never its message, which may quote the text."""
    frames = walk_tb(error.__traceback__)
    return " > ".join(f"{frame.f_code.co_qualname}:{line}" for frame, line in frames)


def _read_article(article: Article, tagger: Tagger, books: Books) -> Reading:
    tagged = tagger.tag(article)  # 2
    names = find_names(article, tagged, books)  # 3
    times = find_times(article, books)  # 4
    names = place_names(article, names, books)  # 5
    testimony = find_claims(article, tagged, names, times, books)  # 6
    deeds = find_deeds(article, tagged, testimony, times, books)  # 7
    statements = find_statements(article, testimony, books)  # 8
    reading = Reading(
        article=article,
        claims=testimony.claims,
        citations=testimony.citations,
        deeds=deeds,
        names=testimony.names,
        times=times,
        statements=statements,
        conflicts=find_conflicts(deeds, testimony.claims),
        notes=_notes(article) + testimony.notes,
        made_by=tagger.name,
    )
    disputes = find_disputes(reading, tagged, (books.disputes, books.deeds))
    return replace(reading, conflicts=reading.conflicts + disputes)


def _notes(article: Article) -> tuple[Note, ...]:
    if article.published is not None:
        return ()
    text = (
        "no publication date: relative dates stay relative (supply one with --published or judge)"
    )
    return (Note("no_publication_date", None, text),)
