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
from whoseword.record import (
    Article,
    Continued,
    Event,
    Note,
    Reading,
    Source,
    Tagger,
    Unread,
    Weighed,
)
from whoseword.record.ids import article_id
from whoseword.reference.books import Books
from whoseword.reference.copies import CopyBook
from whoseword.reference.entities import EntityBook
from whoseword.reference.matching import MatchBook
from whoseword.weighing.again import changed_of, readings_again, told_of, whose_in
from whoseword.weighing.copy import compare_all, keys_of
from whoseword.weighing.decided import decided_of, homes_of
from whoseword.weighing.entity import find_entities
from whoseword.weighing.event import (
    Measure,
    Scorer,
    find_events,
    gather,
    sketches_of,
)
from whoseword.weighing.known import NOTHING_KNOWN, Known
from whoseword.weighing.origin import Case, find_origins
from whoseword.weighing.outcome import Outcome, Void
from whoseword.weighing.ruled import UNTOUCHED
from whoseword.weighing.rulings import NO_RULINGS, Rulings
from whoseword.weighing.telling import event_of

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

    Put in the place of what holds no longer, it is what weighing all at once gives.

    1. copies       which articles share passages, and who has them from whom
    2. entities     which mentions are one person, group, outlet or place
    3. events       which deeds are one happening, and in which versions it is told
    4. origins      on whose word each is told, across articles, and who is independent
    5. grades       what is said of each field, by whom, and how far it is confirmed
    """
    compared = compare_all((one.article for one in come), scales.copies, known)  # 1
    rulings = scales.rulings
    entities = find_entities(come, rulings.identities, scales.entities, known)  # 2
    again = readings_again(come, entities, known, rulings)
    names = whose_in(again.values(), entities, known).names
    sketches = {id_: sketches_of(one, names, scales.matching.words) for id_, one in again.items()}
    match, judged = scales.matching.match, rulings.judged
    gathered = gather(sketches, Measure(scales.scorer, match, judged), known)  # 3
    happenings = find_events(gathered.sketches, gathered.scored, match, judged)
    decided = decided_of(happenings, gathered, rulings, known)
    changed, gone = changed_of(happenings, gathered, again, known, decided)
    told = told_of(changed, again, gathered, compared, known)
    whose = whose_in(told.readings.values(), entities, known)
    voices = rulings.voices_of(homes_of(rulings.mentions, entities, known))
    events: list[Event] = []
    leading: list[tuple[str, Continued]] = []
    for happening in changed:
        tellers = told.tellers(happening)
        case = Case(happening.id, tellers, frozenset(happening.deeds), voices)
        grounds = find_origins(case, whose, told.copies_among(tellers))  # 4
        leading += ((happening.id, one) for one in grounds.continued)
        on = decided.on.get(happening.id, UNTOUCHED)
        events.append(event_of(happening, tellers, whose.names, grounds, on))  # 5
    weighed = Weighed(
        entities=entities.entities,
        events=tuple(events),
        continued=tuple(one for _, one in leading),
        copies=compared.copies,
        ties=entities.ties,
    )
    moved = again.keys() - entities.tracks.keys()
    return Outcome(
        weighed,
        void=Void(
            articles=frozenset(entities.tracks),
            mentions=entities.gone.union(entities.where),
            events=gone,
            deeds=gathered.gone,
        ),
        leading=tuple(leading),
        bonds=gathered.bonds,
        copy_keys={
            **compared.keys,
            **{id_: keys_of(again[id_].article, scales.copies) for id_ in moved},
        },
        tracks=entities.tracks,
        sketches=sketches,
    )
