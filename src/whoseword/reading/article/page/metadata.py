"""What a page states about itself in its metadata; nothing is concluded from its text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from whoseword.reading.article.page.linked_data import LinkedArticle, linked_article_of
from whoseword.reading.article.stated_date import stated_date

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST_VALUE = 500
_OUTLET = ("og:site_name", "dc.publisher", "dcterms.publisher", "citation_publisher", "publisher")
_TITLE = ("og:title", "dc.title", "dcterms.title", "citation_title", "twitter:title", "headline")
_AUTHOR = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "parsely-author",
    "sailthru.author",
)
_PUBLISHED = (
    "article:published_time",
    "article:published",
    "og:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "citation_publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "publication_date",
    "publish-date",
    "publishdate",
    "pubdate",
    "date",
)
_PUBLISHED_CLASSES = frozenset({"published", "entry-date", "dt-published", "post-date"})


@dataclass(frozen=True, slots=True)
class Stated:
    """A page's own words about itself; None where it has none."""

    outlet: str | None
    url: str | None
    title: str | None
    author: str | None
    language: str | None
    published: str | None


def stated_of(tree: "HtmlElement") -> Stated:
    """Outlet, address, title, author, language and day of publication, as metadata state them."""
    meta = dict(_meta(tree))
    linked = linked_article_of(tree)
    outlet = _first(meta, _OUTLET) or linked.outlet
    return Stated(
        outlet=outlet,
        url=_canonical(tree) or meta.get("og:url") or linked.url,
        title=_first(meta, _TITLE) or linked.title or _title(tree, outlet),
        author=_author(meta, linked, tree),
        language=_value(tree.get("lang"))
        or _value(tree.get("{http://www.w3.org/XML/1998/namespace}lang")),
        published=_published(meta, linked, tree),
    )


def _meta(tree: "HtmlElement") -> Iterator[tuple[str, str]]:
    """Names (in lower case) and values of the meta elements; the first of a name counts."""
    for node in reversed(list(tree.iter("meta"))):
        name = node.get("property") or node.get("name") or node.get("itemprop") or ""
        value = _value(node.get("content"))
        if name and value:
            yield name.strip().lower(), value


def _published(meta: dict[str, str], linked: LinkedArticle, tree: "HtmlElement") -> str | None:
    stated = [meta.get(name) for name in _PUBLISHED[:4]] + [linked.published]
    stated += [meta.get(name) for name in _PUBLISHED[4:]]
    return next((day for day in map(stated_date, stated) if day), None) or _marked_time(tree)


def _marked_time(tree: "HtmlElement") -> str | None:
    """The day of the elements marked as the time of publication, if all state the same one."""
    days = set()
    for node in tree.iter("time", "abbr", "span"):
        classes = set((node.get("class") or "").split())
        marked = node.get("pubdate") is not None or node.get("itemprop") == "datePublished"
        if marked or (node.tag == "time" and classes & _PUBLISHED_CLASSES):
            days.add(stated_date(node.get("datetime") or node.get("content") or node.get("title")))
    days.discard(None)
    return days.pop() if len(days) == 1 else None


def _author(meta: dict[str, str], linked: LinkedArticle, tree: "HtmlElement") -> str | None:
    author = _name_of(meta.get(name) for name in _AUTHOR) or linked.author
    if author:
        return author
    marked = tree.xpath("//*[@itemprop='author' or @rel='author']")
    names = {_value(str(node.text_content())) for node in marked[:20]}
    names.discard(None)
    return _name_of(names) if len(names) == 1 else None


def _name_of(values: Iterable[str | None]) -> str | None:
    """The first value that is no address."""
    return next((value for value in values if value and "://" not in value), None)


def _title(tree: "HtmlElement", outlet: str | None) -> str | None:
    """The page's only first-order heading, else its title without the outlet's name at the end."""
    headings = [_value(str(node.text_content())) for node in tree.iter("h1")]
    if len(headings) == 1 and headings[0]:
        return headings[0]
    node = tree.find(".//title")
    title = _value(str(node.text_content())) if node is not None else None
    if title and outlet and title.endswith(outlet):
        return title[: -len(outlet)].rstrip(" |-–—·:»") or title
    return title


def _canonical(tree: "HtmlElement") -> str | None:
    for node in tree.iter("link"):
        if (node.get("rel") or "").lower() == "canonical":
            return _value(node.get("href"))
    return None


def _first(meta: dict[str, str], names: Iterable[str]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _value(told: str | None) -> str | None:
    """A value on one line, None when there is nothing in it or far too much."""
    if told is None or len(told) > 10 * _LONGEST_VALUE:
        return None
    value = " ".join(told.split())
    return value if 0 < len(value) <= _LONGEST_VALUE else None
