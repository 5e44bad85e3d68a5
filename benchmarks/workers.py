"""How long extraction takes beside spaCy and its own parse, and what a second worker brings, in time and memory.

Only on a quiet machine do these figures mean anything: the table says how busy it was.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.program import ROOT
from benchmarks.tables import Cell, Table
from juntagraph.graph.documents.document import Document
from juntagraph.graph.documents.read import read
from juntagraph.graph.extraction.extract import extract_all
from juntagraph.graph.extraction.parse import BATCH, parse_all, pipeline

COPIES = 12
"""How often each document is loaded, so that starting a process weighs little."""
CHILD = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
"""Runs a command and prints the memory of the largest process below it."""
COLUMNS = ("what", "documents", "seconds", "beside spaCy alone", "beside the parse")
ROUNDS = 5
"""What else runs on a machine slows one round, hardly five."""
MEGABYTE = 1024
"""`ru_maxrss` counts kilobytes (Linux)."""


def measure() -> Iterator[Table]:
    """The whole of extraction beside its parse, then loading with one and with two processes."""
    documents = found()
    busy = f"Load of the machine before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors."
    yield Table("Extraction beside the parse", COLUMNS, parsing(documents), busy)
    columns = (
        "what",
        "processes",
        "documents",
        "seconds",
        "documents a second",
        "times as fast",
        "largest process, MB",
    )
    yield Table("Loading with more than one process", columns, tuple(loading(documents)), busy)


def found() -> list[Document]:
    """The documents of the sample corpus and of the training set."""
    folders = [ROOT / "seeds" / "corpus", ROOT / "training" / "documents"]
    paths = [path for folder in folders for path in sorted(folder.glob("*.md"))]
    return [document for document in read(paths) if isinstance(document, Document)]


def parsing(documents: list[Document]) -> tuple[tuple[Cell, ...], ...]:
    """spaCy, the parse and whole extraction in this process, the model already loaded: the least of rounds in turn."""
    pipeline()
    for _ in extract_all(documents[:1]):  # lexicons are read once
        pass
    texts = [document.text for document in documents]
    rounds = [
        (
            _seconds(lambda: sum(1 for _ in pipeline().pipe(texts, batch_size=BATCH))),
            _seconds(lambda: sum(1 for _ in parse_all(documents))),
            _seconds(lambda: sum(1 for _ in extract_all(documents))),
        )
        for _ in range(ROUNDS)
    ]
    names = ("spaCy alone", "parse, with case, sentences and clauses mended", "extraction, parse included")
    least = [min(seconds) for seconds in zip(*rounds, strict=True)]
    rows = zip(names, least, strict=True)
    return tuple((name, len(documents), taken, taken / least[0], taken / least[1]) for name, taken in rows)


def loading(documents: list[Document]) -> Iterator[tuple[Cell, ...]]:
    """The command `load` with one and with two processes: reading and extracting alone, then into a store.

    One process writes the store and resolves its actors, so that the second brings less there.
    """
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus.jsonl")
        texts = [(f"{d.id}-{n}", f"{d.text}\n\n{n}", d.date) for n in range(COPIES) for d in documents]
        rows = (json.dumps({"id": name, "text": text, "date": date}) for name, text, date in texts)
        corpus.write_text("\n".join(rows), encoding="utf-8")
        for what, options in (("read and extract", ("--dry-run",)), ("load into a store", ())):
            alone = 0.0
            for workers in (1, 2):
                seconds, memory = _load(corpus, workers, options)
                alone = alone or seconds
                yield what, workers, len(texts), seconds, len(texts) / seconds, alone / seconds, memory


def _load(corpus: Path, workers: int, options: Sequence[str]) -> tuple[float, float]:
    """Seconds, and megabytes of the largest process, of a load below a process of its own."""
    store = ("--store", f"{corpus}-{workers}")
    command = [
        sys.executable,
        "-m",
        "juntagraph",
        "-q",
        *store,
        "load",
        "--workers",
        str(workers),
        *options,
        str(corpus),
    ]
    begun = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", CHILD, *command], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True
    )
    return time.perf_counter() - begun, float(done.stdout.split()[-1]) / MEGABYTE


def _seconds(run: Callable[[], object]) -> float:
    begun = time.perf_counter()
    run()
    return time.perf_counter() - begun
