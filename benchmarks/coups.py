"""Whether published coup data sets import whole, and what they have of Mali is what a check by hand found."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.program import SHARED
from benchmarks.tables import Cell, Table
from juntagraph.graph.claims import Claim
from juntagraph.graph.importing import imported, scheme

FILES = {
    "cdp": ("cline_cdp", "cdp_2.1.2", 981),
    "powell-thyne": ("powell_thyne", "powell_thyne_2015", 474),
    "colpus": ("colpus", "colpus_1.1", 593),
}
"""Folder below `data`, column of the check, and rows as published."""
CHECK = SHARED / "data" / "mali_coups_crosscheck.csv"
_DAY = re.compile(r"\((\d{4}-\d{2}-\d{2})\)")
_OUTCOMES = {"coup": "seizesPowerIn", "attempted": "attemptsCoupAgainst", "conspiracy": "plotsAgainst"} | {
    "2": "seizesPowerIn", "1": "attemptsCoupAgainst", "success": "seizesPowerIn", "failed": "attemptsCoupAgainst"
}  # fmt: skip


def measure() -> Iterator[Table]:
    """Nothing without the shared folder: the data sets are no part of the project."""
    if not CHECK.is_file():
        return
    yield Table(
        "Coup data sets", ("data set", "rows published", "rows read", "claims", "findings", "Mali: agree", "of"),
        tuple(map(row, FILES)), "Mali: day and outcome of each coup as a check by hand has them, and no others.",
    )  # fmt: skip


def row(name: str) -> tuple[Cell, ...]:
    """A line of the table."""
    folder, column, published = FILES[name]
    (path,) = (SHARED / "data" / folder).glob("*.csv")
    found = imported(path, scheme(name))
    expected, coded = set(checked(CHECK, column)), set(mali(found.extraction.claims))
    agree = len(expected & coded)
    return (
        name, published, found.rows, len(found.extraction.claims), len(found.findings), agree, len(expected | coded)
    )  # fmt: skip


def mali(claims: Iterable[Claim]) -> Iterator[tuple[str, str]]:
    """Day and relation of each coup in Mali."""
    for one in claims:
        if one.object and one.object.id == "state/ml" and one.subject is None:
            yield one.when or "", one.relation


def checked(path: Path, column: str) -> Iterator[tuple[str, str]]:
    """The same from the check: a cell says how a data set codes the coup, and the day where it has another."""
    with path.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            cell = line[column]
            word = next((one for one in re.findall(r"\w+", _DAY.sub("", cell)) if one in _OUTCOMES), None)
            if word and not cell.startswith("out"):
                other = _DAY.search(cell)
                yield other[1] if other else line["date"], _OUTCOMES[word]
