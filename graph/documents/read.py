"""Documents from paths: one pass, in a stable order, in which no bad document stops the next."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from juntagraph.graph.claims import digest
from juntagraph.graph.documents.document import Document
from juntagraph.graph.documents.drafts import Draft, Input
from juntagraph.graph.documents.finishing import Finisher, Origin
from juntagraph.graph.documents.formats import FORMATS, drafts
from juntagraph.graph.documents.metadata import Metadata
from juntagraph.graph.documents.sources import files_below, unreadable
from juntagraph.ontology.errors import UsageError
from juntagraph.ontology.findings import Finding

MAX_BYTES = 20 * 2**20
STDIN = "-"


def read(
    paths: Iterable[str | Path],
    *,
    overrides: Metadata | None = None,
    stdin: bytes | io.BufferedReader | None = None,
    languages: Collection[str] = ("en",),
    max_bytes: int = MAX_BYTES,
) -> Iterator[Document | Finding]:
    """The documents that `paths` name, each after what is to be said about it.

    A path is a file of one of `FORMATS`, a folder (all such files below it, by name) or "-" for `stdin`, whose format
    its first bytes tell. `overrides` are metadata that count more than what the files say. Documents in none of
    `languages` (the first is assumed where a text is too short to tell) or of more than `max_bytes` are findings.

    Raises UsageError where "-" is asked for without `stdin`.
    """
    finisher = Finisher(overrides or Metadata(), tuple(languages))
    for path in paths:
        if str(path) == STDIN:
            yield from _from_stdin(stdin, max_bytes, finisher)
        else:
            for found in _files(Path(path)):
                yield from [found] if isinstance(found, Finding) else _from_file(found, max_bytes, finisher)


def _files(path: Path) -> Iterator[Path | Finding]:
    try:
        is_folder = path.is_dir()
    except OSError as error:
        yield unreadable(path, error)
        return
    yield from files_below(path, FORMATS) if is_folder else [path]


def _from_file(path: Path, max_bytes: int, finisher: Finisher) -> Iterator[Document | Finding]:
    origin = Origin(str(path), path.stem, path.absolute().parent.name)
    try:
        stream = path.open("rb")
    except (OSError, ValueError) as error:  # ValueError: a path that no system has
        yield unreadable(path, error)
        return
    with stream:
        for draft in drafts(Input(str(path), stream, max_bytes), path.suffix):
            yield from [draft] if isinstance(draft, Finding) else finisher.finish(draft, origin)


def _from_stdin(
    given: bytes | io.BufferedReader | None, max_bytes: int, finisher: Finisher
) -> Iterator[Document | Finding]:
    if given is None:
        raise UsageError("no standard input to read", hint="name a file or a folder")
    stream: io.BufferedReader = io.BufferedReader(io.BytesIO(given)) if isinstance(given, bytes) else given
    for draft in drafts(Input(STDIN, stream, max_bytes), ""):
        if isinstance(draft, Draft):
            yield from finisher.finish(draft, Origin(STDIN, f"stdin-{digest(draft.text)[:8]}", "stdin"))
        else:
            yield draft
