"""Readings built by hand of invented reports by invented outlets: tests need no tagger."""

from dataclasses import replace
from typing import Literal

from whoseword.record import (
    Article,
    Block,
    BlockKind,
    Certainty,
    Citation,
    Claim,
    Conflict,
    Deed,
    Link,
    Name,
    NameKind,
    Note,
    Place,
    Reading,
    Relative,
    Role,
    Span,
    Statement,
    Tier,
    TimeExpression,
    Timex3,
    Toll,
    When,
    Where,
)
from whoseword.record.ids import article_id, content_id

DEPOT = """\
Strike on depot in Ras Vello
Tidewater Post reported today that an airstrike on a depot in Ras Vello killed 43 fighters, \
quoting a retired coast guard officer, Imre Saldanha.
The city hospital said at least 40 people died, among them the nurse Dalia Merrow.
Commander Haddo Brisk, nicknamed Abu Rafid, denied that his men were in the depot.
An unnamed resident told the Harbour Courier he saw two aircraft over Ras Vello.
"""

DIGEST = """\
The week on the coast
Ras Vello
- On 4 March fighters of the Saltmarsh Brigade moved from Ost Kamen to Ras Vello \
(Lantern Portal, 5 and 6 March 2031).
Ost Kamen
- The council plans to evacuate the old town next week \
(Lantern Portal, 6 March 2031; Quay Radio, 7 March 2031).
"""

HOSTILE = """\
<script>alert(1)</script> =2+5 \x1b[31mred\x1b[0m
Grey Gull said *two* [boats](http://evil.example) were \x1b[2Jsunk off `Ras Vello`.
"""


def span_of(text: str, words: str, nth: int = 0) -> Span:
    """Where the words stand in the text, the first time or the nth time after it."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def article_of(
    text: str,
    *,
    outlet: str | None,
    title: str | None,
    published: str | None,
    url: str | None = None,
) -> Article:
    """An article of that text with a block for every line."""
    blocks, start = [], 0
    for line in text.splitlines():
        end = start + len(line)
        heading = len(line) < 30 and not line.startswith("-")
        kind: BlockKind = "item" if line.startswith("-") else "paragraph"
        blocks.append(Block("heading" if heading else kind, Span(start, end)))
        start = end + 1
    basis: Literal["given"] | None = "given" if published else None
    return Article(
        article_id(text.encode()),
        outlet,
        url,
        title,
        None,
        "en",
        published,
        basis,
        text,
        tuple(blocks),
    )


def outlet_link(article: Article) -> Link:
    """The link that every chain begins with."""
    return Link(
        article.outlet,
        None,
        "outlet",
        article.outlet is not None,
        False,
        None,
        None,
        "says",
        "relays",
        article.published,
    )


def name_of(
    article: Article,
    text: str,
    kind: NameKind,
    tier: Tier | None = None,
    place: Place | None = None,
) -> Name:
    """A name with every place where it stands."""
    spans, start = [], 0
    while (start := article.text.find(text, start)) >= 0:
        spans.append(Span(start, start + len(text)))
        start += len(text)
    return Name(content_id("n", article.id, spans), kind, tier, tuple(spans), text, place)


def claim_of(
    article: Article,
    said: str,
    *links: Link,
    certainty: Certainty = "stated",
    group: str | None = None,
) -> Claim:
    """A claim of these words through these links, the article's outlet before them."""
    span = span_of(article.text, said)
    chain = (outlet_link(article), *links)
    told = tuple(link.span for link in chain if link.span)
    return Claim(
        content_id("c", article.id, [span], told),
        (span,),
        said,
        group,
        chain,
        (),
        certainty,
        None,
        "indirect",
        "tagger-0+by_hand",
    )


RAS_VELLO = Place(9000001, "Ras Vello", 31.5, 18.25, "LY", "Coast", "settlement", 0.9)
OST_KAMEN = Place(9000002, "Ost Kamen", 31.9, 18.75, "LY", "Coast", "settlement", 0.8)


def where_of(
    article: Article, place: Place, nth: int = 0, role: Literal["place", "from", "to"] = "place"
) -> Where:
    """The place as the place of a deed."""
    return Where(
        place.name,
        role,
        place.geonames_id,
        place.lat,
        place.lon,
        place.country,
        place.precision,
        "stated",
        span_of(article.text, place.name, nth),
    )


def day(iso: str, span: Span | None) -> When:
    """One stated day."""
    return When(iso, iso, iso, "stated", None, span)


