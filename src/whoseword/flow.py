"""The whole way on one page: from an article's bytes to what it says, and on to what many say."""

import logging
from collections.abc import Iterator, Mapping, Sequence
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
    Copy,
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
from whoseword.weighing.copy import find_copies
from whoseword.weighing.entity import Entities, find_entities
from whoseword.weighing.event import (
    Happening,
    Scorer,
    find_events,
    pairs_of,
    sketches_of,
)
from whoseword.weighing.grade import Bench, Called, Telling, find_weight
from whoseword.weighing.origin import Case, Grounds, Whose, find_origins
from whoseword.weighing.ruled import UNTOUCHED, OnEvent
from whoseword.weighing.rulings import NO_RULINGS, Rulings

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

    1. copies       which articles share passages, and who has them from whom
    2. entities     which mentions are one person, group, outlet or place
    3. events       which deeds are one happening, and in which versions it is told
    4. origins      on whose word each is told, across articles, and who is independent
    5. grades       what is said of each field, by whom, and how far it is confirmed
    """
    copies = find_copies((reading.article for reading in readings), scales.copies)  # 1
    entities = find_entities(readings, scales.rulings.identities, scales.entities)  # 2
    sketches = [
        sketch
        for reading in readings
        for sketch in sketches_of(reading, entities.names, scales.matching.words)
    ]
    scored = scales.scorer.score(sketches, pairs_of(sketches))  # 3
    happenings = find_events(sketches, scored, scales.matching.match, scales.rulings.judged)
    by_deed = {deed.id: reading for reading in readings for deed in reading.deeds}
    whose = Whose(entities.names, entities.outlets)
    voices = scales.rulings.voices_of(whose)
    decided = scales.rulings.by_event(happenings)
    of_later = _by_later(copies)
    events: list[Event] = []
    continued: list[Continued] = []
    for happening in happenings:
        told = _readings_of(happening, by_deed)
        case = Case(happening.id, told, frozenset(happening.deeds), voices)
        grounds = find_origins(case, whose, _among(of_later, told))  # 4
        continued += grounds.continued
        on = decided.get(happening.id, UNTOUCHED)
        events.append(_event(happening, told, entities, grounds, on))
    return Weighed(
        entities=entities.entities,
        events=tuple(events),
        continued=tuple(continued),
        copies=copies,
        ties=entities.ties,
    )


def _readings_of(happening: Happening, by_deed: Mapping[str, Reading]) -> tuple[Reading, ...]:
    """The readings that tell the happening, each once, in the order of publication."""
    told = {by_deed[deed].article.id: by_deed[deed] for deed in happening.deeds}
    return tuple(
        sorted(told.values(), key=lambda one: (one.article.published or "9", one.article.id))
    )


def _by_later(copies: Sequence[Copy]) -> dict[str, list[Copy]]:
    """The copies by their later article, each in the order of all."""
    found: dict[str, list[Copy]] = {}
    for copy in copies:
        found.setdefault(copy.later, []).append(copy)
    return found


def _among(of_later: Mapping[str, Sequence[Copy]], told: Sequence[Reading]) -> tuple[Copy, ...]:
    """The copies between two of the readings, the earliest later text first."""
    ids = {reading.article.id for reading in told}
    return tuple(
        copy
        for reading in told
        for copy in of_later.get(reading.article.id, ())
        if copy.earlier in ids
    )


def _event(
    happening: Happening,
    told: Sequence[Reading],
    entities: Entities,
    grounds: Grounds,
    on: OnEvent,
) -> Event:
    apart = {
        frozenset((pair.left, pair.right)) for pair in grounds.pairs if pair.state == "established"
    }
    bench = Bench(
        grounds.origins,
        grounds.recorded,
        frozenset(apart),
        grounds.independence_among,
        grounds.rated,
    )
    tellings = tuple(_tellings(happening, told, grounds))
    called = Called(
        entities.names, {name.id: name.text for reading in told for name in reading.names}
    )
    weight = find_weight(tellings, called, bench, grounds.denying, on)  # 5
    return Event(
        id=happening.id,
        formerly=(),
        articles=tuple(reading.article.id for reading in told),
        deeds=happening.deeds,
        versions=happening.versions,
        fields=weight.fields,
        in_conflict=weight.in_conflict,
        disputed_by=tuple(
            one.id for one in grounds.origins if one.interested and one.id in grounds.denying
        ),
        reports=len(told),
        origins=grounds.origins,
        pairs=grounds.pairs,
        independence=grounds.independence,
        grade=weight.grade,
        joined=happening.joined,
    )


def _tellings(happening: Happening, told: Sequence[Reading], grounds: Grounds) -> Iterator[Telling]:
    version = {deed: one.id for one in happening.versions for deed in one.deeds}
    for reading in told:
        for deed in reading.deeds:
            if deed.id in happening.deeds:
                origins = (one for claim in deed.claims for one in grounds.by_claim.get(claim, ()))
                yield Telling(
                    deed,
                    version.get(deed.id),
                    tuple(dict.fromkeys(origins)),
                    reading.article.published,
                )
