"""The closed lists of words that fields of the record may hold."""

from typing import Literal

BlockKind = Literal["heading", "paragraph", "item", "quote", "caption"]

LinkKind = Literal[
    "outlet",
    "agency",
    "official",
    "official_body",
    "group",
    "person",
    "witness",
    "document",
    "broadcast",
    "other",
]

NameKind = Literal[
    "person",
    "group",
    "outlet",
    "agency",
    "official_body",
    "place",
    "facility",
    "weapon",
    "nationality",
    "voice",
]

Stance = Literal[
    "says",
    "reports",
    "confirms",
    "denies",
    "suspects",
    "claims_responsibility",
    "declines",
    "accuses",
    "announces",
    "suggests",
    "predicts",
    "warns",
    "orders",
    "promises",
    "doubts",
    "asks",
]
"""What the cue makes of the content; the cues of each are in ``lexicons/cues.yaml``."""

PUBLISHERS: frozenset[Literal["outlet", "agency"]] = frozenset(("outlet", "agency"))
BODIES: frozenset[Literal["group", "official_body"]] = frozenset(("group", "official_body"))
INSTITUTIONS = PUBLISHERS | BODIES
SPEAKERS: frozenset[Literal["outlet", "agency", "group", "official_body", "person"]] = (
    INSTITUTIONS | {"person"}
)
"""Kinds of names, and of links with a name, that something can be said by."""

MEDIA: frozenset[LinkKind] = PUBLISHERS | {"broadcast"}
PEOPLE: frozenset[LinkKind] = frozenset(("person", "official", "witness"))
PARTIES: frozenset[LinkKind] = BODIES | {"official"}
"""Kinds of links that may be a side of what they tell of."""

PLACED: frozenset[Literal["place", "facility"]] = frozenset(("place", "facility"))
"""Kinds of names that lie somewhere."""

How = Literal["relays", "translates", "witnessed", "acted", "infers", "unknown"]
"""How a link passes the content on; only ``relays`` and ``translates`` lead on to the origin."""

Certainty = Literal["stated", "probable", "possible", "doubted", "denied"]
Quoted = Literal["direct", "indirect", "mixed"]
Status = Literal["machine", "accepted", "corrected", "rejected"]
Assigned = Literal["sole", "open"]

DeedKind = Literal[
    "armed_clash",
    "airstrike",
    "shelling",
    "bombing",
    "shooting",
    "execution",
    "attack_on_civilians",
    "abduction",
    "arrest",
    "release",
    "protest",
    "riot",
    "territory_change",
    "movement",
    "presence",
    "appointment",
    "pledge",
    "mobilisation",
    "evacuation",
    "attack_at_sea",
    "destruction",
    "aid",
    "ceasefire",
    "negotiation",
    "order_or_law",
    "statement",
    "claim_of_responsibility",
    "denial",
    "death_report",
    "injury_report",
    "disaster",
    "other",
]

MEANS: frozenset[DeedKind] = frozenset(
    ("airstrike", "shelling", "bombing", "shooting", "execution", "attack_at_sea")
)
"""Kinds of violence that say by what means: a text may call one happening by one of them alone."""

VIOLENCE: frozenset[DeedKind] = MEANS | {"armed_clash", "attack_on_civilians"}
HARM: frozenset[DeedKind] = frozenset(("death_report", "injury_report"))
"""Words for what violence did to people, which say of no happening what it was."""

MOVES: frozenset[DeedKind] = frozenset(("movement", "evacuation"))
SAYINGS: frozenset[DeedKind] = frozenset(("claim_of_responsibility", "denial", "statement"))
"""Deeds that are nothing but words."""

Reality = Literal[
    "happened",
    "ongoing",
    "planned",
    "threatened",
    "attempted",
    "denied",
    "negated",
    "hypothetical",
]

DONE: frozenset[Reality] = frozenset(("happened", "ongoing"))
UNDONE: frozenset[Reality] = frozenset(("planned", "threatened", "hypothetical"))
UNTRUE: frozenset[Reality] = frozenset(("denied", "negated"))

RoleKind = Literal["perpetrator", "target", "victim", "subject", "instrument"]
Side = Literal["civilian", "fighter", "perpetrator", "unknown"]
Basis = Literal["stated", "relative", "heading", "inferred"]

Precision = Literal[
    "exact",
    "street",
    "neighbourhood",
    "settlement",
    "near_settlement",
    "district",
    "province",
    "line_or_area",
    "country",
    "region",
]
"""How finely a place is known; metres and other codes' equivalents in ``docs/precision.md``."""

TOWNS: frozenset[Precision] = frozenset(("settlement", "near_settlement"))
LANDS: frozenset[Precision] = frozenset(("country", "region"))
"""What is too wide to be where something happened, as long as something finer is told."""

REACH_KILOMETRES: dict[Precision | None, float] = {
    "exact": 1,
    "street": 2,
    "neighbourhood": 5,
    "settlement": 10,
    "near_settlement": 40,
    "district": 60,
    "province": 200,
}
"""How far from its point a place of each precision may lie when two tellings are compared; what
is wider is told by its country."""

Tier = Literal["public-role", "named-private", "victim", "minor", "witness"]

StatementKind = Literal[
    "alias",
    "role",
    "affiliation",
    "whereabouts",
    "reported_dead",
    "reported_alive",
    "born",
    "owned_by",
    "character",
]
