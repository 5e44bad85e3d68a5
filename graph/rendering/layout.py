"""Where each actor stands on the page: computed beforehand, the same for the same graph.

Each connected component is drawn by Kamada and Kawai's algorithm ("An algorithm for drawing general undirected
graphs", 1989; igraph's compiled one, from a fixed start), hostile ties longer than friendly ones; boxes are then
moved apart and the components packed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log2

import igraph as ig
import numpy as np

from juntagraph.graph.rendering.packing import pack
from juntagraph.graph.rendering.spacing import Floats, spread

UNIT = 105.0
"""Pixels that a tie of length 1 takes at zoom 1."""
HUBS = 0.4
"""How much longer ties between actors with many ties each are, so that the middle of the drawing opens up."""
CELL, CELLS = 60.0, 90
"""Grid of the packing: the least side of a cell, in pixels, and the most cells along the largest component."""
SMALL, LARGE = 60, 1500
"""Components with more than `SMALL` actors start from their communities instead of a circle, which takes a fifth of
the rounds; those with more than `LARGE` stay so: the algorithm takes time and memory in the square of their size."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two actors that are to stand near each other; `length` 1 is the usual distance."""

    source: str
    target: str
    length: float = 1.0


@dataclass(frozen=True, slots=True)
class Box:
    """Width and height, in pixels at zoom 1, of an actor with its label."""

    width: float
    height: float


def layout(boxes: Mapping[str, Box], ties: Sequence[Tie]) -> dict[str, tuple[int, int]]:
    """The centre of each box in pixels, the middle of the whole at (0, 0)."""
    if not boxes:
        return {}
    names = list(boxes)
    graph = _graph(names, ties)
    halves = np.array([[box.width / 2, box.height / 2] for box in boxes.values()])
    parts = sorted(graph.connected_components(), key=lambda part: (-len(part), part[0]))
    drawn = [(spread(_draw(graph.induced_subgraph(part)) * UNIT, halves[part]), halves[part]) for part in parts]
    centres = np.empty((len(names), 2))
    for part, (places, _), offset in zip(parts, drawn, pack(drawn, _cell(drawn)), strict=True):
        centres[part] = places + offset
    centres -= (centres.min(axis=0) + centres.max(axis=0)) / 2
    return {name: (round(x), round(y)) for name, (x, y) in zip(names, centres.tolist(), strict=True)}


def _graph(names: Sequence[str], ties: Sequence[Tie]) -> ig.Graph:
    """A simple graph; of parallel ties the shortest counts."""
    index = {name: number for number, name in enumerate(names)}
    lengths: dict[tuple[int, int], float] = {}
    for tie in ties:
        pair = min(index[tie.source], index[tie.target]), max(index[tie.source], index[tie.target])
        if pair[0] != pair[1]:
            lengths[pair] = min(lengths.get(pair, tie.length), tie.length)
    pairs = sorted(lengths)
    graph = ig.Graph(n=len(names), edges=pairs)
    degrees = graph.degree()
    graph.es["length"] = [lengths[one, two] * (1 + HUBS * log2(min(degrees[one], degrees[two]))) for one, two in pairs]
    return graph


def _cell(parts: Sequence[tuple[Floats, Floats]]) -> float:
    widest = max(float(np.ptp(places, axis=0).max()) for places, _ in parts)
    return max(CELL, widest / CELLS)


def _draw(graph: ig.Graph) -> Floats:
    """Places of the vertices of a connected graph, in lengths of a tie."""
    size = graph.vcount()
    if size <= 2:
        return np.array([[0.0, 0.0], [1.0, 0.0]])[:size]
    if size <= SMALL:
        return _springs(graph, graph.layout_circle().coords, 50 * size)
    start = _communities(graph)
    return _springs(graph, start.tolist(), 2 * size) if size <= LARGE else start


def _springs(graph: ig.Graph, start: Sequence[Sequence[float]], rounds: int) -> Floats:
    placed = graph.layout_kamada_kawai(seed=start, weights="length", maxiter=rounds, epsilon=1e-4)
    return np.array(placed.coords)


def _communities(graph: ig.Graph) -> Floats:
    """Communities placed as one vertex each, then every community drawn in its disc."""
    members = graph.community_fastgreedy().as_clustering()
    if len(members) == 1:
        circle: Floats = np.array(graph.layout_circle().coords) * graph.vcount() ** 0.5
        return circle
    quotient = members.cluster_graph(combine_edges={"length": "mean"})
    radii = np.sqrt([len(part) for part in members])
    middles = spread(_draw(quotient) * radii.mean(), np.column_stack([radii, radii]) * 1.1)
    places = np.empty((graph.vcount(), 2))
    for part, middle, radius in zip(members, middles, radii, strict=True):
        places[part] = middle + _disc(_draw(graph.induced_subgraph(part)), radius)
    return places


def _disc(places: Floats, radius: float) -> Floats:
    """The same drawing around the origin, reaching as far as `radius`."""
    centred = places - places.mean(axis=0)
    reach = max(float(np.linalg.norm(centred, axis=1).max()), 1.0)
    shrunk: Floats = centred * (radius / reach)
    return shrunk
