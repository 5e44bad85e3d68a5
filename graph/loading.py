"""Documents into a store: read, extracted and put one after the other, and no bad document stops the next."""

from __future__ import annotations

import hashlib
from collections import Counter, deque
from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BufferedReader
from multiprocessing import get_context
from pathlib import Path
from typing import Self

from juntagraph import __version__
from juntagraph.graph.actors.gazetteer import Gazetteer
from juntagraph.graph.actors.linking import linked
from juntagraph.graph.claims import Extraction
from juntagraph.graph.documents.document import Document
from juntagraph.graph.documents.metadata import Metadata
from juntagraph.graph.documents.read import MAX_BYTES, read
from juntagraph.graph.store import ChangeKind, Store
from juntagraph.graph.views.event_graph import keep_events
from juntagraph.ontology.errors import InvalidDataError, JuntagraphError
from juntagraph.ontology.findings import Finding, Severity

_AHEAD = 4
"""Documents that are under way for each worker: none is idle, and memory stays bounded."""
Extract = Callable[[Document], Extraction]
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


def extracted(document: Document) -> Extraction:
    """What `extract` takes from the document; loads the language model, which nothing else here needs."""
    from juntagraph.graph.extraction.extract import extract

    return extract(document)


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
    extracted or put becomes a finding. With `workers` above 1, so many processes run `extract`; `dry_run` does all
    but write; `gazetteer` links actors by name. Actors are resolved when all is put. Raises UsageError for "-" without
    `stdin`, JuntagraphError where store or language model fail: what was put stays.
    """
    found = read(paths, overrides=overrides, stdin=stdin, languages=languages, max_bytes=max_bytes)
    kinds: Counter[ChangeKind | None] = Counter()
    claims, findings = 0, []
    with _Pool(workers, extract) as pool:
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

    def linked(self, extraction: Extraction) -> Extraction:
        return linked(extraction, self.gazetteer) if self.gazetteer else extraction


_Promise = Callable[[], Extraction]
_Task = Finding | tuple[Document, _Promise | None]


def _outcomes(found: Iterable[Document | Finding], sink: _Sink, pool: _Pool) -> Iterator[_Outcome]:
    under_way: deque[_Task] = deque()
    for one in found:
        under_way.append(one if isinstance(one, Finding) else (one, _promise(one, sink, pool)))
        while len(under_way) > pool.ahead:
            yield _outcome(under_way.popleft(), sink)
    yield from (_outcome(task, sink) for task in under_way)


def _promise(document: Document, sink: _Sink, pool: _Pool) -> _Promise | None:
    held = sink.store.version(document.id)
    if held and (held.content_hash, held.extractor) == (document.content_hash, sink.extractor):
        return None
    return pool.promise(document)


def _outcome(task: _Task, sink: _Sink) -> _Outcome:
    if isinstance(task, Finding):
        return _Outcome(None, finding=task)
    document, promise = task
    if promise is None:
        return _Outcome(document.id, ChangeKind.UNCHANGED)
    try:
        extraction = sink.linked(promise())
    except InvalidDataError as error:
        return _refused(document, error)
    except JuntagraphError:
        raise  # not the fault of this document: the next would fail as well
    except Exception as error:
        return _failed(document, error)
    return _put(document, extraction, sink)


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


class _Pool:
    """Processes that extract; with one worker, this process. One that dies takes no other document along."""

    def __init__(self, workers: int, extract: Extract) -> None:
        self.ahead = _AHEAD * workers if workers > 1 else 0
        self._workers = workers
        self._extract = extract
        self._pool: ProcessPoolExecutor | None = None

    def promise(self, document: Document) -> _Promise:
        if self._workers == 1:
            return partial(self._extract, document)
        return partial(self._result, document, self._submit(document))

    def _submit(self, document: Document) -> Future[Extraction]:
        self._pool = self._pool or _processes(self._workers)
        try:
            return self._pool.submit(self._extract, document)
        except BrokenProcessPool:
            self._pool = _processes(self._workers)
            return self._pool.submit(self._extract, document)

    def _result(self, document: Document, future: Future[Extraction]) -> Extraction:
        try:
            return future.result()
        except BrokenProcessPool:
            return self._alone(document)  # some document ended the processes, perhaps not this one

    def _alone(self, document: Document) -> Extraction:
        with _processes(1) as pool:
            try:
                return pool.submit(self._extract, document).result()
            except BrokenProcessPool:
                hint = "it may need more memory than there is: split it"
                raise InvalidDataError("the process that extracts it died", hint=hint) from None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)


def _processes(number: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(number, mp_context=get_context("spawn"))
