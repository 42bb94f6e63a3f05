"""Claims and their chains in a line each, for tests of weighing."""

from whoseword.record import Article, Claim, How, Link, LinkKind, Span
from whoseword.record.ids import content_id
from whoseword.weighing.origin.ends import End, Page, Whose, end_of

NOBODY = Whose({}, {})


def article(outlet: str, published: str | None = "2022-03-11") -> Article:
    """An empty report of an invented outlet; its id is made of the outlet and the day."""
    id_ = f"{outlet}/{published}"
    text = "x" * 400
    return Article(id_, outlet, None, None, None, "en", published, None, text, ())


def voice(
    name: str | None, kind: LinkKind, how: How, *, named: bool = True, date: str | None = None
) -> Link:
    """A link of a chain."""
    return Link(name, None, kind, named, False, None, None, "says", how, date)


def claim(of: Article, *links: Link, said: tuple[int, int] = (0, 40)) -> Claim:
    """What the links say in the article, whose own outlet passes it on; alone its own voice."""
    first = voice(of.outlet, "outlet", "relays" if links else "unknown")
    span = Span(*said)
    names = ",".join(str(link.name) for link in links)
    return Claim(
        id=content_id("c", of.id, (span,), names),
        said=(span,),
        text=span.of(of.text),
        group=None,
        chain=(first, *links),
        based_on=(),
        certainty="stated",
        certainty_span=None,
        quoted="indirect",
        made_by="test",
    )


def end(of: Article, *links: Link, said: tuple[int, int] = (0, 40), press: str = "") -> End:
    """Where such a claim ends; ``press`` names an outlet whose own article is at hand."""
    page = Page(of, NOBODY, {}, {}, {}, {press.lower(): "e-press"} if press else {})
    return end_of(claim(of, *links, said=said), page)
