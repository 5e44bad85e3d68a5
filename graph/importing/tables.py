"""Rows of a delimited file with the lines that they stand on; what is wrong with one does not stop the others."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from juntagraph.graph.documents.encoding import decode
from juntagraph.ontology.errors import InvalidDataError

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]+")


@dataclass(frozen=True, slots=True)
class Row:
    """A row: the line it begins on (from 1) and its cells by column, each as one printable line."""

    line: int
    cells: Mapping[str, str]

    def first(self, *columns: str) -> str:
        """The cell of the first of these columns that the file has. Raises InvalidDataError where all lack."""
        for column in columns:
            if column in self.cells:
                return self.cells[column]
        raise InvalidDataError(f"no column {' or '.join(columns)}")


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot be read, and why."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows in their order."""

    columns: tuple[str, ...]
    rows: tuple[Row | BadRow, ...]


def table(data: bytes) -> Table:
    """The rows of a file whose fields commas, tabs or semicolons part (RFC 4180), whatever its encoding.

    Raises InvalidDataError for bytes that are no text and for a file without a header.
    """
    text = decode(data).text
    head = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max("\t;,", key=head.count))
    columns = tuple(cell.strip() for cell in next(reader, []))
    if len(columns) < 2:
        raise InvalidDataError("no table: the first line names no columns", hint="give the file as it was published")
    return Table(columns, tuple(_rows(reader, columns)))


def _rows(reader: Iterator[list[str]], columns: tuple[str, ...]) -> Iterator[Row | BadRow]:
    line = reader.line_num + 1  # type: ignore[attr-defined]  # readers count the lines that they have read
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield BadRow(line, f"not a row: {error}")
        else:
            if any(cell.strip() for cell in cells):
                yield _row(line, cells, columns)
        line = reader.line_num + 1  # type: ignore[attr-defined]  # as above


def _row(line: int, cells: list[str], columns: tuple[str, ...]) -> Row | BadRow:
    if len(cells) != len(columns):
        return BadRow(line, f"{len(cells)} cells where the header has {len(columns)}")
    return Row(line, {name: _line(cell) for name, cell in zip(columns, cells, strict=True)})


def _line(cell: str) -> str:
    return " ".join(_UNPRINTABLE.sub(" ", cell).split())
