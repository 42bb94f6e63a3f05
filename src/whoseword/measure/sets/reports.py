"""Articles that a careful reader marked: the reports that come with the program, the seeds."""

import json
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from pathlib import Path

from whoseword import flow
from whoseword.errors import SourceError
from whoseword.measure.answers import Answer
from whoseword.measure.expected import SETS as EXPECTED
from whoseword.measure.figures import Measured, share_of
from whoseword.measure.gold import Gold, gold_from_lines
from whoseword.measure.knowing import knowing_answers
from whoseword.measure.seeds import score_seeds
from whoseword.measure.sets.marked_set import MarkedSet, Tools
from whoseword.record import Given, Reading, Source


def _samples(_paths: Sequence[Path], tools: Tools) -> Measured:
    folder = files("whoseword").joinpath("samples")
    gold = gold_from_lines(folder.joinpath("marked.jsonl").read_bytes())
    files_of = (folder.joinpath(reports) for reports, _ in EXPECTED.values())
    lines = [line for file in files_of for line in file.read_bytes().splitlines()]
    sources = {json.loads(line)["id"]: Source("a sample", line, "json") for line in lines if line}
    readings = read_all(sources, tools)
    knowing = [answer for name in EXPECTED for answer in knowing_answers(name, readings)]
    return scored(gold, readings, None, knowing)


def _seeds(paths: Sequence[Path], tools: Tools) -> Measured:
    marks, texts = paths
    gold = gold_from_lines(marks.read_bytes())
    plain = {one.id: source_of(texts, one, None) for one in gold}
    dated = {one.id: source_of(texts, one, one.published_true) for one in gold}
    return scored(gold, read_all(plain, tools), read_all(dated, tools))


def scored(
    gold: Sequence[Gold],
    plain: Mapping[str, Reading],
    dated: Mapping[str, Reading] | None,
    more: Iterable[Answer] = (),
) -> Measured:
    """A line for each question that the marks ask, and the misses."""
    told = score_seeds(gold, plain, dated, more)
    return Measured(tuple(share_of(f.name, f.right, f.of) for f in told.figures), told.misses)


def read_all(sources: Mapping[str, Source], tools: Tools) -> dict[str, Reading]:
    """The readings by the mark's id; what could not be read is not among them."""
    tagger, books = tools.tagger(), tools.books()
    done = {name: flow.read(one, tagger=tagger, books=books) for name, one in sources.items()}
    return {name: one for name, one in done.items() if isinstance(one, Reading)}


def source_of(texts: Path, marked: Gold, published: str | None) -> Source:
    """The article that was marked, as it lies in the folder; SourceError when it does not."""
    path = texts / (marked.file or "")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SourceError(f"cannot open {path}", where=error.strerror) from error
    return Source(path.name, data, given=Given(outlet=marked.outlet, published=published))


SAMPLES = MarkedSet(
    "samples", "the thirty invented reports that come with the program", (), _samples
)
SEEDS = MarkedSet(
    "seeds",
    "the two seed articles, as a careful reader marked them",
    (("seeds.jsonl", "gold/seeds.jsonl", "../gold/seeds.jsonl"), ("seeds", "../seeds")),
    _seeds,
)
