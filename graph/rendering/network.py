"""pyvis's network with a template of our own: one file that fetches nothing and runs nothing from the data.

pyvis remains the model: nodes, edges and the bundled vis-network. Its own template and setters are not used: they
load from elsewhere, put text unescaped into scripts, and look at all edges for each edge that is added.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from pyvis.network import Network

from juntagraph.graph.rendering.assets import (
    boot,
    embedded,
    loader,
    packed_library,
    packed_program,
    policy,
    stylesheet,
)
from juntagraph.graph.rendering.columns import columns
from juntagraph.graph.rendering.style import interface_text


class EvidenceNetwork(Network):  # type: ignore[misc]  # pyvis carries no types
    """Nodes and edges of the graph with the claims and documents behind them.

    `records` is what the page's script reads besides nodes and edges, `data` what the template fills in.
    """

    def __init__(
        self,
        title: str,
        nodes: Sequence[dict[str, Any]],
        edges: Sequence[dict[str, Any]],
        records: Mapping[str, Any],
        data: Mapping[str, Any],
    ) -> None:
        super().__init__(directed=True, heading=title, cdn_resources="in_line")
        self.nodes, self.edges = list(nodes), list(edges)
        self.node_ids = [node["id"] for node in nodes]
        self.node_map = {node["id"]: node for node in nodes}
        self.records, self.data = records, data
        self.toggle_physics(False)

    def generate_html(self, name: str = "index.html", local: bool = True, notebook: bool = False) -> str:
        """The page; the arguments, which pyvis's callers pass, make no difference."""
        html: str = _template().render(
            title=self.heading,
            text=interface_text(),
            **self.data,
            payload=embedded({**self.records, "nodes": columns(self.nodes), "edges": columns(self.edges)}),
            policy=policy(),
            boot=boot(),
            loader=loader(),
            library=packed_library(),
            program=packed_program(),
            stylesheet=stylesheet(),
        )
        self.html = html
        return html


def _template() -> Any:
    loader = PackageLoader("juntagraph.graph.rendering", "templates")
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("page.html")
