"""How well readings agree with a careful reader's marks: a figure a question, misses listed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from whoseword.measure.answers import Answer
from whoseword.measure.gold import Gold, GoldAttribution, GoldEvent
from whoseword.measure.matching import (
    overlaps_half,
    places_of,
    same_chain,
    same_days,
    same_name,
)
from whoseword.measure.naming import name_answers
from whoseword.record import Claim, Deed, Link, Name, Reading, Span, Where

_RELATIVE = frozenset(["today", "yesterday", "tonight", "ago", "this", "last", "next", "now"])


@dataclass(frozen=True, slots=True)
class Figure:
    """How many of how many, under a stable name."""

    name: str
    right: int
    of: int

    @property
    def share(self) -> float | None:
        """The share that is right, 0 to 1; None where there was nothing to find."""
        return self.right / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class Miss:
    """One answer that differs: its figure, the article's id, the marked and the read words."""

    figure: str
    article: str
    marked: str
    read: str


@dataclass(frozen=True, slots=True)
class SeedsTable:
    """All figures and every miss."""

    figures: tuple[Figure, ...]
    misses: tuple[Miss, ...]

    def figure(self, name: str) -> Figure:
        """The figure of that name; KeyError when there is none."""
        for figure in self.figures:
            if figure.name == name:
                return figure
        raise KeyError(name)


def score_seeds(
    gold: Sequence[Gold],
    readings: Mapping[str, Reading],
    dated: Mapping[str, Reading] | None = None,
) -> SeedsTable:
    """The figures over all articles, in the order of the questions.

    ``readings`` are by the mark's id, read without the true day of publication; ``dated`` with
    it, where such a run was made.
    """
    answers: list[Answer] = []
    for entry in gold:
        reading = readings.get(entry.id)
        if reading is not None:
            answers.extend(_answers(entry, reading))
        later = (dated or {}).get(entry.id)
        if later is not None:
            answers.extend(_dates(entry, later, "dates_published"))
    names = dict.fromkeys(answer.figure for answer in answers)
    return SeedsTable(
        figures=tuple(_figure(name, answers) for name in names),
        misses=tuple(
            Miss(one.figure, one.article, one.marked, one.read) for one in answers if not one.right
        ),
    )


def _figure(name: str, answers: Sequence[Answer]) -> Figure:
    own = [answer for answer in answers if answer.figure == name]
    return Figure(name, sum(answer.right for answer in own), len(own))


def _answers(entry: Gold, reading: Reading) -> Iterator[Answer]:
    yield from _attributions(entry, reading)
    yield from _precision(entry, reading)
    yield from _citations(entry, reading)
    yield from _deeds(entry, reading)
    yield from _dates(entry, reading, "dates")
    yield from _aliases(entry, reading)
    yield from name_answers(entry, reading)


def _attributions(entry: Gold, reading: Reading) -> Iterator[Answer]:
    """Source and content each overlap by half; and one such claim's chain has the same links."""
    for marked in entry.attributions:
        found = [claim for claim in reading.claims if _matches(marked, claim, reading)]
        told = _told(found or _near(marked, reading))
        yield Answer("attributions", bool(found), entry.id, _words(marked), told)
        right = any(same_chain(marked.chain, _chain(claim, reading)) for claim in found)
        yield Answer("chains", right, entry.id, " < ".join(marked.chain), told)


def _precision(entry: Gold, reading: Reading) -> Iterator[Answer]:
    """Claims of more than the outlet, not in its own voice, that a mark confirms."""
    for claim in reading.claims:
        if len(claim.chain) > 1 and "own_voice" not in claim.made_by.split("+"):
            right = any(_confirms(marked, claim, reading) for marked in entry.attributions)
            yield Answer("precision", right, entry.id, "", _told([claim]))


def _matches(marked: GoldAttribution, claim: Claim, reading: Reading) -> bool:
    text = reading.article.text
    if len(claim.chain) < 2 or not overlaps_half(places_of(marked.content_text, text), claim.said):
        return False
    return _same_source(marked, claim, text)


def _confirms(marked: GoldAttribution, claim: Claim, reading: Reading) -> bool:
    """As above, or the claim is at least half inside of what is marked."""
    text = reading.article.text
    contents = places_of(marked.content_text, text)
    inside = overlaps_half(claim.said, contents) or overlaps_half(contents, claim.said)
    return inside and _same_source(marked, claim, text)


def _same_source(marked: GoldAttribution, claim: Claim, text: str) -> bool:
    if marked.source_text is None:
        return True
    places = places_of(marked.source_text, text)
    spans = [span for link in claim.chain[1:] for span in (link.span,) if span is not None]
    cues = [link.cue for link in claim.chain[1:] if link.span is None and link.cue is not None]
    return any(overlaps_half(places, [span]) for span in [*spans, *cues])


def _near(marked: GoldAttribution, reading: Reading) -> list[Claim]:
    places = places_of(marked.content_text, reading.article.text)
    return [claim for claim in reading.claims if overlaps_half(places, claim.said)]


def _chain(claim: Claim, reading: Reading) -> tuple[tuple[str, ...], ...]:
    return tuple(_ways(link, reading.article.text) for link in claim.chain[1:])


def _ways(link: Link, text: str) -> tuple[str, ...]:
    """The words that tell a link: its name, the words used here, of a nameless one its cue."""
    spans = [link.span] if link.span is not None else [link.cue]
    return tuple(
        way for way in (link.name, *(span.of(text) for span in spans if span is not None)) if way
    )


