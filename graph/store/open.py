"""Opens a store by where it is."""

from __future__ import annotations

from pathlib import Path

from juntagraph.graph.store.backend import Backend
from juntagraph.graph.store.base import Store
from juntagraph.graph.store.dataset import Dataset
from juntagraph.graph.store.iris import Iris
from juntagraph.graph.store.local import LocalBackend
from juntagraph.ontology.errors import UsageError
from juntagraph.ontology.terms import DATA

MEMORY = ":memory:"


def open_store(where: str | Path | None = None, *, read_only: bool = False, base: str = DATA) -> Store:
    """The store at `where`: a folder (made if missing), an http(s) address, or None for one in memory.

    An address is the root of a SPARQL 1.1 server such as `oxigraph serve`, with `/query` and `/update` below it,
    or the query endpoint and the update endpoint, separated by a space. `base` is the namespace of data IRIs.

    With `read_only` nothing is written, and any number of processes may read a folder at once, also while one
    writes: they see it as it was when they opened it. Raises UsageError for another kind of address, NotFoundError
    for a folder to read that is no store, JuntagraphError for one that cannot be opened or that another process
    is writing to.
    """
    return Dataset(_backend(where, read_only), Iris(base))


def _backend(where: str | Path | None, read_only: bool) -> Backend:
    if where is None or where == MEMORY:
        return LocalBackend(read_only=read_only)
    if isinstance(where, str) and where.startswith(("http://", "https://")):
        from juntagraph.graph.store.remote import RemoteBackend  # the HTTP client is only loaded where it is needed

        return RemoteBackend(where, read_only=read_only)
    if isinstance(where, str) and "://" in where:
        raise UsageError(f"no store is kept at {where}", hint="name a folder or an http(s) address")
    return LocalBackend(Path(where), read_only=read_only)
