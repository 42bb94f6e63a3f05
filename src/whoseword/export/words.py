"""Kinds, realities and certainties as readers say them."""

import re
from collections.abc import Mapping

from whoseword.record import Certainty, DeedKind, Reality, Stance

KIND_WORDS: Mapping[DeedKind, str] = {
    "armed_clash": "armed clash",
    "airstrike": "airstrike",
    "shelling": "shelling",
    "bombing": "bombing",
    "shooting": "shooting",
    "execution": "execution",
    "attack_on_civilians": "attack on civilians",
    "abduction": "abduction",
    "arrest": "arrest",
    "release": "release",
    "protest": "protest",
    "riot": "riot",
    "territory_change": "change of territory",
    "movement": "movement",
    "presence": "presence",
    "appointment": "appointment",
    "pledge": "pledge",
    "mobilisation": "mobilisation",
    "evacuation": "evacuation",
    "attack_at_sea": "attack at sea",
    "destruction": "destruction",
    "aid": "aid",
    "ceasefire": "ceasefire",
    "negotiation": "negotiation",
    "order_or_law": "order or law",
    "statement": "statement",
    "claim_of_responsibility": "claim of responsibility",
    "denial": "denial",
    "death_report": "report of a death",
    "injury_report": "report of injuries",
    "disaster": "disaster",
    "other": "other",
}

REALITY_REMARK: Mapping[Reality, str | None] = {
    "happened": None,
    "ongoing": "Told as still going on.",
    "planned": "Planned; not told as done.",
    "threatened": "Threatened; not told as done.",
    "attempted": "Attempted.",
    "denied": "Denied.",
    "negated": "Told as not having happened.",
    "hypothetical": "Only supposed; not told as done.",
}
"""What a digest remarks on how far the text stands behind a deed; None needs no remark."""

CERTAINTY_REMARK: Mapping[Certainty, str | None] = {
    "stated": None,
    "probable": "The source calls it probable.",
    "possible": "The source calls it possible.",
    "doubted": "The source doubts it.",
    "denied": "The source denies it.",
}
"""What a digest remarks on how far a source stands behind its words; None needs no remark."""

LEADS: Mapping[Stance, str] = {
    "denies": "denied by",
    "doubts": "doubted by",
    "declines": "no comment by",
    "claims_responsibility": "responsibility claimed by",
}
"""How an account begins where "according to" would say too little of its stance."""

# "The mayor", but not "The Kidal Gazette", which is called so.
_BEGINS_A_SENTENCE = re.compile(
    r"(?:The|An?|His|Her|Its|Their|Our|This|That|These|Those|Several|Some|Many|Other|Two|Three"
    r"|Four|Five|Six|Seven|Eight|Nine|Ten|Dozens|Scores|Hundreds|Thousands"
    r"|Local|Unidentified|Unnamed|Anonymous)(?= [a-z])"
    r"|(?:At (?:least|most)|(?:More|Fewer|Less) than|Up to|About|Around|Nearly|Almost|Over)"
    r"(?= [a-z\d])"
)


def running(words: str) -> str:
    """The words as they stand inside a sentence: "The mayor" becomes "the mayor"."""
    return words[:1].lower() + words[1:] if _BEGINS_A_SENTENCE.match(words) else words


def capital(words: str) -> str:
    """The words as they begin a sentence."""
    return words[:1].upper() + words[1:]
