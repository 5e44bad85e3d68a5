"""What passes between files, formats and finished documents while reading."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from io import BufferedReader

from juntagraph.graph.documents.document import Segment
from juntagraph.ontology.errors import InvalidDataError
from juntagraph.ontology.findings import Finding, Severity


@dataclass(frozen=True, slots=True)
class Draft:
    """A document's text and segments, with its metadata as its format states them, unchecked.

    `id` is set where the format names its documents, `line` where it holds several.
    """

    text: str
    segments: tuple[Segment, ...]
    metadata: Mapping[str, str] = field(default_factory=dict)
    id: str | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Input:
    """An open file: `name` as findings call it; a document of more than `max_bytes` bytes is not read."""

    name: str
    stream: BufferedReader
    max_bytes: int

    def content(self) -> bytes:
        """All bytes. Raises InvalidDataError for none and for too many."""
        data = self.stream.read(self.max_bytes + 1)
        if len(data) > self.max_bytes:
            raise too_large(self.max_bytes)
        if not data.strip():
            raise InvalidDataError("empty", hint="check how the file was made or downloaded")
        return data

    def finding(self, severity: Severity, message: str, hint: str | None = None, line: int | None = None) -> Finding:
        """A finding about this file."""
        return Finding(severity, message, self.name, line, hint)

    def refusal(self, error: InvalidDataError, line: int | None = None) -> Finding:
        """The finding for a document that cannot be read."""
        return self.finding(Severity.ERROR, str(error), error.hint, line)


Reader = Callable[[Input], Iterator[Draft | Finding]]
"""A format: yields the documents of a file. May raise InvalidDataError where the rest cannot be read."""


def too_large(max_bytes: int) -> InvalidDataError:
    """The error for a document that passes the limit."""
    limit = f"{max_bytes / 2**20:.3g} MB"
    return InvalidDataError(f"huge: more than {limit} for one document", hint="split it, or raise the limit on size")
