"""The store over any backend: what documents, claims and actors are in terms of quads and SPARQL."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Self

from pyoxigraph import Quad, parse

from juntagraph.graph.claims import Claim, Extraction
from juntagraph.graph.documents.document import Document
from juntagraph.graph.store import merging, reading, selecting
from juntagraph.graph.store.accepting import accepted_change
from juntagraph.graph.store.backend import Backend, Write
from juntagraph.graph.store.base import EVERYTHING, Change, ChangeKind, Selection, Stats, StoredActor, Version
from juntagraph.graph.store.iris import Iris
from juntagraph.graph.store.keys import search_key
from juntagraph.graph.store.local import FORMATS
from juntagraph.graph.store.quads import graph_triples, loaded_triple
from juntagraph.graph.store.results import Results
from juntagraph.graph.store.sparql import Bindings, refuse_unsafe, with_bindings, with_prefixes
from juntagraph.ontology.errors import InvalidDataError, UsageError


class Dataset:
    """A `Store` (see there) over a backend, its data below `iris.base`."""

    def __init__(self, backend: Backend, iris: Iris = Iris()) -> None:
        self._backend = backend
        self._iris = iris
        self.where = backend.where

    def put(self, document: Document, extraction: Extraction, *, extractor: str = "") -> Change:
        _check(document, extraction)
        triples = graph_triples(document, extraction, self._iris, extractor)
        claims = list({claim.id: claim for claim in extraction.claims}.values())
        old = self._version(document.id)
        if old and Quad  # placeholder
        return Change(document.id, ChangeKind.ADDED, len(claims))
