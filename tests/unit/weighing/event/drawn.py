"""Sketches drawn at random, near enough to each other that every level is reached."""

from hypothesis import strategies as st

from whoseword.record import DeedKind, Where
from whoseword.weighing.event import Cast, Count, Site, Sketch
from whoseword.weighing.event.coded import weight_of
from whoseword.weighing.event.families import family_of, sort_of
from whoseword.weighing.event.sites import best_site

_KINDS: tuple[DeedKind, ...] = (
    *("airstrike", "shelling", "armed_clash", "destruction", "death_report"),
    *("movement", "protest", "riot", "denial"),
)
_SPOTS = (
    ("Sirte", 1, 31.2, 16.6, "LY", "settlement"),
    ("Surt", 2, 31.3, 16.7, "LY", "near_settlement"),
    ("Misrata", 3, 31.9, 16.9, "LY", "settlement"),
    ("Derna", 4, 32.77, 22.64, "LY", "settlement"),
    ("Derna", None, None, None, "LY", None),
    ("the road", None, None, None, None, None),
    ("Libya", 5, 28.0, 17.0, "LY", "country"),
    ("Tunisia", 6, 34.0, 9.0, "TN", "country"),
    ("Tunis", 7, 36.8, 10.2, "TN", "province"),
)
_CODES = tuple(number * 16 + number % 16 for number in range(1, 30))


def _sites() -> st.SearchStrategy[Site | None]:
    spots = st.sampled_from(_SPOTS).map(
        lambda one: best_site((Where(one[0], "place", *one[1:], "stated", None),))  # type: ignore[arg-type] # precisions are a literal's words
    )
    return st.none() | spots


def _some(choices: tuple[object, ...], most: int) -> st.SearchStrategy[tuple[object, ...]]:
    return st.sets(st.sampled_from(choices), max_size=most).map(lambda found: tuple(sorted(found)))  # type: ignore[type-var] # all of one type


def _casts() -> st.SearchStrategy[Cast]:
    return st.builds(Cast, _some(("e-1", "e-2", "e-3"), 2), _some(_CODES[:6], 2))


def _counts() -> st.SearchStrategy[Count | None]:
    sides = st.sampled_from(("civilian", "fighter", "unknown"))
    low, more = st.integers(0, 12), st.integers(0, 6)
    return st.none() | st.builds(
        lambda one, two, side: Count(one, one + two, side), low, more, sides
    )


@st.composite
def sketches(draw: st.DrawFn, number: int = 0) -> Sketch:
    """A deed; its number keeps its id apart from others."""
    kind = draw(st.sampled_from(_KINDS))
    first = draw(st.none() | st.integers(735_000, 735_020))
    words = draw(_some(_CODES, 20))
    lead = draw(_some(_CODES, 25))
    return Sketch(
        deed=f"d-{number:016x}",
        article=draw(st.sampled_from(("a", "b", "c", "d"))),
        claims=(f"c-{number}",),
        voices=draw(_some(("one", "other"), 1)),  # type: ignore[arg-type] # as drawn
        published=draw(st.none() | st.integers(735_000, 735_030)),
        start=draw(st.integers(0, 2000)),
        kind=kind,
        sort=sort_of(kind),
        family=family_of(kind),
        to_come=False,
        denied=draw(st.booleans()),
        background=draw(st.booleans()),
        first=first,
        last=None if first is None else first + draw(st.sampled_from((0, 0, 2, 12))),
        site=draw(_sites()),
        doer=draw(_casts()),
        target=draw(_casts()),
        victim=draw(_casts()),
        killed=draw(_counts()),
        injured=draw(_counts()),
        words=words,  # type: ignore[arg-type] # as drawn
        words_weight=weight_of(words),  # type: ignore[arg-type] # as drawn
        lead=lead,  # type: ignore[arg-type] # as drawn
        lead_weight=weight_of(lead),  # type: ignore[arg-type] # as drawn
        rare=words[:4],  # type: ignore[arg-type] # as drawn
        disputes=draw(_some(("1", "2"), 1)),  # type: ignore[arg-type] # as drawn
    )


@st.composite
def records(draw: st.DrawFn, most: int = 12) -> list[Sketch]:
    """Some deeds of a few articles."""
    number = draw(st.integers(2, most))
    return [draw(sketches(one)) for one in range(number)]
