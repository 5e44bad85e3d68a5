"""Whether a store is what the vocabulary says it must be."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from juntagraph.cli.command import command
from juntagraph.cli.options import format_option
from juntagraph.cli.output import Column, emit
from juntagraph.cli.remarks import note
from juntagraph.cli.settings import opened, settings
from juntagraph.cli.text import counted

if TYPE_CHECKING:
    from juntagraph.ontology.findings import Finding

INVALID = 5
_COLUMNS = (
    Column("Severity", "severity"),
    Column("Node", "where", ratio=2),
    Column("What is wrong", "message", ratio=3),
    Column("What to do", "hint", ratio=1),
)


@command(
    "validate",
    ("validate", "check the store"),
    ("validate export.trig --format jsonl", "check a file, one finding a line"),
)
@click.argument(
    "files",
    nargs=-1,
    type=click.Path(path_type=Path),
    metavar="[FILE.{nq,trig,ttl,nt,jsonld}...]",
    help="RDF files to check instead of the store.",
)
@format_option("table", "jsonl", "csv", "json")
@click.pass_context
def validate(ctx: click.Context, /, files: tuple[Path, ...], format: str) -> None:
    """Check the store, or RDF files, against the vocabulary.

    Runs the SHACL shapes and the rules, and prints each finding with its node and rule. The exit code is 5 if any is
    an error.
    """
    from juntagraph.ontology.findings import Severity

    found = _findings(files)
    if found or format != "table":
        emit((asdict(one) for one in found), format, _COLUMNS)
    what = ", ".join(map(str, files)) or settings().store
    note(f"{what}: {counted(len(found), 'finding')}" if found else f"{what}: valid")
    if any(one.severity is Severity.ERROR for one in found):
        ctx.exit(INVALID)


def _findings(files: tuple[Path, ...]) -> list[Finding]:
    from juntagraph.ontology.validation import validate as validated

    if files:
        return [one for file in files for one in validated(file)]
    with opened() as store:
        return validated(store.dump())
