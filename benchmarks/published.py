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


@dataclass(frozen=True, slots=True)
class Test:
    """A data set, its split, the layer it measures, and the figures to show, as paths into the scorer's JSON."""

    name: str
    split: str
    layer: str
    figures: tuple[str, ...]


TESTS = (
    Test("polnear", "dev", "attributions", ("relation.p", "relation.r", "relation.f1")),
    Test("plover", "train", "claims", ("coverage", "accuracy", "macro_f1")),
    Test("muc", "dev", "claims", ("exact.total.f1", "head.total.f1", "confidence.accuracy", "confidence.macro_f1")),
)


def measure() -> Iterator[Table]:
    """The figures of each data set that is there."""
    there = [test for test in TESTS if (SHARED / "gold" / "external" / test.name).is_dir()]
    if not there:
        print("no published gold data here: set JUNTAGRAPH_SHARED to a folder that has it", file=sys.stderr)
    for test in there:
        result = score(test)
        rows = tuple((figure, value(result, figure.split("."))) for figure in test.figures)
        yield Table(f"Published gold data: {test.name} {test.split}, {test.layer}", ("figure", "value"), rows)


def score(test: Test) -> Any:
    """What the scorer says of the program's output for the data set."""
    scorer, gold = f"score_{test.name}.py", SHARED / "gold" / "external" / test.name
    with tempfile.TemporaryDirectory() as folder:
        corpus, output = Path(folder, "corpus.jsonl"), Path(folder, "output.jsonl")
        tool(scorer, "corpus", gold, "--split", test.split, "-o", corpus)
        output.write_text(extract([corpus], test.layer), encoding="utf-8")
        return json.loads(tool(scorer, "score", gold, output, "--split", test.split, "--json"))


def value(result: Any, path: Sequence[str]) -> Cell:
    """The figure at a path into nested objects."""
    for name in path:
        result = result[name]
    return float(result)
