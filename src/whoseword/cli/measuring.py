"""The marked sets that can be measured: where each lies, and its figures."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from whoseword.desk.reader import Reader, open_reader
from whoseword.desk.settings import Settings
from whoseword.errors import SettingsError, SourceError
from whoseword.measure.gold import Gold, gold_from_lines
from whoseword.measure.name_bench import FILE, read_name_bench, score_pairs
from whoseword.measure.names import MarkedNames, read_re3d, read_uner, score_names
from whoseword.measure.polnear import read_polnear, score_polnear
from whoseword.measure.seeds import Miss, score_seeds
from whoseword.measure.spans import Score
from whoseword.measure.transliteration import Ranks, rank_spellings, read_ar2en, read_wd_arabic
from whoseword.record import Given, Reading, Source
from whoseword.reference.spellings import open_name_words, open_writing
from whoseword.tagger import load_tagger

_NEAR = Path("../shared/data")


@dataclass(frozen=True, slots=True)
class Line:
    """One figure, 0 to 100, None where nothing was marked; precision and recall where it has them.

    ``published`` is what others reach on the same set, where a figure is known.
    """

    name: str
    value: float | None
    right: int
    found: int | None
    marked: int
    precision: float | None = None
    recall: float | None = None
    published: float | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of a set, and what was missed, where the scorer tells."""

    lines: tuple[Line, ...]
    misses: tuple[Miss, ...] = ()


def measure(name: str, settings: Settings) -> Measured:
    """The figures of the set of that name; SettingsError when its files are not there."""
    return SETS[name](settings)


def _seeds(settings: Settings) -> Measured:
    marks = _first(settings, "seeds.jsonl", "gold/seeds.jsonl", "../gold/seeds.jsonl")
    texts = _first(settings, "seeds", "../seeds")
    gold = gold_from_lines(marks.read_bytes())
    reader = open_reader(settings)
    plain = {one.id: _source(texts, one, None) for one in gold}
    dated = {one.id: _source(texts, one, one.published_true) for one in gold}
    return _scored(gold, _read(reader, plain), _read(reader, dated))


def _samples(settings: Settings) -> Measured:
    folder = files("whoseword").joinpath("samples")
    gold = gold_from_lines(folder.joinpath("marked.jsonl").read_bytes())
    lines = folder.joinpath("reports.jsonl").read_bytes().splitlines()
    sources = {json.loads(line)["id"]: Source("a sample", line, "json") for line in lines if line}
    return _scored(gold, _read(open_reader(settings), sources), None)


def _polnear(settings: Settings) -> Measured:
    folder = _first(settings, "polnear")
    tagger = load_tagger(threads=settings.threads)
    scores = score_polnear(tuple(read_polnear(folder, "dev")), tagger)
    names = ("source", "cue", "content", "attributions")
    return Measured(tuple(_of_score(name, getattr(scores, name)) for name in names))


def _re3d(settings: Settings) -> Measured:
    return _names(settings, read_re3d(_first(settings, "re3d"), "visible"), {})


def _uner(settings: Settings) -> Measured:
    marked = read_uner(_first(settings, "uner/en_pud-ud-test.iob2"))
    return _names(settings, marked, {"all": 80.1})


def _name_bench(settings: Settings) -> Measured:
    told = score_pairs(read_name_bench(_first(settings, "name_bench") / FILE), open_name_words())
    marked = told.score.marked
    best = Line("best F1", 100 * told.best, told.score.right, None, marked, published=79.0)
    return Measured((_of_score("F1", told.score, 79.0), best), told.misses)


def _transliteration(settings: Settings) -> Measured:
    folder, writing = _first(settings, "transliteration"), open_writing()
    wd_arabic = rank_spellings(read_wd_arabic(folder / "data/wd_arabic_16"), (), writing)
    others = (one.latin for one in read_ar2en(folder / "ar2en-train.txt"))
    ar2en = rank_spellings(read_ar2en(folder / "ar2en-eval.txt"), others, writing)
    lines = (*_ranks("wd_arabic_16", wd_arabic), *_ranks("ar2en-eval", ar2en))
    return Measured(lines, (*wd_arabic.misses, *ar2en.misses))


def _ranks(name: str, ranks: Ranks) -> Iterator[Line]:
    marked = len(ranks.ranks)
    yield Line(f"{name} first", 100 * ranks.first / marked, ranks.first, None, marked)
    yield Line(f"{name} reciprocal rank", 100 * ranks.reciprocal, ranks.first, None, marked)


SETS: Mapping[str, Callable[[Settings], Measured]] = {
    "samples": _samples,
    "seeds": _seeds,
    "polnear": _polnear,
    "re3d": _re3d,
    "uner": _uner,
    "name_bench": _name_bench,
    "transliteration": _transliteration,
}
ABOUT: Mapping[str, str] = {
    "samples": "the thirty invented reports that come with the program",
    "seeds": "the two seed articles, as a careful reader marked them",
    "polnear": "PolNeAR dev: attributions in news, F1 over characters of words",
    "re3d": "re3d: names in reports on conflict, 28 documents, exact spans",
    "uner": "Universal NER, English PUD: names in news, exact spans; published by a larger model",
    "name_bench": "name_bench: pairs of names, one or two; published by OpenSanctions logic_v2",
    "transliteration": "names in Arabic script: the right Latin spelling among ten thousand",
}


def _names(
    settings: Settings, marked: Iterable[MarkedNames], published: Mapping[str, float]
) -> Measured:
    scores = score_names(marked, load_tagger(threads=settings.threads))
    return Measured(
        tuple(_of_score(name, score, published.get(name)) for name, score in scores.items())
    )


def _of_score(name: str, score: Score, published: float | None = None) -> Line:
    return Line(
        name,
        100 * score.f1,
        score.right,
        score.found,
        score.marked,
        100 * score.precision,
        100 * score.recall,
        published,
    )


def _scored(
    gold: Sequence[Gold], plain: Mapping[str, Reading], dated: Mapping[str, Reading] | None
) -> Measured:
    told = score_seeds(gold, plain, dated)
    lines = (
        Line(f.name, None if f.share is None else 100 * f.share, f.right, None, f.of)
        for f in told.figures
    )
    return Measured(tuple(lines), told.misses)


def _read(reader: Reader, sources: Mapping[str, Source]) -> dict[str, Reading]:
    """The readings by the mark's id; what could not be read is not among them."""
    done = zip(sources, reader.read(sources.values()), strict=True)
    return {name: one.result for name, one in done if isinstance(one.result, Reading)}


def _source(texts: Path, marked: Gold, published: str | None) -> Source:
    path = texts / (marked.file or "")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SourceError(f"cannot open {path}", where=error.strerror) from error
    return Source(path.name, data, given=Given(outlet=marked.outlet, published=published))


def _first(settings: Settings, *parts: str) -> Path:
    """The first of the paths below the data folder that is there."""
    folder = settings.data or _NEAR
    found = next((path for path in _paths(folder, parts) if path.exists()), None)
    if found is None:
        cure = "name the folder with --data, or in WHOSEWORD_DATA"
        raise SettingsError("this marked set is not here", where=str(folder / parts[0]), cure=cure)
    return found


def _paths(folder: Path, parts: Iterable[str]) -> Iterator[Path]:
    return (folder / part for part in parts)
