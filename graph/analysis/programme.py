"""Fewest ties that cover all cycles of a kind: a covering programme with cuts, solved by HiGHS.

There are too many cycles to write down. Only those are added that the last solution leaves uncovered (Barahona and
Mahjoub, "On the cut polytope", Mathematical Programming 36, 1986). Whole or not, the cost bounds the least number
from below; a whole solution that leaves no cycle uncovered is the least.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence

import numpy as np
import numpy.typing as npt
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array

_BRANCH_TIES = 100
"""Ties up to which it may branch where fractions are left."""

_BRANCH_NODES = 50
"""Subproblems that it may look at each time: a number of them, not seconds, so that results repeat."""

_ROUNDS = 8
_SLACK = 1e-6

Cycle = tuple[int, ...]
"""Numbers of the ties of a cycle, in order."""
Values = npt.NDArray[np.float64]
"""How far each tie is taken, 0 to 1."""
Uncovered = Callable[[Values], Iterable[Cycle]]
"""Cycles whose ties add up to less than one, some if there are any."""


def covering(ties: int, uncovered: Uncovered) -> tuple[Values, int]:
    """A cheap covering out of so many ties, and a lower bound of the least. A bound holds however few the rounds."""
    values, bound, cycles = _rounds(np.zeros(ties), {}, uncovered, 0)
    if ties <= _BRANCH_TIES and not np.allclose(values, np.rint(values), atol=_SLACK):
        whole, least = _cheapest(list(cycles), ties, _BRANCH_NODES)
        values, more, _ = _rounds(whole, cycles, uncovered, _BRANCH_NODES)
        bound = max(bound, least, more)
    return values, bound


def _rounds(
    values: Values, cycles: dict[Cycle, None], uncovered: Uncovered, nodes: int
) -> tuple[Values, int, dict[Cycle, None]]:
    """Adds uncovered cycles until none is left or the rounds are used up."""
    bound = 0
    for _ in range(_ROUNDS):
        new = dict.fromkeys(uncovered(values))
        if not new.keys() - cycles.keys():
            break
        cycles = cycles | new
        values, least = _cheapest(list(cycles), len(values), nodes)
        bound = max(bound, least)
    return values, bound, cycles


def _cheapest(cycles: Sequence[Cycle], ties: int, nodes: int) -> tuple[Values, int]:
    """The cheapest covering of these cycles, whole if there are nodes to branch on, and a lower bound of its cost."""
    places = np.repeat(np.arange(len(cycles)), [len(cycle) for cycle in cycles]), np.concatenate(cycles)
    covered = coo_array((np.ones(len(places[0])), places), shape=(len(cycles), ties)).tocsr()
    result = milp(
        np.ones(ties),
        integrality=np.full(ties, nodes > 0),
        bounds=Bounds(0, 1),
        constraints=LinearConstraint(covered, lb=1),
        options={"node_limit": nodes} if nodes else {},
    )
    least = result.mip_dual_bound if nodes else result.fun
    values = np.ones(ties) if result.x is None else np.clip(result.x, 0, 1)
    return values, math.ceil(least - _SLACK) if least is not None and math.isfinite(least) else 0
