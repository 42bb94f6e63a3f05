"""Numbers of killed or injured, put together and compared."""

from whoseword.record import Toll


def is_part_of_others(tolls: tuple[Toll, ...]) -> bool:
    """Whether a toll counts some of people told before, so that it is no rival of their number."""
    return any(
        toll.who is not None and not toll.part and toll.who.lower().startswith("of ")
        for toll in tolls
    )


def compatible(some: tuple[Toll, ...], others: tuple[Toll, ...]) -> bool:
    """Whether two tellings of the killed, or of the injured, can both be right."""
    if not some or not others:
        return True
    low, high = total(some)
    other_low, other_high = total(others)
    return (high is None or high >= other_low) and (other_high is None or other_high >= low)


def total(tolls: tuple[Toll, ...]) -> tuple[int, int | None]:
    """The sum of tolls told side by side, as a range; parts of them are counted already."""
    tolls = tuple(toll for toll in tolls if not toll.part)
    low = sum(toll.low or 0 for toll in tolls)
    highs = [toll.high for toll in tolls]
    return low, None if None in highs else sum(high for high in highs if high is not None)
