"""A store in a folder: one writer, many readers, and whole documents whatever happens to a process."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from support.stores import gold_report

from juntagraph.graph.claims import Extraction
from juntagraph.graph.documents.document import Document
from juntagraph.graph.store import Selection, open_store
from juntagraph.ontology.errors import JuntagraphError, NotFoundError, UsageError

LOADER = """
import sys
from pathlib import Path
from dataclasses import replace
from support.stores import gold_report
from juntagraph.graph.claims import Extraction
from juntagraph.graph.store import open_store

folder, corpus, gold = map(Path, sys.argv[1:])
document, extraction = gold_report(corpus, gold, "mali-2025-08-plot")
with open_store(folder) as store:
    for number in range(10_000):
        name = f"copy-{number}"
        claims = tuple(replace(claim, document=name) for claim in extraction.claims)
        store.put(replace(document, id=name), Extraction(name, claims))
        print(name, flush=True)
"""


@pytest.fixture(scope="module")
def plot(corpus_dir: Path, gold_dir: Path) -> tuple[Document, Extraction]:
    return gold_report(corpus_dir, gold_dir, "mali-2025-08-plot")


def test_documents_stay_when_the_process_ends(tmp_path: Path, plot: tuple[Document, Extraction]) -> None:
    with open_store(tmp_path / "a" / "store") as store:
        store.put(*plot)
        before = store.dump()
    with open_store(str(tmp_path / "a" / "store"), read_only=True) as store:
        assert store.dump() == before


def test_a_killed_load_leaves_whole_documents(
    tmp_path: Path, corpus_dir: Path, gold_dir: Path, plot: tuple[Document, Extraction]
) -> None:
    folder, here = tmp_path / "store", str(Path(__file__).parent)
    command = [sys.executable, "-c", LOADER, str(folder), str(corpus_dir), str(gold_dir)]
    environment = {**os.environ, "PYTHONPATH": here}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as child:
        assert child.stdout
        acknowledged = [child.stdout.readline().strip() for _ in range(8)]
        child.send_signal(signal.SIGKILL)
        acknowledged += child.stdout.read().splitlines()
    with open_store(folder) as store:
        kept = store.documents()
        assert set(acknowledged) <= set(kept)
        for name in kept:
            assert len(store.claims(Selection(document=name))) == len(plot[1].claims)
        held = store.query(
            "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o }"
            " FILTER(?g NOT IN (jg:accepted, jg:agreement, jg:resolution)) }"
        )
        assert len(held.rows) == len(kept)


def test_a_second_writer_is_told(tmp_path: Path) -> None:
    with open_store(tmp_path / "store"):
        context = multiprocessing.get_context("spawn")
        for message in (_open_here(tmp_path / "store"), _open_elsewhere(context, tmp_path / "store")):
            assert "another process is writing to the store" in message
            assert "reading works meanwhile" in message
    with open_store(tmp_path / "store") as store:
        assert store.stats().documents == 0


def _open_here(folder: Path) -> str:
    try:
        with open_store(folder):
            return "opened"
    except JuntagraphError as error:
        return f"{error} ({error.hint})"


def _open_elsewhere(context: multiprocessing.context.SpawnContext, folder: Path) -> str:
    with context.Pool(1) as pool:
        return pool.apply(_open_here, (folder,))


def test_many_read_while_one_writes(tmp_path: Path, plot: tuple[Document, Extraction]) -> None:
    document, extraction = plot
    with open_store(tmp_path / "store") as writer:
        writer.put(document, extraction)
        with (
            open_store(tmp_path / "store", read_only=True) as one,
            open_store(tmp_path / "store", read_only=True) as other,
        ):
            writer.remove(document.id)
            assert one.claims() == other.claims() != []
        assert writer.claims() == []


def test_a_store_for_reading_is_not_written(tmp_path: Path, plot: tuple[Document, Extraction]) -> None:
    open_store(tmp_path / "store").close()
    with open_store(tmp_path / "store", read_only=True) as store:
        with pytest.raises(JuntagraphError, match="open for reading only"):
            store.put(*plot)
        with pytest.raises(JuntagraphError, match="open for reading only"):
            store.load(b"<http://a/> <http://b/> <http://c/> <http://d/> .")
    assert store.where == str(tmp_path / "store")


def test_where_nothing_can_be_opened(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="there is no store at"):
        open_store(tmp_path / "none", read_only=True)
    assert not (tmp_path / "none").exists()
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "todo.txt").write_text("read the news", encoding="utf-8")
    for wrong in ("notes", "notes/todo.txt"):
        with pytest.raises(JuntagraphError, match="is not a store"):
            open_store(tmp_path / wrong)
    assert [path.name for path in (tmp_path / "notes").iterdir()] == ["todo.txt"]
    with pytest.raises(UsageError, match="no store is kept at"):
        open_store("ftp://example.org/store")


def test_a_damaged_store_is_an_error(tmp_path: Path) -> None:
    open_store(tmp_path / "store").close()
    (tmp_path / "store" / "CURRENT").write_text("MANIFEST-999999\n", encoding="utf-8")
    with pytest.raises(JuntagraphError, match="cannot be opened"):
        open_store(tmp_path / "store")


def test_a_server_that_is_not_there(tmp_path: Path) -> None:
    with open_store("http://127.0.0.1:9") as store, pytest.raises(JuntagraphError, match="no answer from") as caught:
        store.claims()
    assert caught.value.hint == "is the server running?"