def today(article: Article) -> When:
    """The article's own day, told as "today"."""
    span = span_of(article.text, "today")
    return When(
        article.published,
        article.published,
        article.published,
        "relative",
        Relative("published", "P0D", "day"),
        span,
    )


def depot_reading(published: str | None = "2031-03-07") -> Reading:
    """A relay, a conflict of tolls, a denial, an unnamed witness, an alias and a victim."""
    article = article_of(
        DEPOT,
        outlet="Harbour Courier",
        title="Strike on depot in Ras Vello: Dalia Merrow among the dead",
        published=published,
        url="https://courier.example/2031/dalia-merrow-dies",
    )
    text = article.text
    post = name_of(article, "Tidewater Post", "outlet")
    officer = name_of(article, "Imre Saldanha", "person", "named-private")
    nurse = name_of(article, "Dalia Merrow", "person", "victim")
    brisk = name_of(article, "Haddo Brisk", "person", "public-role")
    hospital = name_of(article, "The city hospital", "official_body")
    resident = name_of(article, "An unnamed resident", "voice", "witness")
    place = name_of(article, "Ras Vello", "place", None, RAS_VELLO)
    relay = Link(
        "Tidewater Post",
        post.id,
        "outlet",
        True,
        False,
        post.spans[0],
        span_of(text, "reported"),
        "reports",
        "relays",
        published,
    )
    voice = Link(
        "Imre Saldanha",
        officer.id,
        "official",
        True,
        False,
        officer.spans[0],
        span_of(text, "quoting"),
        "says",
        "unknown",
    )
    clinic = Link(
        "The city hospital",
        hospital.id,
        "official_body",
        True,
        False,
        hospital.spans[0],
        span_of(text, "said"),
        "says",
        "unknown",
    )
    denier = Link(
        "Haddo Brisk",
        brisk.id,
        "person",
        True,
        False,
        brisk.spans[0],
        span_of(text, "denied"),
        "denies",
        "acted",
    )
    witness = Link(
        "An unnamed resident",
        resident.id,
        "witness",
        False,
        False,
        resident.spans[0],
        span_of(text, "told"),
        "says",
        "witnessed",
    )
    strike = claim_of(
        article, "an airstrike on a depot in Ras Vello killed 43 fighters", relay, voice
    )
    dead = claim_of(article, "at least 40 people died, among them the nurse Dalia Merrow", clinic)
    denial = claim_of(article, "his men were in the depot", denier, certainty="denied")
    seen = claim_of(article, "he saw two aircraft over Ras Vello", witness)
    fighters = Toll(43, 43, "fighters", "fighter", span_of(text, "43 fighters"))
    people = Toll(40, None, "people", "unknown", span_of(text, "at least 40 people"))
    trigger = span_of(text, "airstrike")
    deed = Deed(
        content_id("d", article.id, [trigger], "airstrike"),
        "airstrike",
        trigger,
        (strike.id,),
        "happened",
        False,
        today(article),
        (where_of(article, RAS_VELLO, 1),),
        (Role("target", None, span_of(text, "depot", 1), "depot"),),
        (fighters,),
        (),
        "lexicon-1",
    )
    trigger = span_of(text, "died")
    toll = Deed(
        content_id("d", article.id, [trigger], "death_report"),
        "death_report",
        trigger,
        (dead.id,),
        "happened",
        False,
        replace(today(article), basis="inferred"),
        (replace(where_of(article, RAS_VELLO, 1), basis="inferred"),),
        (Role("victim", nurse.id, nurse.spans[0], "Dalia Merrow"),),
        (people,),
        (),
        "lexicon-1+other_version",
    )
    trigger = span_of(text, "were in the depot")
    there = Deed(
        content_id("d", article.id, [trigger], "presence"),
        "presence",
        trigger,
        (denial.id,),
        "denied",
        False,
        None,
        (),
        (Role("subject", brisk.id, span_of(text, "his men"), "his men"),),
        (),
        (),
        "lexicon-1",
    )
    return Reading(
        article=article,
        claims=(strike, dead, denial, seen),
        citations=(),
        deeds=(deed, toll, there),
        names=(post, officer, nurse, brisk, hospital, resident, place),
        times=(
            TimeExpression(
                span_of(text, "today"),
                published,
                Timex3("DATE", published or "PRESENT_REF"),
                today(article),
            ),
        ),
        statements=(
            Statement(
                officer.id,
                "role",
                "a retired coast guard officer",
                None,
                span_of(text, "a retired coast guard officer"),
                (strike.id,),
                "stated_role",
            ),
            Statement(
                brisk.id,
                "alias",
                "Abu Rafid",
                None,
                span_of(text, "Abu Rafid"),
                (denial.id,),
                "nicknamed",
            ),
        ),
        conflicts=(Conflict(deed.id, "killed", (strike.id, dead.id), "43; at least 40"),),
        notes=() if published else (Note("no_publication_date", None, "no publication date"),),
        made_by="tagger-0",
    )


