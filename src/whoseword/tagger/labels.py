"""What each head of the tagger tells apart, in the order of its scores."""

from collections.abc import Mapping
from types import MappingProxyType

NAMES = ("person", "group", "place", "weapon", "nationality")
ROLES_OF_VIOLENCE = ("perpetrator", "organization", "target", "victim", "weapon")
# WikiEvents' types (Li et al. 2021, "Document-Level Event Argument Extraction"), two levels deep.
EVENTS = (
    "ArtifactExistence.DamageDestroyDisableDismantle",
    "ArtifactExistence.ManufactureAssemble",
    "Cognitive.IdentifyCategorize",
    "Cognitive.Inspection",
    "Cognitive.Research",
    "Cognitive.TeachingTrainingLearning",
    "Conflict.Attack",
    "Conflict.Defeat",
    "Conflict.Demonstrate",
    "Contact.Contact",
    "Contact.RequestCommand",
    "Contact.ThreatenCoerce",
    "Control.ImpedeInterfereWith",
    "Disaster.Crash",
    "Disaster.DiseaseOutbreak",
    "GenericCrime.GenericCrime",
    "Justice.Acquit",
    "Justice.ArrestJailDetain",
    "Justice.ChargeIndict",
    "Justice.Convict",
    "Justice.InvestigateCrime",
    "Justice.ReleaseParole",
    "Justice.Sentence",
    "Justice.TrialHearing",
    "Life.Die",
    "Life.Infect",
    "Life.Injure",
    "Medical.Intervention",
    "Movement.Transportation",
    "Personnel.EndPosition",
    "Personnel.StartPosition",
    "Transaction.Donation",
    "Transaction.ExchangeBuySell",
)
# The parts played in them; the five names for who damages are one.
ROLES = (
    "AcquiredEntity",
    "Artifact",
    "Attacker",
    "BodyPart",
    "Communicator",
    "Components",
    "CrashObject",
    "Defeated",
    "Defendant",
    "Demonstrator",
    "Destination",
    "Destroyer",
    "Detainee",
    "Disease",
    "Employee",
    "ExplosiveDevice",
    "Giver",
    "IdentifiedObject",
    "IdentifiedRole",
    "Identifier",
    "Impeder",
    "Injurer",
    "Instrument",
    "Investigator",
    "Jailer",
    "JudgeCourt",
    "Killer",
    "Learner",
    "ManufacturerAssembler",
    "ObservedEntity",
    "Observer",
    "Origin",
    "Participant",
    "PassengerArtifact",
    "Patient",
    "PaymentBarter",
    "Perpetrator",
    "Place",
    "PlaceOfEmployment",
    "Preventer",
    "Prosecutor",
    "Recipient",
    "Regulator",
    "Researcher",
    "Subject",
    "Target",
    "TeacherTrainer",
    "Topic",
    "Transporter",
    "Treater",
    "Vehicle",
    "Victim",
    "Victor",
)
# The parts that each kind of event has in the set's articles to learn from; no other is read.
ROLES_OF: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "ArtifactExistence.DamageDestroyDisableDismantle": frozenset(
            ["Artifact", "Components", "Destroyer", "Instrument", "Place"]
        ),
        "ArtifactExistence.ManufactureAssemble": frozenset(
            ["Artifact", "Components", "ManufacturerAssembler", "Place"]
        ),
        "Cognitive.IdentifyCategorize": frozenset(
            ["IdentifiedObject", "IdentifiedRole", "Identifier", "Place"]
        ),
        "Cognitive.Inspection": frozenset(["Instrument", "ObservedEntity", "Observer", "Place"]),
        "Cognitive.Research": frozenset(["Place", "Researcher", "Subject"]),
        "Cognitive.TeachingTrainingLearning": frozenset(["Learner", "TeacherTrainer"]),
        "Conflict.Attack": frozenset(
            ["Attacker", "ExplosiveDevice", "Instrument", "Place", "Target"]
        ),
        "Conflict.Defeat": frozenset(["Defeated", "Place", "Victor"]),
        "Conflict.Demonstrate": frozenset(["Demonstrator", "Target", "Topic"]),
        "Contact.Contact": frozenset(
            ["Communicator", "Instrument", "Participant", "Place", "Recipient", "Topic"]
        ),
        "Contact.RequestCommand": frozenset(["Communicator", "Place", "Recipient"]),
        "Contact.ThreatenCoerce": frozenset(["Communicator", "Recipient"]),
        "Control.ImpedeInterfereWith": frozenset(["Impeder", "Place"]),
        "Disaster.Crash": frozenset(["CrashObject", "Place", "Vehicle"]),
        "Disaster.DiseaseOutbreak": frozenset(["Disease", "Place", "Victim"]),
        "GenericCrime.GenericCrime": frozenset(["Perpetrator", "Place", "Victim"]),
        "Justice.Acquit": frozenset(["Defendant"]),
        "Justice.ArrestJailDetain": frozenset(["Detainee", "Jailer", "Place"]),
        "Justice.ChargeIndict": frozenset(["Defendant", "JudgeCourt", "Place", "Prosecutor"]),
        "Justice.Convict": frozenset(["Defendant", "JudgeCourt"]),
        "Justice.InvestigateCrime": frozenset(
            ["Defendant", "Investigator", "ObservedEntity", "Observer", "Place"]
        ),
        "Justice.ReleaseParole": frozenset(["Defendant", "JudgeCourt"]),
        "Justice.Sentence": frozenset(["Defendant", "JudgeCourt", "Place"]),
        "Justice.TrialHearing": frozenset(["Defendant", "JudgeCourt", "Place", "Prosecutor"]),
        "Life.Die": frozenset(["Killer", "Place", "Victim"]),
        "Life.Infect": frozenset(["Victim"]),
        "Life.Injure": frozenset(["BodyPart", "Injurer", "Instrument", "Victim"]),
        "Medical.Intervention": frozenset(["Patient", "Place", "Treater"]),
        "Movement.Transportation": frozenset(
            ["Destination", "Origin", "PassengerArtifact", "Preventer", "Transporter", "Vehicle"]
        ),
        "Personnel.EndPosition": frozenset(["Employee", "PlaceOfEmployment"]),
        "Personnel.StartPosition": frozenset(["Employee", "PlaceOfEmployment"]),
        "Transaction.Donation": frozenset(["Giver", "Recipient"]),
        "Transaction.ExchangeBuySell": frozenset(
            ["AcquiredEntity", "Giver", "PaymentBarter", "Recipient"]
        ),
    }
)
# MUC-4's kinds of incident.
INCIDENTS = ("arson", "attack", "bombing", "kidnapping", "robbery", "forced work stoppage")


def _spans(names: tuple[str, ...]) -> tuple[str, ...]:
    """Labels of words by the scheme B-, I-, O."""
    return ("O", *(f"{begin}-{name}" for name in names for begin in "BI"))


LABELS = {
    "attribution": _spans(("source", "cue", "content")),
    "names": _spans(NAMES),
    "events": _spans(EVENTS),
    "fillers": _spans(ROLES_OF_VIOLENCE),
    "incidents": INCIDENTS,
    "commitment": ("commitment",),
}
