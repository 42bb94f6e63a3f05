"""Sentences that tell of no event and that no one is cited for, as reports are filled up with."""

FILLERS = (
    "The region has seen fighting on and off for more than a year.",
    "Schools and shops stayed closed for the rest of the day.",
    "Roads out of the town were crowded with families.",
    "Prices of bread and fuel have risen steeply in recent weeks.",
    "Talks between the sides have made little headway.",
    "Telephone lines in the area were down for hours.",
    "Aid groups have warned that supplies are running short.",
    "It was not possible to reach the area by road.",
    "The front line has hardly moved since the winter.",
    "A power cut left much of the town in the dark.",
    "Both sides have brought up reinforcements, people in the area say.",
    "The old quarter had been rebuilt only a few years before.",
    "Rain had turned the tracks around the town to mud.",
    "The town lies on the road that links the coast with the interior.",
    "Harvest has been poor for the second year in a row.",
    "Water is brought in by truck once a week.",
)