def digest_reading() -> Reading:
    """Two items with closing citations: one sole with two dates, one of two outlets."""
    article = article_of(
        DIGEST, outlet="Coast Watch", title="The week on the coast", published="2031-03-08"
    )
    text = article.text
    brigade = name_of(article, "Saltmarsh Brigade", "group")
    council = name_of(article, "The council", "official_body")
    portal = name_of(article, "Lantern Portal", "outlet")
    cited = span_of(text, "Lantern Portal")
    first_bracket = span_of(text, "(Lantern Portal, 5 and 6 March 2031)")
    second_bracket = span_of(text, "(Lantern Portal, 6 March 2031; Quay Radio, 7 March 2031)")
    first = "On 4 March fighters of the Saltmarsh Brigade moved from Ost Kamen to Ras Vello"
    second = "The council plans to evacuate the old town next week"
    link = Link(
        "Lantern Portal",
        portal.id,
        "outlet",
        True,
        False,
        cited,
        None,
        "reports",
        "relays",
        "{2031-03-05,2031-03-06}",
    )
    moved = claim_of(article, first, link)
    plan = claim_of(article, second)
    move_trigger, plan_trigger = span_of(text, "moved"), span_of(text, "evacuate")
    movement = Deed(
        content_id("d", article.id, [move_trigger], "movement"),
        "movement",
        move_trigger,
        (moved.id,),
        "happened",
        False,
        day("2031-03-04", span_of(text, "4 March")),
        (where_of(article, OST_KAMEN, 0, "from"), where_of(article, RAS_VELLO, 1, "to")),
        (Role("subject", brigade.id, brigade.spans[0], "fighters of the Saltmarsh Brigade"),),
        (),
        (),
        "lexicon-1",
    )
    evacuation = Deed(
        content_id("d", article.id, [plan_trigger], "evacuation"),
        "evacuation",
        plan_trigger,
        (plan.id,),
        "planned",
        False,
        None,
        (replace(where_of(article, OST_KAMEN, 1), basis="heading"),),
        (),
        (),
        (),
        "lexicon-1",
    )
    return Reading(
        article=article,
        claims=(moved, plan),
        citations=(
            Citation(
                "Lantern Portal",
                ("2031-03-05", "2031-03-06"),
                cited,
                first_bracket,
                moved.said,
                "sole",
                (moved.id,),
            ),
            Citation(
                "Lantern Portal",
                ("2031-03-06",),
                span_of(text, "Lantern Portal", 1),
                second_bracket,
                plan.said,
                "open",
            ),
            Citation(
                "Quay Radio",
                ("2031-03-07",),
                span_of(text, "Quay Radio"),
                second_bracket,
                plan.said,
                "open",
            ),
        ),
        deeds=(movement, evacuation),
        names=(brigade, council, portal),
        times=(),
        statements=(),
        conflicts=(),
        notes=(),
        made_by="tagger-0",
    )


def hostile_reading() -> Reading:
    """A report whose text tries to be markup, a formula and a terminal command."""
    article = article_of(
        HOSTILE, outlet="=HYPERLINK(1)", title="<b>\x1b[31mSunk</b>", published=None
    )
    text = article.text
    gull = name_of(article, "Grey Gull", "outlet")
    link = Link(
        "Grey Gull",
        gull.id,
        "outlet",
        True,
        False,
        gull.spans[0],
        span_of(text, "said"),
        "says",
        "unknown",
    )
    said = "*two* [boats](http://evil.example) were \x1b[2Jsunk off `Ras Vello`"
    claim = claim_of(article, said, link)
    trigger = span_of(text, "sunk")
    deed = Deed(
        content_id("d", article.id, [trigger], "attack_at_sea"),
        "attack_at_sea",
        trigger,
        (claim.id,),
        "happened",
        False,
        None,
        (),
        (Role("target", None, span_of(text, "*two* [boats]"), "*two* [boats]"),),
        (),
        (),
        "lexicon-1",
    )
    return Reading(article, (claim,), (), (deed,), (gull,), (), (), (), (), "tagger-0")
