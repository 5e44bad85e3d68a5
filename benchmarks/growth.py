"""What a document costs in a store that is empty, and in one that is full: the ratio should stay near one.

The documents are those of the sample corpus with their gold claims, over and over. Most parties are other ones each
time, a share of them stays, and every document repeats one statement, so that some statements have as many claims as
the store has documents.
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from statistics import median
from string import ascii_lowercase

from benchmarks.program import ROOT
from benchmarks.tables import Cell, Table
from juntagraph.graph.claims import Actor, Claim, Evidence, Extraction, Span
from juntagraph.graph.documents.document import Document
from juntagraph.graph.store import Store, open_store

CLAIMS = 100_000
SHARED = 0.3
"""Share of the parties that are the same in all documents."""
RUNS = 39

Report = tuple[Document, Extraction]


def measure() -> Iterator[Table]:
    """Median seconds to put a document, in memory and on disk."""
    rows: list[tuple[Cell, ...]] = []
    with tempfile.TemporaryDirectory() as folder:
        for where, place in (("memory", None), ("disk", Path(folder) / "store")):
            with open_store(place) as store:
                empty = _seconds(store, range(RUNS))
                held = _filled(store)
                full = _seconds(store, range(10**6, 10**6 + RUNS))
            rows.append((where, held, empty, full, full / empty))
    note = f"median of {RUNS} documents of about 50 claims; the empty store is cleared before each"
    yield Table("A document more", ("store", "claims held", "empty", "full", "ratio"), tuple(rows), note)


def _seconds(store: Store, numbers: range) -> float:
    """The median time of one `put`; each document is removed before the next comes."""
    times = []
    for number in numbers:
        document, extraction = report(number)
        begun = time.perf_counter()
        store.put(document, extraction)
        times.append(time.perf_counter() - begun)
        store.remove(document.id)
    return median(times)


def _filled(store: Store) -> int:
    held, number = 0, RUNS
    while held < CLAIMS:
        held += store.put(*report(number)).claims
        number += 1
    return held


def report(number: int) -> Report:
    """The report of that number: one of the corpus in other words of the same length, with parties of its own."""
    known = _corpus()
    document, extraction = known[number % len(known)]
    name, rename, text = f"{document.id}-{number}", _renaming(number), _reworded(document.text, number)
    claims = [_renamed(claim, name, rename) for claim in (*extraction.claims, _repeated(document))]
    worded = [replace(one, evidence=_quoted(one.evidence, text)) for one in claims]
    return replace(document, id=name, text=text), Extraction(name, tuple(worded))


def _reworded(text: str, number: int) -> str:
    lot = random.Random(number)
    return re.sub(r"[a-z]{3,}", lambda found: "".join(lot.choices(ascii_lowercase, k=len(found[0]))), text)


def _quoted(evidence: Evidence, text: str) -> Evidence:
    return replace(evidence, quote=evidence.span.of(text))


def _renaming(number: int) -> Callable[[Actor | None], Actor | None]:
    lot, given = random.Random(number), dict[str, Actor]()

    def rename(actor: Actor | None) -> Actor | None:
        if actor is None:
            return None
        if actor.id not in given:
            same = lot.random() < SHARED
            given[actor.id] = actor if same else replace(actor, id=f"{actor.id}-{number}")
        return given[actor.id]

    return rename


def _renamed(claim: Claim, document: str, rename: Callable[[Actor | None], Actor | None]) -> Claim:
    ends = {role: getattr(claim, role) for role in ("subject", "object", "source")}
    fixed = claim.relation == "leads" and ends["subject"] and ends["subject"].id == "person/leader"
    return replace(claim, document=document, **(ends if fixed else {k: rename(v) for k, v in ends.items()}))


def _repeated(document: Document) -> Claim:
    """One statement that every document makes."""
    leader, state = Actor("person/leader", "Leader", "Person"), Actor("state/xx", "State", "State")
    return Claim(document.id, "leads", leader, state, Evidence("", Span(0, 5)))


@cache
def _corpus() -> list[Report]:
    sys.path.insert(0, str(ROOT / "tests"))
    from support.stores import gold_report

    corpus, gold = ROOT / "seeds" / "corpus", ROOT / "seeds" / "gold"
    return [gold_report(corpus, gold, path.stem) for path in sorted(corpus.iterdir())]
