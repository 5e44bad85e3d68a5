"""What every analysis starts from: one signed edge a pair, and the same graph compiled."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any, TypeAlias

import igraph
import networkx as nx

from juntagraph.graph.views.network import simple_signed

Graph: TypeAlias = "nx.Graph[str]"
"""What `network` gives, or a graph whose edges have `sign` (1, -1, 0)."""

_RUNS = 10
_TURN = Lock()  # igraph has one random number generator for the process


def pairs(graph: Graph) -> nx.Graph[str]:
    """The graph with one signed edge a pair, actors and pairs in the order of their ids."""
    simple = simple_signed(graph) if isinstance(graph, nx.MultiDiGraph) else graph
    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from((name, simple.nodes[name]) for name in sorted(simple))
    ordered.add_edges_from(
        (one, other, simple.edges[one, other]) for one, other in sorted(sorted(tie) for tie in simple.edges)
    )
    return ordered


def of_sign(graph: nx.Graph[str], *signs: int) -> nx.Graph[str]:
    """All actors, and the pairs of these signs."""
    chosen: nx.Graph[str] = nx.Graph()
    chosen.add_nodes_from(graph.nodes(data=True))
    chosen.add_edges_from(tie for tie in graph.edges(data=True) if tie[2]["sign"] in signs)
    return chosen


def signs(graph: nx.Graph[str]) -> dict[tuple[str, str], int]:
    """The sign of each pair."""
    return {(one, other): data["sign"] for one, other, data in graph.edges(data=True)}


def label(graph: nx.Graph[str], name: str) -> str:
    """The label of an actor, its id where it has none."""
    return str(graph.nodes[name].get("label", name))


def compiled(names: Iterable[str], edges: Iterable[tuple[str, str]], *, directed: bool = False) -> Any:
    """An igraph graph with vertices in the order of the names."""
    place = {name: number for number, name in enumerate(names)}
    return igraph.Graph(len(place), [(place[one], place[other]) for one, other in edges], directed=directed)


def leiden(
    graph: nx.Graph[str], weights: list[int], seed: int, start: dict[str, int] | None = None, **options: object
) -> list[tuple[dict[str, int], float]]:
    """Divisions that runs of Leiden end in, with their quality, some of them from `start`; never none.

    Traag, Waltman and van Eck, "From Louvain to Leiden", Scientific Reports 9 (2019).
    """
    names = list(graph)
    if not weights:
        return [({name: number for number, name in enumerate(names)}, 0.0)]
    network = compiled(names, graph.edges)
    starts = [None] * _RUNS + ([[start[name] for name in names]] * _RUNS if start else [])
    with _seeded(seed):
        runs = [
            network.community_leiden(weights=weights, n_iterations=-1, initial_membership=one, **options)
            for one in starts
        ]
    return [(dict(zip(names, run.membership, strict=True)), run.quality) for run in runs]


@contextmanager
def _seeded(seed: int) -> Iterator[None]:
    """Makes igraph repeat its random choices, for one thread at a time."""
    with _TURN:
        igraph.set_random_number_generator(random.Random(seed))
        try:
            yield
        finally:
            igraph.set_random_number_generator(random)
