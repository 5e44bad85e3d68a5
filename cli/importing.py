"""Coup data sets into the store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from juntagraph.cli.command import command
from juntagraph.cli.load import INVALID
from juntagraph.cli.remarks import Remarks, note
from juntagraph.cli.settings import opened_or_empty, settings
from juntagraph.cli.text import counted
from juntagraph.cli.types import Date

if TYPE_CHECKING:
    from juntagraph.graph.importing import ImportReport

DATA_SETS = ("cdp", "powell-thyne", "colpus")


@command(
    "import",
    ("import cdp cdp_2.1.2.csv", "the Cline Center Coup d'État Project"),
    ("import powell-thyne powell_thyne.tsv --edition 'September 2015'", "Powell and Thyne, of that state"),
    ("import colpus colpus_1.1.csv --dry-run", "what would be imported, and which rows cannot be"),
)
@click.argument("dataset", type=click.Choice(DATA_SETS), help="Whose codebook the file follows.")
@click.argument(
    "file", type=click.Path(dir_okay=False, path_type=Path), help="The file as it was published: CSV or TSV."
)
@click.option("--edition", metavar="TEXT", help="Version of the data set; else the one that the file's name tells.")
@click.option("--date", type=Date(), help="When this version was published (EDTF).")
@click.option("--dry-run", is_flag=True, help="Read and check, but write nothing.")
@click.pass_context
def import_(
    ctx: click.Context, /, dataset: str, file: Path, edition: str | None, date: str | None, dry_run: bool
) -> None:  # fmt: skip
    """Import a coup data set as a source of claims.

    Every row claims that power was seized, a coup attempted or plotted, in the row's own words and with the data set
    as its source: where data sets disagree, both stand. Safe to repeat; another version takes the place of the first.
    A row that cannot be read does not stop the others; the exit code is then 5.
    """
    from juntagraph.graph.importing import import_rows, scheme

    with opened_or_empty(missing_ok=dry_run) as store:
        report = import_rows(file, scheme(dataset), store, edition=edition, date=date, dry_run=dry_run)
    remarks = Remarks()
    remarks.add_all(report.findings)
    remarks.close()
    _tell(report)
    if report.findings:
        ctx.exit(INVALID)


def _tell(report: ImportReport) -> None:
    done = f"{report.kind.value} in store {settings().store}" if report.kind else "nothing written"
    bad = f", {counted(len(report.findings), 'row')} not understood" if report.findings else ""
    note(f"{report.document}: {counted(report.rows, 'row')} make {counted(report.claims, 'claim')}{bad}; {done}")
