"""One line of a report in words: who says it and what, as a claim and a deed before their ids."""

from dataclasses import dataclass

from whoseword.measure.synthetic.happening import Who
from whoseword.measure.synthetic.story.report import Line, Saying
from whoseword.measure.synthetic.text.days import dates_in_words
from whoseword.measure.synthetic.text.draft import Draft
from whoseword.measure.synthetic.text.happened import Telling
from whoseword.measure.synthetic.text.pen import Pen
from whoseword.measure.synthetic.text.speakers import (
    Chain,
    kind_of,
    put_cue,
    put_speakers,
)
from whoseword.record import How, Link, Span

_SEEN = {"witnessed": "Our reporter saw", "infers": "Judging by a video,"}


@dataclass(frozen=True, slots=True)
class Closing:
    """An outlet in the bracket that closes an item, before the claims of the item have ids."""

    outlet: str
    dates: tuple[str, ...]
    span: Span
    bracket: Span


@dataclass(frozen=True, slots=True)
class Told:
    """A line as it stands on the page; the first link, the article's own, is still to come."""

    saying: Saying
    said: Span
    chain: Chain
    draft: Draft
    how: How
    own_cue: Span | None
    closings: tuple[Closing, ...] = ()


def write_line(pen: Pen, line: Line) -> Told | None:
    """What the line says, once it is on the page; None for a line that tells of no event."""
    if line.saying is None:
        pen.page.begin()
        pen.page.put(line.padding)
        return None
    if line.opening:
        pen.page.put(line.opening.strip() + " ")
    if line.cited:
        return _item(pen, line, line.saying)
    if line.saying.own:
        return _own(pen, line.saying)
    return _cited(pen, line.saying, opened=bool(line.opening))


def _own(pen: Pen, saying: Saying) -> Told:
    how = saying.voice.how if saying.voice is not None else "unknown"
    cue = None
    if how in _SEEN:
        cue = pen.page.put(_SEEN[how])
        pen.page.put(" that " if how == "witnessed" else " ")
    else:
        pen.page.begin()
    draft, said = _content(pen, saying)
    pen.page.put(".")
    return Told(saying, said, Chain(), draft, how, cue)


def _cited(pen: Pen, saying: Saying, *, opened: bool) -> Told:
    hearsay = saying.voice is not None and not saying.voice.words and saying.voice.who is None
    translated = bool(saying.via) and saying.via[0][1] == "translates"
    how: How = "translates" if translated else "relays"
    page, chain = pen.page, Chain()
    if hearsay:
        return _reportedly(pen, saying)
    if not opened:
        page.begin()
    if translated:
        page.put("in a text that we translated, ")
    stance = "says" if saying.voice is None or saying.via else saying.voice.stance
    form = pen.rng.random()
    if stance in ("denies", "claims_responsibility", "accuses") or form < 0.5:
        put_speakers(pen, saying, chain)
        put_cue(pen, chain)
        page.put(" that ")
        draft, said = _content(pen, saying)
    elif form < 0.75:
        draft, said = _content(pen, saying)
        page.put(", ")
        put_speakers(pen, saying, chain)
        put_cue(pen, chain)
    else:
        cue = page.put("according to")
        page.put(" ")
        put_speakers(pen, saying, chain)
        chain.cued(0, cue)
        page.put(" " if page.in_comma else ", ")
        draft, said = _content(pen, saying)
    page.put(".")
    return Told(saying, said, chain, draft, how, None)


def _reportedly(pen: Pen, saying: Saying) -> Told:
    chain = Chain()
    pen.page.begin()
    cue = pen.page.put("reportedly")
    pen.page.put(", ")
    chain.links.append(Link(None, None, "other", False, False, None, cue, "reports", "unknown"))
    draft, said = _content(pen, saying)
    pen.page.put(".")
    return Told(saying, said, chain, draft, "relays", None)


def _item(pen: Pen, line: Line, saying: Saying) -> Told:
    """An item of a digest: its content, and the outlets that it is taken from in a bracket."""
    page, chain = pen.page, Chain()
    page.put("- ")
    page.begin()
    draft, said = _content(pen, saying)
    page.put(" ")
    start, spans = page.length, []
    page.put("(")
    for at, (outlet, days) in enumerate(line.cited):
        if at:
            page.put("; ")
        spans.append(page.name(outlet, outlet.names[0]))
        page.put(f", {dates_in_words(days)}")
    page.put(")")
    bracket = page.since(start)
    closings = tuple(
        Closing(outlet.names[0], tuple(one.isoformat() for one in days), span, bracket)
        for (outlet, days), span in zip(line.cited, spans, strict=True)
    )
    if len(closings) == 1:
        chain.links.append(_closing_link(line.cited[0][0], closings[0]))
    page.put(".")
    how: How = "relays" if chain.links else "unknown"
    return Told(saying, said, chain, draft, how, None, closings)


def _closing_link(outlet: Who, closing: Closing) -> Link:
    days = closing.dates
    date = days[0] if len(days) == 1 else f"{{{','.join(days)}}}"
    return Link(
        outlet.names[0], outlet.id, kind_of(outlet), True, False, closing.span, None, "reports",
        "unknown", date,
    )  # fmt: skip


def _content(pen: Pen, saying: Saying) -> tuple[Draft, Span]:
    start = pen.page.length
    partisan = saying.voice is not None and saying.voice.stance in (
        "denies",
        "claims_responsibility",
    )
    doer = pen.rng.choice(("its forces", "its fighters", "its men")) if partisan else ""
    draft = Telling(pen, saying, doer).write()
    return draft, pen.page.since(start)
