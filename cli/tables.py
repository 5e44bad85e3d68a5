"""Tables for people: as wide as the terminal, nothing cut off, columns without a word left away."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Any

import click

from juntagraph.cli.settings import plain
from juntagraph.cli.text import one_line

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

    from juntagraph.cli.output import Column, Record

PIPED_WIDTH = 160
"""Characters of a line where there is no terminal to fill and COLUMNS does not say: files and pagers scroll."""
NARROW = 14
"""Characters below which a column of running text is no longer readable: then each record is a block of lines."""
_GAP = 3

Cells = Sequence[Sequence[str]]


def print_table(records: Iterable[Record], columns: Sequence[Column], *, keep_empty: bool = False) -> None:
    """Print records under headings, or one below the other where the terminal is too narrow for that."""
    rows = [[column.of(record) for column in columns] for record in records]
    used = [number for number in range(len(columns)) if keep_empty or any(row[number] for row in rows)]
    chosen = [columns[number] for number in used] or list(columns)
    cells = [[row[number] for number in used] for row in rows]
    terminal = _console()
    if _fits(chosen, cells, terminal.width):
        _print(terminal, _table(chosen, cells))
    else:
        for row in cells:
            _print(terminal, _block(chosen, row))


def print_title(title: str, aside: str = "") -> None:
    """A heading over a table."""
    click.echo(click.style(one_line(title), bold=True) + (f"  ({one_line(aside)})" if aside else ""))


def _console() -> Console:
    from rich.console import Console

    width = get_terminal_size((PIPED_WIDTH, 0)).columns
    system: Any = None if plain() or not sys.stdout.isatty() else "auto"
    return Console(file=sys.stdout, width=width, color_system=system, highlight=False, markup=False, emoji=False)


def _fits(columns: Sequence[Column], cells: Cells, width: int) -> bool:
    needed = len(columns) * _GAP
    for number, column in enumerate(columns):
        widest = max((len(row[number]) for row in (*cells, [one.heading for one in columns])), default=0)
        needed += min(widest, NARROW) if column.ratio else widest
    return needed <= width or len(columns) < 3


def _table(columns: Sequence[Column], cells: Cells) -> RenderableType:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    for column in columns:
        justify: Any = "right" if column.right else "left"
        table.add_column(column.heading, ratio=column.ratio, justify=justify, overflow="fold")
    for row in cells:
        table.add_row(*map(_text, row))
    return table


def _block(columns: Sequence[Column], row: Sequence[str]) -> RenderableType:
    from rich.table import Table

    grid = Table.grid(padding=(0, 2), expand=True)
    grid.add_column(style="bold", width=max(len(column.heading) for column in columns))
    grid.add_column(ratio=1, overflow="fold")
    for column, cell in zip(columns, row, strict=True):
        if cell:
            grid.add_row(column.heading, _text(cell))
    grid.add_row("", "")
    return grid


def _text(cell: str) -> Text:
    from rich.text import Text

    return Text(cell)  # never markup: cells are words of documents


def _print(terminal: Console, table: RenderableType) -> None:
    with terminal.capture() as captured:
        terminal.print(table)
    click.echo("\n".join(line.rstrip() for line in captured.get().splitlines()), color=True)
