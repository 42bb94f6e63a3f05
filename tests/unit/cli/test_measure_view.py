"""The figures of a set fit eighty columns, and every published one says where it is from."""

import io

from rich.console import Console

from whoseword.cli.screen.measure_view import figures_view, misses_view
from whoseword.measure.figures import Line, Measured, Published
from whoseword.measure.misses import Miss

BEST = Published(66.5, "a large model, on the test part", "a paper of 2021")
MISS = Miss("arguments, triggers given", "other role", "w-1", "target mill", "place", "The [mill].")
MEASURED = Measured(
    (
        Line("arguments, triggers given", 61.239, 262, 428, 428, 61.2, 61.2, BEST),
        Line("triggers with type", None, None, None, 345),
        Line("UW dev r", 0.7512, None, 3000, 3358, form="correlation"),
    ),
    (MISS, MISS),
)


def shown(*, limit: int | None = None) -> str:
    out = io.StringIO()
    views = (
        figures_view("w: a set", "", MEASURED) if limit is None else misses_view(MEASURED, limit)
    )
    for view in views:
        Console(file=out, width=80).print(view)
    return out.getvalue()


def test_the_table_fits_eighty_columns_and_cuts_nothing() -> None:
    table = shown()
    assert all(len(line) <= 80 for line in table.splitlines())
    assert "\u2026" not in table
    assert "arguments, triggers given 61.2  61.2   61.2   262   428    428      66.5" in table
    assert "0.75" in table


def test_a_published_figure_says_whose_it_is_and_an_absent_one_why() -> None:
    told = " ".join(shown().split())
    assert (
        "published: arguments, triggers given 66.5: a large model, on the test part"
        " (a paper of 2021)" in told
    )
    assert "triggers with type: this tagger does not tell" in told


def test_misses_are_counted_and_the_rest_is_told() -> None:
    told = shown(limit=1)
    assert "other role        2" in told
    assert told.count("The [mill].") == 1
    assert "1 more; --limit 0 lists them all" in told
    assert shown(limit=0).count("The [mill].") == 2


def test_nothing_missed_is_said() -> None:
    (view,) = misses_view(Measured(()), 5)
    assert str(view) == "nothing was missed"
