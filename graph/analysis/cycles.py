"""Cycles that no division into camps can satisfy, as shortest paths; lengths are what a programme gives each tie."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
from scipy.sparse import coo_array
from scipy.sparse.csgraph import dijkstra

from juntagraph.graph.analysis.blocks import Block
from juntagraph.graph.analysis.programme import Cycle, Values

_SHORT = 1e-4  # makes short cycles cheaper than long ones of the same value
_LIMIT = 1 - 1e-3

_Numbers = dict[tuple[int, int], int]


def unbalanced(block: Block, values: Values) -> Iterator[Cycle]:
    """Cycles with an odd number of hostile ties: what two camps cannot satisfy. The shortest through each actor.

    In the double cover each actor has a copy in either camp; a positive tie joins copies of the same camp, a
    hostile one of different camps. A way from a copy of an actor to its other copy is an unbalanced closed walk.
    """
    actors = len(block.names)
    one, other = block.ends.T
    crossing = actors * (block.signs < 0)
    rows = np.concatenate([one, one + actors])
    columns = np.concatenate([other + crossing, other + actors - crossing])
    cover, numbers = _network(rows, columns, np.tile(values, 2), np.tile(np.arange(len(one)), 2), 2 * actors)
    ways, before = dijkstra(cover, indices=np.arange(actors), return_predecessors=True, limit=_LIMIT)
    for actor in range(actors):
        if np.isfinite(ways[actor, actor + actors]):
            walk = list(_walk(before[actor], actor + actors, actor, numbers))
            if len(set(walk)) == len(walk):  # else a cycle with a tail, found from an actor on the cycle as well
                yield tuple(sorted(walk))


def with_one_enmity(block: Block, values: Values) -> Iterator[Cycle]:
    """Cycles with one hostile tie: what no number of camps can satisfy (Davis 1967). The shortest for each such tie."""
    hostile = np.flatnonzero(block.signs < 0)
    friendly = np.flatnonzero(block.signs > 0)
    rows, columns = block.ends[friendly].T
    network, numbers = _network(rows, columns, values[friendly], friendly, len(block.names))
    starts = np.unique(block.ends[hostile, 0])
    ways, before = dijkstra(network, indices=starts, return_predecessors=True, limit=_LIMIT)
    for tie in hostile.tolist():
        one, other = block.ends[tie].tolist()
        place = int(np.searchsorted(starts, one))
        if ways[place, other] + values[tie] < _LIMIT:
            yield tuple(sorted((tie, *_walk(before[place], other, one, numbers))))


def _network(
    rows: npt.NDArray[np.int64],
    columns: npt.NDArray[np.int64],
    values: Values,
    ties: npt.NDArray[np.int64],
    size: int,
) -> tuple[coo_array, _Numbers]:
    """Lengths both ways, and the number of the tie of each step."""
    both = np.concatenate([rows, columns]), np.concatenate([columns, rows])
    lengths = coo_array((np.tile(values + _SHORT, 2), both), shape=(size, size)).tocsr()
    steps = zip(both[0].tolist(), both[1].tolist(), strict=True)
    return lengths, dict(zip(steps, np.tile(ties, 2).tolist(), strict=True))


def _walk(before: npt.NDArray[np.int32], end: int, start: int, numbers: _Numbers) -> Iterator[int]:
    """Numbers of the ties from `end` back to `start`."""
    while end != start:
        previous = int(before[end])
        yield numbers[previous, end]
        end = previous
