"""Results as tables: for the terminal, and as values for JSON."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under named columns; `note` says what was measured, on what."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""

    def records(self) -> list[dict[str, Cell]]:
        """The rows as JSON objects."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def __str__(self) -> str:
        lines = [self.columns, *(tuple(map(shown, row)) for row in self.rows)]
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
        numeric = [all(isinstance(row[at], int | float | None) for row in self.rows) for at in range(len(widths))]
        body = [_line(line, widths, numeric) for line in lines]
        return "\n".join([self.title, "-" * max(map(len, (self.title, *body))), *body, *_notes(self.note)])


def shown(cell: Cell) -> str:
    """A cell as text: three decimals, a dash for what is missing.

    >>> shown(0.5), shown(None), shown(7)
    ('0.500', '-', '7')
    """
    if cell is None:
        return "-"
    return f"{cell:.3f}" if isinstance(cell, float) else str(cell)


def _line(cells: Iterable[str], widths: Iterable[int], numeric: Iterable[bool]) -> str:
    rows = zip(cells, widths, numeric, strict=True)
    return "  ".join(cell.rjust(width) if right else cell.ljust(width) for cell, width, right in rows).rstrip()


def _notes(note: str) -> list[str]:
    return [note] if note else []
