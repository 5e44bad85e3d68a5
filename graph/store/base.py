"""What every store can do, whatever holds the data: the protocol, and the values that it takes and gives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, Self

from juntagraph.graph.actors.canon import Canon
from juntagraph.graph.actors.judgements import Judgement
from juntagraph.graph.claims import Actor, Claim, Extraction, Polarity, Span, Status
from juntagraph.graph.documents.document import Document
from juntagraph.graph.store.event_triples import StoredEvent
from juntagraph.graph.store.results import Results
from juntagraph.graph.store.sparql import Bindings


class ChangeKind(StrEnum):
    """What a document that was put did to the store."""

    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one document: its id, and the number of claims that the store now holds of it."""

    document: str
    kind: ChangeKind
    claims: int


@dataclass(frozen=True, slots=True)
class Version:
    """By what a document in the store is known to be current: `Document.content_hash`, extractor, graph."""

    content_hash: str
    extractor: str
    graph_hash: str


@dataclass(frozen=True, slots=True)
class StoredActor:
    """An actor over all documents.

    `actor` has the label and type that most documents give it; `types`, `names` and `identifiers` are sorted;
    `mentions` are by document id. `gender` and `country` are None where the documents give none or several.
    """

    actor: Actor
    types: tuple[str, ...]
    names: tuple[str, ...]
    mentions: Mapping[str, tuple[Span, ...]]
    gender: str | None = None
    country: str | None = None
    identifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stats:
    """How much a store holds."""

    documents: int
    claims: int
    statements: int
    actors: int
    accepted: int


@dataclass(frozen=True, slots=True)
class Selection:
    """Which claims are asked for; what is None is not asked for. `actor` takes part or is the source (ids)."""

    document: str | None = None
    actor: str | None = None
    relation: str | None = None
    polarity: Polarity | None = None
    status: Status | None = None
    source: str | None = None


EVERYTHING = Selection()
"""Asks for every claim."""


class Store(Protocol):
    """Claims of documents as an RDF dataset: one named graph for each document, and derived ones.

    Close it, or use it in a `with` block: on disk, one process at a time may write.
    """

    @property
    def where(self) -> str:
        """The folder or address, `:memory:` for a store that ends with the process."""

    def put(self, document: Document, extraction: Extraction, *, extractor: str = "") -> Change:
        """Hold this extraction as all that is known of the document: as a whole or, if it fails, not at all.

        `extractor` names the version that made it. Raises InvalidDataError for types that the vocabulary does
        not have or an extraction of another document, JuntagraphError for a store that may only be read.
        """

    def remove(self, document: str) -> bool:
        """Forget the document of that id; whether there was one."""

    def documents(self, ids: Iterable[str] | None = None) -> dict[str, Document]:
        """The documents with their texts, all or those of these ids, in the order of their ids."""

    def version(self, document: str) -> Version | None:
        """What is held of one document id, None where there is no such document."""

    def versions(self) -> dict[str, Version]:
        """What is held of each document id, without texts: what a second load compares."""

    def claims(self, selection: Selection = EVERYTHING) -> list[Claim]:
        """The claims that are asked for, in the order of document, place in the text and id."""

    def actors(self, name: str | None = None) -> list[StoredActor]:
        """The actors in the order of their ids; with `name`, those of that name or with all its words in a name."""

    def query(self, sparql: str, bindings: Bindings | None = None, *, timeout: float | None = None) -> Results:
        """The answer to a SPARQL query, with variables bound to terms; `timeout` in seconds.

        Raises InvalidDataError for text that is no query, UsageError for one that would write or fetch from
        elsewhere (`SERVICE`), TimedOutError past the time limit.
        """

    def judge(self, judgements: Iterable[Judgement]) -> None:
        """Hold these judgements of analysts; of two on the same ends the later counts. See `resolve`."""

    def withdraw(self, judgements: Iterable[Judgement]) -> None:
        """Forget these judgements of analysts, so that what held before them holds again. See `resolve`."""

    def judgements(self, actors: Iterable[str] | None = None) -> list[Judgement]:
        """The judgements, all or those with an end of these actor ids, of analysts and of rules."""

    def resolve(self) -> frozenset[str]:
        """Bring the resolution of actors up to date with documents and judgements; the ids that were looked at.

        What `put`, `remove`, `load`, `judge` and `withdraw` change waits for it: a load of many documents pays once.
        """

    def canon(self) -> Canon:
        """Who stands for whom, as of the last `resolve`."""

    def keep_events(self, events: Iterable[StoredEvent]) -> None:
        """Hold these events in the place of those held before; see `views.event_graph`."""

    def stats(self) -> Stats:
        """How much the store holds."""

    def dump(self, format: str = "nquads") -> bytes:
        """The whole dataset as `nquads` or `trig`."""

    def load(self, data: bytes, format: str = "nquads") -> None:
        """Add a dataset that `dump` wrote; its documents take the place of those of the same id.

        What is accepted follows from all claims together. Raises InvalidDataError for data in another format.
        """

    def close(self) -> None:
        """Let go of the data; further calls fail."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *error: object) -> None: ...
