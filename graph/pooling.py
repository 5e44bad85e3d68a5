"""Documents extracted several at a time, in this process or in others, and what became of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import chain, repeat
from multiprocessing import get_context
from typing import Self

from juntagraph.graph.claims import Extraction
from juntagraph.graph.documents.document import Document
from juntagraph.ontology.errors import InvalidDataError

Extract = Callable[[Iterable[Document]], Iterable[Extraction]]
"""Extractions in the order of the documents."""
Extracted = Extraction | Exception
"""What became of a document: an exception where it, or what it needs, is at fault."""
Promise = Callable[[], Sequence[Extracted]]

_SIZES = (1, 2, 4, 8, 16)
"""Documents of a batch, which the parser takes at once. It begins with one and doubles, so that what comes slowly is
stored as it comes, and a short load is shared evenly."""
_AHEAD = 2
"""Batches that are under way for each process: none is idle, and memory stays bounded."""


class Pool:
    """Processes that extract; with one worker, this process. One that dies takes no other document along."""

    def __init__(self, workers: int, extract: Extract) -> None:
        self.ahead = _AHEAD * workers if workers > 1 else 0
        self._workers = workers
        self._extract = extract
        self._pool: ProcessPoolExecutor | None = None

    def sizes(self) -> Iterator[int]:
        """How many documents each batch is to hold, in turn."""
        return (size for size in chain(_SIZES, repeat(_SIZES[-1])) for _ in range(self._workers))

    def promise(self, documents: Sequence[Document]) -> Promise:
        """What becomes of each, begun now where there are other processes, else when it is asked for."""
        if not documents:
            return tuple  # `extract` is not called: it may load the language model for nothing
        if self._workers == 1:
            return partial(_each, self._extract, documents)
        return partial(self._result, documents, self._submit(documents))

    def _submit(self, documents: Sequence[Document]) -> Future[Sequence[Extracted]]:
        self._pool = self._pool or _processes(self._workers)
        try:
            return self._pool.submit(_each, self._extract, documents)
        except BrokenProcessPool:
            self._pool = _processes(self._workers)
            return self._pool.submit(_each, self._extract, documents)

    def _result(self, documents: Sequence[Document], future: Future[Sequence[Extracted]]) -> Sequence[Extracted]:
        try:
            return future.result()
        except BrokenProcessPool:  # some document ended the processes, perhaps none of these
            return self._again(documents)
        except Exception as error:  # what it gave, or raised, goes through no pipe
            return (error,) if len(documents) == 1 else self._again(documents)

    def _again(self, documents: Sequence[Document]) -> Sequence[Extracted]:
        """In a process of their own, and one by one where that dies too."""
        try:
            with _processes(1) as pool:
                return pool.submit(_each, self._extract, documents).result()
        except BrokenProcessPool:
            hint = "it may need more memory than there is: split it"
            error: Exception = InvalidDataError("the process that extracts it died", hint=hint)
        except Exception as fault:
            error = fault
        return (error,) if len(documents) == 1 else [self._again([document])[0] for document in documents]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)


def _each(extract: Extract, documents: Sequence[Document]) -> Sequence[Extracted]:
    """All at once; where that fails, one by one, so that what is wrong with one is laid to no other."""
    try:
        found = tuple(extract(documents))
        if len(found) != len(documents):
            raise ValueError(f"{len(documents)} documents, {len(found)} extractions")
        return found
    except Exception as error:
        if len(documents) == 1:
            return (error,)
        return [_each(extract, [document])[0] for document in documents]


def _processes(number: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(number, mp_context=get_context("spawn"))
