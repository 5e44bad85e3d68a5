"""Whether a confidence means what it says: of the claims with 0.7, seven in ten should be right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Claims of like confidence: how many, their mean confidence, and the share that is right."""

    low: float
    high: float
    claims: int
    confidence: float
    right: float


def brier(confidences: Sequence[float], right: Sequence[bool]) -> float:
    """Mean squared error of the confidences (Brier 1950): 0 at best; 0.25 for one half throughout."""
    return sum((p - hit) ** 2 for p, hit in zip(confidences, right, strict=True)) / len(right)


def reliability(confidences: Sequence[float], right: Sequence[bool], bins: int = BINS) -> list[Bin]:
    """The claims by bins of equal width, empty ones left out (DeGroot & Fienberg 1983)."""
    found: dict[int, list[tuple[float, bool]]] = {}
    for p, hit in zip(confidences, right, strict=True):
        found.setdefault(min(int(p * bins), bins - 1), []).append((p, hit))
    return [_bin(n, bins, rows) for n, rows in sorted(found.items())]


def _bin(number: int, bins: int, rows: Sequence[tuple[float, bool]]) -> Bin:
    mean, share = (sum(column) / len(rows) for column in zip(*rows, strict=True))
    return Bin(number / bins, (number + 1) / bins, len(rows), mean, share)


def calibration_error(confidences: Sequence[float], right: Sequence[bool], bins: int = BINS) -> float:
    """Expected calibration error (Naeini et al. 2015): mean distance of confidence and share, weighted by claims."""
    found = reliability(confidences, right, bins)
    return sum(one.claims * abs(one.confidence - one.right) for one in found) / len(right)
