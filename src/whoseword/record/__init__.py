"""The words the whole program speaks: frozen values for an article and what it says."""

from whoseword.record.article import Article, Block, Given, Source
from whoseword.record.claim import Citation, Claim, Link, Testimony
from whoseword.record.deed import Deed, Role, Toll
from whoseword.record.judgement import Decision, Judgement
from whoseword.record.kinds import (
    Assigned,
    Basis,
    BlockKind,
    Certainty,
    DeedKind,
    How,
    LinkKind,
    NameKind,
    Precision,
    Quoted,
    Reality,
    RoleKind,
    Side,
    Stance,
    StatementKind,
    Status,
    Tier,
)
from whoseword.record.name import Name, Place, Statement
from whoseword.record.note import Note
from whoseword.record.reading import SCHEMA, Conflict, Reading, Unread, UnreadReason
from whoseword.record.span import Span
from whoseword.record.tagged import Argument, Attribution, EventMark, Filler, Mark, Tagged, Tagger
from whoseword.record.when import Relative, TimeExpression, Timex3, When
from whoseword.record.where import Where

__all__ = [
    "SCHEMA",
    "Argument",
    "Article",
    "Assigned",
    "Attribution",
    "Basis",
    "Block",
    "BlockKind",
    "Certainty",
    "Citation",
    "Claim",
    "Conflict",
    "Decision",
    "Deed",
    "DeedKind",
    "EventMark",
    "Filler",
    "Given",
    "How",
    "Judgement",
    "Link",
    "LinkKind",
    "Mark",
    "Name",
    "NameKind",
    "Note",
    "Place",
    "Precision",
    "Quoted",
    "Reading",
    "Reality",
    "Relative",
    "Role",
    "RoleKind",
    "Side",
    "Source",
    "Span",
    "Stance",
    "Statement",
    "StatementKind",
    "Status",
    "Tagged",
    "Tagger",
    "Testimony",
    "Tier",
    "TimeExpression",
    "Timex3",
    "Toll",
    "Unread",
    "UnreadReason",
    "When",
    "Where",
]
