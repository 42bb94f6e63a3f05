"""The digest by place, as Markdown, HTML and data."""

import re
from dataclasses import replace
from html.parser import HTMLParser

from tests.readings import depot_reading, digest_reading, hostile_reading, span_of
from whoseword.export.digest import digest_of
from whoseword.export.digest_html import digest_html
from whoseword.export.digest_markdown import digest_markdown
from whoseword.export.face import Face
from whoseword.export.selection import Selection
from whoseword.export.withholding import withhold
from whoseword.record import Reading

MADE = "2031-03-09"
INTERNAL = Face("internal", MADE)
ALL = (depot_reading(), digest_reading(), hostile_reading())


def markdown(*readings: Reading, selection: Selection | None = None) -> str:
    return digest_markdown(digest_of(readings, made=MADE, selection=selection), INTERNAL)


def test_items_stand_by_country_and_place_and_what_has_no_place_comes_last() -> None:
    headings = re.findall(r"^#{2,3} .*", markdown(*ALL), re.MULTILINE)
    assert headings == [
        *("## Libya", "### Ost Kamen", "### Ras Vello"),
        *("## Place not known", "## What is in this digest"),
    ]


def test_an_item_has_its_words_its_chain_its_numbers_and_is_closed_by_its_source() -> None:
    told = markdown(depot_reading())
    assert (
        "- **Airstrike, March 7, 2031: 2 accounts in one article that differ. "
        "Killed, as told: at least 40; 43**\n"
        "  - **Airstrike**, March 7, 2031: according to Tidewater Post, quoting a retired coast "
        "guard officer, Imre Saldanha: “an airstrike on a depot in Ras Vello killed 43 fighters”. "
        "43 fighters killed. **The accounts differ.** "
        "(Harbour Courier, March 7, 2031) *[machine, unreviewed]*\n"
        "  - **Report of a death**, March 7, 2031: according to the city hospital: “at least 40 "
        "people died, among them the nurse Dalia Merrow”. At least 40 people killed. **The "
        "accounts differ.** (Harbour Courier, March 7, 2031) *[machine, unreviewed]*\n"
    ) in told


def test_a_closing_citation_keeps_both_its_dates() -> None:
    told = markdown(digest_reading())
    assert "(Coast Watch, March 8, 2031, citing Lantern Portal, March 5 and 6, 2031)" in told


def test_what_is_planned_is_said_to_be_planned() -> None:
    assert "Planned; not told as done." in markdown(digest_reading())


def test_a_denial_begins_with_who_denies() -> None:
    assert "denied by Haddo Brisk, as a party to it: “his men were in the depot”" in markdown(
        depot_reading()
    )


def test_a_relayed_denial_is_not_put_on_the_one_who_passes_it_on() -> None:
    reading = depot_reading()
    strike, dead, denial, seen = reading.claims
    relay = strike.chain[1]
    relayed = replace(denial, chain=(denial.chain[0], relay, denial.chain[1]))
    told = markdown(replace(reading, claims=(strike, dead, relayed, seen)))
    assert "according to Tidewater Post, citing Haddo Brisk, who denies it, as a party" in told
    assert "denied by" not in told


def test_accounts_that_differ_on_a_day_not_known_say_so() -> None:
    reading = depot_reading()
    first, second, _ = reading.deeds
    told = markdown(replace(reading, deeds=(replace(first, when=None), replace(second, when=None))))
    assert "- **Airstrike, day not known: 2 accounts in one article that differ." in told


def test_a_day_that_is_not_known_is_never_the_day_of_publication() -> None:
    reading = digest_reading()
    assert "**Evacuation**, day not known" in markdown(reading)


def test_reports_of_one_kind_place_and_day_stand_side_by_side() -> None:
    other = depot_reading()
    article = replace(other.article, outlet="Quay Radio", id="e" * 64)
    told = markdown(depot_reading(), replace(other, article=article))
    assert (
        "- **Airstrike, March 7, 2031: 4 reports side by side, not judged to be one event. "
        "Killed, as told: at least 40; 43**" in told
    )


def test_what_is_only_told_of_a_country_comes_after_its_places() -> None:
    reading = depot_reading()
    first = reading.deeds[0]
    where = replace(first.where[0], name="Libya", precision="country", geonames_id=2215636)
    told = markdown(replace(reading, deeds=(replace(first, where=(where,)),)))
    assert "## Libya\n\n### Libya, place not told\n" in told


