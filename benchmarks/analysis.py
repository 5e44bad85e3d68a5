"""Analyses of signed graphs: compiled algorithms against networkx, and how far frustration is exact."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial

import networkx as nx

from benchmarks.tables import Cell, Table
from juntagraph.graph.analysis import balance, centrality, factions

SIZES = (10, 100, 1000, 5000)
SOURCES = 50
RUNS = 10
PLANTED = ((100, 0.05), (100, 0.3), (500, 0.1), (1000, 0.1), (5000, 0.1))


def measure() -> Iterator[Table]:
    """Both tables, on graphs made from fixed seeds."""
    yield speed()
    yield frustration()


def speed() -> Table:
    """CPU seconds, the conversion of the graph included."""
    rows = [row for size in SIZES for row in _compared(size)]
    note = (
        f"scale-free graphs of three ties an actor; betweenness by networkx reckoned from {SOURCES} sources; "
        f"communities: {RUNS} times a run of Louvain (networkx), and the {RUNS} runs of Leiden that are made here"
    )
    return Table("Compiled algorithms", ("actors", "analysis", "networkx", "here", "ratio"), tuple(rows), note)


def _compared(size: int) -> Iterator[tuple[Cell, ...]]:
    graph, sources = scale_free(size), min(size, SOURCES)
    theirs = seconds(partial(nx.betweenness_centrality, graph, k=sources, seed=0)) * size / sources
    ours = seconds(partial(centrality, graph, "betweenness"))
    yield size, "betweenness", theirs, ours, theirs / ours
    theirs = seconds(partial(nx.community.louvain_communities, graph, seed=0)) * RUNS
    ours = seconds(partial(factions, graph))
    yield size, "communities", theirs, ours, theirs / ours


def frustration() -> Table:
    """Index and bound for two camps in random graphs of three ties an actor."""
    rows = []
    for size, noise in PLANTED:
        graph = planted(size, noise)
        begun = time.process_time()
        found = balance(graph)
        rows.append((size, found.ties, noise, found.frustration, found.lower_bound, time.process_time() - begun))
    columns = ("actors", "ties", "noise", "frustration", "bound", "seconds")
    return Table("Frustration index", columns, tuple(rows), "noise: share of ties against the two camps")


def scale_free(size: int) -> nx.Graph[str]:
    """A graph with few busy actors and many others, all ties positive."""
    graph: nx.Graph[str] = nx.Graph()
    ties = nx.barabasi_albert_graph(size, 3, seed=1).edges
    graph.add_edges_from(((str(one), str(other)) for one, other in ties), sign=1)
    return graph


def planted(size: int, noise: float) -> nx.Graph[str]:
    """Two camps, and a share of ties turned against them."""
    graph: nx.Graph[str] = nx.Graph()
    for place, (one, other) in enumerate(nx.gnm_random_graph(size, 3 * size, seed=4).edges):
        sign = 1 if (one + other) % 2 == 0 else -1
        graph.add_edge(str(one), str(other), sign=-sign if (place * 7919) % 1000 < 1000 * noise else sign)
    return graph


def seconds(work: Callable[[], object]) -> float:
    """CPU time of one run."""
    begun = time.process_time()
    work()
    return max(time.process_time() - begun, 1e-6)
