"""How long extraction takes beside the bare parse, and what a second worker brings, in time and memory.

Only on a quiet machine do these figures mean anything: the table says how busy it was.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.program import ROOT
from benchmarks.tables import Cell, Table
from juntagraph.graph.documents.document import Document
from juntagraph.graph.documents.read import read
from juntagraph.graph.extraction.extract import extract_all
from juntagraph.graph.extraction.parse import parse_all, pipeline

COPIES = 4
"""How often each document is loaded, so that starting a process weighs little."""
MEGABYTE = 1024
"""`ru_maxrss` counts kilobytes (Linux)."""


def measure() -> Iterator[Table]:
    """The whole of extraction beside its parse, then loading with one and with two processes."""
    documents = found()
    busy = f"Load of the machine before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors."
    yield Table("Extraction beside the bare parse", ("what", "documents", "seconds", "ratio"), parsing(documents), busy)
    columns = ("processes", "documents", "seconds", "documents a second", "times as fast", "largest process, MB")
    yield Table("Loading with more than one process", columns, loading(documents), busy)


def found() -> list[Document]:
    """The documents of the sample corpus and of the training set."""
    folders = [ROOT / "seeds" / "corpus", ROOT / "training" / "documents"]
    paths = [path for folder in folders for path in sorted(folder.glob("*.md"))]
    return [document for document in read(paths) if isinstance(document, Document)]


def parsing(documents: list[Document]) -> tuple[tuple[Cell, ...], ...]:
    """Parse alone and whole extraction in this process, the model already loaded."""
    pipeline()
    for _ in extract_all(documents[:1]):  # lexicons are read once
        pass
    bare = _seconds(lambda: sum(1 for _ in parse_all(documents)))
    whole = _seconds(lambda: sum(1 for _ in extract_all(documents)))
    count = len(documents)
    return (("parse", count, bare, 1.0), ("extraction, parse included", count, whole, whole / bare))


def loading(documents: list[Document]) -> tuple[tuple[Cell, ...], ...]:
    """The command `load` with one and with two processes, each into a store of its own."""
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus.jsonl")
        rows = [
            {"id": f"{d.id}-{n}", "text": f"{d.text}\n\n{n}", "date": d.date} for n in range(COPIES) for d in documents
        ]
        corpus.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        one, two = (_load(corpus, workers) for workers in (1, 2))
    return tuple(
        (workers, len(rows), seconds, len(rows) / seconds, one[0] / seconds, memory)
        for workers, (seconds, memory) in ((1, one), (2, two))
    )


def _load(corpus: Path, workers: int) -> tuple[float, float]:
    """Seconds, and megabytes of the largest process, of a load in a process of its own."""
    script = f"import benchmarks.workers as w; w.child({str(corpus)!r}, {workers})"
    begun = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    return time.perf_counter() - begun, float(done.stdout)


def child(corpus: str, workers: int) -> None:
    """Run the load and print the megabytes of the largest process below this one."""
    command = [
        sys.executable,
        "-m",
        "juntagraph",
        "-q",
        "--store",
        f"{corpus}-{workers}",
        "load",
        "--workers",
        str(workers),
    ]
    subprocess.run([*command, corpus], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / MEGABYTE)


def _seconds(run: Callable[[], object]) -> float:
    begun = time.perf_counter()
    run()
    return time.perf_counter() - begun
