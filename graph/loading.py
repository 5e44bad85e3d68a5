"""Documents into a store: read, extracted and put one after the other, and no bad document stops the next."""

from __future__ import annotations

import hashlib
from collections import Counter, deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BufferedReader
from itertools import islice
from pathlib import Path

from juntagraph import __version__
from juntagraph.graph.actors.gazetteer import Gazetteer
from juntagraph.graph.actors.linking import linked
from juntagraph.graph.claims import Extraction
from juntagraph.graph.documents.document import Document
from juntagraph.graph.documents.metadata import Metadata
from juntagraph.graph.documents.read import MAX_BYTES, read
from juntagraph.graph.pooling import Extract, Extracted, Pool, Promise
from juntagraph.graph.store import ChangeKind, Store
from juntagraph.graph.views.event_graph import keep_events
from juntagraph.ontology.errors import InvalidDataError, JuntagraphError
from juntagraph.ontology.findings import Finding, Severity

_MAKERS = ("juntagraph.graph.actors", "juntagraph.graph.extraction", "juntagraph.ontology")


@dataclass(frozen=True, slots=True)
class Step:
    """One document done: how many with it, its id, what it did (None: it failed), and the claims taken from it."""

    done: int
    document: str
    kind: ChangeKind | None
    claims: int


@dataclass(frozen=True, slots=True)
class LoadReport:
    """How many documents were added, replaced, left as they were and failed.

    `claims` counts those taken from the added and replaced; `findings` say what is wrong, in the order of reading.
    """

    added: int
    replaced: int
    unchanged: int
    failed: int
    claims: int
    findings: tuple[Finding, ...]


def extracted(documents: Iterable[Document]) -> Iterator[Extraction]:
    """What `extract_all` takes from the documents; loads the language model, which nothing else here needs."""
    from juntagraph.graph.extraction.extract import extract_all

    return extract_all(documents)


def load(
    paths: Iterable[str | Path],
    store: Store,
    *,
    workers: int = 1,
    overrides: Metadata | None = None,
    stdin: bytes | BufferedReader | None = None,
    languages: Collection[str] = ("en",),
    max_bytes: int = MAX_BYTES,
    dry_run: bool = False,
    gazetteer: Gazetteer | None = None,
    extract: Extract = extracted,
    progress: Callable[[Step], None] | None = None,
) -> LoadReport:
    """Load what `paths` name (see `read`, which takes the same options) and say what became of it.

    A document whose content and extractor are those of the store is not extracted again. What cannot be read,
    extracted or put becomes a finding. `extract` is given some documents at a time; with `workers` above 1, so many
    processes run it. `dry_run` does all but write; `gazetteer` links actors by name. Actors are resolved when all is
    put. Raises UsageError for "-" without `stdin`, JuntagraphError where store or language model fail: what was put
    stays.
    """
    found = read(paths, overrides=overrides, stdin=stdin, languages=languages, max_bytes=max_bytes)
    kinds: Counter[ChangeKind | None] = Counter()
    claims, findings = 0, []
    with Pool(workers, extract) as pool:
        for one in _outcomes(found, _Sink(store, dry_run, gazetteer), pool):
            findings += [one.finding] if one.finding else []
            kinds[one.kind] += one.document is not None or one.failed
            claims += one.claims
            if progress and one.document is not None:
                progress(Step(kinds.total(), one.document, one.kind, one.claims))
    if not dry_run:
        store.resolve()
        if kinds[ChangeKind.ADDED] or kinds[ChangeKind.REPLACED]:
            keep_events(store)
    added, replaced, unchanged, failed = (kinds[kind] for kind in (*ChangeKind, None))
    return LoadReport(added, replaced, unchanged, failed, claims, tuple(findings))


@cache
def extractor() -> str:
    """Names what makes claims: version, and a digest of rules, lexicons and vocabulary; any change extracts anew."""
    state = hashlib.sha256()
    for package in _MAKERS:
        for name, content in _contents(files(package)):
            state.update(f"{name}\0{len(content)}\0".encode() + content)
    return f"{__version__}+{state.hexdigest()[:12]}"


