"""The page beside pyvis, gravis, ipysigma and a bare vis-network page; its layout beside networkx's."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import networkx as nx
from playwright.sync_api import Browser

from benchmarks.page_browser import Timing, chromium, timing
from benchmarks.page_graphs import graph, makers
from benchmarks.tables import Cell, Table
from juntagraph.graph.rendering.layout import Box, Tie, layout

SIZES = (30, 300, 1000, 5000)
RUNS = 3
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def measure() -> Iterator[Table]:
    """Layout, then, where a Chromium is found, the pages."""
    yield layouts()
    if path := browser_path():
        yield pages(path)


def browser_path() -> str:
    """A Chromium on the PATH; empty where there is none."""
    return next(filter(None, map(shutil.which, BROWSERS)), "")


def layouts() -> Table:
    """Processor time of both layouts of the same graphs; networkx's only up to 1,000 actors."""
    rows: list[tuple[Cell, ...]] = []
    for size in SIZES:
        drawn = graph(size)
        mine = processor(partial(layout, *_boxes(drawn)))
        theirs = processor(partial(nx.spring_layout, drawn, seed=1)) if size <= 1000 else None
        rows.append((size, mine, theirs, theirs / mine if theirs else None))
    columns = ("actors", "seconds", "spring_layout", "times as fast")
    return Table("Layout of the page", columns, tuple(rows), f"processor time, the least of {RUNS} runs; boxes apart")


def pages(browser_path: str) -> Table:
    """Each page opened several times, or once where it does not come to rest; the quickest counts."""
    rows: list[tuple[Cell, ...]] = []
    with tempfile.TemporaryDirectory() as folder, chromium(browser_path) as browser:
        for size in SIZES:
            drawn = graph(size)
            for name, make in makers().items():
                file = Path(folder) / f"{name.replace(' ', '-')}-{size}.html"
                begun = time.perf_counter()
                file.write_text(make(drawn), encoding="utf-8")
                made = time.perf_counter() - begun
                best = _best(_timings(browser, file))
                rows.append((size, name, made, file.stat().st_size // 1024, best.drawn, best.interactive, best.frame))
    columns = ("actors", "page", "made (s)", "KiB", "drawn (ms)", "at rest (ms)", "slow frame (ms)")
    note = (
        "offline; - : not within half a minute; drawn: first marks on the canvas; at rest: no long task for 1.5 s after"
    )
    return Table("Pages in Chromium", columns, tuple(rows), note)


def _timings(browser: Browser, file: Path) -> list[Timing]:
    """Several openings of the file; one, where it does not come to rest in time."""
    found = [timing(browser, file)]
    while len(found) < RUNS and found[-1].interactive is not None:
        found.append(timing(browser, file))
    return found


def processor(work: Callable[[], Any]) -> float:
    """The least processor time of several runs."""
    taken = []
    for _ in range(RUNS):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return min(taken)


def _boxes(drawn: Any) -> tuple[dict[str, Box], list[Tie]]:
    return {str(one): Box(70, 40) for one in drawn}, [Tie(str(one), str(two)) for one, two in drawn.edges]


def _best(found: list[Timing]) -> Timing:
    def least(values: list[float | None]) -> float | None:
        return min((value for value in values if value is not None), default=None)

    return Timing(*(least([getattr(one, name) for one in found]) for name in ("drawn", "interactive", "frame")))
