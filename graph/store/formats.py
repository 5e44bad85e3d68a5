"""Datasets as N-Quads or TriG."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from pyoxigraph import Quad, RdfFormat, Triple, parse, serialize

from juntagraph.ontology.errors import InvalidDataError, UsageError
from juntagraph.ontology.terms import PREFIXES

FORMATS = {"nquads": RdfFormat.N_QUADS, "trig": RdfFormat.TRIG}


def written(quads: Iterable[Quad], format: str) -> bytes:
    """The quads in order, so that the same data is the same file. Raises UsageError for an unknown format."""
    rdf = _format(format)
    return serialized(sorted(quads, key=lambda one: (str(one.graph_name), str(one.triple))), rdf)


def serialized(
    statements: Iterable[Quad] | Iterable[Triple], format: RdfFormat, prefixes: Iterable[tuple[str, str]] = PREFIXES
) -> bytes:
    """Quads or triples in an RDF format, in Turtle and TriG with these prefixes in order."""
    if format not in (RdfFormat.TURTLE, RdfFormat.TRIG):
        return serialize(statements, format=format) or b""
    lines = (serialize(statements, format=format, prefixes=dict(prefixes)) or b"").splitlines(keepends=True)
    head = list(takewhile(lambda line: line.startswith(b"@prefix"), lines))
    return b"".join([*sorted(head), *lines[len(head) :]])  # Oxigraph writes them in an order of chance


def read(data: bytes, format: str) -> list[Quad]:
    """The quads of a dataset. Raises InvalidDataError with the place where it cannot be read."""
    try:
        return list(parse(data, format=_format(format)))
    except SyntaxError as error:
        raise InvalidDataError(f"not {format}: {error.msg}") from error


def _format(name: str) -> RdfFormat:
    if name not in FORMATS:
        raise UsageError(f"no dataset format is called {name!r}", hint=f"choose from {', '.join(FORMATS)}")
    return FORMATS[name]
