"""Packing the drawings of separate components close together, largest in the middle."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from juntagraph.graph.rendering.spacing import Floats

Mask = NDArray[np.bool_]

ASPECT = 1.15
"""Width over height that the whole should have: that of the room between the panels on most screens."""


def pack(parts: Sequence[tuple[Floats, Floats]], cell: float) -> list[Floats]:
    """The offset of each part (centres and half-sizes of its boxes) so that no two parts share a grid cell.

    Polyomino packing (Freivalds, Dogrusoz and Kikusts, "Disconnected graph layout and the polyomino packing
    approach", 2002), with all places tried at once. `cell` is the side of a grid cell; parts
    are to come largest first.
    """
    masks = [_mask(centres, halves, cell) for centres, halves in parts]
    grid = np.zeros(_room([mask for mask, _ in masks]), dtype=bool)
    nearness = _distance(grid.shape)
    offsets = []
    for mask, origin in masks:
        row, column = _place(grid, mask, nearness)
        height, width = mask.shape
        grid[row : row + height, column : column + width] |= mask
        offsets.append(np.array([column, row]) * cell - origin)
    return offsets


def _mask(centres: Floats, halves: Floats, cell: float) -> tuple[Mask, Floats]:
    """The cells that a part covers, and where the corner of its first cell lies."""
    origin = np.floor((centres - halves).min(axis=0) / cell) * cell
    low = np.floor((centres - halves - origin) / cell).astype(int)
    high = np.floor((centres + halves - origin) / cell).astype(int) + 1
    mask = np.zeros(high.max(axis=0)[::-1], dtype=bool)
    for (left, top), (right, bottom) in zip(low, high, strict=True):
        mask[top:bottom, left:right] = True
    return mask, origin


def _room(masks: Sequence[Mask]) -> tuple[int, int]:
    """Rows and columns of a grid that holds all, with slack for shapes that do not fit each other."""
    area = sum(mask.size for mask in masks) * 2.5
    widest = max(mask.shape[1] for mask in masks)
    tallest = max(mask.shape[0] for mask in masks)
    return int((area / ASPECT) ** 0.5) + 2 * tallest, int((area * ASPECT) ** 0.5) + 2 * widest


def _distance(shape: tuple[int, ...]) -> Floats:
    """Distance of every cell from the middle, in widths of the wanted aspect."""
    rows, columns = np.indices(shape)
    across, down = (columns - shape[1] / 2) / ASPECT, rows - shape[0] / 2
    nearness: Floats = np.hypot(across, down)
    return nearness


def _place(grid: Mask, mask: Mask, nearness: Floats) -> tuple[int, int]:
    """First row and column of the free place whose middle is nearest to the middle of the grid."""
    height, width = mask.shape
    free = ~_covered(grid, mask)
    top, left = height // 2, width // 2
    wanted = nearness[top : top + free.shape[0], left : left + free.shape[1]]
    found = np.where(free, wanted, np.inf).argmin()
    row, column = np.unravel_index(found, free.shape)
    return int(row), int(column)


def _covered(grid: Mask, mask: Mask) -> Mask:
    """Whether the mask would meet a taken cell, for each place of its corner."""
    rows, columns = grid.shape[0] - mask.shape[0] + 1, grid.shape[1] - mask.shape[1] + 1
    covered = np.zeros((rows, columns), dtype=bool)
    for row, column in np.argwhere(mask) if grid.any() else ():
        covered |= grid[row : row + rows, column : column + columns]
    return covered
