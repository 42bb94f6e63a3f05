"""Whether two deeds tell of one doer, one target, one victim."""

from whoseword.weighing.event.sketch import Cast, Sketch


def doer_level(left: Sketch, right: Sketch) -> str:
    """How those who did it stand."""
    return cast_level(left.doer, right.doer)


def target_level(left: Sketch, right: Sketch) -> str:
    """How those stand at whom it was aimed."""
    return cast_level(left.target, right.target)


def victim_level(left: Sketch, right: Sketch) -> str:
    """How those who suffered stand."""
    return cast_level(left.victim, right.victim)


def cast_level(left: Cast, right: Cast) -> str:
    """One name, a word in common, not told, two names, or two descriptions."""
    if not left.is_told or not right.is_told:
        return "unknown"
    if not set(left.ids).isdisjoint(right.ids):
        return "same"
    if not set(left.words).isdisjoint(right.words):
        return "alike"
    return "two_names" if left.ids and right.ids else "other_words"