def _citations(entry: Gold, reading: Reading) -> Iterator[Answer]:
    """The outlet is there with all of its dates and no other; each citation counts once."""
    left = list(reading.citations)
    for marked in entry.citations:
        match = next(
            (
                one
                for one in left
                if same_name(marked.outlet, one.outlet) and set(one.dates) == set(marked.dates)
            ),
            None,
        )
        if match is not None:
            left.remove(match)
        told = "; ".join(f"{one.outlet} {', '.join(one.dates)}" for one in left)
        wanted = f"{marked.outlet} {', '.join(marked.dates)}"
        yield Answer("citations", match is not None, entry.id, wanted, told)
    for extra in left if entry.citations or left else ():
        told = f"{extra.outlet} {', '.join(extra.dates)}"
        yield Answer("citations", right=False, article=entry.id, marked="", read=told)


def _deeds(entry: Gold, reading: Reading) -> Iterator[Answer]:
    """The kind or the trigger is found; the place's words overlap or it is the same place."""
    for event in entry.events:
        deed = _deed(event, reading)
        told = "" if deed is None else f"{deed.kind} {deed.trigger.of(reading.article.text)}"
        wanted = f"{event.type} {event.trigger_text}"
        yield Answer("deeds", deed is not None, entry.id, wanted, told)
        if event.place_text is not None:
            where = () if deed is None else deed.where
            right = any(_same_place(event, one, reading) for one in where)
            read = ", ".join(one.name for one in where)
            yield Answer("places", right, entry.id, f"{wanted}: {event.place_text}", read)


def _dates(entry: Gold, reading: Reading, figure: str) -> Iterator[Answer]:
    """The days of a deed; without a day of publication a relative date is right when left open."""
    known = reading.article.published is not None
    for event in entry.events:
        if event.date is None:
            continue
        deed = _deed(event, reading)
        when = None if deed is None else deed.when
        if not known and entry.published_true is not None and _is_relative(event):
            right = when is not None and when.relative is not None and when.earliest is None
        else:
            right = when is not None and same_days(event.date, when.earliest, when.latest)
        told = "" if when is None else f"{when.edtf} ({when.earliest} to {when.latest})"
        yield Answer(figure, right, entry.id, f"{event.trigger_text}: {event.date}", told)


def _is_relative(event: GoldEvent) -> bool:
    return event.date_text is None or not _RELATIVE.isdisjoint(event.date_text.lower().split())


def _deed(event: GoldEvent, reading: Reading) -> Deed | None:
    """The deed whose trigger overlaps a marked one; else one of its kind close by."""
    text = reading.article.text
    triggers = [
        place for words in (event.trigger_text, *event.also) for place in places_of(words, text)
    ]
    overlapping = [
        deed for deed in reading.deeds if any(deed.trigger.overlap(place) for place in triggers)
    ]
    best = next((deed for deed in overlapping if deed.kind == event.type), None)
    if best is not None or overlapping:
        return best or overlapping[0]
    return next(
        (
            deed
            for deed in reading.deeds
            if deed.kind == event.type and any(_close(deed.trigger, place) for place in triggers)
        ),
        None,
    )


def _close(one: Span, other: Span) -> bool:
    return abs(one.start - other.start) < 150


def _same_place(event: GoldEvent, where: Where, reading: Reading) -> bool:
    """The words overlap, or the names are one, the country being right where it is told."""
    wanted = event.place_text or ""
    told = where.name
    places = places_of(wanted, reading.article.text)
    overlap = where.span is not None and overlaps_half(places, [where.span])
    named = same_name(wanted, told) or (
        event.geonames_name is not None and same_name(event.geonames_name, told)
    )
    country = event.place_country is None or where.country in {None, event.place_country}
    return (overlap or named) and country


def _aliases(entry: Gold, reading: Reading) -> Iterator[Answer]:
    """Both forms belong to one name, or a statement says that one is the other's alias.

    A name's forms are its own and those under which it speaks ("the colonel").
    """
    names = {name.id: name for name in reading.names}
    forms = {name.id: _forms(name, reading) for name in reading.names if name.kind != "voice"}
    for marked in entry.aliases:
        together = any(
            any(same_name(marked.name, form) for form in own)
            and any(same_name(marked.alias, form) for form in own)
            for own in forms.values()
        )
        stated = any(
            one.what == "alias"
            and one.about in names
            and _either(marked.name, marked.alias, names[one.about].text, one.value)
            for one in reading.statements
        )
        wanted = f"{marked.name} = {marked.alias}"
        yield Answer("aliases", together or stated, entry.id, wanted, "")


def _forms(name: Name, reading: Reading) -> set[str]:
    text = reading.article.text
    links = (link for claim in reading.claims for link in claim.chain if link.who == name.id)
    spoken = {link.span.of(text) for link in links if link.span is not None}
    return {name.text, *(span.of(text) for span in name.spans)} | spoken


def _either(name: str, alias: str, some: str, other: str) -> bool:
    straight = same_name(name, some) and same_name(alias, other)
    return straight or (same_name(name, other) and same_name(alias, some))


def _words(marked: GoldAttribution) -> str:
    return f"{marked.source_text} | {marked.content_text[:80]}"


def _told(claims: Sequence[Claim]) -> str:
    return " || ".join(
        " < ".join(link.name or "?" for link in claim.chain[1:]) + f" | {claim.text[:80]}"
        for claim in claims[:3]
    )
