"""Who stands at the centre of the ties, by the measures of the field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

import networkx as nx
import numpy as np
from scipy.sparse import dok_array, eye_array
from scipy.sparse.linalg import cg

from juntagraph.graph.analysis.signed import Graph, compiled, label, of_sign, pairs, signs
from juntagraph.graph.views.choices import chosen

_Values: TypeAlias = Mapping[str, float]


class Measure(StrEnum):
    """What makes an actor central. `n` is the number of actors.

    degree: share of the others it has a tie with (Freeman 1978).
    betweenness: share of the shortest ways between others that lead through it (Freeman 1977, Brandes 2001).
    pagerank: how often a reader who follows ties from subject to object comes by; ties that have no direction are
        followed both ways; the values add up to 1 (Brin and Page 1998; damping 0.85).
    eigenvector: central by central neighbours, 1 for the most central (Bonacich 1972); defined within a connected
        part, so that actors outside the largest have 0.
    prestige: actors with a tie to it less actors hostile to it, over n - 1: from -1 to 1 (Wasserman and Faust 1994).
    pn: ties lift and hostility lowers, more so from actors that stand high; about 1 (Everett and Borgatti 2014).
    """

    DEGREE = "degree"
    BETWEENNESS = "betweenness"
    PAGERANK = "pagerank"
    EIGENVECTOR = "eigenvector"
    PRESTIGE = "prestige"
    PN = "pn"


@dataclass(frozen=True, slots=True)
class Score:
    """The value of one actor; `rank` counts from 1, equal values share one."""

    rank: int
    actor: str
    label: str
    value: float


@dataclass(frozen=True, slots=True)
class Ranking:
    """Actors by centrality, most central first, equals by id."""

    measure: Measure
    scores: tuple[Score, ...]

    @property
    def of(self) -> dict[str, float]:
        """The value of each actor."""
        return {score.actor: score.value for score in self.scores}

    def records(self) -> list[dict[str, object]]:
        """One row an actor."""
        return [
            {"rank": one.rank, "actor": one.label, "id": one.actor, self.measure.value: one.value}
            for one in self.scores
        ]


def centrality(graph: Graph, measure: Measure | str = Measure.DEGREE) -> Ranking:
    """The actors of a graph by one measure, over all its ties, positive, hostile and neither.

    Restrict the claims or the graph first to ask for less; `prestige` and `pn` weigh ties by their sign.
    Raises UsageError for an unknown measure.
    """
    measure = chosen(Measure, measure)
    values = _MEASURES[measure](graph) if len(graph) else {}
    rounded = {name: round(float(value), 10) + 0.0 for name, value in values.items()}
    order = sorted(rounded, key=lambda name: (-rounded[name], name))
    ranks: dict[float, int] = {}
    for place, name in enumerate(order, 1):
        ranks.setdefault(rounded[name], place)
    return Ranking(
        measure, tuple(Score(ranks[rounded[name]], name, label(graph, name), rounded[name]) for name in order)
    )


def _degree(graph: Graph) -> _Values:
    simple = pairs(graph)
    return {name: len(simple[name]) / max(1, len(simple) - 1) for name in simple}


def _betweenness(graph: Graph) -> _Values:
    simple = pairs(graph)
    ways = max(1, (len(simple) - 1) * (len(simple) - 2) / 2)
    return {
        name: value / ways for name, value in zip(simple, compiled(simple, simple.edges).betweenness(), strict=True)
    }


def _pagerank(graph: Graph) -> _Values:
    names = sorted(graph)
    arcs = [(one, other) for one, other, _ in _arcs(graph)]
    return dict(zip(names, compiled(names, arcs, directed=True).pagerank(), strict=True))


def _eigenvector(graph: Graph) -> _Values:
    simple = pairs(graph)
    part = simple.subgraph(min(nx.connected_components(simple), key=lambda part: (-len(part), min(part))))
    names = sorted(part)
    values = compiled(names, part.edges).eigenvector_centrality() if part.edges else [1.0]
    return dict.fromkeys(simple, 0.0) | dict(zip(names, values, strict=True))


def _prestige(graph: Graph) -> _Values:
    stance: Counter[tuple[str, str]] = Counter()
    for one, other, sign in _arcs(graph):
        stance[one, other] += sign
    received = dict.fromkeys(sorted(graph), 0)
    for (_, other), sign in stance.items():
        received[other] += (sign > 0) - (sign < 0)
    return {name: value / max(1, len(received) - 1) for name, value in received.items()}


def _pn(graph: Graph) -> _Values:
    """(I - (P - 2N) / (2n - 2))^-1 1, where P and N are the adjacency matrices of ties and of hostility."""
    simple = of_sign(pairs(graph), 1, -1)
    count = len(simple)
    place = {name: number for number, name in enumerate(simple)}
    weights = {(place[one], place[other]): 1.0 if sign > 0 else -2.0 for (one, other), sign in signs(simple).items()}
    matrix = dok_array((count, count))
    for (one, other), weight in weights.items():
        matrix[one, other] = matrix[other, one] = weight / (2 * count - 2)
    # symmetric and positive definite, but for two enemies alone, whose value is open: this takes the least
    values, _ = cg((eye_array(count) - matrix).tocsr(), np.ones(count), rtol=1e-13)
    return dict(zip(simple, values.tolist(), strict=True))


def _arcs(graph: Graph) -> list[tuple[str, str, int]]:
    """Ties by direction, with their sign; those without a direction both ways."""
    arcs = []
    for one, other, data in graph.edges(data=True):
        if one != other and data.get("tie", True):
            arcs.append((one, other, data["sign"]))
            if data.get("symmetric", not graph.is_directed()):
                arcs.append((other, one, data["sign"]))
    return sorted(arcs)


_MEASURES: dict[Measure, Callable[[Graph], _Values]] = {
    Measure.DEGREE: _degree,
    Measure.BETWEENNESS: _betweenness,
    Measure.PAGERANK: _pagerank,
    Measure.EIGENVECTOR: _eigenvector,
    Measure.PRESTIGE: _prestige,
    Measure.PN: _pn,
}
