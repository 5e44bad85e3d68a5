"""Signed graphs as arrays, and good splits of them by local search."""

from __future__ import annotations

import heapq
import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx
import numpy as np
import numpy.typing as npt

Sides = npt.NDArray[np.int64]
"""Camp of each actor, 0 or 1."""

_STARTS = 10


@dataclass(frozen=True, slots=True)
class Block:
    """A connected signed graph: `ends` are the numbers of the actors of each tie, `signs` 1 or -1."""

    names: tuple[str, ...]
    ends: npt.NDArray[np.int64]
    signs: npt.NDArray[np.int64]

    @classmethod
    def of(cls, graph: nx.Graph[str]) -> Block:
        """The graph with actors and ties in a fixed order."""
        names = tuple(sorted(graph))
        place = {name: number for number, name in enumerate(names)}
        ties = sorted(sorted((place[one], place[other])) for one, other in graph.edges)
        signs = [graph.edges[names[one], names[other]]["sign"] for one, other in ties]
        return cls(names, np.array(ties), np.array(signs))

    def frustrated(self, sides: Sides) -> npt.NDArray[np.bool_]:
        """Which ties go against the sides: positive ones across, hostile ones within."""
        across = sides[self.ends[:, 0]] != sides[self.ends[:, 1]]
        against: npt.NDArray[np.bool_] = across == (self.signs > 0)
        return against

    def neighbours(self) -> list[list[tuple[int, int]]]:
        """The other end and the number of each tie of each actor."""
        found: list[list[tuple[int, int]]] = [[] for _ in self.names]
        for number, (one, other) in enumerate(self.ends.tolist()):
            found[one].append((other, number))
            found[other].append((one, number))
        return found

    def coloured(self, start: int, weights: npt.NDArray[Any] | None = None) -> Sides:
        """Sides that agree with every tie of a spanning tree, the lightest one where weights are given."""
        tree: nx.Graph[int] = nx.Graph()
        cost = np.zeros(len(self.ends)) if weights is None else weights
        tree.add_weighted_edges_from((one, other, cost[tie]) for tie, (one, other) in enumerate(self.ends.tolist()))
        hostile = {tuple(pair): int(sign < 0) for pair, sign in zip(self.ends.tolist(), self.signs, strict=True)}
        sides = np.zeros(len(self.names), dtype=np.int64)
        for one, other in nx.bfs_edges(tree if weights is None else nx.minimum_spanning_tree(tree), start):
            sides[other] = sides[one] ^ hostile[min(one, other), max(one, other)]
        return sides


def searched(block: Block, first: Sequence[Sides] = ()) -> Sides:
    """The best of some splits that moving single actors, one after the other, does not better."""
    count = len(block.names)
    starts = random.Random(0).sample(range(count), min(_STARTS, count))
    neighbours = block.neighbours()
    found = [_improved(block, neighbours, sides) for sides in (*first, *map(block.coloured, starts))]
    return min(found, key=lambda sides: int(block.frustrated(sides).sum()))


def packed(block: Block, sides: Sides) -> int:
    """Unbalanced cycles that share no tie: a lower bound, as each has a frustrated tie of its own.

    Each cycle closes a tie that the sides frustrate by a shortest path of ties that agree with them.
    """
    against = block.frustrated(sides)
    free: nx.Graph[int] = nx.Graph()
    free.add_nodes_from(range(len(block.names)))
    free.add_edges_from(block.ends[~against].tolist())
    count = 0
    for one, other in block.ends[against].tolist():
        if nx.has_path(free, one, other):
            free.remove_edges_from(nx.utils.pairwise(nx.bidirectional_shortest_path(free, one, other)))
            count += 1
    return count


def _improved(block: Block, neighbours: list[list[tuple[int, int]]], start: Sides) -> Sides:
    """A split that no pass betters."""
    sides = start
    while moves := _Pass(sides.tolist(), block.signs.tolist(), neighbours).best():
        sides = sides.copy()
        sides[moves] ^= 1
    return sides


class _Pass:
    """Moves every actor once, best gain first even where it is a loss (Fiduccia and Mattheyses 1982)."""

    def __init__(self, sides: list[int], signs: list[int], neighbours: list[list[tuple[int, int]]]) -> None:
        self._sides, self._signs, self._neighbours = sides, signs, neighbours
        self._gains = [
            sum(1 if self._against(one, *end) else -1 for end in ends) for one, ends in enumerate(neighbours)
        ]
        self._queue = [(-gain, actor) for actor, gain in enumerate(self._gains)]
        heapq.heapify(self._queue)
        self._waiting = set(range(len(sides)))

    def best(self) -> list[int]:
        """The actors to move up to the point where fewest ties are frustrated, none if no move helps."""
        moved: list[int] = []
        total = most = kept = 0
        while self._queue:
            loss, actor = heapq.heappop(self._queue)
            if actor in self._waiting and -loss == self._gains[actor]:  # else moved already, or an outdated gain
                self._move(actor)
                moved.append(actor)
                total -= loss
                if total > most:
                    most, kept = total, len(moved)
        return moved[:kept]

    def _move(self, actor: int) -> None:
        self._waiting.remove(actor)
        self._sides[actor] ^= 1
        for other, tie in self._neighbours[actor]:
            if other in self._waiting:
                self._gains[other] += 2 if self._against(actor, other, tie) else -2
                heapq.heappush(self._queue, (-self._gains[other], other))

    def _against(self, one: int, other: int, tie: int) -> bool:
        return (self._sides[one] != self._sides[other]) == (self._signs[tie] > 0)
