"""Cold start of the command line, beside an empty program of the same library."""

from __future__ import annotations

import statistics
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
    """The median of several starts each, taken in turn, so that a busy moment strikes all alike."""
    times: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    for _ in range(RUNS):
        for name, command in PROGRAMS.items():
            times[name].append(seconds(command))
    medians = {name: statistics.median(taken) for name, taken in times.items()}
    first = next(iter(medians.values()))
    rows: tuple[tuple[Cell, ...], ...] = tuple((name, median, median / first) for name, median in medians.items())
    yield Table("Cold start", ("program", "seconds", "ratio"), rows, f"medians of {RUNS} starts")


def seconds(command: Sequence[str]) -> float:
    """Wall time of one run."""
    begun = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun
