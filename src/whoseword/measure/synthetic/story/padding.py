"""Sentences that fill reports up and tell of no event: hundreds of thousands of them.

No run of five words is set by one draw alone, so that two reports share one about as seldom as
two real ones on different things do.
"""

from random import Random

_WHICH = (
    "Most", "Some", "Several", "Many", "The larger", "The smaller", "The older", "The remaining",
    "Nearly all", "Two of the", "Half of the", "A few",
)  # fmt: skip
_WHAT = (
    "schools", "shops", "bakeries", "clinics", "pharmacies", "workshops", "fuel stations",
    "market stalls", "ferries", "water trucks", "bus lines", "banks", "courts", "farms",
    "greenhouses", "fishing boats", "tea houses", "garages", "relief kitchens", "warehouses",
    "print works", "mills", "tailors", "guest houses", "taxi ranks", "cold stores", "quarries",
    "post offices", "laundries", "butchers",
)  # fmt: skip
_WHERE = (
    "downtown", "uphill", "by the port", "nearby", "across the river", "in the suburbs",
    "along the coast", "in the old quarter", "near the ring road", "on the outskirts",
    "around the station", "further inland", "in the north", "in the south", "in the east",
    "in the west",
)  # fmt: skip
_DID = (
    "stayed shut", "reopened", "closed early", "ran short", "stood still", "kept working",
    "went unlit", "turned many away", "drew long queues", "lost staff", "moved premises",
    "asked for help", "cut back hours", "took only cash", "raised prices", "worked by day",
    "ran on generators", "sold on credit", "hired guards", "put up shutters", "served less",
    "borrowed stock", "went over budget", "changed hands", "fell silent", "filled up again",
    "had visitors", "gave notice", "waited for permits", "shared one line", "rationed bread",
    "paid late", "kept lists", "shortened shifts", "housed families", "were repainted",
    "were inspected", "needed repairs", "stopped deliveries", "made do",
)  # fmt: skip
_SINCE = ("before", "after", "since", "until", "ahead of", "despite", "because of", "pending")
_OCCASIONS = (
    "the feast", "the harvest", "the rains", "the curfew", "the holidays", "the census",
    "the strike", "the heat", "the storm", "the talks", "the repairs", "the shortage",
    "the exams", "the frost", "the new tariff", "the road works", "the fair", "the outage",
    "the inspection", "the drought", "the elections", "the landslip", "the dispute", "the flu wave",
)  # fmt: skip
_SPANS = ("hours", "days", "weeks", "nights")


def padding(rng: Random) -> str:
    """A sentence that tells of no event."""
    who = f"{rng.choice(_WHICH)} {rng.choice(_WHAT)} {rng.choice(_WHERE)}"
    return f"{who} {rng.choice(_DID)} {_when(rng)}."


def _when(rng: Random) -> str:
    if rng.random() < 0.3:
        return f"for {rng.randint(2, 60)} {rng.choice(_SPANS)} on end"
    return f"{rng.choice(_SINCE)} {rng.choice(_OCCASIONS)}"
