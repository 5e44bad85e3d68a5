"""The store over any backend: what documents, claims and actors are in terms of quads and SPARQL."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Self

from pyoxigraph import NamedNode, Quad, Triple

from juntagraph.graph.actors.canon import Canon
from juntagraph.graph.actors.judgements import Judgement
from juntagraph.graph.claims import Claim, Extraction
from juntagraph.graph.documents.document import Document
from juntagraph.graph.store import formats, judging, merging, reading, selecting
from juntagraph.graph.store.accepting import accepted_change, all_accepted
from juntagraph.graph.store.agreeing import Stand, agreement_change, all_agreement
from juntagraph.graph.store.backend import Backend, Write
from juntagraph.graph.store.base import EVERYTHING, Change, ChangeKind, Selection, Stats, StoredActor, Version
from juntagraph.graph.store.canonical import canon
from juntagraph.graph.store.copies import signature
from juntagraph.graph.store.event_triples import StoredEvent, event_triples
from juntagraph.graph.store.iris import Iris
from juntagraph.graph.store.keys import search_key
from juntagraph.graph.store.quads import graph_hash, graph_triples, loaded_triple, unique
from juntagraph.graph.store.resolving import EVERY, PENDING, pending_quads
from juntagraph.graph.store.results import Results
from juntagraph.graph.store.sparql import Bindings, refuse_unsafe, with_bindings, with_prefixes
from juntagraph.graph.store.terms import ACCEPTED, AGREEMENT, EVENTS
from juntagraph.graph.store.told import Circumstances
from juntagraph.graph.store.writing import changed_actors, judging_write, resolving_write, without_derived
from juntagraph.ontology.errors import InvalidDataError


class Dataset:
    """A `Store` (see there for what its methods mean) over a backend, its data below the base of `iris`."""

    def __init__(self, backend: Backend, iris: Iris) -> None:
        self._backend = backend
        self._iris = iris
        self.where = backend.where

    def put(self, document: Document, extraction: Extraction, *, extractor: str = "") -> Change:
        extraction = _checked(document, extraction)
        triples = graph_triples(document, extraction, self._iris, extractor)
        old = self.version(document.id)
        if old and old.graph_hash == graph_hash(triples[:-1]):
            return Change(document.id, ChangeKind.UNCHANGED, len(extraction.claims))
        triples.append(loaded_triple(document.id, datetime.now(UTC), self._iris))
        about = Circumstances.of(document, extraction.actors)
        self._replace(document.id, old, Stand(extraction.claims, about, signature(document.text)), triples)
        return Change(document.id, ChangeKind.REPLACED if old else ChangeKind.ADDED, len(extraction.claims))

    def remove(self, document: str) -> bool:
        old = self.version(document)
        if old:
            self._replace(document, old, Stand(), ())
        return old is not None

    def documents(self, ids: Iterable[str] | None = None) -> dict[str, Document]:
        return reading.documents(self._ask(selecting.documents(ids, self._iris)))

    def version(self, document: str) -> Version | None:
        found = reading.versions(self._ask(selecting.versions(document, self._iris)), self._iris)
        return found.get(document)

    def versions(self) -> dict[str, Version]:
        return reading.versions(self._ask(selecting.versions(None, self._iris)), self._iris)

    def claims(self, selection: Selection = EVERYTHING) -> list[Claim]:
        properties, words, parties = map(self._ask, selecting.claims(selection, self._iris))
        return reading.claims(properties, words, parties, self._iris)

    def actors(self, name: str | None = None) -> list[StoredActor]:
        if name is not None and not search_key(name):
            return []
        heads, values = (
            self._ask(selecting.actors(query, name)) for query in (selecting.ACTORS, selecting.ACTOR_VALUES)
        )
        return merging.actors(heads, values, self._iris)

    def query(self, sparql: str, bindings: Bindings | None = None, *, timeout: float | None = None) -> Results:
        refuse_unsafe(sparql)
        return self._ask(with_bindings(sparql, bindings or {}), timeout)

    def judge(self, judgements: Iterable[Judgement]) -> None:
        self._backend.write(judging_write(judgements, self._iris))

    def withdraw(self, judgements: Iterable[Judgement]) -> None:
        self._backend.write(judging_write(judgements, self._iris, withdrawn=True))

    def judgements(self, actors: Iterable[str] | None = None) -> list[Judgement]:
        return judging.judgements(self._ask(judging.query(actors, self._iris)), self._iris)

    def resolve(self) -> frozenset[str]:
        pending = {self._iris.actor_name(NamedNode(row[0])) for row in self._ask(PENDING).texts()}
        if not pending:
            return frozenset()
        write, looked_at = resolving_write(self._ask, pending, self._iris)
        self._backend.write(write)
        return looked_at

    def canon(self) -> Canon:
        return canon(self._ask, self._iris)

    def keep_events(self, events: Iterable[StoredEvent]) -> None:
        triples = [one for event in events for one in event_triples(event, self._iris)]
        self._backend.write(Write(drop=EVENTS))
        self._backend.load(Quad(one.subject, one.predicate, one.object, EVENTS) for one in triples)

    def stats(self) -> Stats:
        row = self._ask(selecting.STATS).texts()[0]
        return Stats(*map(int, row))

    def dump(self, format: str = "nquads") -> bytes:
        return formats.written(self._backend.quads(), format)

    def load(self, data: bytes, format: str = "nquads") -> None:
        quads = without_derived(formats.read(data, format))
        graphs = {one.graph_name for one in quads}
        for graph in filter(graphs.__contains__, map(self._iris.document, self.versions())):
            self._backend.write(Write(drop=graph))
        # Accepted statements are taken back first: cut short, a load leaves too few of them, never a denied one.
        for derived in (ACCEPTED, AGREEMENT, EVENTS):
            self._backend.write(Write(drop=derived))
        self._backend.load(quads)
        self._backend.load(all_accepted(self._ask, self._iris))
        self._backend.load(all_agreement(self._ask, self._iris))
        every = (self._iris.actor_name(NamedNode(row[0])) for row in self._ask(EVERY).texts())
        self._backend.load(pending_quads(every, self._iris))

    def close(self) -> None:
        self._backend.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _replace(self, document: str, old: Version | None, come: Stand, triples: Iterable[Triple]) -> None:
        gone = self._stand(document) if old else None
        graph = self._iris.document(document)
        changes = (
            accepted_change(self._ask, document, gone.claims if gone else (), come.claims, self._iris),
            agreement_change(self._ask, document, gone, come, self._iris),
        )
        remove = [quad for change in changes for quad in change.remove]
        derived = [quad for change in changes for quad in change.add]
        prune = [quad for change in changes for quad in change.prune]
        new = [Quad(one.subject, one.predicate, one.object, graph) for one in triples]
        held = self._ask(selecting.NAMES % graph).texts() if old else ()
        pending = changed_actors(held, [*new, *changes[0].remove, *changes[0].add], self._iris)
        add = [*new, *derived, *pending_quads(pending, self._iris)]
        self._backend.write(Write(graph if old else None, remove, add, prune))

    def _stand(self, document: str) -> Stand:
        """What the store holds of a document."""
        about = reading.circumstances(self._ask(selecting.circumstances([document], self._iris)), self._iris)
        return Stand(self.claims(Selection(document=document)), about[document])

    def _ask(self, sparql: str, timeout: float | None = None) -> Results:
        return self._backend.query(with_prefixes(sparql, self._iris.base), timeout)


def _checked(document: Document, extraction: Extraction) -> Extraction:
    strangers = {extraction.document, *(claim.document for claim in extraction.claims)} - {document.id}
    if strangers:
        raise InvalidDataError(f"claims of {', '.join(sorted(strangers))} cannot be put for {document.id}")
    for claim in extraction.claims:
        if claim.evidence.span.of(document.text) != claim.evidence.quote:
            raise InvalidDataError(f"{document.id} has other words than a claim quotes: {claim.evidence.quote!r}")
    return replace(extraction, claims=unique(extraction.claims))
