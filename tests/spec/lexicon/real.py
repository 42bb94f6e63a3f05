"""What is asked of the passages about deeds: how real the attack is that they tell of."""

from collections.abc import Callable

from tests.unit.reading.deed.desk import book, story
from whoseword.reading.deed.reality import is_told_as_past, reality_of
from whoseword.reading.deed.triggers import Trigger, find_triggers
from whoseword.record import Reality, Span

Asked = Callable[[str], bool]
_ATTACK = "attack"


def _trigger(text: str) -> tuple[Trigger | None, str]:
    """The trigger at the attack of a passage, and how real its deed is."""
    at = text.index(_ATTACK)
    here = Span(at, at + len(_ATTACK))
    for sentence in story(text):
        for trigger in find_triggers(sentence, book()):
            if trigger.span.overlap(here):
                return trigger, reality_of(sentence, trigger, book())
    return None, "untold"


def _is(reality: Reality) -> Asked:
    return lambda text: _trigger(text)[1] == reality


def _is_real(text: str) -> bool:
    return _trigger(text)[1] in ("happened", "ongoing")


def _is_past(text: str) -> bool:
    [sentence] = story(text)
    return any(is_told_as_past(sentence, one, book()) for one in find_triggers(sentence, book()))


_REALITIES: tuple[Reality, ...] = (
    "happened",
    "negated",
    "attempted",
    "threatened",
    "planned",
    "hypothetical",
    "denied",
    "ongoing",
)
ASKS: dict[str, Asked] = {
    **{f"the attack is {reality}": _is(reality) for reality in _REALITIES},
    "the attack is real": _is_real,
    "the attack is told as the past": _is_past,
}
