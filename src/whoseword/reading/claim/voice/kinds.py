"""What a voice is: by its name, by the nouns around it."""

from collections.abc import Mapping

from whoseword.reading.claim.page import Page
from whoseword.record import LinkKind, Name

_OWN_KIND: Mapping[str, LinkKind] = {
    "outlet": "outlet",
    "agency": "agency",
    "official_body": "official_body",
}


def kind_of_named(page: Page, known: Name | None, around: list[str], inside: list[str]) -> LinkKind:
    """What the words around a name say, where the name's own kind leaves room."""
    told = [kind for word in around if (kind := page.voices.kind_of(word)) is not None]
    if known is not None and known.kind == "person":
        return _kind_of_person(told, around)
    if known is not None and (kind := _OWN_KIND.get(known.kind)) is not None:
        return kind
    own = [kind for word in inside if (kind := page.voices.kind_of(word)) is not None]
    media = next(
        (kind for kind in told + own if kind in {"outlet", "agency", "official_body"}), None
    )
    if media is not None or known is not None:
        return media or "group"
    return (told + own)[0] if told or own else "other"


def _kind_of_person(told: list[LinkKind], around: list[str]) -> LinkKind:
    """What a name is that looks like a person's: words beside it may say it is an outlet's."""
    if "news" in around or "agency" in around:
        return "agency"
    if told and told[0] == "outlet":
        return "outlet"
    return next((kind for kind in told if kind in {"official", "witness"}), "person")


def kind_of_source(page: Page, first: int, last: int) -> LinkKind:
    """What a "source" is, by the words around it."""
    words = set(page.low[first:last])
    if words & page.voices.official_sources:
        return "official"
    return "witness" if words & page.voices.local_sources else "other"


def is_one_body(page: Page, first: int, kind: LinkKind, head: str) -> bool:
    """An institution told by its office ("the interior ministry") counts as named."""
    return (
        kind == "official_body" and head not in {"authorities", "office"} and page.low[first] != "a"
    )


def is_many(page: Page, first: int, base: int, kind: LinkKind) -> bool:
    """Whether the words stand for several voices."""
    words = page.low[first:base]
    if kind == "official_body" and words[-1] != "authorities":
        return False
    return words[-1] in page.voices.plurals or any(
        word in page.voices.collective for word in words[:2]
    )
