"""Mini-readings out of the passages of this chapter: what is named in them is told beside them."""

from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import yaml

from tests.readings import article_of, claim_of, name_of
from whoseword.record import (
    Article,
    Claim,
    Deed,
    Link,
    Name,
    NameKind,
    Place,
    Reading,
    Role,
    Statement,
    Tier,
    When,
    Where,
)
from whoseword.record.ids import article_id, content_id
from whoseword.reference.entities import EntityBook, open_entities
from whoseword.reference.gazetteer import open_gazetteer
from whoseword.reference.names import open_names
from whoseword.weighing.entity.bearers import bearers_of
from whoseword.weighing.entity.keys import keys_of_bearer
from whoseword.weighing.entity.relations import Relations

HERE = Path(__file__).parent
BOOK: EntityBook = open_entities(open_names(), open_gazetteer())
Told = dict[str, Any]


def passages(file: str) -> list[Told]:
    """The passages of a file of this folder."""
    told = yaml.safe_load((HERE / file).read_text(encoding="utf-8"))
    found: list[Told] = told["passages"]
    return found


def reading_of(told: Told, side: str = "") -> Reading:
    """The reading of a passage's article; ``side`` tells articles of the same words apart.

    ``names`` gives each name its kind and tier, or "place", its GeoNames id and country, or
    "voice" and whether it is a named "body" or "unnamed"; ``says`` are statements, ``days`` the
    day and the country of a deed for each name that has a part in it.
    """
    article = article_of(
        told["text"],
        outlet=told.get("outlet"),
        title=None,
        published=str(told["published"]) if told.get("published") else None,
        url=told.get("url"),
    )
    article = replace(article, id=article_id(f"{side} {article.text}".encode()))
    names = tuple(_name(article, text, str(kind)) for text, kind in told["names"].items())
    by_text = {name.text: name for name in names}
    claims = [claim_of(article, told["text"])] + [
        _voiced(article, by_text[text], str(kind).split()[1])
        for text, kind in told["names"].items()
        if str(kind).startswith("voice")
    ]
    statements = tuple(
        Statement(by_text[about].id, what, value, None, by_text[about].spans[0], (claims[0].id,))
        for about, what, value in told.get("says", ())
    )
    deeds = tuple(
        _deed(article, by_text[text], str(day)) for text, day in told.get("days", {}).items()
    )
    return Reading(article, tuple(claims), (), deeds, names, (), statements, (), (), "tagger-0")


def _name(article: Article, text: str, told: str) -> Name:
    kind, *rest = told.split()
    if kind == "place":
        number, country = rest
        place = Place(
            int(number) or None, text, None, None, _or_none(country), None, "settlement", 1.0
        )
        return name_of(article, text, "place", None, place)
    tier = rest[0] if rest and kind == "person" else None
    named = name_of(article, text, cast("NameKind", kind), cast("Tier | None", tier))
    return replace(named, id=content_id("n", article.id, named.spans, text))


def _or_none(word: str) -> str | None:
    return None if word == "-" else word


def _voiced(article: Article, name: Name, kind: str) -> Claim:
    """A claim on the word of a voice, named or not."""
    named = kind != "unnamed"
    link = Link(
        name.text, name.id, "official_body", named, False, name.spans[0], None, "says", "unknown"
    )
    return claim_of(article, article.text, link)


def _deed(article: Article, name: Name, told: str) -> Deed:
    """A deed on a day, in a country, told where the name stands."""
    span = name.spans[0]
    day, country = told.split()
    where = Where("there", "place", None, None, None, country, None, "stated", span)
    return Deed(
        content_id("d", article.id, [span], day),
        "airstrike",
        span,
        (),
        "happened",
        False,
        When(day, day, day, "stated", None, span),
        (where,),
        (Role("victim", name.id, span, name.text),),
        (),
        (),
        "lexicon-1",
    )


def keys_of(reading: Reading) -> frozenset[int]:
    """The keys of all names of a reading: two readings that share none are never held together."""
    relations = Relations(BOOK)
    bearers = bearers_of(reading, relations)
    return frozenset[int]().union(*(keys_of_bearer(one, relations) for one in bearers))
