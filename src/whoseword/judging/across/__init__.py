"""What people decided over many articles: events, entities, outlets, origins."""

from whoseword.judging.across.making import anchors_in, judge_across, withdraw
from whoseword.judging.across.placing import Placed
from whoseword.judging.across.rule import Ruled, rule
from whoseword.judging.across.values import EVENT_FIELDS, chosen_in

__all__ = [
    "EVENT_FIELDS",
    "Placed",
    "Ruled",
    "anchors_in",
    "chosen_in",
    "judge_across",
    "rule",
    "withdraw",
]
