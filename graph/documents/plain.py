"""Plain text: kept exactly but for line ends and a byte order mark."""

from __future__ import annotations

from collections.abc import Iterator

from juntagraph.graph.documents.drafts import Draft, Input
from juntagraph.graph.documents.encoding import decode
from juntagraph.graph.documents.layout import segments_of
from juntagraph.ontology.findings import Finding

SUFFIXES = (".txt", ".text")


def read(input: Input) -> Iterator[Draft | Finding]:
    """The one document of a text file."""
    decoded = decode(input.content())
    yield from decoded.remarks(input)
    yield Draft(decoded.text, segments_of(decoded.text))
