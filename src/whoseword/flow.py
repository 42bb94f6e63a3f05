"""The whole way on one page: from an article's bytes to what it says, and on to what many say."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from traceback import walk_tb

from whoseword.reading.article import take_article
from whoseword.reading.claim import find_claims
from whoseword.reading.dateline import find_times, place_names
from whoseword.reading.deed import find_conflicts, find_deeds, find_disputes
from whoseword.reading.name import find_names, find_statements
from whoseword.record import Article, Note, Reading, Source, Tagger, Unread, Weighed
from whoseword.record.ids import article_id
from whoseword.reference.books import Books
from whoseword.reference.copies import CopyBook
from whoseword.reference.entities import EntityBook
from whoseword.reference.matching import MatchBook
from whoseword.weighing.again import Found, readings_again, whose_in
from whoseword.weighing.copy import compare_all
from whoseword.weighing.entity import find_entities
from whoseword.weighing.event import Gauge, Happening, Scorer, find_events, gather, sketches_of
from whoseword.weighing.hearing import Hearing, hearing_of
from whoseword.weighing.known import NOTHING_KNOWN, Known
from whoseword.weighing.origin import find_origins
from whoseword.weighing.outcome import Heard, Outcome, outcome_of
from whoseword.weighing.ruled import OnEvent
from whoseword.weighing.rulings import NO_RULINGS, Rulings
from whoseword.weighing.telling import event_of
from whoseword.weighing.touched import touched_of

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


@dataclass(frozen=True, slots=True)
class Scales:
    """What weighing looks things up in, what scores pairs of deeds, and what people judged."""

    copies: CopyBook
    entities: EntityBook
    matching: MatchBook
    scorer: Scorer
    rulings: Rulings = NO_RULINGS


def weigh(readings: Sequence[Reading], scales: Scales) -> Weighed:
    """What many readings amount to together, the same in whatever order they are given.

    Sees these readings and judgements and nothing else: no disk, network, database or clock.
    """
    return weigh_beside(readings, NOTHING_KNOWN, scales).weighed


def weigh_beside(come: Sequence[Reading], known: Known, scales: Scales) -> Outcome:
    """What comes of readings that are new, or in the place of others, beside what is known.

    Put in the place of what holds no longer, it is what weighing all at once gives. Sees nothing
    but these readings, judgements, and what it asks of ``known``.

    1. copies       which articles share passages, and who has them from whom
    2. entities     which mentions are one person, group, outlet or place
    3. again        what came, and known articles in which somebody is another now
    4. events       which deeds are one happening, and in which versions it is told
    5. touched      which of these are to be told anew, and what people decided of them
    6. origins      on whose word each is told, across articles, and who is independent
    7. grades       what is said of each field, by whom, and how far it is confirmed
    """
    rulings, match = scales.rulings, scales.matching.match
    compared = compare_all((one.article for one in come), scales.copies, known)  # 1
    entities = find_entities(come, rulings.identities, scales.entities, known)  # 2
    again = readings_again(come, entities, rulings, known)  # 3
    names = whose_in(again.values(), entities, known).names
    sketches = {id_: sketches_of(one, names, scales.matching.words) for id_, one in again.items()}
    gathered = gather(sketches, Gauge(scales.scorer, match, rulings.judged), known)  # 4
    happenings = find_events(gathered.sketches, gathered.scored, match, rulings.judged)
    found = Found(compared, entities, again, sketches, gathered)
    touched = touched_of(happenings, found, rulings, known)  # 5
    hearing = hearing_of(touched.happenings, found, rulings, known)
    heard = tuple(_heard(one, hearing, touched.decided_on(one)) for one in touched.happenings)
    return outcome_of(found, touched, heard, scales.copies)


def _heard(happening: Happening, hearing: Hearing, on: OnEvent) -> Heard:
    case, whose = hearing.case_of(happening), hearing.whose
    grounds = find_origins(case, whose, hearing.copies_among(case.readings))  # 6
    event = event_of(happening, case.readings, whose.names, grounds, on)  # 7
    return Heard(event, grounds.continued)
