"""MUC-4: dispatches on political violence with templates, and how well their roles are filled."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from whoseword.measure.polnear import line_blocks
from whoseword.record import Article, Span

ROLES: Mapping[str, str] = {
    "PerpInd": "perpetrator",
    "PerpOrg": "organization",
    "Target": "target",
    "Victim": "victim",
    "Weapon": "weapon",
}


@dataclass(frozen=True, slots=True)
class MarkedEntity:
    """One entity in one role: where its mentions stand, each of them once."""

    role: str
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """One incident: its kind (two with a stroke where the markers left both open), its entities."""

    kind: str
    entities: tuple[MarkedEntity, ...]

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds that are right."""
        return frozenset(kind.strip() for kind in self.kind.split("/"))


@dataclass(frozen=True, slots=True)
class Dispatch:
    """A text with its templates; many have none."""

    article: Article
    templates: tuple[Template, ...]


def read_muc4(path: Path) -> Iterator[Dispatch]:
    """The dispatches of a file of JSON lines, in the form of Du, Rush and Cardie (2021)."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            row = json.loads(line)
            text = row["doctext"]
            blocks = line_blocks(text)
            article = Article(row["docid"], None, None, None, None, "en", None, None, text, blocks)
            yield Dispatch(article, tuple(map(_template, row["templates"])))


def _template(row: Mapping[str, object]) -> Template:
    entities = tuple(
        MarkedEntity(role, tuple(sorted(Span(at, at + len(words)) for words, at in mentions)))
        for slot, role in ROLES.items()
        for mentions in _entities(row[slot])
    )
    return Template(str(row["incident_type"]), entities)


def _entities(held: object) -> list[list[tuple[str, int]]]:
    """A slot's entities, each a list of words and where they begin; those without any left out."""
    assert isinstance(held, list)  # noqa: S101 the form of the file
    return [mentions for mentions in held if mentions]


def entities_of(dispatch: Dispatch) -> tuple[MarkedEntity, ...]:
    """The entities of all templates, those of one role that share a mention taken together."""
    merged: list[MarkedEntity] = []
    for template in dispatch.templates:
        for entity in template.entities:
            same = [
                one
                for one in merged
                if one.role == entity.role and not set(one.mentions).isdisjoint(entity.mentions)
            ]
            mentions = {span for one in (*same, entity) for span in one.mentions}
            merged = [one for one in merged if one not in same]
            merged.append(MarkedEntity(entity.role, tuple(sorted(mentions))))
    return tuple(merged)
