"""The chain of a claim, link by link: from the outlet that we read down to the origin."""

from collections.abc import Mapping

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.text import Text

from whoseword.cli.screen.console import words
from whoseword.cli.screen.marked import around, marked, spans_of_claim
from whoseword.export.chains import HOW_WORDS, STANCE_VERB, described_in, voice_in_words
from whoseword.export.dates import date_in_words
from whoseword.export.passages import tidy
from whoseword.record import Article, Claim, Link, LinkKind, Reading

KIND_OF_LINK: Mapping[LinkKind, str] = {
    "outlet": "outlet",
    "agency": "news agency",
    "official": "official",
    "official_body": "official body",
    "group": "group",
    "person": "person",
    "witness": "witness",
    "document": "document",
    "broadcast": "broadcast",
    "other": "source",
}
_LEADS_ON = frozenset(("relays", "translates"))


def chain_view(reading: Reading, claim: Claim) -> RenderableType:
    """The claim, its chain as a ladder, where it ends, and the words of the article."""
    rungs = [_rung(reading, claim, depth) for depth in range(len(claim.chain))]
    box = Panel(
        Text.assemble((f"“{words(tidy(claim.text)).plain}”", "bold")),
        border_style="cyan",
        title=Text(claim.id, "dim"),
        title_align="left",
        subtitle=Text.assemble(
            (f"{claim.certainty} · {claim.quoted} words · {claim.status}", "dim")
        ),
        subtitle_align="right",
    )
    return Group(
        box,
        *rungs,
        Text(),
        _ending(claim),
        Text(),
        _in_the_text(reading.article, claim),
    )


def link_line(link: Link) -> Text:
    """What a link is, in one dim line: kind, named or not, collective, date."""
    parts = [KIND_OF_LINK[link.kind]]
    if not link.named:
        parts.append("not named")
    if link.collective:
        parts.append("several")
    if link.date is not None:
        parts.append(date_in_words(link.date))
    return words(" · ".join(parts), "dim")


def _rung(reading: Reading, claim: Claim, depth: int) -> RenderableType:
    link = claim.chain[depth]
    head = Text("└▶ " if depth else "● ", "cyan")
    head.append_text(words(voice_in_words(link), "bold cyan" if link.named else "bold"))
    role = described_in(reading).get(link.who or "")
    if role is not None:
        head.append(", ").append_text(words(role))
    head.append("  ").append_text(link_line(link))
    doing = _doing(reading.article, link, alone=len(claim.chain) == 1)
    return Padding(Group(head, doing), (0, 0, 0, 3 * depth), expand=False)


def _doing(article: Article, link: Link, *, alone: bool) -> Text:
    """The verb of the link with its words in the text, and how it comes to know."""
    line = Text("   ")
    line.append(STANCE_VERB[link.stance], "yellow")
    if link.cue is not None:
        line.append(" ").append_text(words(f"“{link.cue.of(article.text)}”", "dim yellow"))
    how = HOW_WORDS[link.how]
    told = "in its own voice" if alone else how or "how it knows is not told"
    line.append(f" · {told}", "dim")
    return line


def _ending(claim: Claim) -> Text:
    last = claim.chain[-1]
    line = Text.assemble(("The chain ends at ", "dim")).append_text(
        words(voice_in_words(last), "bold")
    )
    if len(claim.chain) == 1:
        return line.append(", which says so in its own voice and names no source.", "dim")
    if not last.named:
        return line.append(": the origin is not named.", "dim")
    if last.how in _LEADS_ON:
        return line.append(": where it has it from is not told.", "dim")
    return line.append(".", "dim")


def _in_the_text(article: Article, claim: Claim) -> RenderableType:
    spans = spans_of_claim(claim)
    part = around(article, (span for span, _ in spans))
    head = Text.assemble(("In the text", "dim")).append_text(
        Text.assemble(("   voices ", "cyan"))
        .append("cues ", "yellow")
        .append("what is said", "italic")
    )
    return Group(head, Padding(marked(article, part, spans), (0, 0, 0, 3), expand=False))
