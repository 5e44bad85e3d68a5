"""The store: claims of documents as an RDF dataset, in memory, on disk or on a SPARQL server."""

from juntagraph.graph.store.base import (
    EVERYTHING,
    Change,
    ChangeKind,
    Selection,
    Stats,
    Store,
    StoredActor,
    Version,
)
from juntagraph.graph.store.event_triples import StoredEvent
from juntagraph.graph.store.open import open_store
from juntagraph.graph.store.results import Results

__all__ = [
    "EVERYTHING", "Change", "ChangeKind", "Results", "Selection", "Stats", "Store", "StoredActor", "StoredEvent",
    "Version", "open_store",
]  # fmt: skip
