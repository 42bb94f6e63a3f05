"""The table of scores: one set's rows are written anew, the others stay."""

from benchmarks.page import BEGIN, END, with_scores
from whoseword.measure.figures import Line, Published

ORDER = ("tides", "winds")
TIDES = Line("height", 61.24, 1, 2, 2, published=Published(70.0, "a tide table", "its page"))


def test_rows_of_one_set_are_replaced_and_the_sets_keep_their_order() -> None:
    page = f"# Figures\n\n{BEGIN}\n{END}\n\nThe end.\n"
    winds = Line("error", 0.512, None, 2, 2, form="error")
    once = with_scores(page, "winds", [winds], {"winds: error": 0.6}, ORDER)
    twice = with_scores(once, "tides", [TIDES], {}, ORDER)
    assert twice == with_scores(twice, "tides", [TIDES], {}, ORDER)
    assert twice.startswith("# Figures\n\n")
    assert twice.endswith(f"{END}\n\nThe end.\n")
    assert [row for row in twice.splitlines() if row.startswith(("| tides", "| winds"))] == [
        "| tides | height | 61.2 |  | 70.0 | a tide table |",
        "| winds | error | 0.51 | 0.6 at most |  |  |",
    ]


def test_what_has_no_value_says_so() -> None:
    page = f"{BEGIN}\n{END}"
    told = with_scores(page, "tides", [Line("height", None, None, None, 9)], {}, ORDER)
    assert "| tides | height | not told yet |" in told