def _contents(folder: Traversable) -> Iterator[tuple[str, bytes]]:
    for one in sorted(folder.iterdir(), key=lambda one: one.name):
        if one.is_dir() and one.name != "__pycache__":
            yield from _contents(one)
        elif one.is_file() and not one.name.endswith(".pyc"):
            yield one.name, one.read_bytes()


@dataclass(frozen=True, slots=True)
class _Outcome:
    document: str | None  # None: something that is to be said where there is no document
    kind: ChangeKind | None = None
    claims: int = 0
    finding: Finding | None = None

    @property
    def failed(self) -> bool:
        return self.finding is not None and self.finding.severity is Severity.ERROR


@dataclass(frozen=True, slots=True)
class _Sink:
    """Where extractions go, and how they are completed on the way."""

    store: Store
    dry_run: bool
    gazetteer: Gazetteer | None

    @property
    def extractor(self) -> str:
        return extractor() + (f"+gazetteer-{self.gazetteer.digest}" if self.gazetteer else "")

    def lacks(self, document: Document) -> bool:
        held = self.store.version(document.id)
        return not held or (held.content_hash, held.extractor) != (document.content_hash, self.extractor)

    def linked(self, extraction: Extraction) -> Extraction:
        return linked(extraction, self.gazetteer) if self.gazetteer else extraction


def _outcomes(found: Iterable[Document | Finding], sink: _Sink, pool: Pool) -> Iterator[_Outcome]:
    under_way: deque[tuple[_Batch, Promise]] = deque()
    for batch in _batches(found, pool.sizes(), sink):
        under_way.append((batch, pool.promise([one.document for one in batch if isinstance(one, _New)])))
        while len(under_way) > pool.ahead:
            yield from _done(*under_way.popleft(), sink)
    for batch, promise in under_way:
        yield from _done(batch, promise, sink)


@dataclass(frozen=True, slots=True)
class _New:
    document: Document  # to be extracted


_Batch = Sequence[_New | Document | Finding]


def _batches(found: Iterable[Document | Finding], sizes: Iterator[int], sink: _Sink) -> Iterator[_Batch]:
    marked = (_New(one) if isinstance(one, Document) and sink.lacks(one) else one for one in found)
    while batch := tuple(islice(marked, next(sizes))):
        yield batch


def _done(batch: _Batch, promise: Promise, sink: _Sink) -> Iterator[_Outcome]:
    results = iter(promise())
    for one in batch:
        if isinstance(one, Finding):
            yield _Outcome(None, finding=one)
        elif isinstance(one, _New):
            yield _outcome(one.document, next(results), sink)
        else:
            yield _Outcome(one.id, ChangeKind.UNCHANGED)


def _outcome(document: Document, result: Extracted, sink: _Sink) -> _Outcome:
    try:
        extraction = sink.linked(result) if isinstance(result, Extraction) else result
    except Exception as error:
        extraction = error
    if isinstance(extraction, Extraction):
        return _put(document, extraction, sink)
    if isinstance(extraction, InvalidDataError):
        return _refused(document, extraction)
    if isinstance(extraction, JuntagraphError):
        raise extraction  # not the fault of this document: the next would fail as well
    return _failed(document, extraction)


def _put(document: Document, extraction: Extraction, sink: _Sink) -> _Outcome:
    if sink.dry_run:
        kind = ChangeKind.REPLACED if sink.store.version(document.id) else ChangeKind.ADDED
        return _Outcome(document.id, kind, len(extraction.claims))
    try:
        change = sink.store.put(document, extraction, extractor=sink.extractor)
    except InvalidDataError as error:
        return _refused(document, error)
    return _Outcome(document.id, change.kind, change.claims)


def _refused(document: Document, error: InvalidDataError) -> _Outcome:
    return _Outcome(document.id, finding=Finding(Severity.ERROR, str(error), document.id, hint=error.hint))


def _failed(document: Document, error: Exception) -> _Outcome:
    message = f"extraction failed: {type(error).__name__}: {error}"
    hint = "report it, with the document if you may share it"
    return _Outcome(document.id, finding=Finding(Severity.ERROR, message, document.id, hint=hint))
