"""Words that fill reports up: sentences that tell of no event, circumstances without a field."""

from random import Random

_WHAT = (
    "Schools in the area", "Shops in the centre", "The main market", "Bakeries", "The coast road",
    "Telephone lines", "The power station", "Relief kitchens", "Farms along the river", "The ferry",
    "Clinics nearby", "Fuel stations", "The old bridge", "Water trucks", "The local radio",
    "Banks", "The bus line", "Workshops by the port", "The municipal offices", "Courts",
)  # fmt: skip
_DID = (
    "stayed shut", "reopened", "closed early", "ran short of supplies", "came to a standstill",
    "went back to normal", "worked only by day", "had to turn people away", "went without power",
    "kept working", "drew long queues", "lost most of the staff",
    "moved to other premises", "asked for help", "cut back service", "became hard to reach",
)  # fmt: skip
_WHEN = (
    "for the rest of the day", "for a second week", "until further notice", "early in the month",
    "after weeks of delay", "in spite of repairs", "because of the heat", "after the latest rains",
    "as prices rose again", "while families left the town", "before the feast", "by midday",
    "as in most of the province", "for want of spare parts", "as talks made little headway",
    "under a new timetable", "after nightfall", "for lack of fuel", "as the front hardly moved",
    "since the winter",
)  # fmt: skip


def padding(rng: Random) -> str:
    """A sentence that tells of no event; there are thousands, so that few are shared."""
    return f"{rng.choice(_WHAT)} {rng.choice(_DID)} {rng.choice(_WHEN)}."


DETAILS = (
    "after a night of heavy fire",
    "in the third such incident in a month",
    "despite a truce agreed only days before",
    "as a relief convoy was due to arrive",
    "in an area that has changed hands twice",
    "a few hundred metres from the main road",
    "as people were leaving evening prayers",
    "on the eve of new talks",
    "not far from the old railway line",
    "in what was seen as a reprisal",
    "hours after a curfew had been lifted",
    "in one of the worst incidents of the season",
    "while drones circled overhead",
    "at a time when most shops were open",
    "on the edge of the industrial zone",
    "amid a push along the river",
    "as rain cut the road to the south",
    "in a district that had been quiet for weeks",
    "two streets away from the town hall",
    "a day after leaflets had been dropped",
    "close to a bridge that supply trucks use",
    "in spite of assurances given to mediators",
    "in full view of passers-by",
    "shortly before the power failed",
    "as schools were about to reopen",
    "in a part of town where many displaced families live",
    "while a delegation was visiting the region",
    "at the start of the working week",
    "beside a road that leads to the border",
    "within sight of the grain silos",
    "for the first time since the autumn",
    "after a dispute over a roadblock",
)
