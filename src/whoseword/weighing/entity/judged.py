"""What a person decided on two mentions: one, or two."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Identity:
    """A person's judgement on two mentions, ids of Names, or of an article for its own outlet."""

    left: str
    right: str
    verdict: Literal["same", "different"]
    by: str
    reason: str