def test_an_outlet_that_is_not_known_is_told_by_its_title() -> None:
    reading = depot_reading()
    article = replace(reading.article, outlet=None)
    told = markdown(replace(reading, article=article))
    assert (
        "(outlet not known, “Strike on depot in Ras Vello: Dalia Merrow among the dead”, " in told
    )


def test_a_claim_that_only_passes_on_another_is_no_account_of_its_own() -> None:
    reading = depot_reading()
    strike, dead, *others = reading.claims
    sentence = "that an airstrike on a depot in Ras Vello killed 43 fighters"
    span = span_of(reading.article.text, sentence)
    relay = replace(strike, id="c-relay", said=(span,), text=sentence, chain=strike.chain[:2])
    deed = replace(reading.deeds[0], claims=(relay.id, strike.id, dead.id))
    both = replace(reading, claims=(relay, strike, dead, *others), deeds=(deed,))
    item = digest_of([both], made=MADE).chapters[0].sections[0].entries[0].items[0]
    assert [account.claim for account in item.accounts] == [strike.id, dead.id]


def test_voices_that_say_the_same_share_their_words() -> None:
    reading = depot_reading()
    strike, dead, *others = reading.claims
    twin = replace(strike, id="c-twin", chain=(strike.chain[0], dead.chain[1]))
    deed = replace(reading.deeds[0], claims=(strike.id, twin.id), killed=())
    both = replace(reading, claims=(strike, twin, dead, *others), deeds=(deed,))
    assert "Imre Saldanha; also the city hospital: “an airstrike on a depot" in markdown(both)


def test_background_and_rejected_deeds_are_left_out_and_counted() -> None:
    reading = digest_reading()
    first, second = reading.deeds
    deeds = (replace(first, background=True), replace(second, status="rejected"))
    digest = digest_of([replace(reading, deeds=deeds)], made=MADE)
    assert digest.chapters == ()
    assert (digest.counts.background, digest.counts.rejected) == (1, 1)


def test_reviewed_only_leaves_out_the_rest() -> None:
    reading = digest_reading()
    first, second = reading.deeds
    accepted = replace(reading, deeds=(replace(first, status="accepted"), second))
    told = digest_markdown(digest_of([accepted], made=MADE, reviewed_only=True), INTERNAL)
    assert "**Movement**" in told
    assert "**Evacuation**" not in told
    assert "*[machine, unreviewed]*" not in told


def test_the_selection_is_kept_to() -> None:
    def kinds(**asked: str) -> int:
        return digest_of(ALL, made=MADE, selection=Selection(**asked)).counts.items

    assert kinds(place="ras vello") == 3
    assert kinds(place="Libya") == 4
    assert kinds(place="LY") == 4
    assert kinds(since="2031-03-05", until="2031-03-07") == 3
    assert kinds(until="2031-03-04") == 1
    assert kinds(about="saltmarsh") == 1


def test_the_face_says_internal_unreviewed_and_when() -> None:
    told = markdown(depot_reading())
    assert "**Internal, unreviewed.**" in told
    assert "Made on March 9, 2031." in told


def test_a_public_digest_names_nobody_private_and_ends_with_its_manifest() -> None:
    withheld = withhold(ALL)
    digest = digest_of(withheld.readings, made=MADE)
    face = Face("public", MADE, withheld)
    for told in (digest_markdown(digest, face), digest_html(digest, face)):
        assert "Merrow" not in told
        assert "[name withheld: victim B]" in told
        assert "names withheld" in told


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def test_the_page_runs_nothing_and_loads_nothing() -> None:
    page = digest_html(digest_of(ALL, made=MADE), INTERNAL)
    tags = _Tags()
    tags.feed(page)
    names = {tag for tag, _ in tags.tags}
    assert not names & {"script", "img", "link", "iframe", "object", "form", "i"}
    policy = next(attrs for _, attrs in tags.tags if "http-equiv" in attrs)["content"]
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    links = [attrs["href"] for tag, attrs in tags.tags if tag == "a"]
    assert all(link is not None and link.startswith("#") for link in links)
    assert not any(name.startswith("on") for _, attrs in tags.tags for name in attrs)


def test_hostile_words_are_shown_as_words() -> None:
    page = digest_html(digest_of([hostile_reading()], made=MADE), INTERNAL)
    assert "\x1b" not in page
    assert "[boats](http://evil.example)" in page
    assert "\x1b" not in markdown(hostile_reading())
    assert "\\[boats\\]" in markdown(hostile_reading())


def test_an_empty_record_gives_a_page_that_says_so() -> None:
    assert "Nothing to tell" in markdown()
