"""The subgraph of one or several actors."""

from __future__ import annotations

from pathlib import Path

import click

from juntagraph.cli.asking import claim_filter, known_claims, named
from juntagraph.cli.columns import emit_claims
from juntagraph.cli.command import command
from juntagraph.cli.files import checked, output_option, write_files
from juntagraph.cli.options import Asked, claim_options, format_option
from juntagraph.cli.remarks import left_out
from juntagraph.cli.settings import opened

DIRECTIONS = ("both", "in", "out")


@command(
    "subgraph",
    ("subgraph goita", "the claims around Goïta as a table"),
    ("subgraph goita -o goita.html -o goita.ttl", "the same as a page and as Turtle"),
    ("subgraph mali russia --hops 2 --max-nodes 100 -o ties.graphml", "two steps around two states, for Gephi"),
    ("subgraph junta --direction out --relation detains", "whom the junta is said to have detained"),
)
@click.argument(
    "actors",
    nargs=-1,
    required=True,
    metavar="ACTOR...",
    help="Names or parts of names, or ids, of those to start from.",
)
@click.option("--hops", type=click.IntRange(min=0), default=1, show_default=True, help="Steps from the actors.")
@click.option(
    "--direction",
    type=click.Choice(DIRECTIONS),
    default="both",
    show_default=True,
    help="Follow claims that point to an actor, away from it, or both.",
)
@click.option(
    "--max-nodes", type=click.IntRange(min=1), help="At most so many actors: the nearest, then the most claimed of."
)
@claim_options
@output_option
@format_option()
def subgraph(
    actors: tuple[str, ...], hops: int, direction: str, max_nodes: int | None, asked: Asked, output: tuple[Path, ...],
    format: str,
) -> None:  # fmt: skip
    """Cut out the claims around ACTORs.

    They are printed, or written to files: the ending of a file tells its format. In both directions, the claims
    between the actors found belong to the subgraph too. What --max-nodes leaves out is said.
    """
    from juntagraph.graph.views.subgraph import subgraph as cut

    checked(output)
    with opened() as store:
        parties = named(store, actors)
        keep = claim_filter(store, asked)
        known = known_claims(store, asked)
        found = cut(known, parties, hops=hops, keep=keep, direction=direction, max_nodes=max_nodes)
        left_out(str(found.left_out), "--max-nodes raises the cap" if found.left_out.actors else "")
        title = ", ".join(party.label for party in parties)
        write_files(store, found.claims, output, title=title, asked=asked)
    if not output:
        emit_claims(found.claims, format)
