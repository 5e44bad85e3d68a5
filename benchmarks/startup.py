"""Cold start of the command line, beside an empty program of the same library."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence

from benchmarks.program import ROOT
from benchmarks.tables import Cell, Table

RUNS = 15
EMPTY = "import click; click.Command('empty')(['--help'])"
PROGRAMS = {
    "empty click program": (sys.executable, "-c", EMPTY),
    "juntagraph --help": (sys.executable, "-m", "juntagraph", "--help"),
    "juntagraph query --help": (sys.executable, "-m", "juntagraph", "query", "--help"),
}


def measure() -> Iterator[Table]:
    """The quickest of several starts each, taken in turn: what else the machine does can only slow one down."""
    times: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    for _ in range(RUNS):
        for name, command in PROGRAMS.items():
            times[name].append(seconds(command))
    best = {name: min(taken) for name, taken in times.items()}
    first = next(iter(best.values()))
    rows: tuple[tuple[Cell, ...], ...] = tuple((name, took, took / first) for name, took in best.items())
    yield Table("Cold start", ("program", "seconds", "ratio"), rows, f"the quickest of {RUNS} starts")


def seconds(command: Sequence[str]) -> float:
    """Wall time of one run."""
    begun = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun
