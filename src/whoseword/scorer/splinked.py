"""Pairs scored by Splink on DuckDB, in memory: https://moj-analytical-services.github.io/splink/."""

import logging
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from whoseword.reference.matching import MatchWeights
from whoseword.scorer.columns import COLUMNS, table_of
from whoseword.scorer.conditions import ELSE
from whoseword.scorer.levels import CONDITIONS
from whoseword.weighing.event import COMPARISONS, Scored, Sketch
from whoseword.weighing.event.scoring import Tally

_TABLE = "sketches"


@dataclass(frozen=True, slots=True)
class SplinkScorer:
    """Scores pairs in a database; nothing is estimated, so each pair's weight is its own."""

    weights: MatchWeights

    def score(
        self, sketches: Sequence[Sketch], pairs: Sequence[tuple[int, int]]
    ) -> tuple[Scored, ...]:
        """The weight of each pair, in the order of the pairs."""
        if not pairs:
            return ()
        tally = Tally(self.weights)
        # Splink numbers levels from the last, 0, to the first.
        table = [tuple(CONDITIONS[name])[::-1] for name in COMPARISONS]
        found = {}
        for one, other, *gammas in _predicted(settings_of(self.weights), sketches, pairs):
            labels = tuple(names[gamma] for names, gamma in zip(table, gammas, strict=True))
            pair = (min(one, other), max(one, other))
            found[pair] = tally.scored(sketches[one], sketches[other], labels)
        return tuple(found[pair] for pair in pairs)


def settings_of(weights: MatchWeights) -> dict[str, Any]:
    """The weights as Splink's settings; the pairs to score are numbered in the column ``pairs``."""
    rule = {
        "blocking_rule": "l.pairs = r.pairs",
        "arrays_to_explode": ["pairs"],
        "sql_dialect": "duckdb",
    }
    return {
        "link_type": "dedupe_only",
        "sql_dialect": "duckdb",
        "unique_id_column_name": "number",
        "probability_two_random_records_match": weights.prior,
        "blocking_rules_to_generate_predictions": [rule],
        "comparisons": [_comparison(name, weights) for name in COMPARISONS],
        "retain_intermediate_calculation_columns": True,
        "retain_matching_columns": True,
    }


def _comparison(name: str, weights: MatchWeights) -> dict[str, Any]:
    return {
        "output_column_name": name,
        "comparison_levels": [
            {
                "sql_condition": condition if condition == ELSE else f"({condition})",
                "label_for_charts": label,
                "m_probability": weights.comparisons[name][label].m,
                "u_probability": weights.comparisons[name][label].u,
            }
            for label, condition in CONDITIONS[name].items()
        ],
    }


def _predicted(
    settings: dict[str, Any], sketches: Sequence[Sketch], pairs: Sequence[tuple[int, int]]
) -> list[tuple[int, ...]]:
    """The numbers of each pair's sketches, and the level that each comparison reached."""
    import duckdb
    from splink import DuckDBAPI, Linker

    logging.getLogger("splink").setLevel(logging.ERROR)
    database = duckdb.connect(":memory:")
    try:
        _fill(database, sketches, pairs)
        api = DuckDBAPI(database)
        linker = Linker(_TABLE, settings, db_api=api, set_up_basic_logging=False)
        predicted = linker.inference.predict()
        gammas = ", ".join(f"gamma_{name}" for name in COMPARISONS)
        rows = f"SELECT number_l, number_r, {gammas} FROM {predicted.physical_name}"  # noqa: S608 our own names
        return [tuple(row) for row in database.execute(rows).fetchall()]
    finally:
        database.close()


def _fill(database: Any, sketches: Sequence[Sketch], pairs: Sequence[tuple[int, int]]) -> None:
    """Put the sketches that are compared into a table, each with the numbers of its pairs."""
    from pandas import DataFrame

    numbers: dict[int, list[int]] = defaultdict(list)
    for number, pair in enumerate(pairs):
        for one in pair:
            numbers[one].append(number)
    compared = sorted(numbers)
    columns = table_of([sketches[one] for one in compared])
    frame = DataFrame(
        {"number": compared, "pairs": [numbers[one] for one in compared], **columns}, dtype=object
    )
    database.register("frame", frame)
    kinds = {"number": "INTEGER", "pairs": "INTEGER[]"}
    kinds.update({name: kind for name, (kind, _) in COLUMNS.items()})
    told = ", ".join(f'CAST("{name}" AS {kind}) AS "{name}"' for name, kind in kinds.items())
    database.execute(f"CREATE TABLE {_TABLE} AS SELECT {told} FROM frame")  # noqa: S608 our own names
    database.unregister("frame")
