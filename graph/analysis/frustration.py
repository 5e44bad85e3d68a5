"""The frustration index: how few ties of a signed graph stand against the best split into two camps.

Also called line index of balance (Abelson and Rosenberg 1958, Harary 1959). Its computation is NP-hard; here it
is exact where the lower bound meets the split that was found, which is nearly always so for graphs near balance.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import networkx as nx

from juntagraph.graph.analysis.blocks import Block, Sides, packed, searched
from juntagraph.graph.analysis.cycles import unbalanced
from juntagraph.graph.analysis.programme import covering

_PROGRAMME_TIES = 3000
"""Ties up to which a block is worth the programme, which then takes seconds."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Split:
    """Two camps (0 or 1 for each actor), the ties that go against them, and the fewest there may be of these."""

    sides: dict[str, int]
    frustrated: tuple[Pair, ...]
    lower_bound: int

    @property
    def exact(self) -> bool:
        """Whether no split is better."""
        return len(self.frustrated) == self.lower_bound


def frustration(graph: nx.Graph[str]) -> Split:
    """The best split found of a graph whose edges have `sign` 1 or -1.

    Camps are found one block (biconnected component) at a time: across a cut vertex each may be turned to fit.
    """
    kept: nx.Graph[str] = nx.Graph()
    kept.add_nodes_from(sorted(graph))
    bound = 0
    for ties in nx.biconnected_component_edges(graph):
        block = Block.of(graph.edge_subgraph(ties))
        sides, least = _split(block)
        bound += least
        _keep(kept, block, sides)
    camps = _joined(kept)
    pairs = (tuple(sorted(tie)) for tie in graph.edges if _against(camps, *tie, graph.edges[tie]["sign"]))
    return Split(camps, tuple(sorted((one, other) for one, other in pairs)), bound)


def _split(block: Block) -> tuple[Sides, int]:
    """Sides of one block and the least number of ties that any sides frustrate."""
    sides = block.coloured(0)
    if not block.frustrated(sides).any():
        return sides, 0
    sides = searched(block)
    bound = packed(block, sides)
    if bound < block.frustrated(sides).sum() and len(block.ends) <= _PROGRAMME_TIES:
        values, least = covering(len(block.ends), partial(unbalanced, block))
        sides = searched(block, [sides, block.coloured(0, values)])
        bound = max(bound, least)
    return sides, bound


def _keep(kept: nx.Graph[str], block: Block, sides: Sides) -> None:
    """Notes for the ties that the sides agree with whether their ends stand together."""
    for (one, other), sign, against in zip(block.ends.tolist(), block.signs, block.frustrated(sides), strict=True):
        if not against:
            kept.add_edge(block.names[one], block.names[other], apart=int(sign < 0))


def _joined(kept: nx.Graph[str]) -> dict[str, int]:
    """Camps of all actors that agree with every tie kept; the first actor of each part is in camp 0."""
    camps: dict[str, int] = {}
    for root in kept:
        if root not in camps:
            camps[root] = 0
            for one, other in nx.bfs_edges(kept, root):
                camps[other] = camps[one] ^ kept.edges[one, other]["apart"]
    return camps


def _against(camps: dict[str, int], one: str, other: str, sign: int) -> bool:
    return (camps[one] != camps[other]) == (sign > 0)
