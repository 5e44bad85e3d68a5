"""Claims for other programs."""

from __future__ import annotations

from pathlib import Path

import click

from juntagraph.cli.asking import claims_of
from juntagraph.cli.command import command
from juntagraph.cli.files import checked, described, output_option, write_files
from juntagraph.cli.options import Asked, claim_options
from juntagraph.cli.output import put_bytes
from juntagraph.cli.render import TITLE
from juntagraph.cli.settings import opened

FORMATS = ("ttl", "trig", "nq", "jsonld", "nanopub", "rdf12", "reification", "graphml", "gexf", "json", "csv")


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

    All claims, or those asked for. The ending of a file tells its format; --format prints to stdout instead.
    """
    from juntagraph.graph.exporting import export as exported

    if not output and not format:
        raise click.UsageError("say where to: -o FILE, or --format for stdout")
    checked(output)
    with opened() as store:
        found = claims_of(store, asked)
        write_files(store, found, output, title=TITLE, as_of=asked.as_of)
        if format:
            documents = store.documents({claim.document for claim in found})
            put_bytes(lambda stream: exported(found, documents, described(store, found), stream, format))
