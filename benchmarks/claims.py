"""How right the claims are that `juntagraph extract` takes from documents with gold claims."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import reduce
from operator import add
from pathlib import Path

from benchmarks.comparison import Comparison, compare
from benchmarks.program import ROOT, Record, extract, records
from benchmarks.tables import Cell, Table

COLUMNS = ("document", "gold", "system", "precision", "recall", "F1", "lenient F1", "status", "source", "when")
ENDING = ".claims.jsonl"


def measure() -> Iterator[Table]:
    """The sample corpus of the project and the documents that rules and confidence were made with."""
    yield table("Claims: the sample corpus", ROOT / "seeds" / "corpus", ROOT / "seeds" / "gold")
    train = ROOT / "training" / "documents"
    yield table("Claims: the training documents", train, train, each=False)


def table(title: str, documents: Path, gold: Path, *, each: bool = True) -> Table:
    """Compare what is found in a folder of documents with a folder of gold claims."""
    begun = time.perf_counter()
    found = by_document(extract(sorted([*documents.glob("*.md"), *documents.glob("*.txt")])))
    took = time.perf_counter() - begun
    results = {path.name.removesuffix(ENDING): path for path in sorted(gold.glob(f"*{ENDING}"))}
    compared = {name: compare(read(path), found.get(name, [])) for name, path in results.items()}
    total = row(f"all {len(compared)}", reduce(add, compared.values(), Comparison()))
    rows = [row(name, result) for name, result in compared.items()] if each else []
    note = (
        f"F1 strict: same relation and parties; status, source, when: of the claims found. {took:.1f} s with start-up."
    )
    return Table(title, COLUMNS, (*rows, total), note)


def by_document(lines: str) -> dict[str, list[Record]]:
    """The records of each document."""
    grouped: dict[str, list[Record]] = {}
    for record in records(lines):
        grouped.setdefault(record["document"], []).append(record)
    return grouped


def read(path: Path) -> list[Record]:
    """The gold claims of a file."""
    return records(path.read_text(encoding="utf-8"))


def row(name: str, result: Comparison) -> tuple[Cell, ...]:
    """A line of the table."""
    strict = result.strict
    rates = (strict.precision, strict.recall, strict.f1, result.lenient.f1)
    fields = (result.status, result.source, result.when)
    return (name, strict.gold, strict.system, *rates, *(t.precision if t.system else None for t in fields))
