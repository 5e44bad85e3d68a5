"""Ties as a matrix on stdout."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from juntagraph.cli.columns import actor_or_none
from juntagraph.cli.options import composed
from juntagraph.cli.output import Column, csv_lines, emit, put

if TYPE_CHECKING:
    from juntagraph.graph.views.matrices import Matrix

CELLS = ("status", "claims", "denials")
matrix_options = composed(
    click.option("--matrix", is_flag=True, help="Print who against whom as a matrix, not as a list."),
    click.option(
        "--cells",
        type=click.Choice(CELLS),
        default=CELLS[0],
        show_default=True,
        help="What a cell of the matrix holds: the firmest status and whether it is denied, or the number of claims "
        "for it or against it.",
    ),
)


def emit_matrix(matrix: Matrix[Any], cells: str, format: str) -> None:
    """Print a matrix: as a table, as CSV with names at both edges, or one record for each row."""
    from juntagraph.graph.views.matrices import CELLS as KINDS
    from juntagraph.graph.views.matrices import titles

    value = KINDS[cells]
    rows = [[value(matrix.cell(row, column)) for column in matrix.columns] for row in matrix.rows]
    left, top = titles(matrix.rows), titles(matrix.columns)
    if format == "csv":
        return put(csv_lines(["", *top], ([name, *row] for name, row in zip(left, rows, strict=True))))
    if format != "table":
        parties = list(map(actor_or_none, matrix.columns))
        return emit(
            (
                {
                    "row": actor_or_none(one),
                    "cells": [{"column": p, cells: v} for p, v in zip(parties, row, strict=True)],
                }
                for one, row in zip(matrix.rows, rows, strict=True)
            ),
            format,
            (),
        )
    columns = [Column("", "0"), *(Column(name, str(number)) for number, name in enumerate(top, 1))]
    lines = ([name, *row] for name, row in zip(left, rows, strict=True))
    return emit(({str(at): cell for at, cell in enumerate(line)} for line in lines), format, columns)
