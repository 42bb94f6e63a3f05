"""Circumstances of an event, and how witnesses know: words that no field of the record holds.

They are put together from parts so short that no run of five words is set by one draw alone.
"""

from random import Random

_AS = (
    "as",
    "while",
    "when",
    "just as",
    "shortly before",
    "hours after",
    "soon after",
    "days after",
)
_WHO = (
    "a relief convoy", "school buses", "two delegations", "market traders", "hired drivers",
    "water engineers", "pilgrims", "displaced families", "grain lorries", "the night shift",
    "census takers", "a wedding party", "road crews", "mediators", "herders", "the last ferry",
    "football fans", "bank clerks", "a film crew", "vaccinators", "tax collectors", "students",
    "fishermen", "cleaners", "monitors", "a funeral cortege", "olive pickers", "surveyors",
    "new recruits", "shopkeepers",
)  # fmt: skip
_WERE = (
    "passed through", "set out", "turned back", "came home", "queued", "settled in", "gathered",
    "dispersed", "rested", "changed shifts", "crossed over", "unloaded", "left", "arrived",
    "paused", "took shelter", "went ahead", "waited", "pulled out", "moved camp", "packed up",
    "held a vote", "lined up", "ate",
)  # fmt: skip
_AT = (
    "at dawn", "at noon", "at dusk", "in the rain", "in thick fog", "under escort", "by moonlight",
    "without lights", "in small groups", "under a truce", "in high wind", "after prayers",
    "for the feast", "on foot", "in open lorries", "despite warnings", "as usual", "in silence",
    "amid snow", "during an outage",
)  # fmt: skip
_HOW_FAR = ("some", "about", "barely", "less than", "roughly", "nearly")
_UNITS = ("minutes", "metres", "steps", "blocks")
_SIDES = ("north of", "south of", "east of", "west of", "short of", "beyond", "behind", "below")
_LOOKS = (
    "old", "new", "disused", "half-built", "flooded", "burnt-out", "guarded", "empty", "restored",
    "walled", "lower", "upper", "main", "second",
)  # fmt: skip
_MARKS = (
    "bridge", "railway line", "grain silos", "town hall", "pumping station", "cement works",
    "stadium", "cemetery", "bus depot", "lighthouse", "quarry", "customs house", "radio mast",
    "cattle market", "sluice", "brickworks", "ring road", "water tower", "courthouse", "jetty",
    "sports hall", "palm groves", "airstrip", "orchards", "reservoir", "power lines", "toll gate",
    "museum", "barracks wall", "tannery",
)  # fmt: skip
_NTH = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_SUCH = ("such incident", "such case", "breach", "alarm", "outbreak", "such report", "blow")
_SPANS = ("days", "weeks", "months", "nights")
_LEFT = (
    "cars", "houses", "shops", "stalls", "trucks", "roofs", "windows", "boats", "carts",
    "workshops", "classrooms", "tents", "sheds", "kiosks",
)  # fmt: skip
_STATES = (
    "gutted", "burnt out", "damaged", "flattened", "holed", "abandoned", "scorched", "torn open",
    "cordoned off", "left smoking", "buried in dust", "beyond repair",
)  # fmt: skip
_SAW = ("watched", "saw it", "looked on", "filmed it", "heard and saw it", "was caught up in it")
_FROM = ("from", "beside", "opposite", "outside", "close to", "across from", "in front of")
_SPOTS = (
    "a roof", "a balcony", "a doorway", "the mosque", "the bakery", "a parked van", "the well",
    "a shop window", "the school gate", "the taxi rank", "a stairwell", "the kerb", "a ladder",
    "the fish market", "a barber shop", "the crossing",
)  # fmt: skip
_TOOK = ("received", "treated", "registered", "took in", "counted", "examined")
_THEM = ("the wounded", "the bodies", "the dead", "the casualties", "those hit")


def circumstance(rng: Random) -> str:
    """What goes with an event and is no part of it."""
    form = rng.random()
    if form < 0.4:
        told = f"{rng.choice(_AS)} {rng.choice(_WHO)} {rng.choice(_WERE)} {rng.choice(_AT)}"
    elif form < 0.7:
        away = f"{rng.randint(2, 90)} {rng.choice(_UNITS)}"
        side = f"{rng.choice(_SIDES)} the {rng.choice(_LOOKS)} {rng.choice(_MARKS)}"
        told = f"{rng.choice(_HOW_FAR)} {away} {side}"
    elif form < 0.85:
        such = f"the {rng.choice(_NTH)} {rng.choice(_SUCH)}"
        told = f"{such} in {rng.randint(2, 60)} {rng.choice(_SPANS)}"
    else:
        left = f"{rng.randint(2, 40)} {rng.choice(_LEFT)} {rng.choice(_STATES)}"
        told = f"with {left} near the {rng.choice(_LOOKS)} {rng.choice(_MARKS)}"
    return told


def as_witness(rng: Random) -> str:
    """How a witness knows."""
    return f"who {rng.choice(_SAW)} {rng.choice(_FROM)} {rng.choice(_SPOTS)}"


def as_clinic(rng: Random) -> str:
    """How a hospital knows."""
    return f"which {rng.choice(_TOOK)} {rng.choice(_THEM)}"
