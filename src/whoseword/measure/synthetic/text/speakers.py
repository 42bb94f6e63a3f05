"""Who says it: the links of a chain, put to the page with their cues."""

from dataclasses import dataclass, field, replace

from whoseword.measure.synthetic.happening import Who
from whoseword.measure.synthetic.story.report import Saying
from whoseword.measure.synthetic.story.voices import Voice
from whoseword.measure.synthetic.text.draft import Said
from whoseword.measure.synthetic.text.pen import Pen
from whoseword.record import How, Link, LinkKind, Span, Stance, Tier

_CUES: dict[Stance, tuple[str, ...]] = {
    "says": ("said", "told reporters", "stated", "announced", "let it be known"),
    "reports": ("reported", "wrote", "said", "had it", "told readers", "noted"),
    "confirms": ("confirmed", "said", "made known", "attested"),
    "accuses": ("alleged", "charged"),
    "denies": ("denied",),
    "claims_responsibility": (
        "claimed responsibility, saying", "took responsibility, claiming", "claimed it, saying",
    ),
}  # fmt: skip
_IN = ("in", "of", "from", "at", "with")
_TIERS: dict[LinkKind, Tier] = {"witness": "witness", "official": "witness"}


@dataclass(slots=True)
class Chain:
    """The links told so far, outermost first; their ``who`` are still ids of the world."""

    links: list[Link] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)

    def cued(self, at: int, cue: Span) -> None:
        """Give the link at that place its cue."""
        self.links[at] = replace(self.links[at], cue=cue)


def put_speakers(pen: Pen, saying: Saying, chain: Chain) -> None:
    """The tellers, the first as it comes and each further one as whom it cites."""
    for at, (outlet, _) in enumerate(saying.via):
        cue = _citing(pen, at)
        last = saying.voice is None and at == len(saying.via) - 1
        how: How = "unknown" if last else "relays"
        _link(chain, outlet, pen.name(outlet), (kind_of(outlet), "reports", how), cue)
    if saying.voice is not None:
        cue = _citing(pen, len(saying.via))
        _put_voice(pen, saying, saying.voice, chain)
        if cue is not None:
            chain.cued(len(chain.links) - 1, cue)
    if len(saying.via) + (saying.voice is not None) > 1 and not pen.page.in_comma:
        pen.page.put(",")


def put_cue(pen: Pen, chain: Chain) -> None:
    """The verb of the first teller, by its stance."""
    pen.page.put(" ")
    chain.cued(0, pen.page.put(pen.rng.choice(_CUES[chain.links[0].stance])))


def kind_of(outlet: Who) -> LinkKind:
    """What kind of link an outlet or an agency makes."""
    return "agency" if outlet.kind == "agency" else "outlet"


def _citing(pen: Pen, at: int) -> Span | None:
    if at == 0:
        return None
    pen.page.put(", " if at == 1 else ", which ")
    cue = pen.page.put("citing" if at == 1 else "quoted")
    pen.page.put(" ")
    return cue


def _link(
    chain: Chain, who: Who, span: Span, what: tuple[LinkKind, Stance, How], cue: Span | None
) -> None:
    kind, stance, how = what
    chain.links.append(Link(who.names[0], who.id, kind, True, False, span, cue, stance, how))


def _put_voice(pen: Pen, saying: Saying, voice: Voice, chain: Chain) -> None:
    page, who = pen.page, voice.who
    if who is None:
        _put_unnamed(pen, saying, voice, chain)
    else:
        if who.kind in ("group", "official_body"):
            page.put("the ")
        span = pen.full_name(who) if who.kind == "person" else pen.name(who)
        link = Link(
            who.names[0], who.id, voice.kind, True, False, span, None, voice.stance, voice.how,
            affiliation=voice.affiliation,
        )  # fmt: skip
        chain.links.append(link)
        _put_title(pen, who, voice, chain)
    if voice.at_war is not None:
        _put_enmity(pen, who, voice.at_war, chain)
    if voice.knows is not None:
        page.put(f", {voice.knows}," if who is not None else f" {voice.knows}")


def _put_unnamed(pen: Pen, saying: Saying, voice: Voice, chain: Chain) -> None:
    key = f"{saying.origin.id}#{voice.words}"
    span = pen.page.voice(key, voice.words, _TIERS.get(voice.kind))
    chain.links.append(
        Link(
            voice.words, key, voice.kind, False, voice.collective, span, None, voice.stance,
            voice.how, affiliation=voice.affiliation,
        )
    )  # fmt: skip
    if voice.affiliation is not None:
        pen.page.put(f" {pen.rng.choice(_IN)} the {voice.affiliation}")


def _put_title(pen: Pen, who: Who, voice: Voice, chain: Chain) -> None:
    if who.title is None:
        return
    alias = pen.alias(who)
    if alias is not None:
        chain.said.append(alias)
    pen.page.put(", ")
    start = pen.page.length
    title = who.title
    if voice.side is None:
        pen.page.put(title)
    else:
        pen.page.put(f"a {title} of the ")
        pen.page.name(voice.side, voice.side.names[0])
        title = f"a {title} of the {voice.side.names[0]}"
    chain.said.append(Said(who.id, "role", title, pen.page.since(start)))
    pen.page.put(",")


def _put_enmity(pen: Pen, who: Who | None, enemy: Who, chain: Chain) -> None:
    page = pen.page
    page.put(", ")
    start = page.length
    page.put("which is at war with the ")
    page.name(enemy, enemy.names[0])
    span = page.since(start)
    page.put(",")
    if who is not None:
        value = f"which is at war with the {enemy.names[0]}"
        chain.said.append(Said(who.id, "character", value, span))
