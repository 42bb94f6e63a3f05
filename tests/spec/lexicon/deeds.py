"""What is asked of the passages about deeds: each question is put to the deeds of a passage."""

from collections.abc import Callable

from tests.spec.deed.desk import deeds_of
from tests.unit.reading.deed.desk import book, story
from whoseword.reading.deed.harms import Told
from whoseword.reading.deed.tolls import tolls_of
from whoseword.record import RoleKind

Asked = Callable[[str], bool]


def _plays(role: RoleKind) -> Asked:
    def asked(text: str) -> bool:
        return any(part.role == role for deed in deeds_of(text) for part in deed.roles)

    return asked


def _told(text: str) -> list[Told]:
    return [told for sentence in story(text) for told in tolls_of(sentence, book())]


def _harmed(harm: str) -> Asked:
    def asked(text: str) -> bool:
        return any(told.harm == harm and told.toll.high != 0 for told in _told(text))

    return asked


def _of_side(side: str) -> Asked:
    def asked(text: str) -> bool:
        return any(told.toll.side == side for told in _told(text))

    return asked


def _in_parts(text: str) -> bool:
    return any(told.toll.part for told in _told(text))


def _both(text: str) -> bool:
    return {told.harm for told in _told(text)} == {"killed", "injured"}


def _is_four_and_more(text: str) -> bool:
    return any((told.toll.low, told.toll.high) == (4, None) for told in _told(text))


ASKS: dict[str, Asked] = {
    "it was done with something": _plays("instrument"),
    "it was carried by something": _plays("instrument"),
    "somebody did it": _plays("perpetrator"),
    "somebody is killed": _harmed("killed"),
    "somebody is hurt": _harmed("injured"),
    "as many as that are killed or hurt": _both,
    "a part is told": _in_parts,
    "four and more are killed": _is_four_and_more,
    "a civilian is told as harmed": _of_side("civilian"),
    "a fighter is told as harmed": _of_side("fighter"),
    "a perpetrator is told as harmed": _of_side("perpetrator"),
    "nobody is told as harmed": lambda text: not _told(text),
}
