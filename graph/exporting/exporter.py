"""Formats by name, and the one way to write any of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from juntagraph.graph.claims import Claim, DocumentActor
from juntagraph.graph.documents.document import Document
from juntagraph.graph.exporting import graphs, rdf, tables
from juntagraph.graph.exporting.bundle import Bundle
from juntagraph.graph.exporting.nanopublications import nanopublications
from juntagraph.ontology.errors import UsageError
from juntagraph.ontology.terms import DATA


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format: its name, the endings of its files, its media type, and the bytes it makes of a bundle."""

    name: str
    endings: tuple[str, ...]
    media_type: str
    write: Callable[[Bundle], bytes]


_ALL = (
    Exporter("ttl", (".ttl",), "text/turtle", rdf.turtle),
    Exporter("trig", (".trig",), "application/trig", rdf.trig),
    Exporter("nq", (".nq",), "application/n-quads", rdf.nquads),
    Exporter("jsonld", (".jsonld",), "application/ld+json", rdf.jsonld),
    Exporter("nanopub", (".nanopub.trig",), "application/trig", nanopublications),
    Exporter("rdf12", (".rdf12.ttl",), "text/turtle; version=1.2", rdf.rdf12),
    Exporter("reification", (".reification.ttl",), "text/turtle", rdf.reification),
    Exporter("graphml", (".graphml",), "application/graphml+xml", graphs.graphml),
    Exporter("gexf", (".gexf",), "application/gexf+xml", graphs.gexf),
    Exporter("json", (".json",), "application/json", graphs.node_link),
    Exporter("csv", (".csv",), "text/csv", tables.csv_table),
)
EXPORTERS: Mapping[str, Exporter] = {one.name: one for one in _ALL}
"""Every format by its name."""


def format_of(path: str | os.PathLike[str]) -> str:
    """The name of the format that the ending of a file tells, the longest one that fits.

    >>> format_of("goita.ttl"), format_of("Claims.nanopub.TriG")
    ('ttl', 'nanopub')

    Raises UsageError, listing the endings, when it tells none.
    """
    name = Path(path).name.lower()
    endings = {ending: one.name for one in _ALL for ending in one.endings}
    fitting = [ending for ending in endings if name.endswith(ending)]
    if not fitting:
        raise UsageError(f"{path}: no format has this ending", hint="choose from " + ", ".join(endings))
    return endings[max(fitting, key=len)]


def export(
    claims: Iterable[Claim],
    documents: Mapping[str, Document],
    actors: Iterable[DocumentActor],
    target: str | os.PathLike[str] | BinaryIO,
    format: str | None = None,
    *,
    base: str = DATA,
    against: Iterable[Claim] = (),
) -> None:
    """Write claims, their documents and actors to a file, whole or not at all, or to a stream of bytes.

    `against` are denials that are not to be written, but by which statements are not accepted.
    The format is the one named, else that of the file's ending. Raises UsageError for an unknown format,
    InvalidDataError when the document of a claim is missing, and OSError where nothing can be written.
    """
    exporter = _exporter(format, target)
    content = exporter.write(Bundle.of(claims, documents, actors, base, against))
    if isinstance(target, (str, os.PathLike)):
        write_whole(Path(target), content)
    else:
        target.write(content)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; what is no regular file, such as a pipe, is written to as it is."""
    if path.exists() and not path.is_file():
        path.write_bytes(content)
        return
    path = path.resolve()  # a link stays, and what it leads to is replaced
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _exporter(format: str | None, target: str | os.PathLike[str] | BinaryIO) -> Exporter:
    if format is None and not isinstance(target, (str, os.PathLike)):
        raise UsageError("a stream has no ending to tell the format", hint="choose from " + ", ".join(EXPORTERS))
    name = format if format is not None else format_of(target)  # type: ignore[arg-type]  # a path, as checked above
    if name not in EXPORTERS:
        raise UsageError(f"no format is called {name!r}", hint="choose from " + ", ".join(EXPORTERS))
    return EXPORTERS[name]
