"""The table of scores in ``docs/figures.md``: rows of the sets that were measured, others kept."""

from collections.abc import Iterator, Mapping, Sequence

from whoseword.measure.figures import Line

BEGIN, END = "<!-- scores: written by benchmarks.scores -->", "<!-- end of scores -->"
_HEAD = ("| set | figure | ours | floor | published | by |", "|---|---|---|---|---|---|")


def with_scores(
    page: str, name: str, lines: Sequence[Line], floors: Mapping[str, float], order: Sequence[str]
) -> str:
    """The page with the rows of one set as measured, sets in the order given."""
    before, _, rest = page.partition(BEGIN)
    inside, _, after = rest.partition(END)
    held = {one: list(_rows_of(one, inside)) for one in order}
    held[name] = [_row(name, line, floors) for line in lines]
    rows = (row for one in order for row in held[one])
    return before + "\n".join((BEGIN, *_HEAD, *rows, END)) + after


def _rows_of(name: str, inside: str) -> Iterator[str]:
    return (row for row in inside.splitlines() if row.startswith(f"| {name} |"))


def _row(name: str, line: Line, floors: Mapping[str, float]) -> str:
    floor = floors.get(f"{name}: {line.name}")
    bound = "" if floor is None else f"{floor:g}" + (" at most" if line.form == "error" else "")
    held = line.published
    published = ("", "") if held is None else (_told(line, held.value), held.by)
    return (
        f"| {name} | {line.name} | {_told(line, line.value)} | {bound} | {' | '.join(published)} |"
    )


def _told(line: Line, value: float | None) -> str:
    """A share with one digit, anything else with two; what cannot be measured yet, in words."""
    if value is None:
        return "not told yet"
    return f"{value:.1f}" if line.form == "share" else f"{value:.2f}"
