"""Extraction measured on published gold data: attribution (PolNeAR), event categories (PLOVER), incidents (MUC-3/4).

Neither data nor scorers are part of the project: they are used where the shared folder has them.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.program import SHARED, extract, tool
from benchmarks.tables import Cell, Table

NOTE = "What is missed in PLOVER train and MUC dev was looked at for kinds of wording; nothing of it is in the project."
GOLD = SHARED / "gold" / "external"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a scorer by its path into the scorer's JSON, and what it is to be read beside.

    `simple` is what a plain method reaches and `published` what the best system known to us does, each on data of the
    same kind; None where nobody has said.
    """

    name: str
    path: str
    simple: float | None = None
    published: float | None = None


@dataclass(frozen=True, slots=True)
class Test:
    """A data set, its split, the layer it measures, and its figures."""

    name: str
    split: str
    layer: str
    figures: tuple[Figure, ...]


TESTS = (
    Test(
        "polnear",
        "dev",
        "attributions",
        (
            Figure("relations, precision", "relation.p"),
            Figure("relations, recall", "relation.r"),
            Figure("relations, F1", "relation.f1", simple=0.159, published=0.531),
        ),
    ),
    Test(
        "plover",
        "train",
        "claims",
        (
            Figure("pairs with a category", "coverage"),
            Figure("right, of those", "accuracy_covered"),
            Figure("right, of all", "accuracy"),
            Figure("categories, macro-F1", "macro_f1", simple=0.341, published=0.743),
        ),
    ),
    Test(
        "muc",
        "dev",
        "claims",
        (
            Figure("three roles, F1 exact", "exact.total.f1", simple=0.283, published=0.600),
            Figure("three roles, F1 head", "head.total.f1", simple=0.312, published=0.632),
            Figure("victims with and without name, F1 head", "head.victim, all.f1"),
            Figure("confidence, accuracy", "confidence.accuracy"),
            Figure("confidence, macro-F1", "confidence.macro_f1"),
            Figure("confidence, macro-F1 of the commonest", "confidence.majority.macro_f1"),
        ),
    ),
)
"""The sources of `simple` and `published` are in the notes that lie beside the data. On PLOVER the published system
is given the two actors, on MUC it is measured on other documents of the same collection."""


def measure() -> Iterator[Table]:
    """One table over the data sets that are there."""
    there = [test for test in TESTS if (GOLD / test.name).is_dir()]
    if not there:
        print("no published gold data here: set JUNTAGRAPH_SHARED to a folder that has it", file=sys.stderr)
        return
    columns = ("data set", "figure", "juntagraph", "plain method", "published")
    rows = tuple(row for test in there for row in rows_of(test, score(test)))
    yield Table("Published gold data", columns, rows, NOTE)


def rows_of(test: Test, result: Any) -> Iterator[tuple[Cell, ...]]:
    """The rows of one data set."""
    for figure in test.figures:
        measured = value(result, figure.path.split("."))
        yield (f"{test.name} {test.split}", figure.name, measured, figure.simple, figure.published)


def score(test: Test) -> Any:
    """What the scorer says of the program's output for the data set."""
    scorer, gold = f"score_{test.name}.py", GOLD / test.name
    with tempfile.TemporaryDirectory() as folder:
        corpus, output = Path(folder, "corpus.jsonl"), Path(folder, "output.jsonl")
        tool(scorer, "corpus", gold, "--split", test.split, *_case(test, Path(folder)), "-o", corpus)
        output.write_text(extract([corpus], test.layer), encoding="utf-8")
        return json.loads(tool(scorer, "score", gold, output, "--split", test.split, "--json"))


def _case(test: Test, folder: Path) -> Sequence[str | Path]:
    """For texts in capitals, the other data sets to learn a likely case from."""
    if test.name != "muc":
        return ()
    there = [name for name in ("polnear", "plover") if (GOLD / name).is_dir()]
    for name in there:
        tool(f"score_{name}.py", "corpus", GOLD / name, "--split", "train", "-o", folder / f"{name}.jsonl")
    return ("--truecase", *(folder / f"{name}.jsonl" for name in there)) if there else ()


def value(result: Any, path: Sequence[str]) -> Cell:
    """The figure at a path into nested objects."""
    for name in path:
        result = result[name]
    return float(result)
