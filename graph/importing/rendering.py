"""A data set as a document: a head that says what it is, then its rows as lines of column and cell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from juntagraph.graph.claims import Span
from juntagraph.graph.documents.document import Document, Segment
from juntagraph.graph.importing.scheme import Scheme
from juntagraph.graph.importing.tables import Row

_NOTE = "Each line below is a row of the file, named by its line there; cells that are empty or 0 are left out."


@dataclass(frozen=True, slots=True)
class Rendered:
    """The document, and the place of each row's words in it, by line of the file."""

    document: Document
    spans: Mapping[int, Span]


def rendered(rows: Iterable[Row], scheme: Scheme, edition: str | None, date: str | None) -> Rendered:
    """The document of a data set; `edition` is its version, `date` its publication as EDTF."""
    title = f"{scheme.title}, version {edition}" if edition else scheme.title
    head = [title, f"Cite: {scheme.citation}", f"Licence: {scheme.licence}", _NOTE]
    parts, length = ["\n".join(head)], len("\n".join(head))
    segments, spans = [Segment(Span(0, len(title)), "title")], {}
    for row in rows:
        label, words = f"\n\nLine {row.line}: ", _words(row)
        start = length + len(label)
        length = start + len(words)
        spans[row.line] = Span(start, length)
        segments.append(Segment(Span(start, length), "table"))
        parts += [label, words]
    document = Document(
        scheme.document, "".join(parts), title, date, scheme.label, scheme.url, segments=tuple(segments)
    )
    return Rendered(document, spans)


def _words(row: Row) -> str:
    return "; ".join(f"{name}: {cell}" for name, cell in row.cells.items() if cell not in ("", "0"))
