"""Claims for other programs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from juntagraph.cli.asking import claims_of, published_denials
from juntagraph.cli.command import command
from juntagraph.cli.files import checked, described, format_of_file, output_option, said, write_files
from juntagraph.cli.options import Asked, claim_options
from juntagraph.cli.output import put_bytes
from juntagraph.cli.render import TITLE
from juntagraph.cli.settings import opened

if TYPE_CHECKING:
    from juntagraph.graph.claims import Claim
    from juntagraph.graph.store import Store

FORMATS = ("ttl", "trig", "nq", "jsonld", "nanopub", "rdf12", "reification", "graphml", "gexf", "json", "csv")
DATASETS = {"trig": "trig", "nq": "nquads"}
"""Formats that can hold a whole store, and what the store calls them."""


@command(
    "export",
    ("export -o graph.trig -o graph.graphml", "everything as RDF with named graphs, and for Gephi"),
    ("export --format csv --relation detains > arrests.csv", "arrests for a spreadsheet"),
    ("export --format nanopub > claims.trig", "each claim as a nanopublication"),
)
@output_option
@click.option("--format", type=click.Choice(FORMATS), help="Print to stdout in this format.")
@claim_options
def export(output: tuple[Path, ...], format: str | None, asked: Asked) -> None:
    """Write claims as RDF, graphs and tables.

    All claims, or those asked for. The ending of a file tells its format; --format prints to stdout instead. All claims
    as trig or nq are the whole store: attributions and the graph of accepted statements too.
    """
    if not output and not format:
        raise click.UsageError("say where to: -o FILE, or --format for stdout")
    checked(output)
    with opened() as store:
        rest = _without_datasets(store, output, format) if asked == Asked() else (output, format)
        if any(rest):
            _write(store, claims_of(store, asked), *rest, asked)


def _write(store: Store, claims: Sequence[Claim], output: Sequence[Path], format: str | None, asked: Asked) -> None:
    from juntagraph.graph.exporting import export as exported

    write_files(store, claims, output, title=TITLE, asked=asked)
    if format:
        against = published_denials(store, asked)
        documents, actors = store.documents({claim.document for claim in claims}), described(store, claims)
        put_bytes(lambda stream: exported(claims, documents, actors, stream, format, against=against))


def _without_datasets(store: Store, output: Sequence[Path], format: str | None) -> tuple[Sequence[Path], str | None]:
    """Write the whole store to where it is asked for in a format that can hold it; returns what else is asked for."""
    from juntagraph.graph.exporting.exporter import write_whole

    datasets = {path: DATASETS[name] for path in output if (name := format_of_file(path)) in DATASETS}
    for path, name in datasets.items():
        write_whole(path, store.dump(name))
        said(path, "the whole store")
    if format in DATASETS:
        content = store.dump(DATASETS[format])
        put_bytes(lambda stream: stream.write(content))
    return [path for path in output if path not in datasets], None if format in DATASETS else format
