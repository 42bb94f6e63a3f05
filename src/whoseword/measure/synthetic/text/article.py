"""From a report to a reading: the page is written, then everything gets its id."""

from dataclasses import dataclass, replace

from whoseword.language.spelling import folded
from whoseword.measure.synthetic.happening import Who
from whoseword.measure.synthetic.mix import Mix
from whoseword.measure.synthetic.seeded import seeded
from whoseword.measure.synthetic.story.report import Line, Report
from whoseword.measure.synthetic.text.lines import Told, write_line
from whoseword.measure.synthetic.text.page import Mention, Page
from whoseword.measure.synthetic.text.pen import Pen
from whoseword.measure.synthetic.text.places import as_heading
from whoseword.record import Article, Block, Name, Span
from whoseword.record.ids import article_id, content_id

MADE_BY = "synthetic-2"

_CREDITS = (
    "This report was first published by ",
    "This text comes from ",
    "First carried by ",
    "Taken over, with small changes, from ",
    "The story appeared first in ",
    "Source: ",
)


@dataclass(frozen=True, slots=True)
class Ids:
    """The ids of an article's names: by who bears them, and by where they stand."""

    by_bearer: dict[str, str]
    by_span: dict[Span, str]

    def of(self, who: str, span: Span | None) -> str:
        """The id of the name at a span, or else of the first name that somebody has there."""
        named = None if span is None else self.by_span.get(span)
        return named or self.by_bearer[who]


@dataclass(frozen=True, slots=True)
class Written:
    """A report in words: its article, its lines that tell of events, and its names by bearer.

    ``at`` are the places, among the lines of the report, of those in ``told``.
    """

    article: Article
    told: tuple[Told, ...]
    at: tuple[int, ...]
    names: tuple[Name, ...]
    ids: Ids
    texts: dict[str, str]
    bearers: tuple[tuple[str, Who], ...]


def write(report: Report, mix: Mix) -> Written:
    """The report in words."""
    page, blocks = Page(), list[Block]()
    shown = report.day.isoformat() if report.dated else None
    title = _title(page, report, blocks)
    told, at, town = list[Told](), list[int](), 0
    heading: Span | None = None
    for number, line in enumerate(report.lines):
        if report.digest and line.saying and line.saying.event.account.town.geonames_id != town:
            town = line.saying.event.account.town.geonames_id
            page.put("\n")
            heading = as_heading(page, line.saying.event.account.town)
            blocks.append(Block("heading", heading))
        page.put("\n")
        start = page.length
        pen = Pen(page, seeded(line.wording), mix, line.day, report.day, shown, heading)
        one = write_line(pen, line)
        blocks.append(Block("item" if report.digest else "paragraph", page.since(start)))
        if one is not None:
            told.append(one)
            at.append(number)
    _credit(page, report, blocks)
    article = _article(page, report, blocks, title, shown)
    names, ids, bearers = _names(article, page)
    texts = {name.id: name.text for name in names}
    return Written(article, tuple(told), tuple(at), names, ids, texts, bearers)


def _title(page: Page, report: Report, blocks: list[Block]) -> str:
    if report.digest:
        page.put("The week in brief")
    else:
        _headline(page, next(line for line in report.lines if line.saying))
    blocks.append(Block("heading", page.since(0)))
    return page.text


def _headline(page: Page, line: Line) -> None:
    if line.saying is None:
        return
    account, rng = line.saying.account, seeded(line.wording + 1)
    kind = account.kind.replace("_", " ")
    before, after = rng.choice(
        ((f"{kind} in ", ""), ("", f": {kind}"), (f"reports of {kind} from ", ""))
    )
    page.begin()
    if before:
        page.put(before)
    as_heading(page, account.town)
    if after:
        page.put(".")


def _credit(page: Page, report: Report, blocks: list[Block]) -> None:
    if report.credit is None or report.byline:
        return
    page.put("\n")
    start = page.length
    page.put(seeded(report.number).choice(_CREDITS))
    page.name(report.credit, report.credit.names[0])
    page.put(".")
    blocks.append(Block("paragraph", page.since(start)))


def _article(
    page: Page, report: Report, blocks: list[Block], title: str, shown: str | None
) -> Article:
    text, outlet = page.text, report.outlet
    url = f"https://{outlet.aliases[-1]}/{report.number}"
    head = f"{outlet.names[0]}\n{url}\n{shown}\n"
    author = report.credit.names[0] if report.credit and report.byline else None
    return Article(
        article_id(f"{head}\n{text}".encode()),
        outlet.names[0],
        url,
        title,
        author,
        "en",
        shown,
        None if shown is None else "metadata",
        text,
        tuple(blocks),
    )


def _names(
    article: Article, page: Page
) -> tuple[tuple[Name, ...], Ids, tuple[tuple[str, Who], ...]]:
    names: dict[str, Name] = {}
    ids: dict[str, str] = {}
    at: dict[Span, str] = {}
    bearers = []
    for key, mention in page.mentions.items():
        name = _name(article, mention)
        if name.id in names:
            name = replace(name, id=content_id("n", article.id, name.kind, name.spans))
        names[name.id] = name
        ids.setdefault(key if mention.who is None else mention.who.id, name.id)
        at.update(dict.fromkeys(mention.spans, name.id))
        if mention.who is not None:
            bearers.append((name.id, mention.who))
    return tuple(names.values()), Ids(ids, at), tuple(bearers)


def _name(article: Article, mention: Mention) -> Name:
    text = max((span.of(article.text) for span in mention.spans), key=len)
    spans: tuple[Span, ...] = tuple(mention.spans)
    identity = content_id("n", article.id, mention.kind, folded(text))
    return Name(identity, mention.kind, mention.tier, spans, text, mention.place)
