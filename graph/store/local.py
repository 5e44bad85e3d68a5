"""Oxigraph inside this process, in memory or in a folder (RocksDB)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import Quad
from pyoxigraph import Store as Oxigraph

from juntagraph.graph.store.backend import Write
from juntagraph.graph.store.deadline import within
from juntagraph.graph.store.results import Results, held
from juntagraph.ontology.errors import InvalidDataError, JuntagraphError, NotFoundError

_MARK = "CURRENT"
"""The file that every RocksDB folder has."""


class LocalBackend:
    """Oxigraph in `folder`, made if missing, or in memory.

    Raises NotFoundError for a folder to read that holds no store, JuntagraphError for one that another process
    is writing to or that holds something else.
    """

    def __init__(self, folder: Path | None = None, *, read_only: bool = False) -> None:
        self._engine: Oxigraph | None = _memory_or(folder, read_only)
        self._read_only = read_only
        self.where = str(folder) if folder else ":memory:"

    def query(self, sparql: str, timeout: float | None) -> Results:
        engine = self._open()
        try:
            # Unlike other engines, Oxigraph looks into the default graph alone unless told otherwise.
            return within(timeout, lambda stop: held(engine.query(sparql, use_default_graph_as_union=True), stop))
        except SyntaxError as error:
            raise InvalidDataError(f"not a SPARQL query: {error}") from error

    def write(self, step: Write) -> None:
        engine = self._open(writing=True)
        if step.drop or step.remove:
            engine.update(step.sparql())
        else:
            engine.extend(step.add)  # one transaction as well, and faster than text
            if step.prune:
                engine.update(Write(remove=step.prune).sparql())

    def quads(self) -> Iterable[Quad]:
        return self._open().quads_for_pattern(None, None, None, None)

    def load(self, quads: Iterable[Quad]) -> None:
        self._open(writing=True).bulk_extend(quads)

    def close(self) -> None:
        if self._engine is not None and not self._read_only:
            self._engine.flush()  # else every reader replays the log: 40 times slower to open after the sample corpus
        self._engine = None  # Oxigraph has no close: it lets go of its lock when nothing refers to it

    def _open(self, *, writing: bool = False) -> Oxigraph:
        if self._engine is None:
            raise JuntagraphError(f"the store {self.where} is closed")
        if writing and self._read_only:
            raise JuntagraphError(f"the store {self.where} is open for reading only")
        return self._engine


def _memory_or(folder: Path | None, read_only: bool) -> Oxigraph:
    if folder is None:
        return Oxigraph()
    if folder.exists() and not (folder / _MARK).exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise JuntagraphError(f"{folder} is not a store", hint="name a store, or a folder that is new or empty")
    if read_only and not (folder / _MARK).exists():
        raise NotFoundError(f"there is no store at {folder}", hint="load documents first, or name it with --store")
    return _opened(folder, read_only)


def _opened(folder: Path, read_only: bool) -> Oxigraph:
    try:
        if read_only:
            return Oxigraph.read_only(str(folder))
        folder.parent.mkdir(parents=True, exist_ok=True)
        return Oxigraph(str(folder))
    except (OSError, RuntimeError) as error:  # RuntimeError: another process is making the store at this moment
        if f"{folder}/LOCK:" in str(error):
            hint = "wait until it is done; reading works meanwhile"
            raise JuntagraphError(f"another process is writing to the store {folder}", hint=hint) from error
        raise JuntagraphError(f"the store {folder} cannot be opened: {error}") from error
