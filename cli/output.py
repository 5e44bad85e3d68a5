"""Records on stdout, in the format that was asked for; nothing else goes there."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO

import click

from juntagraph.cli.tables import print_table
from juntagraph.cli.text import json_text, one_line

Record = Mapping[str, Any]
Cell = Callable[[Record], object]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: `cell` is a key of the records, or makes the cell from one."""

    heading: str
    cell: str | Cell
    ratio: int | None = None  # share of the width that is left; None: as wide as its widest cell
    right: bool = False

    @property
    def name(self) -> str:
        """What a CSV file calls it."""
        return self.cell if isinstance(self.cell, str) else self.heading.casefold().replace(" ", "_")

    def of(self, record: Record, *, exact: bool = False) -> str:
        """The cell of one record; `exact` gives numbers with all their digits."""
        value = record[self.cell] if isinstance(self.cell, str) else self.cell(record)
        return one_line(repr(value) if exact and isinstance(value, float) else shown(value))


def _field(key: str) -> Column:
    """The value at a dotted key, as a column of that name."""

    def cell(record: Record) -> object:
        value: object = record
        for part in key.split("."):
            value = value.get(part) if isinstance(value, Mapping) else None
        return value

    return Column(key.removesuffix(".label").replace(".", "_"), cell)


FORMATS = ("table", "jsonl", "csv", "json")


def emit(records: Iterable[Record], format: str, columns: Sequence[Column], fields: Sequence[str] = ()) -> None:
    """Print records: `table` with these columns, `csv` with these fields (dotted keys) or else the columns.

    `jsonl` and `csv` print each record as it comes, `json` and `table` when the last has come.
    """
    match format:
        case "jsonl":
            put(json_text(record) + "\n" for record in records)
        case "json":
            put([json_text(list(records), indent=2), "\n"])
        case "csv":
            put(_csv(records, [*map(_field, fields)] or columns))
        case _:
            print_table(records, columns)


def put_bytes(write: Callable[[BinaryIO], object]) -> None:
    """Let a function write data to stdout."""
    sys.stdout.flush()
    write(sys.stdout.buffer)
    sys.stdout.buffer.flush()


def put(texts: Iterable[str]) -> None:
    """Write data to stdout, in UTF-8 whatever the terminal thinks, so that files are the same everywhere."""
    for text in texts:
        click.echo(text.encode(), nl=False)


def shown(value: object) -> str:
    """A value as a cell shows it: nothing for None, the parts of a list by semicolons, an object by its label."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.4g}"
    if isinstance(value, Mapping):
        return str(value["label"]) if "label" in value else json_text(value)
    if isinstance(value, list | tuple):
        return "; ".join(map(shown, value))
    return str(value)


def csv_lines(head: Iterable[object], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """A table as lines of CSV, whose cells no spreadsheet runs as formulas."""
    from juntagraph.graph.views.answers import guarded

    for row in (head, *rows):
        yield _csv_line(guarded(one_line(shown(cell))) for cell in row)


def _csv(records: Iterable[Record], fields: Sequence[Column]) -> Iterator[str]:
    yield _csv_line(field.name for field in fields)
    from juntagraph.graph.views.answers import guarded

    for record in records:
        yield _csv_line(guarded(field.of(record, exact=True)) for field in fields)


def _csv_line(cells: Iterable[str]) -> str:
    import csv
    import io

    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()
