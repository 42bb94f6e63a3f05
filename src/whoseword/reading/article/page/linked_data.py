"""What a page states about its article as linked data (JSON-LD, https://schema.org/Article)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST_VALUE = 500
_LONGEST_SCRIPT = 500_000
_MOST_NODES = 2_000
_INNER = ("@graph", "mainEntity", "itemListElement")
_KINDS = ("Article", "Report", "BlogPosting", "LiveBlogPosting", "AnalysisNewsArticle")


@dataclass(frozen=True, slots=True)
class LinkedArticle:
    """The properties of the first article among a page's linked data."""

    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    author: str | None = None
    published: str | None = None


def linked_article_of(tree: "HtmlElement") -> LinkedArticle:
    """What the linked data state; all None when there are none or they are malformed."""
    for node in _nodes(tree):
        kinds = node.get("@type")
        named = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(kind, str) and kind.endswith(_KINDS) for kind in named):
            return LinkedArticle(
                outlet=_name(node.get("publisher")),
                url=_text(node.get("url")),
                title=_text(node.get("headline")) or _text(node.get("name")),
                author=_name(node.get("author")) or _name(node.get("creator")),
                published=_text(node.get("datePublished")),
            )
    return LinkedArticle()


def _nodes(tree: "HtmlElement") -> Iterator[dict[str, Any]]:
    """The objects of all linked data on the page, lists and graphs opened, at most so many."""
    seen = 0
    for script in tree.xpath("//script[@type='application/ld+json']"):
        told = script.text or ""
        if len(told) > _LONGEST_SCRIPT:
            continue
        try:
            waiting = [msgspec.json.decode(told)]
        except (msgspec.MsgspecError, RecursionError, ValueError):
            continue
        while waiting and seen < _MOST_NODES:
            value = waiting.pop(0)
            seen += 1
            if isinstance(value, list):
                waiting.extend(value)
            elif isinstance(value, dict):
                yield value
                waiting.extend(value[key] for key in _INNER if key in value)


def _name(value: object) -> str | None:
    """The name of a person or an organisation, or of several, joined by commas."""
    if isinstance(value, list):
        names = [name for name in map(_name, value[:10]) if name]
        return ", ".join(names) or None
    if isinstance(value, dict):
        return _text(value.get("name"))
    told = _text(value)
    return None if told and "://" in told else told


def _text(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    told = " ".join(value.split())
    return told if 0 < len(told) <= _LONGEST_VALUE else None
