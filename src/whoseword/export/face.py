"""What a file says on its face: for whom it is, and that a machine made its values."""

from dataclasses import dataclass
from typing import Literal

from whoseword.export.dates import date_in_words
from whoseword.export.withholding import Withheld

Audience = Literal["internal", "public"]
UNREVIEWED = "machine, unreviewed"


@dataclass(frozen=True, slots=True)
class Face:
    """For whom a file is, the day it was made (ISO), and what was withheld for that.

    ``stale`` says what came after the last weighing, so that its results are not in the file.
    """

    audience: Audience
    made: str
    withheld: Withheld | None = None
    stale: str | None = None


def headline(face: Face) -> str:
    """The first words of the face: "Internal" or "Names withheld"."""
    return "Internal, unreviewed" if face.audience == "internal" else "Names withheld, unreviewed"


def notice(face: Face) -> str:
    """The face as a paragraph."""
    made = f"Made on {date_in_words(face.made)}."
    if face.stale is not None:
        made += f" What weighing gave is not in it, since it is stale: {face.stale}."
    machine = (
        "A machine read the articles and took these values out of them; those that no person has"
        " reviewed are marked. It says who says what, not what is true."
    )
    if face.audience == "internal":
        return f"For use inside only: it names people. {machine} {made}"
    return (
        "Names of people without a stated public role are withheld, as far as the machine"
        f" recognised them: look through it before you publish. {machine} {made}"
    )


def manifest(face: Face) -> tuple[tuple[str, int | str], ...]:
    """What was withheld, as lines of a table; empty for an internal file."""
    withheld = face.withheld
    if withheld is None:
        return ()
    return (
        ("rules", withheld.rules),
        ("names withheld", withheld.people),
        *((f"mentions by article: {reason}", count) for reason, count in withheld.by_reason),
        ("addresses withheld", withheld.addresses),
        ("authors withheld", withheld.authors),
    )
