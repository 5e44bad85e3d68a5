"""The graph as one interactive page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from juntagraph.cli.analyse import MEASURES, centrality_of, factions_of
from juntagraph.cli.asking import claims_of
from juntagraph.cli.command import command
from juntagraph.cli.files import PAGE, checked, write_files
from juntagraph.cli.options import Asked, claim_options
from juntagraph.cli.settings import opened
from juntagraph.cli.types import FILE

TITLE = "Political risk knowledge graph"


@command(
    "render",
    ("render", "everything, as graph.html"),
    ("render --family coup --family coercion --since 2020 -o coups.html", "coups and arrests since 2020"),
    ("render --size betweenness --tint", "brokers large, factions tinted"),
)
@click.option("-o", "--output", type=FILE, default="graph.html", show_default=True, help="The page, one HTML file.")
@click.option("--title", default=TITLE, show_default=True, metavar="TEXT", help="Its heading.")
@click.option("--size", type=click.Choice(MEASURES), help="Size actors by this centrality, not by number of claims.")
@click.option("--tint", is_flag=True, help="Tint actors by faction.")
@claim_options
def render(output: Path, title: str, size: str | None, tint: bool, asked: Asked) -> None:
    """Draw the graph as one interactive HTML page.

    All claims, or those asked for. The page opens offline, fetches nothing, and shows the words, source and status
    behind every line.
    """
    if output.suffix.lower() != PAGE:
        raise click.UsageError(f"{output} is to be a page: let its name end in {PAGE}")
    checked([output])
    with opened() as store:
        found = claims_of(store, asked)
        ties = claims_of(store, replace(asked, policy=None), denials=True) if size or tint else found
        look: dict[str, Any] = {
            "measures": centrality_of(ties, size) if size else None,
            "factions": factions_of(ties) if tint else None,
        }
        write_files(store, found, [output], title=title, asked=asked, **look)
