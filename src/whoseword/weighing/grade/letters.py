"""The letter of the Admiralty code: how reliable the sources are, as people rated them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from whoseword.record import Grade, Origin, Reason
from whoseword.weighing.ruled import Rated

Letters = Mapping[str, tuple[Rated | None, ...]]
"""By origin the letters of whom its word hangs on; None: nobody rated it."""


def with_letter(grade: Grade, origins: Iterable[Origin], letters: Letters) -> Grade:
    """The grade with the letter that all sources bear on whose word it hangs.

    Where they differ, or one of them is not rated, it stays F, cannot be judged, and the reason
    tells each one's letter: nothing is averaged, and none is taken for the others. The digit
    stays as it is.
    """
    vouching = [one for origin in origins for one in letters.get(origin.id, (None,))]
    rated = list(dict.fromkeys(one for one in vouching if one is not None))
    if not rated:
        return grade
    if None not in vouching and len({one.letter for one in rated}) == 1:
        reasons = (*grade.reasons, *(one.reason for one in rated))
        return replace(grade, source=rated[0].letter, reasons=reasons)
    told = [f"{one.name} {one.letter}" for one in rated]
    if None in vouching:
        told.append("others not judged")
    text = f"Its sources do not bear one letter: {', '.join(told)}."
    return replace(grade, reasons=(*grade.reasons, Reason("letters_differ", (), text)))
