"""The same graph as the page and its peers draw it."""

from __future__ import annotations

import importlib.util
import json
import tempfile
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import networkx as nx

from juntagraph.graph.claims import Actor, Claim, Evidence, Span, Status
from juntagraph.graph.documents.document import Document
from juntagraph.graph.rendering.page import render_page

Graph = Any
RELATIONS = ("backs", "accuses", "detains", "leads", "alliedWith", "attacks", "demandsOf", "sanctions")
SENTENCE = "The spokesman of actor {0} told reporters on Monday that it {1} actor {2}, as others had said before."


def graph(size: int) -> Graph:
    """A scale-free graph with two ties for each new actor (Barabási and Albert, 1999)."""
    return nx.barabasi_albert_graph(size, 2, seed=1)


def claims(drawn: Graph) -> tuple[list[Claim], dict[str, Document]]:
    """Every tie as a claim with its sentence, a hundred to a document."""
    found: list[Claim] = []
    documents: dict[str, Document] = {}
    for number, (one, two) in enumerate(drawn.edges):
        relation, status = RELATIONS[number % len(RELATIONS)], list(Status)[number % 6]
        text = SENTENCE.format(one, relation, two)
        name = f"report-{number // 100}"
        start = len(documents[name].text) + 1 if name in documents else 0
        whole = f"{documents[name].text} {text}" if start else text
        documents[name] = Document(name, whole, f"Report {number // 100}", "2025-08-15")
        evidence = Evidence(text, Span(start, start + len(text)))
        found.append(Claim(name, relation, _actor(one), _actor(two), evidence, status=status, when="2025-08"))
    return found, documents


def _actor(number: int) -> Actor:
    return Actor(f"person/{number}", f"Actor {number}", "Person")


def ours(drawn: Graph) -> str:
    """The page of this project."""
    return render_page(*claims(drawn), title=f"{len(drawn)} actors")


def plain(drawn: Graph) -> str:
    """vis-network with nodes and edges at given places, and nothing else."""
    places = nx.random_layout(drawn, seed=1)
    scale = 120 * len(drawn) ** 0.5
    nodes = [{"id": one, "label": f"Actor {one}", "x": scale * x, "y": scale * y} for one, (x, y) in places.items()]
    edges = [{"from": one, "to": two, "arrows": "to"} for one, two in drawn.edges]
    library = files("pyvis").joinpath("lib", "vis-9.1.2", "vis-network.min.js").read_text(encoding="utf-8")
    options = {"physics": False, "layout": {"improvedLayout": False}, "nodes": {"shape": "dot", "size": 8}}
    data = f"{{nodes: {json.dumps(nodes, default=float)}, edges: {json.dumps(edges)}}}"
    call = f"new vis.Network(document.getElementById('net'), {data}, {json.dumps(options)})"
    style = "width:1200px;height:800px"
    return f"<!doctype html><div id=net style={style}></div><script>{library}</script><script>{call}</script>"


def pyvis(drawn: Graph) -> str:
    """pyvis as it comes, with everything inline."""
    from pyvis.network import Network

    network = Network(height="800px", directed=True, cdn_resources="in_line")
    for one in drawn.nodes:
        network.add_node(one, label=f"Actor {one}")
    for one, two in drawn.edges:
        network.add_edge(one, two)
    html: str = network.generate_html()
    return html


def pyvis_quoting(drawn: Graph) -> str:
    """pyvis with what this project's page carries behind each tie, as the text that a pointer brings up."""
    from pyvis.network import Network

    network = Network(height="800px", directed=True, cdn_resources="in_line")
    for one in drawn.nodes:
        network.add_node(one, label=f"Actor {one}")
    for (one, two), claim in zip(drawn.edges, claims(drawn)[0], strict=True):
        network.add_edge(one, two, label=claim.relation, title=_told(claim))
    html: str = network.generate_html()
    return html


def _told(claim: Claim) -> str:
    return f"{claim.document}, {claim.when}, {claim.status}: {claim.evidence.quote}"


def gravis(drawn: Graph) -> str:
    """gravis with its vis-network renderer."""
    import gravis as peer  # type: ignore[import-not-found]  # measured only where it is installed

    html: str = peer.vis(drawn).to_html()
    return html


def ipysigma(drawn: Graph) -> str:
    """ipysigma's exported page; its scripts come from a content network."""
    from ipysigma import Sigma  # type: ignore[import-not-found]  # measured only where it is installed

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        Sigma.write_html(drawn, str(path), fullscreen=True)
        return path.read_text(encoding="utf-8")


MAKERS: dict[str, Callable[[Graph], str]] = {
    "juntagraph": ours,
    "bare vis-network": plain,
    "pyvis": pyvis,
    "pyvis with the quotes": pyvis_quoting,
    "gravis": gravis,
    "ipysigma": ipysigma,
}


def makers() -> dict[str, Callable[[Graph], str]]:
    """Those whose library is installed."""
    optional = {"gravis", "ipysigma"}
    return {name: make for name, make in MAKERS.items() if name not in optional or importlib.util.find_spec(name)}
