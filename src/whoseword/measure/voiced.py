"""How well claims, chains and citations agree with the marks."""

from collections.abc import Iterator, Sequence

from whoseword.measure.answers import Answer
from whoseword.measure.gold import Gold, GoldAttribution
from whoseword.measure.matching import first_place, overlaps_half, places_of, same_chain, same_name
from whoseword.record import Claim, Link, Reading


def voice_answers(entry: Gold, reading: Reading) -> Iterator[Answer]:
    """Each marked attribution and its chain, each claim that was read, each citation."""
    yield from _attributions(entry, reading)
    yield from _precision(entry, reading)
    yield from _citations(entry, reading)


def claims_at(marked: GoldAttribution, reading: Reading) -> list[Claim]:
    """The claims whose source and content each overlap a marked attribution by half."""
    return [claim for claim in reading.claims if _matches(marked, claim, reading)]


def _attributions(entry: Gold, reading: Reading) -> Iterator[Answer]:
    """Source and content each overlap by half; and one such claim's chain has the same links."""
    for marked in entry.attributions or ():
        found = claims_at(marked, reading)
        told = _told(found or _near(marked, reading))
        at = first_place(reading.article.text, marked.content_text)
        yield Answer("attributions", bool(found), entry.id, _words(marked), told, at)
        right = any(same_chain(marked.chain, _chain(claim, reading)) for claim in found)
        yield Answer("chains", right, entry.id, " < ".join(marked.chain), told, at)


def _precision(entry: Gold, reading: Reading) -> Iterator[Answer]:
    """Claims of more than the outlet, not in its own voice, that a mark confirms."""
    if entry.attributions is None:
        return
    for claim in reading.claims:
        if len(claim.chain) > 1 and "own_voice" not in claim.made_by.split("+"):
            right = any(_confirms(marked, claim, reading) for marked in entry.attributions)
            yield Answer("precision", right, entry.id, "", _told([claim]), claim.said[0])


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
    if entry.citations is None:
        return
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
        at = first_place(reading.article.text, marked.outlet)
        yield Answer("citations", match is not None, entry.id, wanted, told, at)
    for extra in left:
        told = f"{extra.outlet} {', '.join(extra.dates)}"
        yield Answer("citations", False, entry.id, "", told, extra.span)


def _words(marked: GoldAttribution) -> str:
    return f"{marked.source_text} | {marked.content_text[:80]}"


def _told(claims: Sequence[Claim]) -> str:
    return " || ".join(
        " < ".join(link.name or "?" for link in claim.chain[1:]) + f" | {claim.text[:80]}"
        for claim in claims[:3]
    )
