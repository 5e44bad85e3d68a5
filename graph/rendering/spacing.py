"""Moving boxes apart until none covers another."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Indices = NDArray[np.intp]

ROUNDS = 400
"""Enough for all graphs tried; what still overlaps then is left."""
PATIENCE, GROWTH = 6, 1.06
"""After so many rounds without an end the whole drawing grows, which always ends it."""


def spread(centres: Floats, halves: Floats) -> Floats:
    """Centres moved so that boxes of half-sizes `halves` hardly overlap; shape (n, 2) each, same order.

    Each round pushes every overlapping pair apart along the axis where less is to be moved (Dwyer, Marriott and
    Stuckey, "Fast node overlap removal", 2005, do so exactly; rounds are enough here and keep the shape).
    """
    moved = centres.copy()
    for number in range(1, ROUNDS):
        shift = _push(moved, halves)
        if not shift.any():
            break
        moved += shift
        if number % PATIENCE == 0:
            moved *= GROWTH
    return moved


def _push(centres: Floats, halves: Floats) -> Floats:
    first, second = _near(centres, halves)
    gap = centres[second] - centres[first]
    excess = halves[first] + halves[second] - np.abs(gap)
    hit = (excess > 0.5).all(axis=1)
    first, second, gap, excess = first[hit], second[hit], gap[hit], excess[hit]
    axis = excess.argmin(axis=1)
    rows = np.arange(len(axis))
    way = np.where(gap[rows, axis] < 0, -1.0, 1.0)  # boxes at one spot part in a fixed order
    shift = np.zeros_like(centres)
    step = way * excess[rows, axis] / 2
    np.add.at(shift, (second, axis), step)
    np.add.at(shift, (first, axis), -step)
    return shift


def _near(centres: Floats, halves: Floats) -> tuple[Indices, Indices]:
    """Index pairs of boxes that overlap from left to right, found by a sweep over their left edges."""
    left, right = centres[:, 0] - halves[:, 0], centres[:, 0] + halves[:, 0]
    order = np.argsort(left, kind="stable")
    ends = np.searchsorted(left[order], right[order])
    counts = ends - np.arange(len(order)) - 1
    first = np.repeat(np.arange(len(order)), counts)
    second = np.arange(len(first)) - np.repeat(np.cumsum(counts) - counts, counts) + first + 1
    return order[first], order[second]
